import type { LinePrices } from './line-prices';
import type { OrderRows } from './order-rows';

/** What a row is in the sum of its order. */
export const parts = { goods: 0, service: 1, discount: 2, takesBack: 3, nothing: 4, payment: 5 } as const;

/** The rows of each order added up, by what they are. */
export interface OrderWorth {
  /** NaN where the worth of one of its goods is not known. */
  readonly goods: Float64Array;
  /** Postage and the like on lines of their own, and what was paid by gift cards on theirs, below 0. */
  readonly service: Float64Array;
  /** Discounts on lines of their own, above 0. */
  readonly discountLines: Float64Array;
  /** What rows of the order take back, below 0. */
  readonly returned: Float64Array;
  /** Discounts of lines that may have to come off yet. */
  readonly lineDiscount: Float64Array;
  /** By what sums of lines are below their prices: a discount that is off already. */
  readonly reduced: Float64Array;
  readonly lines: Int32Array;
  /** 1 where all its goods are worth what a column of amounts before discounts says. */
  readonly isBeforeDiscount: Uint8Array;
  /** Dense number of the file of the order's lines. */
  readonly file: Int32Array;
}

export function addUp(prices: LinePrices, part: Uint8Array, grouped: OrderRows): OrderWorth {
  const { orders, order, file, head } = grouped;
  const sums = () => new Float64Array(orders);
  const [goods, service, discountLines, returned, lineDiscount] = [sums(), sums(), sums(), sums(), sums()];
  const reduced = sums();
  const lines = new Int32Array(orders);
  const files = new Int32Array(orders).fill(-1);
  const isBeforeDiscount = new Uint8Array(orders).fill(1);
  for (let row = 0; row < order.length; row++) {
    const o = order[row]!;
    if (files[o]! < 0 || head[row] === 0) files[o] = file[row]!;
    if (part[row] === parts.nothing) continue;
    const worth = prices.worth[row]!;
    lines[o] = lines[o]! + 1;
    if (part[row] === parts.goods) {
      if (prices.isBeforeDiscount[row] === 0) isBeforeDiscount[o] = 0;
      goods[o] = goods[o]! + worth;
      lineDiscount[o] = lineDiscount[o]! + prices.discount[row]!;
      reduced[o] = reduced[o]! + prices.reduced[row]!;
    } else if (Number.isNaN(worth)) continue;
    // What was paid with a gift card lowers totals, and is paid all the same.
    else if (part[row] === parts.service || part[row] === parts.payment) service[o] = service[o]! + worth;
    else if (part[row] === parts.discount) discountLines[o] = discountLines[o]! + Math.abs(worth);
    else returned[o] = returned[o]! - Math.abs(worth);
  }
  // An order without a row of goods has goods worth something unknown, not worth nothing.
  for (let o = 0; o < orders; o++) if (lines[o] === 0) goods[o] = Number.NaN;
  return {
    goods,
    service,
    discountLines,
    returned,
    lineDiscount,
    reduced,
    lines,
    isBeforeDiscount,
    file: files,
  };
}
