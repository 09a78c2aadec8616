import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { downloadCampaign, hasContacts, type StoredCampaign } from '../../store';
import { ListExport } from '../../ui/list-export';
import { Panel } from '../../ui/panel';
import { useLoaded } from '../../ui/use-loaded';

/** The campaign's customers as files: whom to write to, and all with their group. */
export function ListPanel({ stored }: { readonly stored: StoredCampaign }) {
  const { t } = useTranslation('campaigns');
  const { value } = useLoaded(stored.shopId, () => hasContacts(stored.shopId));
  const all = (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => void downloadCampaign(stored.id, 'all', { format: 'plain', withContacts: false })}
      data-testid="download-groups"
    >
      {t('download.all')}
    </Button>
  );
  return (
    <Panel title={t('download.title')} lead={t('download.lead')} actions={all} testId="campaign-list">
      <ListExport
        hasContacts={value}
        onDownload={(choice) => downloadCampaign(stored.id, 'mailed', choice)}
        label={t('download.mailed')}
        testId="download-mailed"
      />
    </Panel>
  );
}
