import { outsidersCode } from './segment';
import type { PreviousCodes } from './segment-codes';

/** What became of a segment since an earlier run, where it is not simply still there. */
export interface SegmentChange {
  /**
   * `new`: of customers whom the earlier run did not know, or of many segments. `split`: most come from one that is
   * still there. `merged`: it is gone, most are in one that was there before. `vanished`: it is gone, its customers
   * are dispersed or no longer in the shop.
   */
  readonly kind: 'new' | 'split' | 'merged' | 'vanished';
  readonly code: number;
  /** The segment that it was split from or merged into; null for the other kinds. */
  readonly other: number | null;
}

/** Where at least this part of a segment's customers come from or go, that is where it comes from or goes. */
const most = 0.5;

/**
 * New, split, merged and vanished segments against an earlier run; none without one. Newcomers to the shop count where
 * it is asked what a segment is made of, customers who left the shop where it is asked what became of one.
 *
 * @param ids customer ids, length n. @param labels cluster of each. @param codes code of each cluster (see matchCodes).
 */
export function segmentChanges(
  ids: readonly string[],
  labels: Int32Array,
  codes: Int32Array,
  previous: PreviousCodes | null,
): SegmentChange[] {
  if (previous === null) return [];
  const earlierSizes = new Map<number, number>();
  for (const code of previous.codes.values()) earlierSizes.set(code, (earlierSizes.get(code) ?? 0) + 1);
  earlierSizes.delete(outsidersCode);
  const sizes = new Map<number, number>(Array.from(codes, (code) => [code, 0]));
  /** Customers by earlier code and code now, '3 5'. */
  const moves = new Map<string, number>();
  ids.forEach((id, i) => {
    const now = codes[labels[i]!]!;
    sizes.set(now, (sizes.get(now) ?? 0) + 1);
    const before = previous.codes.get(id);
    if (before !== undefined) moves.set(`${before} ${now}`, (moves.get(`${before} ${now}`) ?? 0) + 1);
  });
  sizes.delete(outsidersCode);
  const changes: SegmentChange[] = [];
  for (const [code, size] of sizes) {
    if (earlierSizes.has(code)) continue;
    const from = [...earlierSizes.keys()].find(
      (before) => (moves.get(`${before} ${code}`) ?? 0) >= most * size,
    );
    const split = from !== undefined && sizes.has(from);
    changes.push({ kind: split ? 'split' : 'new', code, other: split ? from : null });
  }
  for (const [code, size] of earlierSizes) {
    if (sizes.has(code)) continue;
    const into = [...sizes.keys()].find((now) => (moves.get(`${code} ${now}`) ?? 0) >= most * size);
    const merged = into !== undefined && earlierSizes.has(into);
    changes.push({ kind: merged ? 'merged' : 'vanished', code, other: merged ? into : null });
  }
  return changes.sort((a, b) => a.code - b.code);
}
