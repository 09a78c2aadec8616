import type { TFunction } from 'i18next';
import type { LedgerWarning } from '../../domain/shop/ledger/warnings';
import type { Format } from '../format';

/** Figures of warnings that are money. */
const moneyNames = new Set(['money', 'byLines', 'byTotals', 'byPrice', 'bySum', 'byPayments', 'highest']);

/** What could not be settled from a shop's files, with its figures, a full sentence or two. @param currency sign, ISO code or ''. */
export function sayLedgerWarning(
  warning: LedgerWarning,
  currency: string,
  t: TFunction,
  format: Format,
): string {
  const { about } = warning;
  const inCurrency = about === 'no-rate' ? warning.currency : currency;
  const said = (name: string, value: string | number): string => {
    if (typeof value === 'number')
      return moneyNames.has(name) ? format.money(value, inCurrency, 2) : format.number(value);
    if (name !== 'field') return value;
    return t(`data:field.${value}`, { defaultValue: t(`tables:field.${value}`, { defaultValue: value }) });
  };
  const figures = Object.entries(warning).map(([name, value]) => [name, said(name, value)] as const);
  const title = t('accounts:statuses.title');
  return t(`accounts:warnings.${about}`, { ...Object.fromEntries(figures), title });
}
