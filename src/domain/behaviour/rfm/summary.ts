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

export function rfmSummary(purchases: Purchases): RfmSummary {
  const { groupOf, ...grid } = rfmGrid(purchases, rfmRules(purchases));
  const { orders, spent, daysSince } = purchases;
  const count = (holds: (customer: number) => boolean) => {
    let found = 0;
    for (let c = 0; c < orders.length; c++) if (holds(c)) found++;
    return found;
  };
  const groups = rfmGroups.map((group, position) => {
    let money = Number.NaN;
    groupOf.forEach((own, c) => {
      if (own === position && !Number.isNaN(spent[c])) money = (Number.isNaN(money) ? 0 : money) + spent[c];
    });
    return { group, customers: count((c) => groupOf[c] === position), spent: money };
  });
  return {
    ...grid,
    customers: orders.length,
    buyers: count((c) => orders[c] > 0),
    once: count((c) => orders[c] === 1),
    dated: count((c) => orders[c] > 0 && !Number.isNaN(daysSince[c])),
    groups: groups.filter(({ customers }) => customers > 0),
  };
}
