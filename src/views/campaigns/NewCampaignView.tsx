import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useApp, useRunGate } from '../../store';
import { SegmentGate } from '../../ui/segment-gate';
import { CampaignForm } from './campaign-form';
import { CampaignPage } from './campaign-page';
import { audienceOfAddress } from './audience';

/** Makes a campaign from the run on screen. The address may name for whom: /campaigns/new/segment/3. */
export function NewCampaignView() {
  const { t } = useTranslation('campaigns');
  const run = useApp((state) => state.run);
  const { kind, id } = useParams<{ kind?: string; id?: string }>();
  return (
    <CampaignPage title={t('form.title')} lead={t('form.lead')}>
      {(shop) =>
        run === null ? (
          <SegmentGate useGate={useRunGate} />
        ) : (
          <CampaignForm key={run.id} shop={shop} run={run} begunWith={audienceOfAddress(kind, id)} />
        )
      }
    </CampaignPage>
  );
}
