import { argsort } from './order';

/**
 * Chance that one to whom it happened was foretold a higher chance than one to whom it did not, ties counted half (area
 * under the ROC curve, by ranks: Mann and Whitney 1947). NaN without both kinds.
 */
export function areaUnderCurve(chances: ArrayLike<number>, hits: ArrayLike<number>): number {
  const order = argsort(chances);
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

export interface ForetoldGroup {
  readonly count: number;
  /** Mean chance, and share to whom it happened. */
  readonly foretold: number;
  readonly happened: number;
}

/** As many groups of about as many as are told, by what was foretold, the least likely first: a reliability diagram. */
export function byForetold(
  chances: ArrayLike<number>,
  hits: ArrayLike<number>,
  groups: number,
): ForetoldGroup[] {
  const order = argsort(chances);
  const parts = Math.min(groups, order.length);
  return Array.from({ length: parts }, (_, part) => {
    const own = order.subarray(
      Math.floor((part * order.length) / parts),
      Math.floor(((part + 1) * order.length) / parts),
    );
    const share = (of: ArrayLike<number>) => own.reduce((sum, i) => sum + of[i], 0) / own.length;
    return { count: own.length, foretold: share(chances), happened: share(hits) };
  });
}
