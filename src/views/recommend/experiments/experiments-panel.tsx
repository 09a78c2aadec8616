import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StoredExperiment, useApp } from '../../../store';
import { Panel } from '../../../ui/panel';
import { offerUndo } from '../../../ui/undo';
import { ExperimentDetail } from './experiment-detail';
import { type Order, shownKinds, type ShownKind, shownOf, sorted } from './experiment-order';
import { ExperimentTable } from './experiment-table';
import { SideBySide } from './side-by-side';
import { useExperimentWords } from './use-experiment-words';

/** Rows before all are asked for. */
const firstRows = 25;

/** The table of experiments, and what was chosen in it: one with all that is known of it, several side by side. */
export function ExperimentsPanel({ experiments }: { readonly experiments: readonly StoredExperiment[] }) {
  const { t } = useTranslation('experiments');
  const { nameOf } = useExperimentWords();
  const [kind, setKind] = useState<ShownKind>('measured');
  const [order, setOrder] = useState<Order>({ by: 'when', descending: true });
  const [ids, setIds] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const rows = sorted(shownOf(experiments, kind), order, nameOf);
  // In the order in which they were chosen; one that is gone is chosen no more.
  const chosen = ids.flatMap((id) => experiments.find((each) => each.id === id) ?? []);
  const choose = (id: string, isChosen: boolean) =>
    setIds(isChosen ? [...ids, id] : ids.filter((each) => each !== id));
  const remove = async () => {
    setIds([]);
    const { deleteExperiments, restoreExperiments } = useApp.getState();
    await deleteExperiments(chosen.map(({ id }) => id));
    offerUndo(t('deleted', { count: chosen.length }), () => restoreExperiments(chosen));
  };
  return (
    <>
      <Panel title={t('title')} testId="experiments">
        <Stack gap="sm">
          <Group gap="sm">
            <SegmentedControl
              aria-label={t('show.label')}
              value={kind}
              onChange={(value) => setKind(value as ShownKind)}
              data={shownKinds.map((value) => ({ value, label: t(`show.${value}`) }))}
            />
            <Button
              variant="default"
              size="compact-sm"
              disabled={rows.length === 0}
              onClick={() => useApp.getState().exportExperiments(chosen.length > 0 ? chosen : rows)}
            >
              {t('export')}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              disabled={chosen.length === 0}
              onClick={() => void remove()}
            >
              {t('delete')}
            </Button>
            {chosen.length > 0 && <Text size="sm">{t('chosen', { count: chosen.length })}</Text>}
          </Group>
          {rows.length === 0 ? (
            <Text c="dimmed">{t(`noneShown.${kind}`)}</Text>
          ) : (
            <ExperimentTable
              rows={all ? rows : rows.slice(0, firstRows)}
              chosen={ids}
              onChoose={choose}
              order={order}
              onSort={setOrder}
            />
          )}
          {!all && rows.length > firstRows && (
            <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
              {t('more', { count: rows.length })}
            </Button>
          )}
        </Stack>
      </Panel>
      {chosen.length === 1 && <ExperimentDetail key={chosen[0]!.id} experiment={chosen[0]!} />}
      {chosen.length > 1 && <SideBySide experiments={chosen} />}
    </>
  );
}
