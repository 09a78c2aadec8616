/**
 * Chance that one to whom it happened was foretold a higher chance than one to whom it did not, ties counted half (area
 * under the ROC curve, by ranks: Mann and Whitney 1947). NaN without both kinds.
 */
export function areaUnderCurve(chances: ArrayLike<number>, hits: ArrayLike<number>): number {
  const order = Array.from({ length: chances.length }, (_, i) => i).sort((a, b) => chances[a] - chances[b]);
  let [ranks, happened] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && chances[order[to]] === chances[order[from]]) to++;
    const rank = (from + to + 1) / 2;
    for (let i = from; i < to; i++) {
      if (hits[order[i]] === 0) continue;
      ranks += rank;
      happened++;
    }
    from = to;
  }
  const others = order.length - happened;
  return happened === 0 || others === 0
    ? Number.NaN
    : (ranks - (happened * (happened + 1)) / 2) / (happened * others);
}

/** Mean −ln chance of what came true. */
export function meanLogLoss(chances: ArrayLike<number>, hits: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < chances.length; i++) sum += logLossOf(chances[i], hits[i]);
  return sum / chances.length;
}

export function logLossOf(chance: number, hit: number): number {
  const sure = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return hit > 0 ? -Math.log(sure) : -Math.log1p(-sure);
}
