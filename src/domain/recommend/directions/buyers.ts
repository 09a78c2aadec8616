/** How much of a product's takers are of one segment, beside how much of the shop is. */
export interface BuyersOfSegment {
  readonly takers: number;
  /** Customers of the segment. */
  readonly size: number;
  /** Of the product's takers, and of the shop's customers, 0 to 1. */
  readonly share: number;
  readonly ofShop: number;
  /** Whether surely more, or surely fewer, of its takers than of the shop are of this segment. */
  readonly surely: 'more' | 'fewer' | null;
}

/** Standard errors that no chance takes a share away, be it one of twenty segments. */
const surely = 3;
/** Takers that a segment and the others should have by their sizes, for standard errors to mean anything. */
const fewestExpected = 5;

/**
 * A product's takers by segment beside the shop's customers, in the order of the counts. Takers are drawn from the
 * customers without replacement, so that a product which everybody has is nobody's more than others'.
 */
export function buyersBySegment(takers: readonly number[], sizes: readonly number[]): BuyersOfSegment[] {
  const total = takers.reduce((sum, count) => sum + count, 0);
  const customers = sizes.reduce((sum, size) => sum + size, 0);
  return takers.map((count, segment) => {
    const size = sizes[segment];
    const ofShop = customers === 0 ? 0 : size / customers;
    const share = total === 0 ? 0 : count / total;
    const expected = total * ofShop;
    // Of the hypergeometric distribution.
    const spread = Math.sqrt((expected * (1 - ofShop) * (customers - total)) / Math.max(1, customers - 1));
    const isTellable = Math.min(expected, total - expected) >= fewestExpected && spread > 0;
    const away = isTellable ? (count - expected) / spread : 0;
    return {
      takers: count,
      size,
      share,
      ofShop,
      surely: away >= surely ? 'more' : away <= -surely ? 'fewer' : null,
    };
  });
}
