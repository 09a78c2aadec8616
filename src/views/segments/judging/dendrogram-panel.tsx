import { Button, Group, NumberInput, Text, useComputedColorScheme } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DendrogramTop } from '../../../domain/cluster/linkage/dendrogram-top';
import { useFormat } from '../../../i18n';
import { type RunSummary, useApp } from '../../../store';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { layOut, mostGroups } from '../../../ui/charts/dendrogram-layout';
import { DendrogramPlot } from '../../../ui/charts/dendrogram-plot';
import { notDrawn } from '../../../ui/charts/export/svg-of-element';
import { Panel } from '../../../ui/panel';
import { segmentPalette } from '../../../domain/label/segment-colours';

interface DendrogramPanelProps {
  readonly run: RunSummary;
  readonly dendrogram: DendrogramTop;
  readonly colours: ReadonlyMap<number, string>;
}

/** More segments than this are nobody's to tell apart. */
const mostByHand = 20;

/** Who was joined with whom, with a cut to be set by hand: a run with as many segments follows. */
export function DendrogramPanel({ run, dendrogram, colours }: DendrogramPanelProps) {
  const { t } = useTranslation('judging');
  const format = useFormat();
  const made = run.profiles.length;
  const [k, setK] = useState(made);
  const layout = useMemo(() => layOut(dendrogram, k), [dendrogram, k]);
  const palette = segmentPalette[useComputedColorScheme('light')];
  // The run's own cut bears its segments' numbers and colours, another one sizes.
  const own = k === made ? layout.clusters.map((cluster) => run.profiles[cluster]?.code ?? 0) : null;
  const customers = run.profiles.reduce((sum, { size }) => sum + size, 0);
  const name = t('dendrogram.name');
  const sentences = [
    t('dendrogram.summary', {
      count: k,
      sizes: format.list(layout.sizes.map((size) => format.number(size))),
    }),
    dendrogram.points < customers &&
      t('dendrogram.sampled', {
        points: format.number(dendrogram.points),
        customers: format.number(customers),
      }),
  ];
  return (
    <Panel testId="dendrogram">
      <ChartFigure
        name={name}
        summary={format.sentences(sentences)}
        table={
          <DataTable
            caption={name}
            columns={[
              { label: t('dendrogram.groups'), numeric: true },
              { label: t('dendrogram.height'), numeric: true },
            ]}
            rows={dendrogram.merges
              .toReversed()
              .slice(0, mostByHand)
              .map(({ height }, i) => ({
                key: String(i),
                cells: [
                  t('dendrogram.joined', { from: format.number(i + 2), to: format.number(i + 1) }),
                  format.number(height, 3),
                ],
              }))}
          />
        }
      >
        <DendrogramPlot
          layout={layout}
          colours={own?.map((code) => colours.get(code) ?? palette[0]!) ?? palette}
          marks={own?.map(String) ?? layout.sizes.map((size) => format.number(size))}
          cutText={t('dendrogram.cut', { count: k })}
          yName={t('dendrogram.axis')}
        />
        <Group align="flex-end" mt="md" {...notDrawn}>
          <NumberInput
            label={t('dendrogram.byHand')}
            value={k}
            min={2}
            max={Math.min(mostByHand, mostGroups(dendrogram))}
            allowDecimal={false}
            clampBehavior="strict"
            w={180}
            onChange={(value) => typeof value === 'number' && value >= 2 && setK(value)}
          />
          <RunAgain run={run} k={k} disabled={k === made} />
        </Group>
        {k === made && (
          <Text size="xs" c="dimmed" mt={4} {...notDrawn}>
            {t('dendrogram.same')}
          </Text>
        )}
      </ChartFigure>
    </Panel>
  );
}

interface RunAgainProps {
  readonly run: RunSummary;
  readonly k: number;
  readonly disabled: boolean;
}

function RunAgain({ run, k, disabled }: RunAgainProps) {
  const { t } = useTranslation('judging');
  const [, navigate] = useLocation();
  const running = useApp(({ runState }) => runState.phase === 'running');
  const again = () => {
    void useApp.getState().startRunWith({ ...run.options, k });
    navigate('/');
  };
  return (
    <Button disabled={disabled || running} onClick={again} data-testid="cut-by-hand">
      {t('dendrogram.again', { count: k })}
    </Button>
  );
}
