import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RoomTable } from '../../contracts/data-room-api';
import styles from './data.module.css';
import { parseRowsAddress, rowsAddress } from '../../ui/row-address';
import { TableRows } from './table-rows';

interface RowsViewProps {
  readonly shopId: string;
  readonly tables: readonly RoomTable[];
  readonly address: string;
}

/** One table of the shop at a time, the one with most rows first. */
export function RowsView({ shopId, tables, address }: RowsViewProps) {
  const { t } = useTranslation('data');
  const { kind, filter } = parseRowsAddress(address);
  const largest = [...tables].sort((a, b) => b.rows - a.rows)[0];
  const table = tables.find((each) => each.kind === (kind ?? largest?.kind));
  return (
    <>
      <TableLinks tables={tables} current={table ?? null} />
      {table === undefined ? (
        <Text c="dimmed" py="lg">
          {t('noTable')}
        </Text>
      ) : (
        <TableRows key={table.kind} shopId={shopId} table={table} filter={filter} />
      )}
    </>
  );
}

interface TableLinksProps {
  readonly tables: readonly RoomTable[];
  readonly current: RoomTable | null;
}

function TableLinks({ tables, current }: TableLinksProps) {
  const { t } = useTranslation(['data', 'tables']);
  return (
    <nav className={styles.tables} aria-label={t('data:tables')}>
      {tables.map(({ kind, rows }) => (
        <Link
          key={kind}
          href={rowsAddress(kind)}
          className={styles.table}
          aria-current={kind === current?.kind ? 'page' : undefined}
          data-testid={`table-${kind}`}
        >
          <span>{t(`tables:kind.${kind}`)}</span>
          <span className={styles.tableRows}>{t('data:tableRows', { count: rows })}</span>
        </Link>
      ))}
    </nav>
  );
}
