/**
 * The mean of the middle half of the values (interquartile mean), those at the quartiles counted in part: as robust as a
 * quartile, and unlike the median not the same for all where most values are. NaN of none; `sorted` must ascend.
 */
export function midmean(sorted: Float64Array): number {
  const cut = sorted.length / 4;
  const first = Math.floor(cut);
  const part = 1 - (cut - first);
  if (sorted.length === 0) return Number.NaN;
  let sum = 0;
  for (let i = first + 1; i < sorted.length - first - 1; i++) sum += sorted[i];
  if (sorted.length - first - 1 === first) return sorted[first];
  return (sum + part * (sorted[first] + sorted[sorted.length - first - 1])) / (sorted.length - 2 * cut);
}
