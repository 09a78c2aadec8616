import type { Shop } from '../shop/shop';
import type { SegmentProfile } from './segment';

export type SegmentTotals = Pick<
  SegmentProfile,
  'size' | 'share' | 'revenue' | 'revenueShare' | 'confidence'
>;

/** Size, what the customers paid, and confidence; the revenue is 0 and its share NaN where the export has no money. */
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
  shop.customers.spend.forEach((spent, i) => {
    if (!Number.isNaN(spent)) revenue[labels[i]!]! += spent;
  });
  const total = revenue.reduce((sum, amount) => sum + amount, 0);
  return Array.from({ length: k }, (_, c) => ({
    size: sizes[c]!,
    share: labels.length === 0 ? 0 : sizes[c]! / labels.length,
    revenue: revenue[c]!,
    revenueShare: total > 0 ? revenue[c]! / total : Number.NaN,
    confidence: sizes[c] === 0 ? 0 : confidences[c]! / sizes[c]!,
  }));
}
