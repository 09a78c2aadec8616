import { assignLeastCost } from '../math/hungarian';
import type { Portrait } from './archetypes/portray';
import { outsidersCode } from './segment';

/** An earlier segmentation, as much of it as the codes need. */
export interface PreviousCodes {
  /** Customer id → segment code. */
  readonly codes: ReadonlyMap<string, number>;
  readonly customNames: ReadonlyMap<number, string>;
  /** What each segment was called by itself, by code: it decides close calls, so that names last. */
  readonly portraits?: ReadonlyMap<number, EarlierPortrait>;
  /** The highest code that any run of the shop gave; those of the customers count anyway. */
  readonly highest?: number;
}

/** What a segment was called, with what its name said that it is about, aptest first. */
export interface EarlierPortrait extends Portrait {
  readonly topics?: readonly string[];
}

/** Below this overlap (Jaccard) a segment is a new one, unless it holds most of the earlier one. */
const enoughJaccard = 0.3;
const enoughKept = 0.5;

/**
 * The stable code of each segment. Without an earlier segmentation: 1 to k by size, largest first,
 * ties by cluster number. With one, segments are matched to the earlier ones by maximum overlap
 * (Jaccard over the customers that both know, so that newcomers count against nobody), best total by
 * the Hungarian method; a pair in which each holds most of the other is always matched. A match counts
 * where the Jaccard is at least 0.3 or at least half of the earlier segment's customers are in the new
 * one. Whatever is left takes codes that were never used before, by size.
 *
 * @param ids customer ids, length n. @param labels cluster of each customer, 0..k-1, or −1 for none, length n.
 * @returns codes, length k.
 */
export function matchCodes(
  ids: readonly string[],
  labels: Int32Array,
  k: number,
  previous: PreviousCodes | null,
): Int32Array {
  if (ids.length !== labels.length) {
    throw new RangeError(`matchCodes: ${ids.length} customers but ${labels.length} labels`);
  }
  const sizes = new Int32Array(k);
  for (const label of labels) if (label >= 0) sizes[label]!++;
  const codes = new Int32Array(k);
  let highest = previous?.highest ?? 0;
  if (previous !== null) {
    for (const code of previous.codes.values()) highest = Math.max(highest, code);
    for (const code of previous.customNames.keys()) highest = Math.max(highest, code);
    keepCodes(codes, ids, labels, k, previous.codes);
  }
  const bySize = [...codes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  for (const segment of bySize) if (codes[segment] === 0) codes[segment] = ++highest;
  return codes;
}

/** Writes the codes of the segments that continue an earlier one. */
function keepCodes(
  codes: Int32Array,
  ids: readonly string[],
  labels: Int32Array,
  k: number,
  earlier: ReadonlyMap<string, number>,
): void {
  const earlierCodes = [...new Set(earlier.values())]
    .filter((code) => code !== outsidersCode)
    .sort((a, b) => a - b);
  const position = new Map(earlierCodes.map((code, index) => [code, index]));
  const m = earlierCodes.length;
  const overlap = new Int32Array(k * m);
  const newSize = new Int32Array(k);
  const earlierSize = new Int32Array(m);
  for (let i = 0; i < ids.length; i++) {
    const code = earlier.get(ids[i]!);
    if (code === undefined || code === outsidersCode) continue;
    const j = position.get(code)!;
    earlierSize[j]!++;
    if (labels[i]! < 0) continue;
    overlap[labels[i]! * m + j]!++;
    newSize[labels[i]!]!++;
  }
  // Spare columns cost nothing, so that a segment may stay unmatched.
  const columns = m + k;
  const cost = new Float64Array(k * columns);
  const acceptable = new Uint8Array(k * m);
  for (let c = 0; c < k; c++) {
    for (let j = 0; j < m; j++) {
      const both = overlap[c * m + j]!;
      if (both === 0) continue;
      const jaccard = both / (newSize[c]! + earlierSize[j]! - both);
      const kept = both / earlierSize[j]!;
      if (jaccard < enoughJaccard && kept < enoughKept) continue;
      acceptable[c * m + j] = 1;
      // At most one such pair per row and column, so all of them fit into one matching.
      const mutual = 2 * both > newSize[c]! && 2 * both > earlierSize[j]!;
      cost[c * columns + j] = -jaccard - (mutual ? k : 0);
    }
  }
  const match = assignLeastCost(cost, k, columns);
  for (let c = 0; c < k; c++) {
    const j = match[c]!;
    if (j < m && acceptable[c * m + j]) codes[c] = earlierCodes[j]!;
  }
}
