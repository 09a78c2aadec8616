/** Clusters after those that are one segment by the user's word were put together. */
export interface Joined {
  /** Of each point, 0 to k − 1 without gaps, or −1 as before. */
  readonly labels: Int32Array;
  readonly k: number;
  /** The codes that are one cluster now, whether they had to be put together or came as one. */
  readonly merged: readonly number[];
  /** The codes of which no cluster holds mostly their points: they could not be kept. */
  readonly lost: readonly number[];
}

/**
 * Puts together what a new division has parted of segments that were merged by hand: every cluster of whose known points
 * more than half were in such a segment. A cluster of other customers, into which some of them went, stays what it is.
 *
 * @param labels cluster of each point, 0 to k − 1, or −1 for none. @param before segment code of each point in the
 * earlier division, −1 where nobody knows. @param codes those that were merged by hand, under which they stood there.
 */
export function joinByHand(
  labels: Int32Array,
  k: number,
  before: Int32Array,
  codes: readonly number[],
): Joined {
  const known = new Int32Array(k);
  const from = new Map(codes.map((code) => [code, new Int32Array(k)]));
  labels.forEach((label, i) => {
    if (label < 0 || before[i] < 0) return;
    known[label]++;
    const counts = from.get(before[i]);
    if (counts) counts[label]++;
  });
  const into = Int32Array.from({ length: k }, (_, c) => c);
  const [merged, lost]: [number[], number[]] = [[], []];
  for (const [code, counts] of from) {
    const own = [...counts.keys()].filter((c) => 2 * counts[c] > known[c]);
    if (own.length === 0) {
      lost.push(code);
      continue;
    }
    merged.push(code);
    for (const c of own) into[c] = own[0];
  }
  const left = [...new Set(into)].sort((a, b) => a - b);
  return {
    labels: labels.map((label) => (label < 0 ? label : left.indexOf(into[label]))),
    k: left.length,
    merged,
    lost,
  };
}
