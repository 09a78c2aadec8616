import { insertNearest, type KdTree } from '../../math/kd-tree';
import { type Matrix, sliceRows } from '../../math/matrix';
import type { Ranker } from '../../recommend/ranking/ranker';
import type { Step } from '../../steps';
import { distanceProducts } from './distance-products';

/** Points between two reports of progress. */
const pointsPerStep = 1_000;
/** Points and columns from which products of all pairs are faster than a tree, which in many columns hardly prunes. */
const productsFrom = { rows: 1_000, columns: 8 };
/** Points ranked beyond those wanted: the last of them says how near any other can be. */
const spare = 10;

/** Points that are looked for, and the tree over them. */
export interface Searched {
  readonly points: Matrix;
  readonly tree: KdTree;
}

/** Squared distances of every query to its nearest points, nearest first: queries × width, row by row. */
export interface NearestPoints {
  readonly width: number;
  readonly squares: Float64Array;
  /** Of equal distances the lower row. */
  readonly rows: Int32Array;
}

/** Whether distances between so many points are best found as products of all pairs. */
export function takesProducts({ rows, columns }: Matrix): boolean {
  return rows >= productsFrom.rows && columns >= productsFrom.columns;
}

/**
 * The `wanted` nearest points of every query, the query itself where it is one of them; fewer points than that are all
 * found. With a ranker the distances of all pairs are taken as products; the results are the same to the last bit.
 */
export async function* nearestPoints(
  queries: Matrix,
  { points, tree }: Searched,
  wanted: number,
  ranker?: Ranker,
): AsyncGenerator<Step, NearestPoints> {
  const found = roomFor(queries.rows, Math.min(points.rows, wanted));
  if (ranker !== undefined && takesProducts(points)) {
    yield* byProducts(queries, { points, tree }, found, ranker);
    return found;
  }
  for (let i = 0; i < queries.rows; i++) {
    askTree(tree, queries, i, found);
    if ((i + 1) % pointsPerStep === 0) yield { done: i + 1, total: queries.rows };
  }
  return found;
}

/** The same at once, by the tree alone. */
export function nearestByTree(queries: Matrix, tree: KdTree, wanted: number): NearestPoints {
  const found = roomFor(queries.rows, Math.min(tree.rows, wanted));
  for (let i = 0; i < queries.rows; i++) askTree(tree, queries, i, found);
  return found;
}

function roomFor(queries: number, width: number): NearestPoints {
  return { width, squares: new Float64Array(queries * width), rows: new Int32Array(queries * width) };
}

/** Of every query the squared distance to the last of its nearest points: how thin the points lie there. */
export function lastSquares({ width, squares }: NearestPoints): Float64Array {
  return Float64Array.from({ length: squares.length / width }, (_, i) => squares[(i + 1) * width - 1]);
}

function askTree(tree: KdTree, queries: Matrix, i: number, { width, squares, rows }: NearestPoints): void {
  const nearest = tree.nearest(queries.values, i * queries.columns, width);
  squares.set(nearest.squares, i * width);
  rows.set(nearest.rows, i * width);
}

/**
 * A few more than wanted are ranked in single precision and measured as the tree does, and where one not ranked so high
 * could be as near, the tree is asked.
 */
async function* byProducts(
  queries: Matrix,
  { points, tree }: Searched,
  found: NearestPoints,
  ranker: Ranker,
): AsyncGenerator<Step, void> {
  const { width } = found;
  const products = distanceProducts(points, queries);
  const candidates = Math.min(points.rows, width + spare);
  const exact = new Float64Array(candidates);
  const order = new Int32Array(candidates);
  for (let first = 0; first < queries.rows; first += 4 * pointsPerStep) {
    const end = Math.min(queries.rows, first + 4 * pointsPerStep);
    const some = sliceRows(products.from, first, end);
    const { ids, scores } = await ranker.topProducts(some, products.to, candidates);
    for (let i = first; i < end; i++) {
      const at = (i - first) * candidates;
      tree.ask(queries.values, i * queries.columns);
      for (let c = 0; c < candidates; c++) {
        const row = ids[at + c];
        const square = tree.distance(tree.positionOf[row], Number.POSITIVE_INFINITY);
        insertNearest(exact, order, c, square, row);
      }
      // Written so that what is no number is a doubt.
      const isSure =
        candidates === points.rows || exact[width - 1] < products.leastSquare(i, scores[at + candidates - 1]);
      if (!isSure) {
        askTree(tree, queries, i, found);
        continue;
      }
      for (let place = 0; place < width; place++) {
        found.squares[i * width + place] = exact[place];
        found.rows[i * width + place] = order[place];
      }
    }
    yield { done: end, total: queries.rows };
  }
}
