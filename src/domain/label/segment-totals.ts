import { groupByKey } from '../math/order';
import type { Shop } from '../shop/shop';
import type { SegmentProfile } from './segment';

export type SegmentTotals = Pick<
  SegmentProfile,
  'size' | 'share' | 'revenue' | 'revenueShare' | 'fewPay' | 'confidence'
>;

/** From this part of those who bought on, money that nobody can tell makes all shares of it wrong. */
const muchUntold = 0.1;

/**
 * Size, what the customers paid as far as it is known, and confidence; the revenue is 0 where the export has no money, and
 * its share NaN there and where of many who bought it is not known, as in a currency without a rate.
 */
export function segmentTotals(
  shop: Shop,
  labels: Int32Array,
  k: number,
  confidence: Float32Array,
): SegmentTotals[] {
  const sizes = new Int32Array(k);
  const confidences = new Float64Array(k);
  labels.forEach((label, i) => {
    sizes[label]!++;
    confidences[label]! += confidence[i]!;
  });
  const revenue = new Float64Array(k);
  let [buyers, untold] = [0, 0];
  shop.customers.spend.forEach((spent, i) => {
    if (spent !== 0) buyers++;
    if (Number.isNaN(spent)) untold++;
    else revenue[labels[i]!]! += spent;
  });
  const total = revenue.reduce((sum, amount) => sum + amount, 0);
  const isTold = total > 0 && untold < muchUntold * buyers;
  const { starts, positions } = groupByKey(labels, k);
  return Array.from({ length: k }, (_, c) => {
    const few = isTold ? fewPay(positions.subarray(starts[c]!, starts[c + 1]!), shop.customers.spend) : null;
    return {
      size: sizes[c]!,
      share: labels.length === 0 ? 0 : sizes[c]! / labels.length,
      revenue: revenue[c]!,
      revenueShare: isTold ? revenue[c]! / total : Number.NaN,
      ...(few && { fewPay: few }),
      confidence: sizes[c] === 0 ? 0 : confidences[c]! / sizes[c]!,
    };
  });
}

/** Of fewer customers, each is much of the whole anyway. */
const fewestCustomers = 5;
/** Few are at most a tenth of the customers, and so many. */
const few = { part: 0.1, customers: 10 };

/**
 * The fewest customers who together pay half of what all of them pay; null where these are not few, and where of many of
 * them it is not known what they paid.
 */
function fewPay(own: Int32Array, spend: Float64Array): { customers: number; share: number } | null {
  if (own.length < fewestCustomers) return null;
  if (own.filter((customer) => Number.isNaN(spend[customer]!)).length >= muchUntold * own.length) return null;
  const paid = Float64Array.from(own, (customer) => Math.max(0, spend[customer]! || 0)).sort();
  const all = paid.reduce((sum, money) => sum + money, 0);
  const most = Math.min(few.customers, Math.max(1, Math.floor(few.part * own.length)));
  let sum = 0;
  for (let customers = 1; customers <= most; customers++) {
    sum += paid[paid.length - customers]!;
    if (all > 0 && sum >= all / 2) return { customers, share: sum / all };
  }
  return null;
}
