import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Draft, type DraftState, draftStates } from '../../../domain/writing/draft';
import { downloadAnswers } from '../../../store';
import { DraftCard } from '../../../ui/drafts/draft-card';
import styles from '../../../ui/drafts/drafts.module.css';
import type { DraftDesk } from '../../../ui/drafts/use-draft-desk';
import { Panel } from '../../../ui/panel';
import { rowsAddress } from '../../../ui/row-address';
import { WriteThese } from './write-these';

interface AnswersPanelProps {
  readonly answers: readonly Draft[];
  readonly titleOf: (answer: Draft) => string;
  readonly desk: DraftDesk;
}

const shownFirst = 20;

/** The reviews to answer, to be worked through: open, answered, dropped. */
export function AnswersPanel({ answers, titleOf, desk }: AnswersPanelProps) {
  const { t } = useTranslation('texts');
  const [state, setState] = useState<DraftState>('draft');
  const [all, setAll] = useState(false);
  const own = answers.filter((answer) => answer.state === state);
  const shown = all ? own : own.slice(0, shownFirst);
  const tools = (
    <Group gap="sm">
      <WriteThese drafts={answers} desk={desk} />
      <Button component={Link} href={rowsAddress('reviews')} variant="default" size="compact-md">
        {t('answer.openRows')}
      </Button>
      {answers.length > 0 && (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => downloadAnswers(answers)}
          data-testid="export-answers"
        >
          {t('answer.export')}
        </Button>
      )}
    </Group>
  );
  return (
    <Panel
      title={t('kind.answers.title')}
      lead={t('kind.answers.lead')}
      actions={tools}
      testId="texts-answers"
    >
      {answers.length === 0 ? (
        <Text>{t('kind.answers.none')}</Text>
      ) : (
        <SegmentedControl
          mb="sm"
          aria-label={t('answer.filter')}
          value={state}
          onChange={(value) => setState(value as DraftState)}
          data={draftStates.map((each) => ({
            value: each,
            label: t('answer.count', {
              state: t(`answer.${each}`),
              count: answers.filter((answer) => answer.state === each).length,
            }),
          }))}
          data-testid="answers-state"
        />
      )}
      {answers.length > 0 && own.length === 0 && <Text c="dimmed">{t('kind.answers.noneSuch')}</Text>}
      <div className={styles.drafts}>
        {shown.map((answer) => (
          <DraftCard
            key={answer.id}
            draft={answer}
            title={titleOf(answer)}
            desk={desk}
            note={
              <Text size="sm" component="blockquote" className={styles.review!} lang={answer.language}>
                {answer.review?.text}
              </Text>
            }
          />
        ))}
      </div>
      {shown.length < own.length && (
        <Button mt="sm" variant="default" size="compact-sm" onClick={() => setAll(true)}>
          {t('showAll', { count: own.length })}
        </Button>
      )}
    </Panel>
  );
}
