import type { Purchases } from './purchases';
import { type RfmGrid, type RfmGroup, rfmGrid, rfmGroups } from './groups';
import { rfmRules } from './rules';

/** One group, all its cells together. */
export interface RfmGroupSum {
  readonly group: RfmGroup;
  readonly customers: number;
  /** Known money of its customers; NaN where none is known. */
  readonly spent: number;
}

/** What a screen shows of the groups: nothing with one entry a customer. */
export interface RfmSummary extends Omit<RfmGrid, 'groupOf'> {
  readonly customers: number;
  /** Of these, who ordered at all, once, and at a time that is known. */
  readonly buyers: number;
  readonly once: number;
  readonly dated: number;
  /** Groups with customers, from the most engaged. */
  readonly groups: readonly RfmGroupSum[];
}

/** The grid of a shop's customers, and its groups summed up. */
export function rfmSummary(purchases: Purchases): RfmSummary {
  const { groupOf, ...grid } = rfmGrid(purchases, rfmRules(purchases));
  const { orders, spent, daysSince } = purchases;
  const customers = new Int32Array(rfmGroups.length);
  const money = new Float64Array(rfmGroups.length).fill(Number.NaN);
  let [buyers, once, dated] = [0, 0, 0];
  groupOf.forEach((group, c) => {
    customers[group]++;
    if (!Number.isNaN(spent[c])) money[group] = (Number.isNaN(money[group]) ? 0 : money[group]) + spent[c];
    if (orders[c] === 0) return;
    buyers++;
    if (orders[c] === 1) once++;
    if (!Number.isNaN(daysSince[c])) dated++;
  });
  const groups = rfmGroups.map((group, i) => ({ group, customers: customers[i], spent: money[i] }));
  return {
    ...grid,
    customers: orders.length,
    buyers,
    once,
    dated,
    groups: groups.filter((sum) => sum.customers > 0),
  };
}
