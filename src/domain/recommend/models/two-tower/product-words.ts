import type { Matrix } from '../../../math/matrix';
import { pca } from '../../../math/pca';
import { normaliseInPlace } from '../../../math/vector';
import type { ContentVectors } from '../content-vectors';

/**
 * Half of what makes all principal components vary alike: whole whitening gives noise the same say, none leaves the
 * first few to say everything.
 */
const whitening = 0.5;

/**
 * What the towers are given of the products' texts: unit vectors of their leading principal components, partly whitened;
 * zeros where a product has no text. No columns where there are no texts at all.
 */
export function productWords(texts: ContentVectors | null, products: number, dimensions: number): Matrix {
  if (texts === null || !texts.counts.some((count) => count > 0)) {
    return { rows: products, columns: 0, values: new Float32Array(0) };
  }
  const { scores, variances } = pca(texts.vectors, dimensions);
  const { rows, columns, values } = scores;
  for (let j = 0; j < rows; j++) {
    const row = values.subarray(j * columns, (j + 1) * columns);
    if (texts.counts[j] === 0) row.fill(0);
    for (let d = 0; d < columns; d++) {
      row[d] = variances[d] > 0 ? row[d] / variances[d] ** (whitening / 2) : 0;
    }
    normaliseInPlace(row);
  }
  return scores;
}
