import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat, useSpeaker } from '../../i18n';
import type { StoredCampaign } from '../../store';
import { Panel } from '../../ui/panel';
import { TableHead } from '../../ui/table-head';
import { Term } from '../../ui/term';
import styles from './campaigns.module.css';
import { CampaignState } from './campaign-state';

/** All campaigns of a shop: how each stands, and what it did where that is known. */
export function CampaignList({ campaigns }: { readonly campaigns: readonly StoredCampaign[] }) {
  const { t } = useTranslation('campaigns');
  return (
    <Panel testId="campaigns">
      <Table.ScrollContainer
        minWidth={640}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('title') } }}
      >
        <Table verticalSpacing="sm" tabularNums aria-label={t('title')}>
          <TableHead
            columns={[
              { label: t('list.name') },
              { label: t('list.state') },
              { label: t('list.mailed'), numeric: true },
              { label: t('list.control'), numeric: true },
              { label: t('list.result') },
            ]}
          />
          <Table.Tbody>
            {campaigns.map((campaign) => (
              <Row key={campaign.id} campaign={campaign} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

function Row({ campaign: stored }: { readonly campaign: StoredCampaign }) {
  const format = useFormat();
  const { id, campaign } = stored;
  return (
    <Table.Tr data-testid="campaign-row">
      <Table.Th scope="row" fw={500}>
        <Link href={`/campaigns/${id}`} className={styles.link}>
          {campaign.name}
        </Link>
      </Table.Th>
      <Table.Td>
        <CampaignState stored={stored} />
      </Table.Td>
      <Table.Td ta="right">{format.number(campaign.power.mailed)}</Table.Td>
      <Table.Td ta="right">{format.number(campaign.power.control)}</Table.Td>
      <Table.Td>
        <Result stored={stored} />
      </Table.Td>
    </Table.Tr>
  );
}

function Result({ stored: { look } }: { readonly stored: StoredCampaign }) {
  const { t } = useTranslation('campaigns');
  const speaker = useSpeaker();
  if (!look?.effect) return <Text c="dimmed">{t('list.none')}</Text>;
  const { rise, verdict } = look.effect;
  return (
    <>
      <Term meaning={t('list.resultHint')}>{speaker.rise(rise)}</Term>
      <Text size="sm" c="dimmed">
        {t(`segments.verdict.${verdict}`)}
      </Text>
    </>
  );
}
