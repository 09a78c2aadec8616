import { boundsOf } from './camera';
import { groupByKey } from '../../../domain/math/order';

/** Points sorted into square cells, so that the one under the pointer is found without asking all. */
export interface PointGrid {
  readonly points: Float32Array;
  readonly minX: number;
  readonly minY: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Cell c holds `order[starts[c]]` to `order[starts[c + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

const pointsPerCell = 4;
const mostCellsAside = 1024;

/** Sorts n points (x, y, x, y …) into a grid of about four points a cell, in O(n). */
export function buildGrid(points: Float32Array): PointGrid {
  const count = points.length / 2;
  const { minX, maxX, minY, maxY } = boundsOf(points);
  const longest = Math.max(maxX - minX, maxY - minY, 1e-6);
  const aside = Math.min(mostCellsAside, Math.max(1, Math.ceil(Math.sqrt(count / pointsPerCell))));
  const cell = longest / aside;
  const columns = Math.floor((maxX - minX) / cell) + 1;
  const rows = Math.floor((maxY - minY) / cell) + 1;
  const cellOf = (i: number) =>
    Math.floor((points[2 * i + 1]! - minY) / cell) * columns + Math.floor((points[2 * i]! - minX) / cell);
  const cells = Int32Array.from({ length: count }, (_, i) => cellOf(i));
  const { starts, positions: order } = groupByKey(cells, columns * rows);
  return { points, minX, minY, cell, columns, rows, starts, order };
}

/**
 * The nearest point within `reach` of (x, y) among those that `accept` lets through, or −1.
 * Of points at the same distance the later one wins, as it is drawn on top.
 */
export function nearestPoint(
  grid: PointGrid,
  x: number,
  y: number,
  reach: number,
  accept: (point: number) => boolean,
): number {
  const { points, starts, order, columns } = grid;
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const firstColumn = clamp(Math.floor((x - reach - grid.minX) / grid.cell), columns - 1);
  const lastColumn = clamp(Math.floor((x + reach - grid.minX) / grid.cell), columns - 1);
  const firstRow = clamp(Math.floor((y - reach - grid.minY) / grid.cell), grid.rows - 1);
  const lastRow = clamp(Math.floor((y + reach - grid.minY) / grid.cell), grid.rows - 1);
  let best = -1;
  let bestSquare = reach * reach;
  for (let row = firstRow; row <= lastRow; row++) {
    const end = starts[row * columns + lastColumn + 1]!;
    for (let at = starts[row * columns + firstColumn]!; at < end; at++) {
      const point = order[at]!;
      const dx = points[2 * point]! - x;
      const dy = points[2 * point + 1]! - y;
      const square = dx * dx + dy * dy;
      if (square > bestSquare || (square === bestSquare && point < best) || !accept(point)) continue;
      best = point;
      bestSquare = square;
    }
  }
  return best;
}

/**
 * The point that an arrow key leads to: the nearest one whose direction from `from` is within 45° of
 * (stepX, stepY), sideways distance counting double; −1 where there is none. O(n).
 */
export function pointTowards(
  points: Float32Array,
  from: number,
  stepX: number,
  stepY: number,
  accept: (point: number) => boolean,
): number {
  const x = points[2 * from]!;
  const y = points[2 * from + 1]!;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let point = 0; point < points.length / 2; point++) {
    const dx = points[2 * point]! - x;
    const dy = points[2 * point + 1]! - y;
    const ahead = dx * stepX + dy * stepY;
    const aside = Math.abs(dx * stepY - dy * stepX);
    if (ahead <= 0 || aside > ahead || ahead + 2 * aside >= least || !accept(point)) continue;
    least = ahead + 2 * aside;
    best = point;
  }
  return best;
}
