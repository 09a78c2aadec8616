import { unitOf, withoutUnit } from '../cells/currency';
import { normaliseHeader } from './header-name';

/** A column of an amount in one of several currencies. */
export interface CurrencyColumn {
  readonly column: number;
  /** As `unitOf` gives it: an ISO code or a sign. */
  readonly unit: string;
}

/** Columns of one amount in several currencies ('price_usd', 'price_eur'), by each of them the whole family. */
export function currencyFamilies(headers: readonly string[]): ReadonlyMap<number, readonly CurrencyColumn[]> {
  const several = [...unitsByAmount(headers).values()].filter(
    (family) => new Set(family.map(({ unit }) => unit)).size > 1,
  );
  return new Map(several.flatMap((family) => family.map(({ column }) => [column, family] as const)));
}

/**
 * The columns that say an amount again in another currency, after the first of their family or beside a column of the
 * amount without a unit ('total', 'total_usd'): read as another amount they would contradict it.
 */
export function amountsInFurtherCurrencies(headers: readonly string[]): number[] {
  const plain = new Set(headers.filter((header) => unitOf(header) === '').map(normaliseHeader));
  return [...unitsByAmount(headers)].flatMap(([amount, family]) =>
    family.slice(plain.has(amount) ? 0 : 1).map(({ column }) => column),
  );
}

function unitsByAmount(headers: readonly string[]): ReadonlyMap<string, readonly CurrencyColumn[]> {
  const families = new Map<string, CurrencyColumn[]>();
  for (const [column, header] of headers.entries()) {
    const unit = unitOf(header);
    const amount = unit === '' ? '' : normaliseHeader(withoutUnit(header));
    if (amount !== '') families.set(amount, [...(families.get(amount) ?? []), { column, unit }]);
  }
  return families;
}
