import { Button, Text } from '@mantine/core';
import { IconMessageReply } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RoomTable, RowView } from '../../contracts/data-room-api';
import { listReviews, mostAnswers } from '../../store';
import { rowsToAnswer } from '../../store/answer-rows';
import { readRows } from '../../store/data-room';

interface AnswerRowsProps {
  readonly shopId: string;
  readonly table: RoomTable;
  readonly shown: RowView;
}

/** Puts all reviews that were found on the list of those to answer, with a reply each. */
export function AnswerRows({ shopId, table, shown }: AnswerRowsProps) {
  const { t } = useTranslation('texts');
  const [made, setMade] = useState<{ readonly view: number; readonly count: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const isTooMany = shown.rows > mostAnswers;
  const make = async () => {
    setBusy(true);
    try {
      const rows = await readRows(shopId, shown.view, 0, shown.rows);
      const count = await listReviews(shopId, await rowsToAnswer(table, rows));
      if (count !== null) setMade({ view: shown.view, count });
    } finally {
      setBusy(false);
    }
  };
  if (shown.rows === 0) return null;
  if (made?.view === shown.view) {
    return (
      <Text size="sm" role="status">
        {t('answer.madeAll', { count: made.count })} <Link href="/segments/texts">{t('answer.toList')}</Link>
      </Text>
    );
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconMessageReply size={16} aria-hidden />}
      disabled={isTooMany}
      loading={busy}
      title={isTooMany ? t('answer.tooMany') : undefined}
      onClick={() => void make()}
      data-testid="draft-answers"
    >
      {isTooMany ? t('answer.tooMany') : t('answer.all', { count: shown.rows })}
    </Button>
  );
}
