import { Text } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedFigure } from '../../../domain/compare/compared-figures';
import type { Pair } from '../../../domain/compare/groups';
import type { ComparedGroups } from '../../../store';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { Dumbbells } from '../../../ui/charts/dumbbells';
import { notDrawn } from '../../../ui/charts/export/svg-of-element';
import { DisclosureButton } from '../../../ui/disclosure-button';
import { Panel } from '../../../ui/panel';
import { useFeatureName } from '../../../ui/use-feature-name';
import { useFigureWords } from '../../../ui/use-figure-words';
import type { Side } from './sides';

interface FiguresSideBySideProps {
  readonly compared: ComparedGroups;
  readonly sides: Pair<Side>;
  readonly currency: string;
}

const shownFirst = 8;

/** Every figure of two groups in plain units with the interval of the difference, the most different first. */
export function FiguresSideBySide({ compared, sides, currency }: FiguresSideBySideProps) {
  const { t } = useTranslation(['compare', 'segments']);
  const words = useFigureWords(currency);
  const nameOf = useFeatureName();
  const [all, setAll] = useState(false);
  const rows = useId();
  const { figures } = compared;
  const farthest = useMemo(
    () => Math.max(1, ...figures.flatMap(({ effects }) => effects.map(Math.abs)).filter(Number.isFinite)),
    [figures],
  );
  if (figures.length === 0)
    return (
      <Panel testId="compare-figures">
        <Text>{t('figures.nothing')}</Text>
      </Panel>
    );
  const sure = figures.filter(({ isSure }) => isSure).length;
  return (
    <Panel testId="compare-figures">
      <ChartFigure
        name={t('figures.name')}
        summary={
          figures.some(({ difference }) => Number.isFinite(difference.low))
            ? t('figures.summary', { count: sure, all: figures.length })
            : t('figures.summaryFew')
        }
        table={<FiguresTable figures={figures} sides={sides} currency={currency} />}
      >
        <div id={rows}>
          <Dumbbells
            rows={(all ? figures : figures.slice(0, shownFirst)).map(
              ({ feature, unit, values, effects }) => ({
                key: feature,
                label: nameOf(feature),
                places: [effects[0] / farthest, effects[1] / farthest],
                texts: [words(unit, values[0]), words(unit, values[1])],
              }),
            )}
            ends={sides}
            middle={t('figures.usual')}
            below={t('segments:profile.below')}
            above={t('segments:profile.above')}
          />
        </div>
        {figures.length > shownFirst && (
          <div {...notDrawn}>
            <DisclosureButton open={all} controls={rows} onToggle={() => setAll(!all)}>
              {t(all ? 'figures.fewer' : 'figures.all', { count: figures.length })}
            </DisclosureButton>
          </div>
        )}
      </ChartFigure>
    </Panel>
  );
}

interface FiguresTableProps extends Pick<FiguresSideBySideProps, 'sides' | 'currency'> {
  readonly figures: readonly ComparedFigure[];
}

function FiguresTable({ figures, sides, currency }: FiguresTableProps) {
  const { t } = useTranslation('compare');
  const words = useFigureWords(currency);
  const nameOf = useFeatureName();
  return (
    <>
      <DataTable
        caption={t('figures.name')}
        columns={[
          { label: t('figures.feature') },
          ...sides.map(({ mark }) => ({ label: mark, numeric: true })),
          { label: t('figures.shop'), numeric: true },
          { label: t('figures.difference'), numeric: true },
          { label: t('figures.sure') },
        ]}
        rows={figures.map(({ feature, unit, values, shop, difference: { low, high }, isSure }) => ({
          key: feature,
          cells: [
            nameOf(feature),
            words(unit, values[0]),
            words(unit, values[1]),
            words(unit, shop),
            Number.isFinite(low)
              ? t('figures.range', { low: words(unit, low), high: words(unit, high) })
              : t('figures.differenceNone'),
            t(isSure ? 'figures.yes' : 'figures.no'),
          ],
        }))}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('figures.note')}
      </Text>
    </>
  );
}
