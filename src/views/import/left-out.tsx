import { Anchor, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ImportReport } from '../../contracts/import-api';
import type { Accounts } from '../../contracts/data-room-api';
import { useFormat } from '../../i18n';
import { RowsLink } from '../../ui/rows-link';

/** From this share of a file's rows on it may be a word that was taken for what it is not. */
const nearlyAll = 0.9;

interface LeftOutProps {
  readonly report: ImportReport;
  readonly accounts: Pick<Accounts, 'leftOut' | 'currency'>;
}

/** What the states of a file's orders keep out of the sums, with the money, and where to say that it is otherwise. */
export function LeftOut({ report, accounts }: LeftOutProps) {
  const { t } = useTranslation(['shops', 'data']);
  const format = useFormat();
  const own = accounts.leftOut.filter(({ file }) => file === report.file);
  if (report.kind !== 'orders' || own.length === 0) return null;
  const rows = own.reduce((sum, each) => sum + each.rows, 0);
  const isNearlyAll = rows >= nearlyAll * report.imported;
  return (
    <Text size="xs" data-testid={`left-out-${report.name}`}>
      {t('shops:report.leftOut')}{' '}
      {own.map(({ fate, rows, money }, i) => (
        <Fragment key={fate}>
          {i > 0 && t('shops:report.and')}
          <RowsLink picks={{ fate: [fate], file: [String(report.file)] }}>
            {t('shops:report.leftOutOf', {
              count: rows,
              fate: t(`data:fate.${fate}`),
              money: format.money(money, accounts.currency, 2),
            })}
          </RowsLink>
        </Fragment>
      ))}
      {isNearlyAll && (
        <Text span display="block" fz="inherit">
          <b>{t('shops:report.leftOutNearlyAll')}</b>{' '}
          <Anchor component={Link} href="/data/accounts" fz="inherit">
            {t('shops:report.leftOutSay')}
          </Anchor>
        </Text>
      )}
    </Text>
  );
}
