import { Button, Group, Stack } from '@mantine/core';
import { IconMessageReply } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RoomRow, RoomTable } from '../../contracts/data-room-api';
import type { ReviewSaid } from '../../domain/writing/review-said';
import { listReviews, useAnswer, useDraftKeeping } from '../../store';
import { rowsToAnswer } from '../../store/answer-rows';
import { DraftCard } from '../../ui/drafts/draft-card';
import { useDraftDesk } from '../../ui/drafts/use-draft-desk';
import { useLoaded } from '../../ui/use-loaded';

interface AnswerRowProps {
  readonly shopId: string;
  readonly table: RoomTable;
  readonly row: RoomRow;
}

/** The reply to the review of a row, which a click drafts and puts on the list; nothing for a row without words. */
export function AnswerRow({ shopId, table, row }: AnswerRowProps) {
  const { value } = useLoaded(`${shopId} ${row.row}`, () => rowsToAnswer(table, [row]));
  const [review] = value ?? [];
  return review === undefined ? null : <Answer shopId={shopId} review={review} />;
}

function Answer({ shopId, review }: { readonly shopId: string; readonly review: ReviewSaid }) {
  const { t } = useTranslation('texts');
  const answer = useAnswer(shopId, review);
  const desk = useDraftDesk(useDraftKeeping(shopId));
  if (answer === null) return null;
  if (answer.kept === null) {
    return (
      <Button
        variant="light"
        mt="lg"
        leftSection={<IconMessageReply size={16} aria-hidden />}
        onClick={() => void listReviews(shopId, [review])}
        data-testid="draft-answer"
      >
        {t('answer.make')}
      </Button>
    );
  }
  return (
    <Stack gap="xs" mt="lg">
      <DraftCard draft={answer} title={t('answer.reply')} desk={desk} />
      <Group>
        <Button component={Link} href="/segments/texts" variant="default" size="compact-sm">
          {t('answer.toList')}
        </Button>
      </Group>
    </Stack>
  );
}
