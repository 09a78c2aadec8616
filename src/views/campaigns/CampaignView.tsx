import { Button, Stack } from '@mantine/core';
import { IconArrowLeft, IconSpeakerphone, IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import {
  deleteCampaign,
  markSeen,
  restoreCampaign,
  type ShopSummary,
  type StoredCampaign,
  useApp,
  useKeptCampaigns,
} from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { LoadFailed } from '../../ui/segment-waiting';
import { offerUndo } from '../../ui/undo';
import { AboutPanel } from './about-panel';
import { CampaignPage } from './campaign-page';
import { CampaignState } from './campaign-state';
import styles from './campaigns.module.css';
import { KeptOverlaps } from './kept-overlaps';
import { ListPanel } from './list-panel';
import { OutcomePanel } from './outcome-panel';
import { UpliftPanel } from './uplift-panel';

/** One campaign: its list, how it stands, and what it did. */
export function CampaignView() {
  const shop = useApp((state) => state.shop);
  const { id = '' } = useParams<{ id: string }>();
  const { campaigns, cause, retry } = useKeptCampaigns(shop?.id ?? null);
  const stored = campaigns?.find((each) => each.id === id);
  const { t } = useTranslation('campaigns');
  const remove = async () => {
    const deleted = await deleteCampaign(id);
    if (deleted === null) return;
    offerUndo(t('deleted', { name: deleted.head.campaign.name }), () => restoreCampaign(deleted));
  };
  return (
    <CampaignPage
      title={stored?.campaign.name ?? t('title')}
      lead={stored && <CampaignState stored={stored} />}
      actions={stored && <DeleteButton onDelete={() => void remove()} />}
    >
      {(open) => {
        if (cause !== null) return <LoadFailed cause={cause} onRetry={retry} />;
        if (stored !== undefined) return <Known key={id} shop={open} stored={stored} />;
        if (campaigns === null) return null;
        return <Gone />;
      }}
    </CampaignPage>
  );
}

function Known({ shop, stored }: { readonly shop: ShopSummary; readonly stored: StoredCampaign }) {
  const isNews = !stored.seen;
  useEffect(() => {
    if (isNews) void markSeen(stored.id);
  }, [isNews, stored.id]);
  const currency = shop.facts?.currency ?? '';
  return (
    <Stack gap="lg">
      <Back />
      <KeptOverlaps stored={stored} />
      {stored.look?.effect && (
        <OutcomePanel effect={stored.look.effect} currency={currency} runId={stored.run.id} />
      )}
      {stored.look?.effect?.complete && <UpliftPanel shop={shop} campaignId={stored.id} />}
      <ListPanel stored={stored} />
      <AboutPanel stored={stored} />
    </Stack>
  );
}

function Back() {
  const { t } = useTranslation('campaigns');
  return (
    <Link href="/campaigns" className={styles.back}>
      <IconArrowLeft size={16} aria-hidden /> {t('back')}
    </Link>
  );
}

function DeleteButton({ onDelete }: { readonly onDelete: () => void }) {
  const { t } = useTranslation('campaigns');
  return (
    <Button
      variant="default"
      leftSection={<IconTrash size={16} aria-hidden />}
      onClick={onDelete}
      data-testid="delete-campaign"
    >
      {t('delete')}
    </Button>
  );
}

function Gone() {
  const { t } = useTranslation('campaigns');
  return (
    <EmptyState
      icon={<IconSpeakerphone size={28} />}
      title={t('gone.title')}
      text={t('gone.text')}
      action={
        <Button component={Link} href="/campaigns">
          {t('back')}
        </Button>
      }
    />
  );
}
