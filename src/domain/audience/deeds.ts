import { groupByKey } from '../math/order';
import { serviceLines } from '../shop/service-lines';
import type { Products, Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { type EventType, eventTypes } from '../vocabulary/event-types';
import type { Figure } from './figure';
import type { DeedCondition, DeedName } from './rule';

/** What customers did with products, by customer, what counts as one deed side by side. */
export interface Deeds {
  /** Rows of customer c lie from `starts[c]` to `starts[c + 1]`. */
  readonly starts: Int32Array;
  /** -1 where it is not known which. */
  readonly product: Int32Array;
  /** Since 1970 by the shop's clock; NaN without a date. */
  readonly day: Float64Array;
  /** Row of its table that each is of. */
  readonly row: Int32Array;
  /** Rows of one customer that are side by side and share it are one deed. */
  readonly unit: Int32Array;
}

interface Rows {
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly at: Float64Array;
}

const kinds: Readonly<Record<Exclude<DeedName, 'bought' | 'reviewed' | 'offered'>, readonly EventType[]>> = {
  viewed: ['view', 'click'],
  inCart: ['cart'],
  favourited: ['favourite'],
};

/** Null where the export tells of no such thing: that nobody did it is then not known. */
export function deedsOf(shop: Shop, name: Exclude<DeedName, 'offered'>): Deeds | null {
  const { orderLines, reviews, events } = shop;
  const n = shop.customers.ids.length;
  if (name === 'bought' && orderLines.count > 0) return ordersOf(shop);
  if (name === 'reviewed') return reviews.count > 0 ? byCustomer(n, reviews) : null;
  // Where the export has no orders, what its events tell of buying.
  const types = name === 'bought' ? (['purchase'] as const) : kinds[name];
  const wanted = new Set<number>(types.map((type) => eventTypes.indexOf(type)));
  const found = byCustomer(n, events, (row) => wanted.has(events.type[row]!));
  return found.product.length > 0 ? found : null;
}

/** Lines of goods, those of one order side by side; a line without an order's number is one of its own. */
function ordersOf(shop: Shop): Deeds {
  const { orderLines, products } = shop;
  const isService = serviceLines(products);
  const isGoods = (row: number) => isService[orderLines.product[row]!] !== 1;
  let next = 0;
  for (const order of orderLines.order) if (order >= next) next = order + 1;
  const order = orderLines.order.map((number) => (number < 0 ? next++ : number));
  return byCustomer(shop.customers.ids.length, orderLines, isGoods, order);
}

/** Rows of a table as deeds. @param unit of each row; a row is one of its own where missing. */
export function byCustomer(
  n: number,
  { count, customer, product, at }: Rows,
  keep: (row: number) => boolean = () => true,
  unit?: Int32Array,
): Deeds {
  const { starts, positions } = groupByKey(customer, n, count, keep);
  if (unit) {
    for (let c = 0; c < n; c++)
      positions.subarray(starts[c], starts[c + 1]).sort((a, b) => unit[a]! - unit[b]! || a - b);
  }
  return {
    starts,
    product: positions.map((row) => product[row]!),
    day: Float64Array.from(positions, (row) => Math.floor(at[row]! / msPerDay)),
    row: positions,
    unit: unit ? positions.map((row) => unit[row]!) : positions,
  };
}

/** Products of a customer's list, each one deed without a day. */
export function offeredDeeds(products: Int32Array, length: number, customers: number): Deeds {
  const rows = Int32Array.from(products.keys()).filter((row) => products[row]! >= 0);
  const owner = rows.map((row) => Math.floor(row / length));
  const { starts, positions } = groupByKey(owner, customers);
  return {
    starts,
    product: positions.map((at) => products[rows[at]!]!),
    day: new Float64Array(positions.length).fill(Number.NaN),
    row: positions.map((at) => rows[at]!),
    unit: positions,
  };
}

/** Of each product whether it is meant: 1, 0, or 2 where the export does not say its category or brand. */
export type Meant = Uint8Array;
const perhaps = 2;

/**
 * The products that a condition names; null for any. Throws RangeError with a sentence for a product, category or brand
 * that the shop has not.
 */
export function productsMeant(
  { ids, category, brand }: Pick<Products, 'ids' | 'category' | 'brand'>,
  { products, categories, brands }: DeedCondition,
): Meant | null {
  const lists = [
    ['product', products, ids],
    ['category', categories, category],
    ['brand', brands, brand],
  ] as const;
  if (lists.every(([, wanted]) => wanted === undefined)) return null;
  const meant = new Uint8Array(ids.length).fill(1);
  for (const [word, wanted, values] of lists) {
    if (wanted === undefined) continue;
    const set = new Set(wanted);
    const there = new Set(values);
    const missing = wanted.find((value) => !there.has(value));
    if (missing !== undefined) throw new RangeError(`There is no ${word} '${missing}' in the shop.`);
    values.forEach((value, product) => {
      if (set.has(value)) return;
      meant[product] = value === '' && meant[product] !== 0 ? perhaps : 0;
    });
  }
  return meant;
}

/** Days from `from` to `until`, both included; any day, and none, where it is null. */
export interface DaySpan {
  readonly from: number;
  readonly until: number;
}

/** The days of a condition. @param lastDay of the shop's records, since 1970. */
export function spanOfDeed({ from, until, lastDays }: DeedCondition, lastDay: number): DaySpan | null {
  if (lastDays !== undefined) return { from: lastDay - lastDays + 1, until: lastDay };
  if (from === undefined && until === undefined) return null;
  const dayOf = (day: string | undefined, otherwise: number) =>
    day === undefined ? otherwise : Date.parse(day) / msPerDay;
  return {
    from: dayOf(from, Number.NEGATIVE_INFINITY),
    until: dayOf(until, Number.POSITIVE_INFINITY),
  };
}

/** How many times each did it: surely, and with the rows of which the day or the product is not known. */
export function countDeeds(
  { starts, product, day, unit }: Deeds,
  meant: Meant | null,
  span: DaySpan | null,
): Figure {
  const n = starts.length - 1;
  const [low, high] = [new Float64Array(n), new Float64Array(n)];
  for (let c = 0; c < n; c++) {
    let [sure, may, last] = [0, 0, -1];
    let [isSure, mayBe] = [false, false];
    for (let row = starts[c]!; row < starts[c + 1]!; row++) {
      if (unit[row] !== last) {
        if (isSure) sure++;
        if (mayBe) may++;
        [isSure, mayBe, last] = [false, false, unit[row]!];
      }
      const which = meant === null ? 1 : product[row]! < 0 ? perhaps : meant[product[row]!]!;
      if (which === 0) continue;
      const on = day[row]!;
      if (span !== null && (on < span.from || on > span.until)) continue;
      mayBe = true;
      if (which === 1 && (span === null || !Number.isNaN(on))) isSure = true;
    }
    low[c] = sure + (isSure ? 1 : 0);
    high[c] = may + (mayBe ? 1 : 0);
  }
  return { low, high };
}
