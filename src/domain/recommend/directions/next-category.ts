import type { Baskets } from './baskets';
import { groupByKey } from '../../math/order';

/** After an order with something of `from`, the customer's next order held something of `to`. */
export interface NextCategory {
  readonly from: string;
  readonly to: string;
  /** Next orders after such ones, and those of them that hold `to`. */
  readonly orders: number;
  readonly held: number;
  /** Share of all next orders that hold `to`. */
  readonly usual: number;
}

/** Next orders of fewer customers are a habit of few. */
const fewestCustomers = 10;
const fewestHeld = 5;
/** One-sided 1% of the normal distribution. */
const surelyMore = 2.326;
const nextOfCategory = 5;

/**
 * Which other category comes next: of each category at most five that follow it surely more often than they follow
 * anything (test of two proportions against the next orders after others). Orders without date or customer say nothing.
 */
export function nextCategories(
  baskets: Baskets,
  category: readonly string[],
  customers: number,
): NextCategory[] {
  const { matrix, customer, at } = baskets;
  const names = [...new Set(category.filter((name) => name !== ''))].sort();
  const numbers = new Map(names.map((name, c) => [name, c]));
  const categoriesOf = (order: number) => {
    const found = new Set<number>();
    for (let e = matrix.starts[order]; e < matrix.starts[order + 1]; e++) {
      const number = numbers.get(category[matrix.indices[e]]);
      if (number !== undefined) found.add(number);
    }
    return found;
  };
  const after = new Int32Array(names.length);
  const usual = new Int32Array(names.length);
  const who = names.map(() => new Set<number>());
  /** Of each category those that followed it and how often: few of all pairs, where a shop has many categories. */
  const held = names.map(() => new Map<number, number>());
  let steps = 0;
  const own = groupByKey(customer, customers, matrix.rows, (order) => !Number.isNaN(at[order]));
  for (let c = 0; c < customers; c++) {
    const orders = own.positions
      .slice(own.starts[c], own.starts[c + 1])
      .sort((a, b) => at[a] - at[b] || a - b);
    for (let i = 1; i < orders.length; i++) {
      // Orders of one instant come in no order.
      if (at[orders[i]] === at[orders[i - 1]]) continue;
      const now = categoriesOf(orders[i]);
      steps++;
      for (const to of now) usual[to]++;
      for (const from of categoriesOf(orders[i - 1])) {
        after[from]++;
        who[from].add(c);
        for (const to of now) held[from].set(to, (held[from].get(to) ?? 0) + 1);
      }
    }
  }
  return names.flatMap((from, f) => {
    if (who[f].size < fewestCustomers) return [];
    return [...held[f]]
      .filter(([to, times]) => to !== f && times >= fewestHeld && isMore(times, after[f], usual[to], steps))
      .sort(([a, times], [b, more]) => more - times || a - b)
      .slice(0, nextOfCategory)
      .map(([to, times]) => ({
        from,
        to: names[to],
        orders: after[f],
        held: times,
        usual: usual[to] / steps,
      }));
  });
}

/** Whether `held` of `orders` are surely a larger share than that of the other steps. */
function isMore(held: number, orders: number, usual: number, steps: number): boolean {
  const others = steps - orders;
  if (others === 0) return false;
  const pooled = usual / steps;
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / orders + 1 / others));
  return spread > 0 && (held / orders - (usual - held) / others) / spread >= surelyMore;
}
