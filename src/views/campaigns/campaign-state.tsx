import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '../../i18n';
import type { StoredCampaign } from '../../store';

/** How a campaign stands, and how far the orders reach into its days. */
export function CampaignState({ stored }: { readonly stored: StoredCampaign }) {
  const { t } = useTranslation('campaigns');
  const { state, title, detail } = useSpeaker().campaignStand(stored, today());
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

/** Today by the clock of this computer, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
