import type { Matrix } from '../../src/domain/math/matrix';
import type { PointsTable } from './read-points';

export const scalings = ['standard', 'none'] as const;
export type Scaling = (typeof scalings)[number];

/** Cells without a value, and how they were filled. */
export interface Filled {
  readonly cells: number;
  readonly columns: readonly {
    readonly column: string;
    readonly cells: number;
    readonly filledWith: number;
  }[];
}

/**
 * The table as points. Cells without a value get the median of their column. 'standard' gives every column mean 0 and
 * deviation 1 (a column that never changes gets 0); 'none' leaves the units and, where directions do not count, takes
 * off the mean, which moves all points alike and keeps digits in single precision.
 */
export function scalePoints(
  { columns, values, rows }: PointsTable,
  scaling: Scaling,
  directionsCount: boolean,
): { points: Matrix; filled: Filled } {
  const points: Matrix = { rows, columns: columns.length, values: new Float32Array(rows * columns.length) };
  const filled: { column: string; cells: number; filledWith: number }[] = [];
  values.forEach((column, j) => {
    const known = column.filter((value) => !Number.isNaN(value)).sort();
    const middle = median(known);
    if (known.length < rows) {
      filled.push({ column: columns[j]!, cells: rows - known.length, filledWith: middle });
    }
    const whole = column.map((value) => (Number.isNaN(value) ? middle : value));
    const mean = whole.reduce((sum, value) => sum + value, 0) / rows;
    const deviation = Math.sqrt(whole.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows);
    const centre = scaling === 'none' && directionsCount ? 0 : mean;
    const unit = scaling === 'none' || deviation === 0 ? 1 : deviation;
    whole.forEach((value, i) => {
      points.values[i * columns.length + j] = (value - centre) / unit;
    });
  });
  return { points, filled: { cells: filled.reduce((sum, { cells }) => sum + cells, 0), columns: filled } };
}

function median(ascending: Float64Array): number {
  const half = ascending.length >> 1;
  return ascending.length % 2 === 1 ? ascending[half]! : (ascending[half - 1]! + ascending[half]!) / 2;
}
