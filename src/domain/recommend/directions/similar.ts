import { TopK } from '../../math/top-k';
import { type FittedRecommender, hasSimilarity } from '../models/recommender';
import type { Takers } from '../reasons/takers';

/** Similar products kept of each. */
export const similarCount = 8;

/**
 * The most similar products of every product, best first: products × `similarCount`, -1 pads. By who takes both, of
 * those that several customers took both of; where these are none, by their words.
 *
 * @param models asked in the order taken-together first (item-kNN), then words (content); others are passed over.
 * @param offerable 1 for each product of which anything is known.
 */
export function similarProducts(
  models: readonly FittedRecommender[],
  takers: Takers,
  offerable: Uint8Array,
): Int32Array {
  const products = offerable.length;
  const similar = new Int32Array(products * similarCount).fill(-1);
  const row = new Float32Array(products);
  const top = new TopK(similarCount * 3);
  const asked = (['itemKnn', 'content'] as const).flatMap(
    (name) => models.find((model) => model.name === name) ?? [],
  );
  for (let product = 0; product < products; product++) {
    for (const model of asked) {
      if (!hasSimilarity(model) || !model.similarProducts(product, row)) continue;
      const found = top.select(row);
      let at = product * similarCount;
      for (let r = 0; r < found && at < (product + 1) * similarCount; r++) {
        const other = top.ids[r];
        if (other === product || !(top.scores[r] > 0) || offerable[other] === 0) continue;
        if (model.name === 'itemKnn' && !takers.tookToBoth(-1, product, other, false)) continue;
        similar[at++] = other;
      }
      if (at > product * similarCount) break;
    }
  }
  return similar;
}
