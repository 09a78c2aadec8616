import { dot } from '../../math/vector';
import type { ContentVectors } from '../models/content-vectors';

/** Cosine of centred vectors from which on a sentence and a product speak of the same. */
export const leastCosine = 0.3;

/** A sentence tells of a product if of all products only this share, and no fewer than one, are nearer to it. */
const nearestShare = 0.02;

/**
 * Of each of `offered` the position of the sentence that is nearest to it by its vector, at least `leastCosine`, and to
 * which hardly any other product is nearer; -1 where there is none.
 *
 * @param about the product that each sentence was written of, -1 for none.
 * @param vectors of the sentences, centred and of unit length, sentences × columns of the products' vectors.
 */
export function matchingSentences(
  about: ArrayLike<number>,
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
      if (about[s] === product || !(near >= most)) continue;
      const nearer = nearness[s].reduce((sum, each) => sum + (each > near ? 1 : 0), 0);
      if (nearer > mostNearer) continue;
      [best, most] = [s, near];
    }
    return best;
  });
}
