import { argsortDescending } from '../../math/order';
import type { Step } from '../../steps';

/** Of the candidates of a rung, one in so many goes on to the next, with so many times the resource. */
export const halvingRate = 3;

/** One look at one candidate. */
export interface Look {
  /** Position among the candidates. */
  readonly candidate: number;
  /** From 0, the rung with the least resource. */
  readonly rung: number;
  /** Share of the whole resource, above 0 to 1. */
  readonly resource: number;
  /** Higher is better. */
  readonly value: number;
}

export interface Halving {
  /** The best of the highest rung that anybody was seen on; -1 where there was no time for a single look. */
  readonly best: number;
  /** In the order in which they were taken. */
  readonly looks: readonly Look[];
  /** Whether it ended before the last rung was through. */
  readonly stopped: boolean;
}

/** Number of rungs for so many candidates: as many as leave one at least on the last. */
export function rungsFor(candidates: number): number {
  let rungs = 1;
  for (let left = Math.floor(candidates / halvingRate); left >= 1; left = Math.floor(left / halvingRate))
    rungs++;
  return rungs;
}

/** Candidates on a rung, and the share of the resource that each gets there. */
export function rungOf(
  candidates: number,
  rung: number,
): { readonly size: number; readonly resource: number } {
  const size = Math.max(1, Math.floor(candidates / halvingRate ** rung));
  return { size, resource: halvingRate ** (rung + 1 - rungsFor(candidates)) };
}

/**
 * Successive halving (Jamieson and Talwalkar 2016, 'Non-stochastic best arm identification and hyperparameter
 * optimization'; the inner loop of Hyperband, Li and others 2017): every candidate is measured with little of the
 * resource, the best third of them with three times as much, and so on until those that are left have had all of it. A
 * candidate that is only good with much of the resource is lost where it is not in the best third before: what is
 * saved is bought with that.
 * @param measure the value of a candidate (by its position) with a share of the resource; higher is better.
 * @param mayGoOn asked before each look; where it says no, what was found by then counts.
 */
export async function* successiveHalving(
  candidates: number,
  measure: (candidate: number, resource: number) => AsyncGenerator<Step, number>,
  mayGoOn: () => boolean = () => true,
): AsyncGenerator<Step, Halving> {
  const looks: Look[] = [];
  const rungs = rungsFor(candidates);
  const total = lookShares(candidates);
  let spent = 0;
  let standing = Int32Array.from({ length: candidates }, (_, i) => i);
  for (let rung = 0; rung < rungs; rung++) {
    const { size, resource } = rungOf(candidates, rung);
    const values: number[] = [];
    standing = standing.slice(0, size);
    for (const candidate of standing) {
      const look = mayGoOn() ? measure(candidate, resource) : null;
      const value = look && (yield* within(look, mayGoOn, (share) => (spent + share * resource) / total));
      if (value === null) return { best: bestSoFar(standing, values, rung), looks, stopped: true };
      spent += resource;
      values.push(value);
      looks.push({ candidate, rung, resource, value });
    }
    // Of equals the one stays in front that stood there before.
    const order = argsortDescending(values);
    standing = Int32Array.from(order, (i) => standing[i]);
  }
  return { best: standing[0] ?? -1, looks, stopped: false };
}

/** All shares of the resource that a whole search hands out. */
export function lookShares(candidates: number): number {
  let shares = 0;
  for (let rung = 0; rung < rungsFor(candidates); rung++) {
    const { size, resource } = rungOf(candidates, rung);
    shares += size * resource;
  }
  return shares;
}

/** Whoever was seen on a rung comes before who was not; they come in the order of the rung before. */
function bestSoFar(standing: Int32Array, values: readonly number[], rung: number): number {
  if (values.length > 0) return standing[argsortDescending(values)[0]];
  return rung === 0 ? -1 : standing[0];
}

/** A look with its steps as those of the whole search; null where it was broken off. */
async function* within(
  look: AsyncGenerator<Step, number>,
  mayGoOn: () => boolean,
  shareOfAll: (share: number) => number,
): AsyncGenerator<Step, number | null> {
  for (;;) {
    const next = await look.next();
    if (next.done === true) return next.value;
    if (!mayGoOn()) {
      await look.return(Number.NaN);
      return null;
    }
    const share = next.value.total > 0 ? next.value.done / next.value.total : 0;
    yield { done: Math.round(1000 * shareOfAll(share)), total: 1000 };
  }
}
