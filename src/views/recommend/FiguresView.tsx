import { useTranslation } from 'react-i18next';
import { type RunSummary, askMetrics } from '../../store';
import { CardSkeletons } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { MetricTable } from './figures/metric-table';
import { RecommendPage } from './recommend-page';
import { WhenLoaded } from './when-loaded';

/** How the shop is going by its own export: what was shown, clicked, bought, liked and bought again. */
export function FiguresView() {
  const { t } = useTranslation('metrics');
  return (
    <RecommendPage current="figures" lead={t('lead')}>
      {(run) => <Figures run={run} />}
    </RecommendPage>
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
