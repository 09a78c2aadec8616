import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StoredExperiment } from '../../store';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { ExperimentsPanel } from './experiments/experiments-panel';
import { SearchPanel } from './experiments/search-panel';
import { useExperiments } from './experiments/use-experiments';
import { RecommendPage } from './recommend-page';

/** Every training of the shop's models, side by side where wanted, and the search for better options. */
export function ExperimentsView() {
  const { t } = useTranslation('experiments');
  return (
    <RecommendPage current="experiments" lead={t('lead')}>
      {(run) => <OfShop key={run.shopId} shopId={run.shopId} />}
    </RecommendPage>
  );
}

function OfShop({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation('experiments');
  const { experiments, cause, retry } = useExperiments(shopId);
  if (cause !== null) return <LoadFailed cause={cause} onRetry={retry} />;
  if (experiments === null) return null;
  return (
    <Stack gap="lg">
      <SearchPanel lastData={lastData(experiments)} />
      {experiments.length === 0 ? (
        <Panel title={t('title')}>
          <Text>{t('none')}</Text>
        </Panel>
      ) : (
        <ExperimentsPanel experiments={experiments} />
      )}
    </Stack>
  );
}

/** Fingerprint of all interactions of the shop as the last run learnt from them; null before there is one. */
function lastData(experiments: readonly StoredExperiment[]): string | null {
  // Content reads texts beside the interactions: its fingerprint is of both.
  const serving = experiments.find(({ purpose, model }) => purpose === 'serving' && model === 'popularity');
  return serving?.data ?? null;
}
