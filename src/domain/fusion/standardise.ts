import type { FeatureBlock } from '../behaviour/features';
import type { Matrix } from '../math/matrix';

/** A value that is further out counts as this many standard deviations: one bulk buyer is no axis. */
const widest = 3;

/** Below this share of the mean square a spread is rounding, not variety. */
const relativeSpread = 1e-10;

/** log(1 + x), mirrored for the negative amounts that a refund can leave. */
function log1p(value: number): number {
  return value < 0 ? -Math.log1p(-value) : Math.log1p(value);
}

/**
 * The columns of a behaviour or attribute block, made comparable: skewed ones by log1p, each brought to
 * mean 0 and standard deviation 1 over its known values (divisor n, as scikit-learn's StandardScaler),
 * then cut at ±3 standard deviations. Missing values become 0, the mean; constant columns are left out.
 */
export function standardise(block: FeatureBlock): Matrix {
  const width = block.columns.length;
  const columns: Float64Array[] = [];
  block.columns.forEach(({ transform }, j) => {
    const column = Float64Array.from({ length: block.rows }, (_, i) => block.values[i * width + j]);
    const standard = standardiseColumn(transform === 'log1p' ? column.map(log1p) : column);
    if (standard !== null) columns.push(standard);
  });
  const values = new Float32Array(block.rows * columns.length);
  columns.forEach((column, j) => {
    for (let i = 0; i < block.rows; i++) values[i * columns.length + j] = column[i];
  });
  return { rows: block.rows, columns: columns.length, values };
}

/** Null where the column has no spread. */
function standardiseColumn(column: Float64Array): Float64Array | null {
  let sum = 0;
  let known = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  if (known === 0) return null;
  const mean = sum / known;
  let squares = 0;
  for (const value of column) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const variance = squares / known;
  if (!(variance > relativeSpread * (mean * mean + variance)) || variance === 0) return null;
  const deviation = Math.sqrt(variance);
  return column.map((value) =>
    Number.isNaN(value) ? 0 : Math.min(widest, Math.max(-widest, (value - mean) / deviation)),
  );
}
