import { conceptOf } from '../behaviour/concepts';
import type { FeatureBlock } from '../behaviour/features';
import type { Matrix } from '../math/matrix';
import type { Random } from '../math/random';
import { mean as meanOf } from '../math/vector';
import { openColumn, type SteppedColumn } from './open-column';

/** A value that is further out counts as this many standard deviations: one bulk buyer is no axis. */
const widest = 3;

/** Below this share of the mean square a spread is rounding, not variety. */
const relativeSpread = 1e-10;

/** A column on its scale. */
interface ScaledColumn {
  readonly name: string;
  readonly values: Float64Array;
  /** As the column is looked at for groups. */
  readonly looked: SteppedColumn;
  /** From plain units to deviations from the mean, not cut. */
  readonly scale: (value: number) => number;
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
 * everything known and numbers alone, `columns` what stands in it. `open` gives rows with all that the records leave open (`openColumn`), on the same
 * scale; far-out values are drawn in there and not cut, so that they make no crowd at the cut. `place` puts other rows
 * on the same scale, by the names of their columns; a column that they lack is missing.
 */
export function standardise(block: FeatureBlock): {
  matrix: Matrix;
  concepts: number;
  columns: string[];
  open: (rows: Int32Array, random: Random) => Matrix;
  place: (others: FeatureBlock) => Matrix;
} {
  const columns = scaledColumns(block);
  const known = new Map<string, number>();
  for (const column of columns) {
    known.set(column.concept, (known.get(column.concept) ?? 0) + column.known);
  }
  const weights = columns.map((column) =>
    column.isIndicator ? 1 : Math.sqrt(column.known / known.get(column.concept)!),
  );
  const sideBySide = (rows: number, scaled: (column: ScaledColumn) => Float64Array): Matrix => {
    const values = new Float32Array(rows * columns.length);
    columns.forEach((column, j) => {
      const own = scaled(column);
      for (let i = 0; i < rows; i++) {
        values[i * columns.length + j] = Number.isNaN(own[i]) ? 0 : own[i] * weights[j];
      }
    });
    return { rows, columns: columns.length, values };
  };
  return {
    matrix: sideBySide(block.rows, ({ values, scale }) => values.map((value) => cutOff(scale(value)))),
    concepts: known.size,
    columns: columns.map(({ name }) => name),
    open: (rows, random) =>
      sideBySide(rows.length, ({ looked, scale }) =>
        noWider(openColumn(looked, rows, scale, random)).map(drawnIn),
      ),
    place: (others) =>
      sideBySide(others.rows, ({ name, scale }) =>
        columnNamed(others, name).map((value) => cutOff(scale(value))),
      ),
  };
}

const cutOff = (deviations: number): number => Math.min(widest, Math.max(-widest, deviations));

const drawnIn = (deviations: number): number => {
  const beyond = Math.abs(deviations) - widest;
  return beyond > 0 ? Math.sign(deviations) * (widest + Math.log1p(beyond)) : deviations;
};

/**
 * Brought to deviation 1 where they are wider: of a figure that is nearly the same for all customers its steps may be
 * many deviations wide, and drawn in they would crowd on both sides.
 */
function noWider(deviations: Float64Array): Float64Array {
  const known = deviations.filter((value) => !Number.isNaN(value));
  const centre = meanOf(known);
  const wide = Math.sqrt(known.reduce((sum, value) => sum + (value - centre) ** 2, 0) / known.length);
  return wide > 1 ? deviations.map((value) => value / wide) : deviations;
}

/** A column's values; NaN where there is no such column. */
function columnNamed({ rows, columns, values }: FeatureBlock, name: string): Float64Array {
  const at = columns.findIndex((column) => column.name === name);
  return Float64Array.from({ length: rows }, (_, i) =>
    at < 0 ? Number.NaN : values[i * columns.length + at],
  );
}

function scaledColumns(block: FeatureBlock): ScaledColumn[] {
  const width = block.columns.length;
  return block.columns.flatMap(({ name, transform, takesPart = true }, j) => {
    const concept = conceptOf(name);
    if (concept === null || !takesPart) return [];
    const column = (of: Float32Array) =>
      Float64Array.from({ length: block.rows }, (_, i) => of[i * width + j]);
    const values = column(block.values);
    const looked = {
      values: block.looked === undefined ? values : column(block.looked),
      steps: block.steps === undefined ? null : column(block.steps),
    };
    const isIndicator = name.includes('=');
    const even = transform === 'log1p' ? log1p : (value: number) => value;
    const spread = spreadOf(values.map(even), isIndicator);
    if (spread === null) return [];
    const { mean, deviation, known } = spread;
    const scale = (value: number) => (even(value) - mean) / deviation;
    return [{ name, values, looked, scale, concept, isIndicator, known }];
  });
}

/** Null where the column has no spread. */
function spreadOf(
  column: Float64Array,
  isIndicator: boolean,
): { mean: number; deviation: number; known: number } | null {
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
  return { mean, deviation: isIndicator ? 1 : Math.sqrt(variance), known };
}
