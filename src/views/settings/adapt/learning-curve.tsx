import { useTranslation } from 'react-i18next';
import type { CurvePoint } from '../../../domain/adapt/train-map';
import { useFormat } from '../../../i18n';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { LineChart } from '../../../ui/charts/line-chart';

/** How learning went, or goes: what is lost on reviews that it does not learn from. @param bestStep null while it learns. */
export function LearningCurve({
  curve,
  bestStep,
}: {
  readonly curve: readonly CurvePoint[];
  readonly bestStep: number | null;
}) {
  const { t } = useTranslation('adapting');
  const format = useFormat();
  const share = (value: number | null) => format.percent(value ?? Number.NaN, 1);
  const table = (
    <DataTable
      caption={t('curve.name')}
      columns={(['steps', 'learnt', 'heldOut'] as const).map((name) => ({
        label: t(`curve.${name}`),
        numeric: true,
      }))}
      rows={curve.map(({ step, learnt, heldOut }) => ({
        key: `${step}`,
        cells: [format.number(step), share(learnt), share(heldOut)],
      }))}
    />
  );
  return (
    <ChartFigure
      name={t('curve.name')}
      summary={bestStep === null ? t('curve.soFar') : t('curve.summary', { step: format.number(bestStep) })}
      table={table}
    >
      <LineChart
        points={curve.map(({ step, heldOut }) => ({ x: step, y: heldOut }))}
        xName={t('curve.steps')}
        formatX={(value) => format.number(value)}
        formatY={(value, digits) => format.percent(value, Math.max(0, digits - 2))}
        {...(bestStep !== null && { markedX: { at: bestStep, text: t('curve.best') } })}
      />
    </ChartFigure>
  );
}
