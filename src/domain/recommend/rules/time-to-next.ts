import { argsort } from '../../math/order';

/**
 * How long it takes until the next purchase, where it comes: the Kaplan–Meier estimate over spells from one purchase
 * to the next, of which those that were still open when the export ended are censored. Read as far as enough spells
 * were followed; what comes later is not known.
 */
export interface TimeToNext {
  /** Spells, open ones included. */
  readonly spells: number;
  /** Days up to which it is known. */
  readonly followed: number;
  /** Share of the spells that ended with a purchase by then, with a bound on either side of it (95%, one-sided). */
  readonly share: number;
  readonly shareAtLeast: number;
  readonly shareAtMost: number;
  /** Days by which a quarter, a half, three quarters and nearly all (95%) of those had come that came by then; NaN where
   * none did. */
  readonly early: number;
  readonly typical: number;
  readonly late: number;
  readonly latest: number;
  /** The days on which any came, ascending, and the share of the spells that had ended so by each. */
  readonly curve: { readonly days: readonly number[]; readonly shares: readonly number[] };
}

/** Fewer spells than this that were followed so far say nothing of what comes after. */
const fewestFollowed = 10;
/** One-sided 95% of the normal distribution. */
const sure = 1.645;

/**
 * @param days length of each spell. @param came 1 where a purchase ended it, 0 where the export did.
 *
 * The bounds are Greenwood's variance on the log scale (Kalbfleisch and Prentice 2002, 1.4); where nothing came, or
 * all of it, the share that one more spell of the other kind would give.
 */
export function timeToNext(days: readonly number[], came: readonly number[]): TimeToNext {
  const order = argsort(days);
  const total = order.length;
  const steps: { readonly day: number; readonly share: number }[] = [];
  let [surviving, variance, followed] = [1, 0, 0];
  for (let at = 0; at < total; ) {
    const atRisk = total - at;
    if (atRisk < Math.min(fewestFollowed, total)) break;
    const day = days[order[at]];
    let ended = 0;
    for (; at < total && days[order[at]] === day; at++) ended += came[order[at]];
    followed = day;
    if (ended === 0) continue;
    surviving *= 1 - ended / atRisk;
    if (ended < atRisk) variance += ended / (atRisk * (atRisk - ended));
    steps.push({ day, share: 1 - surviving });
  }
  const share = 1 - surviving;
  const reached = (part: number) =>
    steps.find((step) => step.share >= part * share - 1e-12)?.day ?? Number.NaN;
  const spread = sure * Math.sqrt(variance);
  const least =
    share === 0 || surviving === 0 ? share * (total / (total + 1)) : 1 - surviving * Math.exp(spread);
  const most = share === 0 ? upperOfNone(total) : 1 - surviving * Math.exp(-spread);
  return {
    spells: total,
    followed,
    share,
    shareAtLeast: Math.max(0, least),
    shareAtMost: Math.min(1, most),
    early: reached(0.25),
    typical: reached(0.5),
    late: reached(0.75),
    latest: reached(0.95),
    curve: { days: steps.map(({ day }) => day), shares: steps.map((step) => step.share) },
  };
}

/** Share of the spells that had ended with a purchase by so many days. */
export function shareBy({ curve: { days, shares } }: TimeToNext, elapsed: number): number {
  return shares[firstAbove(days, elapsed) - 1] ?? 0;
}

/** Days by which such a share of the spells had ended with a purchase; NaN where it never was reached. */
export function daysUntil({ curve: { days, shares } }: TimeToNext, share: number): number {
  return days[firstAbove(shares, share - 1e-12)] ?? Number.NaN;
}

/** Position of the first of some ascending numbers that is above a limit. */
function firstAbove(ascending: readonly number[], limit: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle] > limit) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The largest share of which none in so many would still be seen once in twenty times. */
function upperOfNone(total: number): number {
  return total === 0 ? 1 : 1 - 0.05 ** (1 / total);
}
