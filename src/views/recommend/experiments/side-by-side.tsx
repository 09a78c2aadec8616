import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  differingOptions,
  type Incomparable,
  type PairedDifference,
  pairedDifference,
} from '../../../domain/recommend/experiments/compare';
import { useFormat } from '../../../i18n';
import type { StoredExperiment } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';
import { ExperimentCurves } from './experiment-curves';
import { useExperimentWords } from './use-experiment-words';

interface SideBySideProps {
  /** Two or more; the first is what the others are compared with. */
  readonly experiments: readonly StoredExperiment[];
}

/** Experiments side by side: options that differ, figures, and paired differences where these mean anything. */
export function SideBySide({ experiments }: SideBySideProps) {
  const { t } = useTranslation('experiments');
  const format = useFormat();
  const words = useExperimentWords();
  const names = differingOptions(experiments);
  const first = experiments[0]!;
  return (
    <Panel title={t('compare.title')} lead={t('compare.lead')} testId="experiments-compared">
      <Stack gap="lg">
        {names.length === 0 && <Text>{t('compare.same')}</Text>}
        <DataTable
          caption={t('compare.title')}
          columns={[
            { label: t('column.name') },
            { label: t('column.recall'), numeric: true },
            { label: t('column.ndcg'), numeric: true },
            { label: t('compare.difference'), numeric: true },
            { label: t('compare.ndcgDifference'), numeric: true },
            { label: t('compare.chance'), numeric: true },
            ...names.map((label) => ({ label, numeric: true })),
          ]}
          rows={experiments.map((experiment) => ({
            key: experiment.id,
            cells: [
              words.nameOf(experiment),
              experiment.quality ? words.hits(experiment.quality.recall) : '–',
              experiment.quality ? words.ndcg(experiment.quality.ndcg) : '–',
              ...differences(experiment === first ? null : pairedDifference(experiment, first)),
              ...names.map((name) => words.value(experiment.options[name])),
            ],
          }))}
        />
        {experiments.map((experiment) => (
          <ExperimentCurves key={experiment.id} name={words.nameOf(experiment)} curve={experiment.curve} />
        ))}
      </Stack>
    </Panel>
  );

  /** Three cells; null for the one that the others are compared with. */
  function differences(found: PairedDifference | Incomparable | null): string[] {
    if (found === null) return [t('compare.first'), '', ''];
    if (typeof found === 'string') return [t(`compare.${found}`), '', ''];
    return [words.hits(found.recall), words.ndcg(found.ndcg), format.percent(found.p.ndcg, 1)];
  }
}
