import { dot } from '../../math/vector';
import type { ContentVectors } from '../models/content-vectors';

/**
 * Cosine of centred vectors from which on a sentence and a product speak of the same. Of pairs of a customer's sentence
 * and a product that is not hers, drawn from bands of the cosine and labelled by hand ('does it speak well, or at least
 * not ill, of what this product is?'), right were, in a shop of musical instruments (MiniLM): 1 of 14 from 0.2 on, 3 of
 * 14 from 0.25, 6 of 14 from 0.3, 8 of 14 from 0.35, 4 of 9 from 0.4, 4 of 5 from 0.45 and 11 of 14 from 0.5; in the
 * sample shop (E5): 4 of 14 from 0.3, 3 of 4 from 0.35 and 6 of 6 from 0.4. Offers that texts carried are nearer by
 * themselves than such pairs.
 */
const leastCosine = 0.45;

/** A sentence tells of a product if of all products only this share, and no fewer than one, are nearer to it. */
const nearestShare = 0.02;

/**
 * Of each of `offered` the position of the sentence that is nearest to it by its vector, at least `leastCosine`, and to
 * which hardly any other product is nearer; -1 where there is none.
 *
 * @param about the product that each sentence was written of, -1 for none.
 * @param speaksOf whether a sentence (by position) can be of a product at all.
 * @param vectors of the sentences, centred and of unit length, sentences × columns of the products' vectors.
 */
export function matchingSentences(
  about: ArrayLike<number>,
  speaksOf: (sentence: number, product: number) => boolean,
  vectors: Float32Array,
  { vectors: { values, columns }, counts }: ContentVectors,
  offered: Int32Array,
): Int32Array {
  const nearness = Array.from(about, (_, s) => {
    const sentence = vectors.subarray(s * columns, (s + 1) * columns);
    return Float32Array.from(counts, (count, j) =>
      count === 0 ? Number.NEGATIVE_INFINITY : dot(sentence, values.subarray(j * columns, (j + 1) * columns)),
    );
  });
  const known = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const mostNearer = Math.max(1, Math.floor(nearestShare * known));
  return offered.map((product) => {
    let best = -1;
    let most = leastCosine;
    for (let s = 0; s < about.length; s++) {
      const near = nearness[s][product];
      // What she wrote of the product itself is no reason to offer it.
      if (about[s] === product || !(near >= most) || !speaksOf(s, product)) continue;
      const nearer = nearness[s].reduce((sum, each) => sum + (each > near ? 1 : 0), 0);
      if (nearer > mostNearer) continue;
      [best, most] = [s, near];
    }
    return best;
  });
}
