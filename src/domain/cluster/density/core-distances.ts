import type { KdTree } from '../../math/kd-tree';
import { columnMeans } from '../../math/covariance';
import type { Matrix } from '../../math/matrix';
import { range } from '../../math/order';
import type { Ranker } from '../../recommend/ranking/ranker';
import type { Step } from '../../steps';

/** Points between two reports of progress. */
const pointsPerStep = 1_000;
/** Points and columns from which products of all pairs are faster than a tree, which in many columns hardly prunes. */
const rankedFrom = { rows: 3_000, columns: 8 };
/** Points ranked beyond those wanted: the last of them says how near any other can be. */
const spare = 10;
const unitRoundoff = 2 ** -24;

/**
 * Squared distance of every point to its nearest neighbour number `neighbours`, itself counted as number 0: how thin
 * the points lie there. Fewer points than that count them all. Length n. With a ranker the distances of all pairs are
 * taken as products; the results are the same.
 */
export async function* coreSquares(
  points: Matrix,
  tree: KdTree,
  neighbours: number,
  ranker?: Ranker,
): AsyncGenerator<Step, Float64Array> {
  const { rows, columns, values } = points;
  const wanted = Math.min(rows, neighbours + 1);
  if (ranker !== undefined && rows >= rankedFrom.rows && columns >= rankedFrom.columns) {
    return yield* rankedSquares(points, tree, wanted, ranker);
  }
  const squares = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const found = tree.nearest(values, i * columns, wanted);
    squares[i] = found.squares[found.count - 1];
    if ((i + 1) % pointsPerStep === 0) yield { done: i + 1, total: rows };
  }
  return squares;
}

/**
 * Nearest points by x·y − ‖y‖²/2, which falls as the distance grows, in single precision: a few more than wanted are
 * measured as the tree does, to the last bit, and where one not ranked so high could be as near, the tree is asked.
 */
async function* rankedSquares(
  points: Matrix,
  tree: KdTree,
  wanted: number,
  ranker: Ranker,
): AsyncGenerator<Step, Float64Array> {
  const { rows, columns, values } = points;
  const { users, items, lengths, farthest, error } = asProducts(points);
  const squares = new Float64Array(rows);
  const candidates = Math.min(rows, wanted + spare);
  const exact = new Float64Array(candidates);
  for (let first = 0; first < rows; first += 4 * pointsPerStep) {
    const end = Math.min(rows, first + 4 * pointsPerStep);
    const width = users.columns;
    const some = {
      rows: end - first,
      columns: width,
      values: users.values.subarray(first * width, end * width),
    };
    const { ids, scores } = await ranker.topProducts(some, items, candidates);
    for (let i = first; i < end; i++) {
      const at = (i - first) * candidates;
      tree.ask(values, i * columns);
      for (let c = 0; c < candidates; c++) {
        exact[c] = tree.distance(tree.positionOf[ids[at + c]], Number.POSITIVE_INFINITY);
      }
      exact.sort();
      const lowest = scores[at + candidates - 1] + error * (lengths[i] + farthest);
      const othersFrom = lengths[i] * lengths[i] - 2 * lowest;
      // Written so that what is no number is a doubt.
      const sure = candidates === rows || exact[wanted - 1] <= othersFrom;
      squares[i] = sure ? exact[wanted - 1] : tree.nearest(values, i * columns, wanted).squares[wanted - 1];
    }
    yield { done: end, total: rows };
  }
  return squares;
}

/** The points about their mean as factors whose products rank by distance, with what those may be wrong by. */
function asProducts(points: Matrix) {
  const { rows, columns, values } = points;
  const means = columnMeans(points);
  const users = { rows, columns: columns + 1, values: new Float32Array(rows * (columns + 1)) };
  const items = { rows, columns: columns + 1, values: new Float32Array(rows * (columns + 1)) };
  const lengths = new Float64Array(rows);
  let [farthest, largest] = [0, 0];
  for (const i of range(rows)) {
    const to = i * (columns + 1);
    let [square, given] = [0, 0];
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j];
      const centred = value - means[j];
      users.values[to + j] = centred;
      items.values[to + j] = centred;
      square += centred * centred;
      given += value * value;
    }
    users.values[to + columns] = 1;
    items.values[to + columns] = -square / 2;
    lengths[i] = Math.sqrt(square);
    farthest = Math.max(farthest, lengths[i]);
    largest = Math.max(largest, Math.sqrt(given));
  }
  // Of |x|·|y| and |y|² by Higham 2002, section 3.1, with room for rounded factors; a share of |x| + farthest.
  const error = 2 * (columns + 16) * unitRoundoff * (farthest + largest);
  return { users, items, lengths, farthest, error };
}
