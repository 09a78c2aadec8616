import { Skeleton, Text } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Contrast, contrasts } from '../../../domain/label/traits/contrasts';
import type { SegmentProfile } from '../../../domain/label/segment';
import type { SegmentNames } from '../../../i18n';
import { loadSegmentFigures, type RunSummary } from '../../../store';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { Dumbbells } from '../../../ui/charts/dumbbells';
import { notDrawn } from '../../../ui/charts/export/svg-of-element';
import { DisclosureButton } from '../../../ui/disclosure-button';
import { Panel } from '../../../ui/panel';
import { LoadFailed } from '../../../ui/segment-waiting';
import { useFeatureName } from '../../../ui/use-feature-name';
import { useFigureWords } from '../../../ui/use-figure-words';
import { useLoaded } from '../../../ui/use-loaded';
import { useSegmentColours } from '../../../ui/use-segment-colours';

interface FiguresSideBySideProps {
  readonly run: RunSummary;
  readonly pair: readonly [SegmentProfile, SegmentProfile];
  readonly names: SegmentNames;
  readonly currency: string;
}

/** Every figure of two segments in plain units, the most different first. */
export function FiguresSideBySide({ run, pair, names, currency }: FiguresSideBySideProps) {
  const { t } = useTranslation('compare');
  const figures = useLoaded(run.id, () => loadSegmentFigures(run.id));
  if (figures.status === 'loading') return <Skeleton height={320} radius="md" />;
  if (figures.status === 'failed') return <LoadFailed cause={figures.cause} onRetry={figures.retry} />;
  const effects = figures.value;
  if (effects === null)
    return (
      <Panel>
        <Text>{t('figures.oldRun')}</Text>
      </Panel>
    );
  const at = pair.map((profile) => effects[run.profiles.indexOf(profile)]!);
  return (
    <Contrasts
      found={contrasts(at[0]!, at[1]!)}
      pair={pair}
      profiles={run.profiles}
      names={names}
      currency={currency}
    />
  );
}

interface ContrastsProps extends Omit<FiguresSideBySideProps, 'run'> {
  readonly found: readonly Contrast[];
  readonly profiles: readonly SegmentProfile[];
}

const shownFirst = 8;

function Contrasts({ found, pair, profiles, names, currency }: ContrastsProps) {
  const { t } = useTranslation(['compare', 'segments']);
  const words = useFigureWords(currency);
  const nameOf = useFeatureName();
  const colours = useSegmentColours(profiles);
  const [all, setAll] = useState(false);
  const rows = useId();
  const farthest = useMemo(
    () => Math.max(1, ...found.flatMap(({ effects }) => effects.map(Math.abs)).filter(Number.isFinite)),
    [found],
  );
  const first = found[0];
  if (first === undefined) return null;
  const columnOf = (i: 0 | 1) => `${pair[i].code} · ${names.shown(pair[i].code)}`;
  const summary = t('figures.summary', {
    feature: nameOf(first.feature),
    one: words(first.unit, first.values[0]),
    other: words(first.unit, first.values[1]),
  });
  return (
    <Panel testId="compare-figures">
      <ChartFigure
        name={t('figures.name')}
        summary={summary}
        table={
          <DataTable
            caption={t('figures.name')}
            columns={[
              { label: t('figures.feature') },
              { label: columnOf(0), numeric: true },
              { label: columnOf(1), numeric: true },
              { label: t('figures.shop'), numeric: true },
            ]}
            rows={found.map(({ feature, unit, values, shop }) => ({
              key: feature,
              cells: [nameOf(feature), words(unit, values[0]), words(unit, values[1]), words(unit, shop)],
            }))}
          />
        }
      >
        <div id={rows}>
          <Dumbbells
            rows={(all ? found : found.slice(0, shownFirst)).map(({ feature, unit, values, effects }) => ({
              key: feature,
              label: nameOf(feature),
              places: [effects[0] / farthest, effects[1] / farthest],
              texts: [words(unit, values[0]), words(unit, values[1])],
            }))}
            ends={[
              { mark: String(pair[0].code), colour: colours.get(pair[0].code)! },
              { mark: String(pair[1].code), colour: colours.get(pair[1].code)! },
            ]}
            middle={t('figures.usual')}
            below={t('segments:profile.below')}
            above={t('segments:profile.above')}
          />
        </div>
        {found.length > shownFirst && (
          <div {...notDrawn}>
            <DisclosureButton open={all} controls={rows} onToggle={() => setAll(!all)}>
              {t(all ? 'figures.fewer' : 'figures.all', { count: found.length })}
            </DisclosureButton>
          </div>
        )}
      </ChartFigure>
    </Panel>
  );
}
