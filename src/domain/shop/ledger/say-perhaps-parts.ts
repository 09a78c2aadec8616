import type { ShopRows } from '../assembling/shop-rows';
import { fateCode } from './fates';
import { isSame } from './explained-goods';
import type { OrderRows } from './order-rows';
import type { LedgerWarning } from './warnings';

/** In fewer orders lines may cost together by chance what another costs. */
const fewest = 3;
/** Share of the orders of a set in which the same goods must stand behind it. */
const nearlyAlways = 0.9;
const sale = fateCode('sale');

/**
 * Says where lines stand behind a line of their order that cost together exactly what it costs, always the same goods:
 * they may be what is in a set, whose price is on its own line already. Nothing is asked where the orders have sums, which
 * tell it, or where lines name the line that they belong to.
 * @param paid in the shop's currency.
 */
export function sayPerhapsParts(
  table: ShopRows,
  { orders, starts, rows }: OrderRows,
  product: Int32Array,
  fate: Uint8Array,
  paid: Float64Array,
  warn: (warning: LedgerWarning) => void,
): void {
  const tells = ['orderTotal', 'orderSubtotal', 'amountPaid', 'parentLineId'];
  if (tells.some((field) => table.has(field))) return;
  const sets = new Map<number, Map<string, { orders: number; rows: number; money: number }>>();
  const soldIn = new Map<number, number>();
  for (let o = 0; o < orders; o++) {
    const lines = [...rows.subarray(starts[o]!, starts[o + 1]!)].filter(
      (row) => fate[row] === sale && product[row]! >= 0 && paid[row]! > 0,
    );
    for (const of of new Set(lines.map((row) => product[row]!))) soldIn.set(of, (soldIn.get(of) ?? 0) + 1);
    for (let i = 0; i + 2 < lines.length; i++) {
      const parts = partsBehind(lines, i, paid);
      if (parts.length < 2) continue;
      const of = product[lines[i]!]!;
      const key = parts.map((row) => product[row]!).join(' ');
      const own = sets.get(of) ?? new Map<string, { orders: number; rows: number; money: number }>();
      sets.set(of, own);
      const found = own.get(key) ?? { orders: 0, rows: 0, money: 0 };
      own.set(key, found);
      found.orders++;
      found.rows += parts.length;
      found.money += paid[lines[i]!]!;
      i += parts.length;
    }
  }
  let [count, money] = [0, 0];
  for (const [of, own] of sets)
    for (const found of own.values())
      if (found.orders >= fewest && found.orders >= nearlyAlways * soldIn.get(of)!) {
        count += found.rows;
        money += found.money;
      }
  if (count > 0) warn({ about: 'perhaps-parts', rows: count, money });
}

/** The lines behind one that cost together what it costs; none where they do not. */
function partsBehind(lines: readonly number[], i: number, paid: Float64Array): number[] {
  const whole = paid[lines[i]!]!;
  let sum = 0;
  for (let end = i + 1; end < lines.length && sum < whole; end++) {
    sum += paid[lines[end]!]!;
    if (isSame(sum, whole)) return lines.slice(i + 1, end + 1);
  }
  return [];
}
