import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClickReport } from '../../../domain/clicks/click-report';
import type { RankerReport } from '../../../domain/clicks/ranker-report';
import { useFormat, useSpeaker } from '../../../i18n';
import { leaveOrder, orderToTake, type RunSummary, takeOrder, useWindowPolicy } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';

interface ClickRankerProps {
  readonly run: RunSummary;
  readonly list: ClickReport['list'];
  readonly ranker: RankerReport;
}

/** An order by liking, segment and the recommender's score together: what it is worth, and whether it is taken. */
export function ClickRanker({ run, list, ranker }: ClickRankerProps) {
  const { t } = useTranslation('clicks');
  const format = useFormat();
  const said = useSpeaker().clickRanker(ranker);
  const policy = useWindowPolicy(run.shopId);
  const offered = orderToTake({ list, ranker });
  const isTaken = policy?.taken.some((taken) => taken.list === list) ?? false;
  const perHundred = (value: number) => format.fixed(100 * value, 1);
  return (
    <Panel title={t('ranker.title')} lead={t('ranker.lead')} testId="clicks-ranker">
      <Stack gap="xs" align="flex-start" mb="md">
        {said.map((sentence) => (
          <Text key={sentence} maw="44rem">
            {sentence}
          </Text>
        ))}
        {isTaken && (
          <>
            <Text role="status">{t('ranker.isTaken')}</Text>
            <Button
              variant="default"
              onClick={() => void leaveOrder(run.shopId, list)}
              data-testid="ranker-leave"
            >
              {t('window:leaveOrder')}
            </Button>
          </>
        )}
        {!isTaken && offered !== null && (
          <Button onClick={() => void takeOrder(run.shopId, offered)} data-testid="ranker-take">
            {t('ranker.take')}
          </Button>
        )}
      </Stack>
      <DataTable
        caption={t('ranker.groups')}
        columns={[
          { label: t('ranker.group') },
          { label: t('shown'), numeric: true },
          { label: t('ranker.foretold'), numeric: true },
          { label: t('ranker.cameTrue'), numeric: true },
        ]}
        rows={ranker.trial.groups.map(({ count, foretold, happened }, i) => ({
          key: String(i),
          cells: [format.number(i + 1), format.number(count), perHundred(foretold), perHundred(happened)],
        }))}
      />
    </Panel>
  );
}
