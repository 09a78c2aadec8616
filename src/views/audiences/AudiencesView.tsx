import { ActionIcon, Button, Table, Text } from '@mantine/core';
import { IconPlus, IconTrash, IconUsersPlus } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../i18n';
import { deleteAudience, restoreAudience, type StoredAudience, useApp, useKeptAudiences } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { TableHead } from '../../ui/table-head';
import { offerUndo } from '../../ui/undo';
import { useFocusAfterRemoval } from '../../ui/use-focus-after-removal';
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
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => audiences?.map(({ id }) => id) ?? [], [audiences]);
  const onRemoval = useFocusAfterRemoval(list, ids);
  if (cause !== null) return <LoadFailed cause={cause} onRetry={retry} />;
  if (audiences === null) return null;
  return (
    <>
      {audiences.length > 0 ? (
        <div ref={list}>
          <List shopId={shopId} audiences={audiences} onRemoval={onRemoval} />
        </div>
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
  /** Is told which one goes, before it does. */
  readonly onRemoval: (id: string) => void;
}

function List({ shopId, audiences, onRemoval }: ListProps) {
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
              <Row key={audience.id} shopId={shopId} audience={audience} onRemoval={onRemoval} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

interface RowProps extends Pick<ListProps, 'shopId' | 'onRemoval'> {
  readonly audience: StoredAudience;
}

function Row({ shopId, audience, onRemoval }: RowProps) {
  const { t } = useTranslation('audiences');
  const format = useFormat();
  const run = useApp((state) => state.run);
  const currency = useApp(({ shop }) => shop?.facts?.currency ?? '');
  const remove = async () => {
    onRemoval(audience.id);
    const deleted = await deleteAudience(audience.id);
    if (deleted) offerUndo(t('deleted', { name: deleted.name }), () => restoreAudience(deleted));
  };
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
          onClick={() => void remove()}
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
