/**
 * Which findings may be told so that no more than `share` of those told are chance, of `tried` things that were looked
 * at (Benjamini and Hochberg 1995).
 *
 * @param chances of each finding how probable it, or more, is where nothing is there; those of what was tried and is no
 * finding may be left out.
 * @returns the largest chance that is told; 0 where nothing is sure enough, which only a chance of 0 passes.
 */
export function largestTold(chances: readonly number[], tried: number, share: number): number {
  const rising = Float64Array.from(chances).sort();
  let largest = 0;
  for (let i = 0; i < rising.length; i++) {
    if (rising[i] <= (share * (i + 1)) / tried) largest = rising[i];
  }
  return largest;
}

/** Chance that a standard normal number is above `z`, which must be above 0: an upper bound, close from 2 on. */
export function tailBeyond(z: number): number {
  return Math.exp(-(z * z) / 2) / (z * Math.sqrt(2 * Math.PI));
}
