/** Ranks from 1 of the values, equal ones sharing the mean of theirs (mid-ranks); values must be numbers, not NaN. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length);
  // A typed array sorts its numbers many times faster than positions are sorted by a comparison.
  const sorted = Float64Array.from(values).sort();
  for (let i = 0; i < ranks.length; i++) {
    const value = values[i];
    const from = firstFrom(sorted, (each) => each >= value);
    ranks[i] = (from + firstFrom(sorted, (each) => each > value, from) + 1) / 2;
  }
  return ranks;
}

/** Position of the first of ascending values from which on something holds. */
function firstFrom(sorted: Float64Array, holds: (value: number) => boolean, from = 0): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
