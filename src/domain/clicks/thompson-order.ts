import { betaDraw } from '../math/draws';
import { argsortDescending } from '../math/order';
import type { Random } from '../math/random';

/** What is believed of a card's click rate: a beta distribution. */
export interface Belief {
  readonly a: number;
  readonly b: number;
}

export interface PlacedOrder {
  /** Number of the card at each place. */
  readonly order: Int32Array;
  /** Probability with which that card came to stand at that place. */
  readonly propensity: Float64Array;
}

/** Orders drawn to find how probable the places are. */
const usualDraws = 400;

/** An order by one number drawn of each belief, highest first (Thompson 1933; Chapelle and Li 2011). */
export function thompsonOrder(beliefs: readonly Belief[], random: Random): Int32Array {
  return argsortDescending(beliefs.map(({ a, b }) => betaDraw(a, b, random)));
}

/**
 * Cards as they stand in a share of the cases and in a drawn order in the others, with the probability of what came out.
 * That of a drawn order is counted over further orders, the one that came out among them, so that none is 0.
 * @param share of showings whose order is drawn, 0 to 1. @param draws orders drawn to count.
 */
export function exploredOrder(
  beliefs: readonly Belief[],
  share: number,
  random: Random,
  draws = usualDraws,
): PlacedOrder {
  const count = beliefs.length;
  const standing = Int32Array.from(beliefs.keys());
  if (share <= 0) return { order: standing, propensity: new Float64Array(count).fill(1) };
  const drawn = thompsonOrder(beliefs, random);
  const order = random() < share ? drawn : standing;
  const hits = new Float64Array(count);
  for (let i = 0; i < draws; i++) {
    const other = i === 0 ? drawn : thompsonOrder(beliefs, random);
    for (let k = 0; k < count; k++) if (other[k] === order[k]) hits[k]++;
  }
  return {
    order,
    propensity: hits.map((hit, k) => (share * hit) / draws + (order[k] === k ? 1 - share : 0)),
  };
}
