/**
 * Position of the knee of an ascending curve: where it lies furthest below the line from its first to its last value
 * (Satopää et al. 2011, Kneedle, without smoothing). 0 for a curve that does not rise.
 */
export function kneeOf(ascending: ArrayLike<number>): number {
  const last = ascending.length - 1;
  const rise = ascending[last] - ascending[0];
  if (!(rise > 0)) return 0;
  let knee = 0;
  let furthest = 0;
  for (let i = 1; i < last; i++) {
    const below = i / last - (ascending[i] - ascending[0]) / rise;
    if (below > furthest) {
      furthest = below;
      knee = i;
    }
  }
  return knee;
}
