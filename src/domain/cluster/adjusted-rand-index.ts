/**
 * Adjusted Rand index of two labellings (Hubert and Arabie 1985): 1 where they agree up to names, about 0
 * where they agree by chance. Throws a RangeError where lengths differ.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`labellings of ${a.length} and ${b.length} points`);
  const counts = {
    both: new Map<string, number>(),
    a: new Map<string, number>(),
    b: new Map<string, number>(),
  };
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < a.length; i++) {
    count(counts.both, `${a[i]} ${b[i]}`);
    count(counts.a, `${a[i]}`);
    count(counts.b, `${b[i]}`);
  }
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const pairsIn = (map: Map<string, number>) => [...map.values()].reduce((sum, n) => sum + pairs(n), 0);
  const [together, inA, inB] = [pairsIn(counts.both), pairsIn(counts.a), pairsIn(counts.b)];
  const expected = (inA * inB) / Math.max(1, pairs(a.length));
  const highest = (inA + inB) / 2;
  return highest === expected ? 1 : (together - expected) / (highest - expected);
}
