/**
 * Adjusted Rand index of two labellings (Hubert and Arabie 1985): 1 where they agree up to names, about 0
 * where they agree by chance. −1 counts as one more name. Throws a RangeError where lengths differ.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`labellings of ${a.length} and ${b.length} points`);
  const both = new Map<number, Map<number, number>>();
  const [inA, inB] = [new Map<number, number>(), new Map<number, number>()];
  const count = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < a.length; i++) {
    count(inA, a[i]);
    count(inB, b[i]);
    const row = both.get(a[i]) ?? new Map<number, number>();
    both.set(a[i], count(row, b[i]));
  }
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const pairsIn = (map: Map<number, number>) => [...map.values()].reduce((sum, n) => sum + pairs(n), 0);
  const together = [...both.values()].reduce((sum, row) => sum + pairsIn(row), 0);
  const [ofA, ofB] = [pairsIn(inA), pairsIn(inB)];
  const expected = (ofA * ofB) / Math.max(1, pairs(a.length));
  const highest = (ofA + ofB) / 2;
  return highest === expected ? 1 : (together - expected) / (highest - expected);
}
