import type { Facts } from '../recommend/facts';
import { type HeldOut, pairKey, productsOf, takeTested } from '../recommend/evaluation/held-out';
import { purchaseFacts } from '../recommend/evaluation/purchases';
import { startOfMonth } from '../shop/ledger/reconcile';
import { msPerDay } from '../time';

/** First instant from `from` on at which each pair of customer and product was bought; pairs by `pairKey`. */
export function firstBought(facts: Facts, from: number): ReadonlyMap<number, number> {
  const purchases = purchaseFacts(facts);
  const first = new Map<number, number>();
  for (let f = 0; f < facts.count; f++) {
    if (purchases[f] === 0 || !(facts.at[f] >= from)) continue;
    const key = pairKey(facts, facts.customer[f], facts.product[f]);
    const known = first.get(key);
    if (known === undefined || facts.at[f] < known) first.set(key, facts.at[f]);
  }
  return first;
}

/**
 * The beginning of the day (UTC) from which on about half of the new purchases lie: what is before may teach, what is
 * after tests. `from` where that is one day.
 */
export function testDay(instants: readonly number[], from: number): number {
  const sorted = Float64Array.from(instants).sort();
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? from : Math.max(from, Math.floor(middle / msPerDay) * msPerDay);
}

/** The tested customers with a new purchase at all. */
export function withNewPurchases(held: HeldOut): HeldOut {
  const rows = Array.from(held.customers.keys()).filter((i) => productsOf(held.targets, i).length > 0);
  return takeTested(held, Int32Array.from(rows));
}

/** A month of the new purchases: its first instant, and the tested customers who bought something new in it. */
export interface NewMonth {
  readonly from: number;
  readonly held: HeldOut;
}

/** The new purchases month by month (UTC), by the instant at which each was first made. */
export function byMonth(held: HeldOut, facts: Facts, first: ReadonlyMap<number, number>): NewMonth[] {
  const months = new Map<number, Map<number, number[]>>();
  held.customers.forEach((customer, i) => {
    for (const product of productsOf(held.targets, i)) {
      const at = first.get(pairKey(facts, customer, product));
      if (at === undefined) continue;
      const month = startOfMonth(at);
      const own = months.get(month) ?? new Map<number, number[]>();
      months.set(month, own.set(i, [...(own.get(i) ?? []), product]));
    }
  });
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([from, own]) => {
      const rows = Int32Array.from(own.keys());
      const taken = takeTested(held, rows);
      const starts = [0];
      const products: number[] = [];
      for (const row of rows) {
        products.push(...own.get(row)!);
        starts.push(products.length);
      }
      const targets = { starts: Int32Array.from(starts), products: Int32Array.from(products) };
      return { from, held: { ...taken, targets } };
    });
}
