import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { localDay } from '../../domain/time';
import { useSpeaker } from '../../i18n';
import { type StoredCampaign, useKeptCampaigns } from '../../store';
import { Panel } from '../../ui/panel';

/** What the shop's orders told of its campaigns that nobody looked at yet, and how far they reach into the others. */
export function CampaignNews({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation('campaigns');
  const { campaigns } = useKeptCampaigns(shopId);
  const told = (campaigns ?? []).filter(({ look, seen }) => !seen && look?.effect?.complete);
  const underWay = (campaigns ?? []).filter(({ look }) => look?.effect?.complete === false);
  if (told.length + underWay.length === 0) return null;
  return (
    <Panel
      title={t('news.title')}
      actions={
        <Anchor component={Link} href="/campaigns">
          {t('news.all')}
        </Anchor>
      }
      testId="campaign-news"
    >
      <Stack gap="sm">
        {told.map((campaign) => (
          <Told key={campaign.id} campaign={campaign} />
        ))}
        {underWay.map((campaign) => (
          <UnderWay key={campaign.id} campaign={campaign} />
        ))}
      </Stack>
    </Panel>
  );
}

interface OneCampaign {
  readonly campaign: StoredCampaign;
}

function Told({ campaign: { id, campaign, look } }: OneCampaign) {
  const { t } = useTranslation('campaigns');
  const speaker = useSpeaker();
  const [orders, verdict] = speaker.campaignOrders(look!.effect!);
  return (
    <Text maw="46rem">
      {t('news.told', { name: campaign.name })} {orders} {verdict}{' '}
      <Anchor component={Link} href={`/campaigns/${id}`} underline="always">
        {t('news.see')}
      </Anchor>
    </Text>
  );
}

function UnderWay({ campaign: stored }: OneCampaign) {
  const speaker = useSpeaker();
  const { title, detail } = speaker.campaignStand(stored, localDay());
  return (
    <Text maw="46rem">
      <Anchor component={Link} href={`/campaigns/${stored.id}`} underline="always">
        {stored.campaign.name}
      </Anchor>{' '}
      · {title} · {detail}
    </Text>
  );
}
