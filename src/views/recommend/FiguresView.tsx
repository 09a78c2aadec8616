import { useTranslation } from 'react-i18next';
import { type RunSummary, askMetrics, useApp, useRunGate } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { SegmentGate } from '../../ui/segment-gate';
import { CardSkeletons } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { MetricTable } from './figures/metric-table';
import { RecommendSections } from './sections';
import { WhenLoaded } from './when-loaded';

/** How the shop is going by its own export: what was shown, clicked, bought, liked and bought again. */
export function FiguresView() {
  const { t } = useTranslation(['metrics', 'recommend']);
  const run = useApp((state) => state.run);
  if (run === null) {
    return (
      <>
        <PageHeader title={t('recommend:title')} />
        <SegmentGate useGate={useRunGate} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('recommend:title')} lead={t('lead')} />
      <RecommendSections current="figures" />
      <Figures run={run} />
    </>
  );
}

function Figures({ run }: { readonly run: RunSummary }) {
  const loaded = useLoaded(run.id, () => askMetrics(run));
  return (
    <WhenLoaded loaded={loaded} waiting={<CardSkeletons count={3} height={160} />}>
      {(metrics) => <MetricTable metrics={metrics} profiles={run.profiles} />}
    </WhenLoaded>
  );
}
