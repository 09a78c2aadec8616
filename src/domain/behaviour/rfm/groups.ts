import type { Purchases } from './purchases';
import { isShort, regularFrom, type RfmRules } from './rules';

/** The groups that marketers know, from the most engaged; words stand under `rfm.group.<name>`. */
export const rfmGroups = [
  'most-loyal',
  'loyal',
  'returning',
  'new',
  'once',
  'at-risk',
  'lapsed',
  'never',
] as const;
export type RfmGroup = (typeof rfmGroups)[number];

/** One cell of the grid. */
export interface RfmCell {
  /** From the most recent; after those of the bounds comes one for orders without a date. */
  readonly column: number;
  /** From the fewest orders. */
  readonly row: number;
  readonly group: RfmGroup;
  readonly customers: number;
  /** Known money of its customers; NaN where none is known. */
  readonly spent: number;
}

export interface RfmGrid {
  readonly rules: RfmRules;
  /** Cells with customers, row by row. */
  readonly cells: readonly RfmCell[];
  /** Group of every customer, as a position in `rfmGroups`. */
  readonly groupOf: Uint8Array;
}

/** The group of a customer with so many orders, the last so many days ago (NaN: nobody knows when). */
export function rfmGroup(orders: number, days: number, rules: RfmRules): RfmGroup {
  const { recent, gone, often } = rules;
  if (orders === 0) return 'never';
  if (isShort(rules)) return orders === 1 ? 'once' : 'returning';
  if (orders === 1) return days <= recent ? 'new' : 'once';
  const left = gone !== null && days > gone;
  if (orders < regularFrom) return left ? 'lapsed' : 'returning';
  if (left) return 'at-risk';
  return orders > often ? 'most-loyal' : 'loyal';
}

/**
 * Sorts customers by how recently, how often and for how much they bought. All customers of a cell are of one group.
 * Nothing is found here: the bounds are rules, and the groups are slices.
 */
export function rfmGrid(purchases: Purchases, rules: RfmRules): RfmGrid {
  const { daysSince, orders, spent } = purchases;
  const { dayBounds, orderBounds } = rules;
  const columns = dayBounds.length + 2;
  const customers = new Int32Array(columns * (orderBounds.length + 1));
  const money = new Float64Array(customers.length).fill(Number.NaN);
  const groups = new Map<number, RfmGroup>();
  const groupOf = new Uint8Array(orders.length);
  for (let c = 0; c < orders.length; c++) {
    const group = rfmGroup(orders[c], daysSince[c], rules);
    groupOf[c] = rfmGroups.indexOf(group);
    if (orders[c] === 0) continue;
    const column = Number.isNaN(daysSince[c]) ? columns - 1 : classOf(daysSince[c], dayBounds);
    const cell = classOf(orders[c], orderBounds) * columns + column;
    groups.set(cell, group);
    customers[cell]++;
    if (!Number.isNaN(spent[c])) money[cell] = (Number.isNaN(money[cell]) ? 0 : money[cell]) + spent[c];
  }
  const cells = [...groups].map(([cell, group]) => ({
    column: cell % columns,
    row: Math.floor(cell / columns),
    group,
    customers: customers[cell],
    spent: money[cell],
  }));
  return { rules, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), groupOf };
}

/** Position of the first bound that is not exceeded. */
function classOf(value: number, bounds: readonly number[]): number {
  const position = bounds.findIndex((bound) => value <= bound);
  return position < 0 ? bounds.length : position;
}
