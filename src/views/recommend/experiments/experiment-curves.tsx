import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TrainingCurve } from '../../../domain/recommend/models/recommender';
import { useFormat } from '../../../i18n';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { LineChart } from '../../../ui/charts/line-chart';

interface ExperimentCurvesProps {
  readonly name: string;
  readonly curve: TrainingCurve | null;
}

/** How a training went: its loss, and what was measured on held-out purchases, round by round. */
export function ExperimentCurves({ name, curve }: ExperimentCurvesProps) {
  const { t } = useTranslation('experiments');
  const format = useFormat();
  if (curve === null || curve.loss.length < 2) return <Text c="dimmed">{t('curve.none')}</Text>;
  const print = (value: number) => format.number(value, 4);
  const measure = curve.measure === null ? null : t(`curve.measure.${curve.measure}`);
  return (
    <SimpleGrid cols={{ base: 1, md: measure === null ? 1 : 2 }}>
      <Curve
        name={t('curve.loss', { name })}
        summary={t('curve.lossText', { first: print(curve.loss[0]!), last: print(curve.loss.at(-1)!) })}
        values={curve.loss}
        best={null}
      />
      {measure !== null && (
        <Curve
          name={t('curve.validation', { name })}
          summary={t('curve.validationText', { measure, best: curve.best + 1 })}
          values={curve.validation}
          best={curve.best}
        />
      )}
    </SimpleGrid>
  );
}

interface CurveProps {
  readonly name: string;
  readonly summary: string;
  readonly values: readonly number[];
  /** Position of the round that was kept. */
  readonly best: number | null;
}

function Curve({ name, summary, values, best }: CurveProps) {
  const { t } = useTranslation('experiments');
  const format = useFormat();
  const points = values.map((y, i) => ({ x: i + 1, y }));
  return (
    <ChartFigure
      name={name}
      summary={summary}
      table={
        <DataTable
          caption={name}
          columns={[{ label: t('curve.round') }, { label: name, numeric: true }]}
          rows={points.map(({ x, y }) => ({
            key: `${x}`,
            cells: [format.number(x), format.number(y, 5)],
          }))}
        />
      }
    >
      <LineChart
        points={points}
        xName={t('curve.round')}
        formatX={(value) => format.number(value)}
        formatY={(value, digits) => format.fixed(value, digits)}
        {...(best !== null && { markedX: { at: best + 1, text: format.number(best + 1) } })}
      />
    </ChartFigure>
  );
}
