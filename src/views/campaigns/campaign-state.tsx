import { localDay } from '../../domain/time';
import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '../../i18n';
import type { StoredCampaign } from '../../store';

/** How a campaign stands, and how far the orders reach into its days. */
export function CampaignState({ stored }: { readonly stored: StoredCampaign }) {
  const { t } = useTranslation('campaigns');
  const { state, title, detail } = useSpeaker().campaignStand(stored, localDay());
  return (
    <>
      <Badge variant={state === 'told' ? 'light' : 'default'} size="lg" tt="none" fw={600}>
        {title}
      </Badge>
      {detail !== null && (
        <Text size="sm" c="dimmed" mt={2}>
          {detail}
        </Text>
      )}
      {!stored.seen && <Text size="sm">{t('news.see')}</Text>}
    </>
  );
}
