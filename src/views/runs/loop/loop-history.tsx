import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n';
import { type LoopDecision, promoteByHand, type RunSummary, type ShopSummary } from '../../../store';
import { Panel } from '../../../ui/panel';
import { TableHead } from '../../../ui/table-head';
import { offerUndo } from '../../../ui/undo';

interface LoopHistoryProps {
  readonly shop: ShopSummary;
  readonly runs: readonly RunSummary[];
}

/** Which run's lists were the ones to beat, since when and why, the newest decision first; each can be taken again. */
export function LoopHistory({ shop, runs }: LoopHistoryProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const decisions = shop.decisions ?? [];
  if (decisions.length === 0) return null;
  const current = decisions.at(-1)!.winner;
  const startOf = (id: string) => runs.find((run) => run.id === id)?.startedAt;
  const nameOf = (id: string) => {
    const startedAt = startOf(id);
    return startedAt === undefined ? t('loop.history.gone') : format.dateTime(startedAt);
  };
  const promote = async (id: string) => {
    const back = await promoteByHand(shop, id);
    if (back) offerUndo(t('loop.history.promoted', { run: nameOf(id) }), back);
  };
  const loserOf = ({ winner, champion, challenger }: LoopDecision) =>
    winner === champion ? challenger : champion;
  return (
    <Panel
      title={t('loop.history.title')}
      lead={t('loop.history.lead', { run: nameOf(current) })}
      testId="loop-history"
    >
      <Table.ScrollContainer
        minWidth={560}
        scrollAreaProps={{
          viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('loop.history.title') },
        }}
      >
        <Table verticalSpacing="sm" aria-label={t('loop.history.title')}>
          <TableHead
            columns={[
              { label: t('loop.history.at') },
              { label: t('loop.history.winner') },
              { label: t('loop.history.why') },
              { label: t('loop.history.change') },
            ]}
          />
          <Table.Tbody>
            {[...decisions].reverse().map((decision) => {
              const other = loserOf(decision);
              const canChange =
                decision === decisions.at(-1) && other !== decision.winner && startOf(other) !== undefined;
              return (
                <Table.Tr key={decision.at}>
                  <Table.Td>{format.dateTime(decision.at)}</Table.Td>
                  <Table.Td>{nameOf(decision.winner)}</Table.Td>
                  <Table.Td>
                    <Text size="sm">{t(`loop.history.because.${decision.outcome}`)}</Text>
                  </Table.Td>
                  <Table.Td>
                    {canChange && (
                      <Button
                        variant="default"
                        size="compact-sm"
                        onClick={() => void promote(other)}
                        data-testid="loop-reverse"
                      >
                        {t('loop.history.takeOther', { run: nameOf(other) })}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
