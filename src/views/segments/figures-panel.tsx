import { Collapse } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trait } from '../../domain/label/segment';
import { loadSegmentFigures, type RunSummary } from '../../store';
import { DataTable } from '../../ui/charts/data-table';
import { DisclosureButton } from '../../ui/disclosure-button';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useFeatureName } from '../../ui/use-feature-name';
import { useFigureWords } from '../../ui/use-figure-words';
import { useLoaded } from '../../ui/use-loaded';

interface FiguresPanelProps {
  readonly run: RunSummary;
  /** Of the segment in the run's profiles. */
  readonly position: number;
  readonly currency: string;
}

/** All that is known of a segment in plain units beside what is usual in the shop, what sets it apart most first. */
export function FiguresPanel({ run, position, currency }: FiguresPanelProps) {
  const { t } = useTranslation(['segments', 'compare']);
  const [open, setOpen] = useState(false);
  const id = useId();
  const figures = useLoaded(run.id, () => loadSegmentFigures(run.id));
  if (figures.status === 'failed') return <LoadFailed cause={figures.cause} onRetry={figures.retry} />;
  const own = [...(figures.value?.[position]?.values() ?? [])];
  if (own.length === 0) return null;
  return (
    <Panel title={t('profile.figures')} lead={t('profile.figuresLead')} testId="segment-figures">
      <DisclosureButton open={open} controls={id} onToggle={() => setOpen(!open)}>
        {t(open ? 'compare:figures.fewer' : 'compare:figures.all', { count: own.length })}
      </DisclosureButton>
      <Collapse expanded={open} id={id}>
        {open && <FiguresTable figures={own} currency={currency} />}
      </Collapse>
    </Panel>
  );
}

function FiguresTable({
  figures,
  currency,
}: {
  readonly figures: readonly Trait[];
  readonly currency: string;
}) {
  const { t } = useTranslation(['segments', 'compare']);
  const words = useFigureWords(currency);
  const nameOf = useFeatureName();
  const ordered = figures.toSorted(
    (a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1),
  );
  return (
    <DataTable
      caption={t('profile.figures')}
      columns={[
        { label: t('compare:figures.feature') },
        { label: t('profile.here'), numeric: true },
        { label: t('compare:figures.shop'), numeric: true },
        { label: t('profile.direction') },
      ]}
      rows={ordered.map(({ feature, unit, segmentValue, shopValue, effect }) => ({
        key: feature,
        cells: [
          nameOf(feature),
          words(unit, segmentValue),
          words(unit, shopValue),
          effect === 0 ? t('profile.same') : t(effect < 0 ? 'profile.below' : 'profile.above'),
        ],
      }))}
    />
  );
}
