import { conceptOf } from '../behaviour/concepts';
import type { FeatureBlock } from '../behaviour/features';
import type { Matrix } from '../math/matrix';

/** A value that is further out counts as this many standard deviations: one bulk buyer is no axis. */
const widest = 3;

/** Below this share of the mean square a spread is rounding, not variety. */
const relativeSpread = 1e-10;

/** A column on its scale, 0 where nothing is known. */
interface ScaledColumn {
  readonly values: Float64Array;
  readonly concept: string;
  /** True of the 0 or 1 of an attribute's value. */
  readonly isIndicator: boolean;
  /** Rows of which something is known. */
  readonly known: number;
}

/** log(1 + x), mirrored for the negative amounts that a refund can leave. */
function log1p(value: number): number {
  return value < 0 ? -Math.log1p(-value) : Math.log1p(value);
}

/**
 * The columns of a behaviour or attribute block, made comparable, and each concept given the same weight:
 *
 * - numbers: skewed ones by log1p, each brought to mean 0 and standard deviation 1 over its known values (divisor n,
 *   as scikit-learn's StandardScaler), then cut at ±3 standard deviations;
 * - values of an attribute (`city=Rome`): 0 or 1 as they stand, less the mean, so that two customers of different
 *   cities are a squared distance of 2 apart whichever cities they are. That is the simple matching of Gower (1971),
 *   and 2 is what two customers are apart on a number on average. To standardise these columns too, as multiple
 *   correspondence analysis nearly does, would put a city of one customer in a hundred ten deviations out;
 * - a concept's columns (`conceptOf`) share a weight of 1, each by how many customers it is known of.
 *
 * A missing value becomes 0, the middle, which pulls a customer nowhere; columns without spread, and those that take no
 * part in distances, are left out. `concepts` is how many there are in the result: the variance that it would have with
 * everything known and numbers alone.
 */
export function standardise(block: FeatureBlock): { matrix: Matrix; concepts: number } {
  const columns = scaledColumns(block);
  const known = new Map<string, number>();
  for (const column of columns) {
    known.set(column.concept, (known.get(column.concept) ?? 0) + column.known);
  }
  const values = new Float32Array(block.rows * columns.length);
  columns.forEach((column, j) => {
    const weight = column.isIndicator ? 1 : Math.sqrt(column.known / known.get(column.concept)!);
    for (let i = 0; i < block.rows; i++) values[i * columns.length + j] = column.values[i] * weight;
  });
  return { matrix: { rows: block.rows, columns: columns.length, values }, concepts: known.size };
}

function scaledColumns(block: FeatureBlock): ScaledColumn[] {
  const width = block.columns.length;
  return block.columns.flatMap(({ name, transform }, j) => {
    const concept = conceptOf(name);
    if (concept === null) return [];
    const column = Float64Array.from({ length: block.rows }, (_, i) => block.values[i * width + j]);
    const isIndicator = name.includes('=');
    const scaled = scaleColumn(transform === 'log1p' ? column.map(log1p) : column, isIndicator);
    return scaled === null ? [] : [{ ...scaled, concept, isIndicator }];
  });
}

/** Null where the column has no spread. */
function scaleColumn(
  column: Float64Array,
  isIndicator: boolean,
): { values: Float64Array; known: number } | null {
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
  const deviation = isIndicator ? 1 : Math.sqrt(variance);
  const values = column.map((value) =>
    Number.isNaN(value) ? 0 : Math.min(widest, Math.max(-widest, (value - mean) / deviation)),
  );
  return { values, known };
}
