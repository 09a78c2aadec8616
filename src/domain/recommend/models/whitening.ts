import { type CovarianceEigen, covarianceEigen } from '../../math/covariance-eigen';
import type { Matrix } from '../../math/matrix';
import { dot, normaliseInPlace } from '../../math/vector';
import type { ContentVectors } from './content-vectors';

/** Part of the mean variance that is added to that of every direction: those that hardly vary are mostly noise. */
const shrinkage = 0.1;

/** Directions with less than this part of the largest variance are those in which products do not differ. */
const least = 1e-7;

/**
 * The map that makes directions in which the vectors vary much shorter: each is divided by (variance + shrinkage ×
 * mean variance)^(strength / 2), so that 0 leaves all distances as they are and 1 makes every direction count alike
 * (PCA whitening). Encoders lay texts into a narrow cone, a few directions of which outweigh what tells products
 * apart: Su et al. 2021 (BERT-whitening), Zhang et al. 2024 (WhitenRec).
 * @param of centred vectors of unit length; rows of count 0 are not looked at.
 * @returns what maps such vectors, and others of the same texts, again to unit length.
 */
export function whitening(of: ContentVectors, strength: number): (vectors: ContentVectors) => ContentVectors {
  if (!(strength >= 0 && strength <= 1)) throw new RangeError(`a strength from 0 to 1, not ${strength}`);
  const { columns } = of.vectors;
  if (strength === 0) return (vectors) => vectors;
  const { values, vectors: directions } = directionsOf(of);
  const largest = values[values.length - 1] ?? 0;
  const mean = values.reduce((sum, value) => sum + Math.max(0, value), 0) / columns;
  const kept = Int32Array.from(values.keys()).filter((d) => values[d] > least * largest);
  const axes = Array.from(kept, (d) => {
    const scale = (values[d] + shrinkage * mean) ** (-strength / 2);
    return Float32Array.from(directions.subarray(d * columns, (d + 1) * columns), (x) => scale * x);
  });
  return (vectors) => mapped(vectors, axes);
}

/** Of the vectors looked at before: several strengths are tried on the same ones. */
const known = new WeakMap<ContentVectors, CovarianceEigen>();

function directionsOf(of: ContentVectors): CovarianceEigen {
  const before = known.get(of);
  if (before) return before;
  const found = covarianceEigen(knownRows(of), new Float64Array(of.vectors.columns));
  known.set(of, found);
  return found;
}

/** The rows that have a vector, behind one another. */
function knownRows({ vectors: { rows, columns, values }, counts }: ContentVectors): Matrix {
  const known = Int32Array.from({ length: rows }, (_, i) => i).filter((i) => counts[i] > 0);
  const out = new Float32Array(known.length * columns);
  known.forEach((row, i) => {
    out.set(values.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return { rows: known.length, columns, values: out };
}

function mapped({ vectors, counts }: ContentVectors, axes: readonly Float32Array[]): ContentVectors {
  const { rows, columns: from } = vectors;
  const columns = axes.length;
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    if (counts[i] === 0) continue;
    const row = vectors.values.subarray(i * from, (i + 1) * from);
    const out = values.subarray(i * columns, (i + 1) * columns);
    for (let a = 0; a < columns; a++) out[a] = dot(axes[a], row);
    normaliseInPlace(out);
  }
  return { vectors: { rows, columns, values }, counts };
}
