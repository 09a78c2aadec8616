import { KdTree } from '../../math/kd-tree';
import type { Matrix } from '../../math/matrix';
import { pca } from '../../math/pca';
import type { Valley } from './valley';

const neighbours = 10;
/** Fewer points in a valley leave it bare. */
const fewest = 3;
/** A valley is thin where most of its points have at most this share of the neighbours that points beside it have. */
const thinEnough = 0.5;
/** Points beside the valley whose neighbours are looked for: enough for a median. */
const lookedAt = 200;
/** Axes beside the direction of the valley. */
const besides = 2;

/**
 * Whether a valley seen from one side is one in space. A bent band of points (a gradient that turns, an arc, a ring)
 * shows a valley along the line between its ends, while the points in that valley have as many neighbours as any.
 *
 * Neighbours are looked for along the direction of the valley and the two axes across it on which the points vary most,
 * where a bend shows: in many columns all of a cloud's points are about as far from each other as from those of the
 * next one, and nothing is thin.
 *
 * @param heights of every point along the direction in which the valley shows.
 * @param pair where it was seen among the points near a line from one cluster to another alone: which those are, and the
 * cluster of each, 1 or 2. A band may lead from one to the other farther from that line.
 */
export function isThin(
  points: Matrix,
  heights: Float64Array,
  { at, width }: Valley,
  pair?: { readonly side: Uint8Array; readonly isNear: Uint8Array },
): boolean {
  const inside: number[] = [];
  const sides: [number[], number[]] = [[], []];
  heights.forEach((height, i) => {
    if (Math.abs(height - at) < width / 2) inside.push(i);
    else sides[height > at ? 1 : 0].push(i);
  });
  if (inside.length < fewest) return true;
  const seen = alongAndAcross(points, heights);
  const tree = new KdTree(seen);
  const toNeighbour = (i: number) => {
    const { squares, count } = tree.nearest(seen.values, i * seen.columns, neighbours + 1);
    return squares[count - 1];
  };
  // What is thin for the denser side may be usual on the other.
  const radius = Math.max(...sides.map((side) => median(evenly(side, lookedAt).map(toNeighbour))));
  const [within, bridges]: [number[], number[]] = [[], []];
  for (const i of inside) {
    let [count, ofSecond] = [-1, 0];
    tree.within(seen.values, i * seen.columns, radius, (row) => {
      count++;
      if (pair?.side[row] === 2) ofSecond++;
    });
    if (pair === undefined || pair.isNear[i] === 1) within.push(count);
    else if (Math.min(ofSecond, count + 1 - ofSecond) >= fewest) bridges.push(count);
  }
  const isBare = (counts: number[]) => counts.length < fewest || median(counts) <= thinEnough * neighbours;
  return isBare(within) && isBare(bridges);
}

/** The heights, and the scores of the points on their leading axes once what goes with the height is taken off. */
function alongAndAcross({ rows, columns, values }: Matrix, heights: Float64Array): Matrix {
  const middle = heights.reduce((sum, height) => sum + height, 0) / rows;
  const slopes = new Float64Array(columns);
  let square = 0;
  for (let i = 0; i < rows; i++) {
    const height = heights[i] - middle;
    square += height * height;
    for (let j = 0; j < columns; j++) slopes[j] += height * values[i * columns + j];
  }
  const across: Matrix = { rows, columns, values: values.slice() };
  for (let i = 0; i < rows; i++) {
    const height = (heights[i] - middle) / square;
    for (let j = 0; j < columns; j++) across.values[i * columns + j] -= height * slopes[j];
  }
  const { scores } = pca(across, Math.min(besides, columns - 1));
  const seen = { rows, columns: 1 + scores.columns, values: new Float32Array(rows * (1 + scores.columns)) };
  for (let i = 0; i < rows; i++) {
    const to = i * seen.columns;
    seen.values[to] = heights[i];
    for (let j = 0; j < scores.columns; j++) seen.values[to + 1 + j] = scores.values[i * scores.columns + j];
  }
  return seen;
}

/** At most so many of a list, evenly spread over it. */
function evenly(list: readonly number[], most: number): number[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, i) => list[Math.floor(i * step)]);
}

function median(list: number[]): number {
  return list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
}
