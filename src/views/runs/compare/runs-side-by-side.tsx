import { useTranslation } from 'react-i18next';
import { filledIn } from '../../../contracts/analysis-api';
import { segmentsAmong } from '../../../domain/label/segment';
import { qualityOfModel } from '../../../domain/recommend/evaluation/report';
import { useFormat } from '../../../i18n';
import type { RunSummary } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';
import { useChangedOptions } from '../use-changed-options';

/** Number, verdict, clearness, stability and options of two runs. */
export function RunsSideBySide({ pair }: { readonly pair: readonly [RunSummary, RunSummary] }) {
  const { t } = useTranslation(['compare', 'verdict', 'runs']);
  const format = useFormat();
  const changed = [useChangedOptions(pair[0].options), useChangedOptions(pair[1].options)];
  const verdict = ({ choice }: RunSummary) => {
    if (choice === undefined) return '–';
    const { answer, reason } = choice.verdict;
    if (answer === 'segments') return t('verdict:yes');
    return t(reason === 'too-few' ? 'verdict:unknown' : 'verdict:no');
  };
  const hits = ({ measured, options }: RunSummary) => {
    const served = measured && qualityOfModel(measured, filledIn(options).recommender);
    return format.fixed(100 * (served?.recall.value ?? Number.NaN), 1);
  };
  const customers = ({ profiles }: RunSummary) =>
    format.number(profiles.reduce((sum, { size }) => sum + size, 0));
  const rows: readonly [string, (run: RunSummary, i: number) => string][] = [
    [t('runs.customers'), customers],
    [t('runs.segments'), ({ profiles }) => format.number(segmentsAmong(profiles).length)],
    [t('runs.verdict'), verdict],
    [t('runs.silhouette'), ({ silhouette }) => format.fixed(silhouette, 2)],
    [t('runs.stability'), ({ choice }) => format.fixed(choice?.stability.adjustedRandIndex ?? Number.NaN, 2)],
    [t('runs.method'), ({ options }) => t(`verdict:method.${filledIn(options).cluster}`)],
    [t('runs.hits'), hits],
    [t('runs.options'), (_, i) => (changed[i]!.length === 0 ? t('runs:usual') : format.list(changed[i]!))],
  ];
  return (
    <Panel title={t('runs.facts')} testId="runs-side-by-side">
      <DataTable
        caption={t('runs.facts')}
        columns={[
          { label: t('runs.facts') },
          { label: `${t('runs.before')} · ${format.dateTime(pair[0].startedAt)}` },
          { label: `${t('runs.after')} · ${format.dateTime(pair[1].startedAt)}` },
        ]}
        rows={rows.map(([name, of]) => ({ key: name, cells: [name, ...pair.map(of)] }))}
      />
    </Panel>
  );
}
