import { Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerIndex } from '../../store';
import { confidenceLevel } from '../../ui/segment-confidence';
import type { MemberOrder } from './member-list';
import styles from './members.module.css';

/** Rows of a page. */
export const rowsShown = 12;

interface MemberTableProps {
  readonly index: CustomerIndex;
  /** Customer numbers on this page. */
  readonly rows: readonly number[];
  readonly code: number;
  readonly order: MemberOrder;
  readonly onSort: (order: MemberOrder) => void;
}

/** One page of a segment's customers. */
export function MemberTable({ index, rows, code, order, onSort }: MemberTableProps) {
  const { t } = useTranslation('segments');
  return (
    <Table aria-label={t('table.name', { code })} layout="fixed" horizontalSpacing="xs" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <SortHeader label={t('table.id')} up="idUp" down="idDown" order={order} onSort={onSort} />
          <SortHeader
            label={t('table.belongs')}
            className={styles.levelColumn!}
            up="leastSure"
            down="surest"
            order={order}
            onSort={onSort}
          />
          <Table.Th scope="col" className={styles.lastColumn!}>
            <VisuallyHidden>{t('table.see')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((customer) => {
          const id = index.ids[customer]!;
          const level = confidenceLevel(index.confidence[customer]!);
          return (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500} className={styles.idCell!} title={id}>
                {id}
              </Table.Th>
              <Table.Td title={t(`confidence.hint.${level}`)}>
                <span className={styles.level} data-level={level}>
                  {t(`confidence.${level}`)}
                </span>
              </Table.Td>
              <Table.Td ta="right">
                <Link
                  href={`/recommend/${encodeURIComponent(id)}`}
                  className={styles.rowLink}
                  aria-label={t('table.seeFor', { id })}
                >
                  {t('table.see')}
                </Link>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

interface SortHeaderProps {
  readonly className?: string;
  readonly label: string;
  readonly up: MemberOrder;
  readonly down: MemberOrder;
  readonly order: MemberOrder;
  readonly onSort: (order: MemberOrder) => void;
}

function SortHeader({ className = '', label, up, down, order, onSort }: SortHeaderProps) {
  const sorted = order === up ? 'ascending' : order === down ? 'descending' : 'none';
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[sorted];
  return (
    <Table.Th scope="col" aria-sort={sorted} className={className}>
      <UnstyledButton className={styles.sort!} onClick={() => onSort(order === down ? up : down)}>
        {label} <Icon size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}
