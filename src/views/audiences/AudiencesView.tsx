import { ActionIcon, Button, Group, Table, Text } from '@mantine/core';
import { IconPlus, IconTrash, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../i18n';
import { deleteAudience, restoreAudience, type StoredAudience, useApp, useKeptAudiences } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { TableHead } from '../../ui/table-head';
import { AudiencePage } from './audience-page';
import styles from './audiences.module.css';
import { keyOf, useFound } from './use-found';

/** The audiences that are kept with the open shop, as they are by now. */
export function AudiencesView() {
  const { t } = useTranslation('audiences');
  return (
    <AudiencePage title={t('title')} lead={t('lead')} actions={<NewButton />}>
      {(shop) => <OfShop key={shop.id} shopId={shop.id} />}
    </AudiencePage>
  );
}

function OfShop({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation('audiences');
  const { audiences, cause, retry } = useKeptAudiences(shopId);
  const [deleted, setDeleted] = useState<StoredAudience | null>(null);
  if (cause !== null) return <LoadFailed cause={cause} onRetry={retry} />;
  if (audiences === null) return null;
  const undo = async () => {
    if (deleted !== null) await restoreAudience(deleted);
    setDeleted(null);
  };
  return (
    <>
      {deleted !== null && (
        <Group role="status" gap="xs" mb="md" data-testid="audience-deleted">
          <Text>{t('deleted', { name: deleted.name })}</Text>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void undo()}
            data-testid="undo-delete-audience"
          >
            {t('undo')}
          </Button>
        </Group>
      )}
      {audiences.length > 0 ? (
        <List shopId={shopId} audiences={audiences} onDeleted={setDeleted} />
      ) : (
        <EmptyState
          icon={<IconUsersPlus size={28} />}
          title={t('empty.title')}
          text={t('empty.text')}
          action={<NewButton />}
        />
      )}
    </>
  );
}

interface ListProps {
  readonly shopId: string;
  readonly audiences: readonly StoredAudience[];
  readonly onDeleted: (audience: StoredAudience | null) => void;
}

function List({ shopId, audiences, onDeleted }: ListProps) {
  const { t } = useTranslation('audiences');
  return (
    <Panel testId="audiences">
      <Table.ScrollContainer
        minWidth={560}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('title') } }}
      >
        <Table verticalSpacing="sm" tabularNums aria-label={t('title')}>
          <TableHead
            columns={[
              { label: t('list.name') },
              { label: t('list.note') },
              { label: t('list.version'), numeric: true },
              { label: t('list.customers'), numeric: true },
              { label: t('list.money'), numeric: true },
              { label: t('delete'), numeric: true },
            ]}
          />
          <Table.Tbody>
            {audiences.map((audience) => (
              <Row key={audience.id} shopId={shopId} audience={audience} onDeleted={onDeleted} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

interface RowProps extends Pick<ListProps, 'shopId' | 'onDeleted'> {
  readonly audience: StoredAudience;
}

function Row({ shopId, audience, onDeleted }: RowProps) {
  const { t } = useTranslation('audiences');
  const format = useFormat();
  const run = useApp((state) => state.run);
  const currency = useApp(({ shop }) => shop?.facts?.currency ?? '');
  const { found, failure } = useFound(shopId, keyOf(shopId, run, audience.of), audience.of);
  return (
    <Table.Tr data-testid="audience-row">
      <Table.Th scope="row" fw={500}>
        <Link href={`/audiences/${audience.id}`} className={styles.link}>
          {audience.name}
        </Link>
        {failure !== null && (
          <Text size="sm" c="dimmed">
            {t('failed', { cause: failure })}
          </Text>
        )}
      </Table.Th>
      <Table.Td>{audience.note}</Table.Td>
      <Table.Td ta="right">{format.number(audience.version)}</Table.Td>
      <Table.Td ta="right">{format.number(found?.customers ?? Number.NaN)}</Table.Td>
      <Table.Td ta="right">{format.money(found?.money ?? Number.NaN, currency)}</Table.Td>
      <Table.Td ta="right">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('delete')}: ${audience.name}`}
          onClick={() => void deleteAudience(audience.id).then(onDeleted)}
          data-testid="delete-audience"
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}

function NewButton() {
  const { t } = useTranslation('audiences');
  return (
    <Button
      component={Link}
      href="/audiences/new"
      leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
      data-testid="new-audience"
    >
      {t('new')}
    </Button>
  );
}
