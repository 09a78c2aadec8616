import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RoomRow, RoomTable, RowQuery, RowView } from '../../contracts/data-room-api';
import { useFormat } from '../../i18n';
import { downloadRows, findRows, understandShop } from '../../store/data-room';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { AnswerRows } from './answer-rows';
import { ClockNote } from './clock-note';
import styles from './data.module.css';
import { Filters } from './filters';
import { ProfileDrawer } from './profile-drawer';
import { type RowFilter, rowsAddress } from '../../ui/row-address';
import { RowDrawer } from './row-drawer';
import { RowsGrid } from './rows-grid';

interface TableRowsProps {
  readonly shopId: string;
  readonly table: RoomTable;
  readonly filter: RowFilter;
}

/** The rows of one table: searched, filtered, sorted, looked at one by one, saved. */
export function TableRows({ shopId, table, filter }: TableRowsProps) {
  const { t } = useTranslation(['data', 'tables']);
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const [sort, setSort] = useState<RowQuery['sort']>(null);
  const [profiled, setProfiled] = useState<string | null>(null);
  const [opened, setOpened] = useState<RoomRow | null>(null);
  const name = t(`tables:kind.${table.kind}`);
  const query: RowQuery = { kind: table.kind, search, ...filter, sort };
  const asked = JSON.stringify(query);
  // Rows come at once, and once more when it is known what became of them.
  const understood = useLoaded(shopId, () => understandShop(shopId));
  const found = useLoaded(`${asked} ${understood.status}`, () => findRows(shopId, query));
  // The rows before stay in sight while others are looked for.
  const [shown, setShown] = useState<RowView | null>(null);
  useEffect(() => {
    if (found.value !== null) setShown(found.value);
  }, [found.value]);

  const setFilter = (next: RowFilter) => navigate(rowsAddress(table.kind, next));
  const sortBy = (field: string) =>
    setSort((before) => {
      if (before?.field !== field) return { field, descending: false };
      return before.descending ? null : { field, descending: true };
    });
  if (found.status === 'failed') return <LoadFailed cause={found.cause} onRetry={found.retry} />;
  return (
    <>
      <div className={styles.toolbar}>
        <TextInput
          type="search"
          className={styles.search!}
          leftSection={<IconSearch size={16} aria-hidden />}
          placeholder={t('data:search')}
          aria-label={t('data:searchLabel', { table: name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Count shown={shown} total={table.rows} busy={found.status === 'loading'} />
          {table.kind === 'reviews' && shown !== null && (
            <AnswerRows shopId={shopId} table={table} shown={shown} />
          )}
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={(shown?.rows ?? 0) === 0}
            onClick={() => void downloadRows(shopId, query)}
            data-testid="export-rows"
          >
            {t('data:export')}
          </Button>
        </Group>
      </div>
      <Filters table={table} facets={shown?.facets ?? []} filter={filter} onChange={setFilter} />
      <ClockNote table={table} />
      {shown !== null && (
        <RowsGrid
          shopId={shopId}
          kind={table.kind}
          name={t('data:grid.name', { table: name })}
          fields={table.fields}
          view={shown.view}
          asked={asked}
          count={shown.rows}
          sort={sort}
          onSort={sortBy}
          onProfile={setProfiled}
          onOpen={setOpened}
        />
      )}
      {shown?.rows === 0 && (
        <Text c="dimmed" py="sm" role="status">
          {t('data:nothing')}
        </Text>
      )}
      {profiled !== null && (
        <ProfileDrawer
          shopId={shopId}
          table={table}
          field={profiled}
          filter={filter}
          onFilter={(next) => {
            setProfiled(null);
            setFilter(next);
          }}
          onClose={() => setProfiled(null)}
        />
      )}
      {opened !== null && (
        <RowDrawer shopId={shopId} table={table} row={opened} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

interface CountProps {
  readonly shown: RowView | null;
  readonly total: number;
  readonly busy: boolean;
}

function Count({ shown, total, busy }: CountProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const words =
    busy || shown === null
      ? t('finding')
      : shown.rows === total
        ? t('all', { count: total })
        : t('found', { count: shown.rows, total: format.number(total) });
  return (
    <Text c="dimmed" className="tabular" role="status" data-testid="rows-found">
      {words}
    </Text>
  );
}
