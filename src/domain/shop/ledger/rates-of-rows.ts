import { median } from '../../math/vector';
import { worthByRate } from '../../vocabulary/rough-worth';
import type { ShopRows } from '../assembling/shop-rows';

/** What a file says of currencies by itself. */
export interface RatesOfRows {
  /** The currency in which the shop keeps its books. */
  readonly main: number;
  /** What a unit of each row's currency is worth in it, NaN where the row does not say. */
  readonly worth: Float64Array;
}

/**
 * The rates of a column of them, one a row; null where it is not told of which currency they are. That is the one of all
 * rows with the rate 1, beside rows of other currencies with other rates, or the one that a column names as the shop's.
 * @param currency of each row, an index into `names`, -1 for none.
 */
export function ratesOfRows(
  table: ShopRows,
  currency: Int16Array,
  names: readonly string[],
): RatesOfRows | null {
  if (names.length < 2 || !table.has('exchangeRate')) return null;
  const rate = Float64Array.from(table.strings('exchangeRate'), numberOf);
  const main = named(table, names) ?? ofRateOne(rate, currency, names.length);
  if (main === null) return null;
  const worth = new Float64Array(rate.length).fill(Number.NaN);
  names.forEach((name, each) => {
    if (each === main) return;
    const own = [...rate.filter((value, row) => currency[row] === each && value > 0)];
    if (own.length === 0) return;
    const usual = median(own);
    const worthOfUsual = worthByRate(usual, name, names[main]!);
    if (Number.isNaN(worthOfUsual)) return;
    const isTurned = worthOfUsual !== usual;
    for (let row = 0; row < rate.length; row++)
      if (currency[row] === each && rate[row]! > 0) worth[row] = isTurned ? 1 / rate[row]! : rate[row]!;
  });
  return worth.every(Number.isNaN) ? null : { main, worth };
}

/** '0.92' and '0,92'. */
function numberOf(cell: string): number {
  const text = cell.trim();
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

function named(table: ShopRows, names: readonly string[]): number | null {
  if (!table.has('baseCurrency')) return null;
  const said = new Set(table.strings('baseCurrency').filter((name) => name !== ''));
  const place = names.indexOf([...said][0]?.trim().toUpperCase() ?? '');
  return said.size === 1 && place >= 0 ? place : null;
}

function ofRateOne(rate: Float64Array, currency: Int16Array, currencies: number): number | null {
  const [all, one] = [new Int32Array(currencies), new Int32Array(currencies)];
  rate.forEach((value, row) => {
    const own = currency[row]!;
    if (own < 0 || !(value > 0)) return;
    all[own] = all[own]! + 1;
    if (value === 1) one[own] = one[own]! + 1;
  });
  const always = [...all.keys()].filter((each) => all[each]! > 0 && one[each] === all[each]);
  const never = [...all.keys()].filter((each) => all[each]! > 0 && one[each] === 0);
  return always.length === 1 && never.length > 0 ? always[0]! : null;
}
