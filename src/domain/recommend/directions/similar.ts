import type { Step } from '../../steps';
import type { Neighbours } from '../models/neighbour-model';
import type { Takers } from '../reasons/takers';

/** Similar products kept of each. */
export const similarCount = 8;

/** Nearest products that are looked at for these. */
const lookedAt = 3 * similarCount;

/** Products between two steps of progress. */
const productsPerStep = 1_024;

/** Models that found the nearest products of each: by who takes both, and by words (null where there are no texts). */
export interface NearestProducts {
  readonly taken: { readonly neighbours: Neighbours };
  readonly worded: { readonly neighbours: Neighbours } | null;
}

/**
 * The most similar products of every product, best first: products × `similarCount`, -1 pads. By who takes both, of
 * those that several customers took both of; where these are none, by their words.
 *
 * @param offerable 1 for each product of which anything is known.
 */
export async function* similarProducts(
  { taken, worded }: NearestProducts,
  takers: Takers,
  offerable: Uint8Array,
): AsyncGenerator<Step, Int32Array> {
  const products = offerable.length;
  const similar = new Int32Array(products * similarCount).fill(-1);
  for (let product = 0; product < products; product++) {
    let own = nearestOf(taken.neighbours, product, (other) => takers.tookToBoth(-1, product, other, false));
    if (own.length === 0 && worded !== null) own = nearestOf(worded.neighbours, product, () => true);
    similar.set(own, product * similarCount);
    if ((product + 1) % productsPerStep === 0) yield { done: product + 1, total: products };
  }
  return similar;

  function nearestOf(
    { k, ids, similarities }: Neighbours,
    product: number,
    holds: (other: number) => boolean,
  ): number[] {
    const found: number[] = [];
    const end = product * k + Math.min(k, lookedAt);
    for (let at = product * k; at < end && ids[at] >= 0 && found.length < similarCount; at++) {
      if (similarities[at] > 0 && offerable[ids[at]] !== 0 && holds(ids[at])) found.push(ids[at]);
    }
    return found;
  }
}
