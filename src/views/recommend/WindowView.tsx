import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { loadCustomerIndex } from '../../store';
import type { RunSummary } from '../../store';
import { CardSkeletons } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { decodedPart } from './decoded-part';
import { RecommendPage } from './recommend-page';
import { WhenLoaded } from './when-loaded';
import { WindowBench } from './window/window-bench';

/** The shop's page as one customer would see it, to be played. The address names the customer by id. */
export function WindowView() {
  const { t } = useTranslation('window');
  const { customer } = useParams<{ customer?: string }>();
  return (
    <RecommendPage current="window" lead={t('lead')}>
      {(run) => <OfRun run={run} wanted={customer === undefined ? null : decodedPart(customer)} />}
    </RecommendPage>
  );
}

function OfRun({ run, wanted }: { readonly run: RunSummary; readonly wanted: string | null }) {
  const index = useLoaded(run.id, () => loadCustomerIndex(run.id));
  return (
    <WhenLoaded loaded={index} waiting={<CardSkeletons count={3} height={220} />}>
      {({ ids }) => <WindowBench run={run} ids={ids} wanted={wanted} />}
    </WhenLoaded>
  );
}
