import { Box, Collapse, List, Table, Text } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MergedPeople } from '../../contracts/data-room-api';
import { type Fate, fateCode } from '../../domain/shop/ledger/fates';
import type { ReconciledCustomers } from '../../domain/shop/ledger/reconcile';
import { useFormat } from '../../i18n';
import { DisclosureButton } from '../../ui/disclosure-button';
import { Panel } from '../../ui/panel';
import styles from './data.module.css';
import { personAddress, type RowFilter } from '../../ui/row-address';
import { RowsLink } from '../../ui/rows-link';

/** What keeps a customer from having bought, in the order in which it is said. */
const reasons = [
  'unpaid',
  'cancelled',
  'refunded',
  'test',
  'return',
  'service',
  'merged',
  'superseded',
  'head',
] as const satisfies readonly Fate[];

interface PeoplePanelProps {
  readonly customers: ReconciledCustomers;
  readonly people: MergedPeople;
}

/** From all accounts to the people who bought. */
export function PeoplePanel({ customers, people }: PeoplePanelProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const less = reasons.map((fate) => ({ fate, count: customers.withoutSale[fateCode(fate)]! }));
  return (
    <Panel title={t('people.title')}>
      <Table aria-label={t('people.title')} tabularNums data-testid="people">
        <Table.Tbody>
          {people.accounts > 0 && (
            <>
              <Table.Tr className={styles.line!} data-kind="sum">
                <Table.Th scope="row">{t('people.accounts')}</Table.Th>
                <Table.Td ta="right">{format.number(customers.named + people.accounts)}</Table.Td>
              </Table.Tr>
              <Table.Tr className={styles.line!} data-kind="less">
                <Table.Th scope="row" fw={400}>
                  {t('people.joined')}
                </Table.Th>
                <Table.Td ta="right">
                  <FirstRows
                    rows={people.joinedRows}
                    picks={{ accounts: ['several'] }}
                    label={`${t('people.joined')}: ${format.number(people.accounts)}`}
                  >
                    {format.number(-people.accounts)}
                  </FirstRows>
                </Table.Td>
              </Table.Tr>
            </>
          )}
          <Table.Tr className={styles.line!} data-kind="sum">
            <Table.Th scope="row">{t('people.named')}</Table.Th>
            <Table.Td ta="right">{format.number(customers.named)}</Table.Td>
          </Table.Tr>
          {customers.withoutOrders > 0 && (
            <Table.Tr className={styles.line!} data-kind="less">
              <Table.Th scope="row" fw={400}>
                {t('people.withoutOrders')}
              </Table.Th>
              <Table.Td ta="right">
                <FirstRows
                  rows={people.withoutOrdersRows}
                  picks={{ standing: ['withoutOrders'] }}
                  label={`${t('people.withoutOrders')}: ${format.number(customers.withoutOrders)}`}
                >
                  {format.number(-customers.withoutOrders)}
                </FirstRows>
              </Table.Td>
            </Table.Tr>
          )}
          {less
            .filter(({ count }) => count > 0)
            .map(({ fate, count }) => (
              <Table.Tr key={fate} className={styles.line!} data-kind="less">
                <Table.Th scope="row" fw={400}>
                  {t(`people.${fate}`)}
                </Table.Th>
                <Table.Td ta="right">
                  <RowsLink
                    picks={{ standing: [fate] }}
                    label={`${t(`people.${fate}`)}: ${format.number(count)}`}
                  >
                    {format.number(-count)}
                  </RowsLink>
                </Table.Td>
              </Table.Tr>
            ))}
          <Table.Tr className={styles.line!} data-kind="sum">
            <Table.Th scope="row">{t('people.bought')}</Table.Th>
            <Table.Td ta="right" fw={600}>
              <RowsLink
                picks={{ fate: ['sale'] }}
                label={`${t('people.bought')}: ${format.number(customers.bought)}`}
              >
                {format.number(customers.bought)}
              </RowsLink>
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <Merges people={people} />
    </Panel>
  );
}

interface FirstRowsProps {
  readonly rows: MergedPeople['joinedRows'];
  readonly picks: RowFilter['picks'];
  readonly label: string;
  readonly children: ReactNode;
}

/** A figure that opens its rows in the first table that has any. */
function FirstRows({ rows, picks, label, children }: FirstRowsProps) {
  const [first] = rows;
  if (first === undefined) return children;
  return (
    <RowsLink kind={first.kind} picks={picks} label={label}>
      {children}
    </RowsLink>
  );
}

/** Which accounts were taken for one person, and what joined nobody. */
function Merges({ people: { merges, shared, damaged, byName } }: { readonly people: MergedPeople }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      {shared > 0 && (
        <Text size="xs" c="dimmed" mt="sm">
          {t('people.shared', { count: shared })}
        </Text>
      )}
      {damaged > 0 && (
        <Text size="xs" c="dimmed" mt="sm">
          {t('people.damaged', { count: damaged })}
        </Text>
      )}
      {byName > 0 && (
        <Text size="xs" c="dimmed" mt="sm" data-testid="by-name">
          {t('people.byName', { count: byName })}
        </Text>
      )}
      {merges.length > 0 && (
        <Box mt="sm">
          <DisclosureButton open={open} controls={id} onToggle={() => setOpen(!open)}>
            {t('people.showMerged')}
          </DisclosureButton>
          <Collapse expanded={open} id={id}>
            <List size="sm" mt="xs">
              {merges.map((merge) => (
                <List.Item key={merge.id}>
                  <Link href={personAddress(merge.id)} className={styles.link}>
                    {merge.id}
                  </Link>
                  {t('people.mergedFrom', {
                    accounts: format.list(merge.merged.filter((account) => account !== merge.id)),
                  })}
                </List.Item>
              ))}
            </List>
          </Collapse>
        </Box>
      )}
    </>
  );
}
