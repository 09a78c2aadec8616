import { boundsOf } from './camera';

/** How many points there are around each place, on a grid in world coordinates. */
export interface DensityGrid {
  readonly columns: number;
  readonly rows: number;
  readonly minX: number;
  readonly minY: number;
  readonly cell: number;
  /** rows × columns. */
  readonly values: Float32Array;
}

/** Cells along the longer side. */
const aside = 120;
/** Standard deviation of the kernel, in cells. */
const spread = 2.2;
const margin = Math.ceil(3 * spread);

/** Density of the points that are let through, by a Gaussian kernel on a grid; null where there are none. */
export function densityOf(points: Float32Array, accept: (point: number) => boolean): DensityGrid | null {
  const { minX, maxX, minY, maxY } = boundsOf(points);
  const cell = Math.max(maxX - minX, maxY - minY, 1e-6) / aside;
  const columns = Math.floor((maxX - minX) / cell) + 1 + 2 * margin;
  const rows = Math.floor((maxY - minY) / cell) + 1 + 2 * margin;
  const counts = new Float32Array(rows * columns);
  let any = false;
  for (let i = 0; i < points.length / 2; i++) {
    if (!accept(i)) continue;
    any = true;
    const column = Math.floor((points[2 * i]! - minX) / cell) + margin;
    const row = Math.floor((points[2 * i + 1]! - minY) / cell) + margin;
    counts[row * columns + column]! += 1;
  }
  if (!any) return null;
  const values = blurred(blurred(counts, rows, columns, 1), rows, columns, columns);
  return { columns, rows, minX: minX - margin * cell, minY: minY - margin * cell, cell, values };
}

/** Blurred along one direction: neighbours are `step` apart. */
function blurred(from: Float32Array, rows: number, columns: number, step: number): Float32Array {
  const weights = Float64Array.from({ length: 2 * margin + 1 }, (_, i) =>
    Math.exp(-((i - margin) ** 2) / (2 * spread ** 2)),
  );
  const to = new Float32Array(from.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (from[at] === 0) continue;
      const [place, length] = step === 1 ? [column, columns] : [row, rows];
      for (let i = -margin; i <= margin; i++) {
        if (place + i < 0 || place + i >= length) continue;
        to[at + i * step]! += from[at]! * weights[i + margin]!;
      }
    }
  }
  return to;
}

/** Levels of the lines as shares of the highest density. */
export const contourLevels = [0.04, 0.12, 0.3, 0.6] as const;

/**
 * Lines of equal density as pieces x, y, x, y in world coordinates, by marching squares (Lorensen and Cline 1987, in the
 * plane), with the crossing on each side by linear interpolation.
 */
export function contourPieces(
  { columns, rows, minX, minY, cell, values }: DensityGrid,
  share: number,
): Float32Array {
  let highest = 0;
  for (const value of values) highest = Math.max(highest, value);
  const level = share * highest;
  const pieces: number[] = [];
  const valueAt = (row: number, column: number) => values[row * columns + column]!;
  const crossing = (a: number, b: number) => (level - a) / (b - a);
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const [a, b] = [valueAt(row, column), valueAt(row, column + 1)];
      const [d, c] = [valueAt(row + 1, column), valueAt(row + 1, column + 1)];
      // Crossings of the upper, right, lower and left side, going round.
      const found: [number, number][] = [];
      if (a > level !== b > level) found.push([column + crossing(a, b), row]);
      if (b > level !== c > level) found.push([column + 1, row + crossing(b, c)]);
      if (d > level !== c > level) found.push([column + crossing(d, c), row + 1]);
      if (a > level !== d > level) found.push([column, row + crossing(a, d)]);
      for (let i = 0; i + 1 < found.length; i += 2) {
        for (const [x, y] of [found[i]!, found[i + 1]!])
          pieces.push(minX + (x + 0.5) * cell, minY + (y + 0.5) * cell);
      }
    }
  }
  return Float32Array.from(pieces);
}
