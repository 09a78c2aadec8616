import { currencyMark } from '../../vocabulary/currencies';
import type { ShopAnswers } from '../answers';
import type { ShopRows } from '../assembling/shop-rows';
import type { OrderRows } from './order-rows';
import { ratesOfRows } from './rates-of-rows';

/** The currency of every row, and what a unit of each is worth in the one that most rows are in. */
export interface RowCurrencies {
  /** Index into `names`, -1 where neither the row nor its order names one: it is the main one then. */
  readonly currency: Int16Array;
  readonly names: readonly string[];
  /** '' where no row names any. */
  readonly main: string;
  /** By currency, NaN where nobody said. */
  readonly worth: Float64Array;
  /** By row, what its file says of its currency; NaN where it does not. Null where no file does. */
  readonly worthOfRows: Float64Array | null;
}

export function rowCurrencies(
  table: ShopRows,
  { orders, order }: OrderRows,
  { rates }: ShopAnswers,
): RowCurrencies {
  const names: string[] = [];
  const codes = new Map<string, number>();
  const number = (name: string) => {
    const known = codes.get(name);
    if (known !== undefined) return known;
    codes.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };
  const one = unified(namesOf(table));
  const currency = Int16Array.from(table.mapped('currency', (name) => number(one.get(name) ?? name), -1));
  const ofOrder = new Int16Array(orders).fill(-1);
  for (let row = 0; row < currency.length; row++) {
    if (currency[row]! >= 0 && ofOrder[order[row]!]! < 0) ofOrder[order[row]!] = currency[row]!;
  }
  const rows = new Int32Array(names.length);
  for (let row = 0; row < currency.length; row++) {
    if (currency[row]! < 0) currency[row] = ofOrder[order[row]!]!;
    if (currency[row]! >= 0) rows[currency[row]!] = rows[currency[row]!]! + 1;
  }
  const told = ratesOfRows(table, currency, names);
  const main = told?.main ?? rows.indexOf(Math.max(...rows));
  const worth = Float64Array.from(names, (name, i) => (i === main ? 1 : (rates[name] ?? Number.NaN)));
  return { currency, names, main: names[main] ?? '', worth, worthOfRows: told?.worth ?? null };
}

function namesOf({ chunks }: ShopRows): Set<string> {
  return new Set(
    chunks.flatMap(({ columns: { currency } }) => (currency?.type === 'string' ? currency.dictionary : [])),
  );
}

/** A sign that countries share ('$') is the one currency of the shop that is written so, where there is just one. */
function unified(names: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const sign of names) {
    const written = [...names].filter((name) => name !== sign && currencyMark(name) === sign);
    if (written.length === 1) found.set(sign, written[0]!);
  }
  return found;
}
