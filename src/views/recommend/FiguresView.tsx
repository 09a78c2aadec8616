import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../i18n';
import { type RunSummary, askMetrics, usePlayed } from '../../store';
import { CardSkeletons } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { ClicksPanel } from './figures/clicks-panel';
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
  const { t } = useTranslation('window');
  const format = useFormat();
  const played = usePlayed(run.shopId);
  const loaded = useLoaded(played && `${run.id}/${played.events}`, () => askMetrics(run));
  const events = played?.events ?? 0;
  return (
    <WhenLoaded loaded={loaded} waiting={<CardSkeletons count={3} height={160} />}>
      {(metrics) => (
        <>
          {events > 0 && (
            <Text mb="md" data-testid="figures-played">
              {t('figuresNote', { count: events, formatted: format.number(events) })}{' '}
              <Link href="/recommend-window">{t('toWindow')}</Link>
            </Text>
          )}
          <Stack gap="lg">
            <MetricTable metrics={metrics} profiles={run.profiles} />
            <ClicksPanel run={run} played={events} />
          </Stack>
        </>
      )}
    </WhenLoaded>
  );
}
