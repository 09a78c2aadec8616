import { Button } from '@mantine/core';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useKeptCampaigns } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { LoadFailed } from '../../ui/segment-waiting';
import { CampaignList } from './campaign-list';
import { CampaignPage } from './campaign-page';

/** The campaigns of the open shop and how each stands. */
export function CampaignsView() {
  const { t } = useTranslation('campaigns');
  return (
    <CampaignPage title={t('title')} lead={t('lead')} actions={<Actions />}>
      {(shop) => <OfShop key={shop.id} shopId={shop.id} />}
    </CampaignPage>
  );
}

function OfShop({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation('campaigns');
  const { campaigns, cause, retry } = useKeptCampaigns(shopId);
  if (cause !== null) return <LoadFailed cause={cause} onRetry={retry} />;
  if (campaigns === null) return null;
  if (campaigns.length > 0) return <CampaignList campaigns={campaigns} />;
  return (
    <EmptyState
      icon={<IconSpeakerphone size={28} />}
      title={t('empty.title')}
      text={t('empty.text')}
      action={<NewButton />}
    />
  );
}

function Actions() {
  const { t } = useTranslation();
  return (
    <>
      <Button component={Link} href="/audiences" variant="default" data-testid="to-audiences">
        {t('nav.audiences')}
      </Button>
      <NewButton />
    </>
  );
}

function NewButton() {
  const { t } = useTranslation('campaigns');
  return (
    <Button
      component={Link}
      href="/campaigns/new"
      leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
      data-testid="new-campaign"
    >
      {t('new')}
    </Button>
  );
}
