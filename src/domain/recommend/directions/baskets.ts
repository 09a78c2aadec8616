import { groupByKey } from '../../math/order';
import type { SparseMatrix } from '../../math/sparse';
import { serviceLines } from '../../shop/service-lines';
import type { Shop } from '../../shop/shop';

/** Orders of more products than this are stockpiles: they tell of no two products that they go together. */
export const largestBasket = 100;

/** The goods of a shop's orders. */
export interface Baskets {
  /** Orders × products, values 1: each product once, ascending. */
  readonly matrix: SparseMatrix;
  /** Customer of each order, -1 where none is known. */
  readonly customer: Int32Array;
  /** Instant of each order, ms; NaN where it has none. */
  readonly at: Float64Array;
  /** Orders left out, since they hold more than `largestBasket` products. */
  readonly stockpiles: number;
}

/** Orders that hold at least one product, postage and the like left out; null where the shop has none. */
export function basketsOf({ products, orderLines }: Shop): Baskets | null {
  const { order, product, customer, at, count } = orderLines;
  const isService = serviceLines(products);
  let orders = 0;
  for (let i = 0; i < count; i++) orders = Math.max(orders, order[i] + 1);
  const byOrder = groupByKey(order, orders, count, (i) => product[i] >= 0 && isService[product[i]] === 0);
  const starts = [0];
  const indices: number[] = [];
  const who: number[] = [];
  const when: number[] = [];
  let stockpiles = 0;
  for (let o = 0; o < orders; o++) {
    const lines = byOrder.positions.subarray(byOrder.starts[o], byOrder.starts[o + 1]);
    if (lines.length === 0) continue;
    const goods = [...new Set(Array.from(lines, (line) => product[line]))].sort((a, b) => a - b);
    if (goods.length > largestBasket) {
      stockpiles++;
      continue;
    }
    indices.push(...goods);
    starts.push(indices.length);
    who.push(customer[lines[0]]);
    when.push(at[lines[0]]);
  }
  if (who.length === 0) return null;
  return {
    matrix: {
      rows: who.length,
      columns: products.ids.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: new Float32Array(indices.length).fill(1),
    },
    customer: Int32Array.from(who),
    at: Float64Array.from(when),
    stockpiles,
  };
}
