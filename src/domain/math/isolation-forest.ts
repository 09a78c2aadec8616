import type { Matrix } from './matrix';
import { type Random, sampleWithoutReplacement, seededRandom } from './random';

/** One tree, node by node; node 0 is its root, and children stand behind their parent. */
export interface IsolationTree {
  /** Column that a node parts by, −1 for a leaf. */
  readonly feature: Int32Array;
  /** Rows whose value is at most this go left. */
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Rows of the sample that reach the node. */
  readonly size: Int32Array;
}

export interface IsolationForest {
  readonly trees: readonly IsolationTree[];
  /** Rows of which each tree was grown. */
  readonly sample: number;
}

export interface ForestOptions {
  readonly trees: number;
  readonly sample: number;
  readonly seed: number;
}

/** The paper's own: more trees or larger samples part no better. */
export const forestDefaults: ForestOptions = { trees: 100, sample: 256, seed: 1 };

const eulerGamma = 0.577_215_664_901_532_9;

/** Mean path length of a search in a binary tree of n rows that finds nothing (Liu, Ting and Zhou 2008, equation 1). */
export function averagePathLength(n: number): number {
  if (n <= 1) return 0;
  if (n === 2) return 1;
  return 2 * (Math.log(n - 1) + eulerGamma) - (2 * (n - 1)) / n;
}

/**
 * An isolation forest: each tree parts a sample of the rows by random columns at random values, until rows stand alone
 * or the tree is as high as a balanced one. Rows unlike others stand alone early (Liu, Ting and Zhou 2008).
 * @param points rows × columns, all known.
 */
export function growForest(points: Matrix, options: ForestOptions = forestDefaults): IsolationForest {
  const random = seededRandom(options.seed);
  const sample = Math.min(options.sample, points.rows);
  const trees = Array.from({ length: options.trees }, () => {
    const rows = sampleWithoutReplacement(points.rows, sample, random);
    return growTree(points, rows, Math.ceil(Math.log2(Math.max(2, sample))), random);
  });
  return { trees, sample };
}

function growTree({ columns, values }: Matrix, rows: Int32Array, height: number, random: Random) {
  const most = 2 * rows.length;
  const tree = {
    feature: new Int32Array(most).fill(-1),
    threshold: new Float64Array(most),
    left: new Int32Array(most).fill(-1),
    right: new Int32Array(most).fill(-1),
    size: new Int32Array(most),
  };
  let nodes = 0;
  const grow = (own: Int32Array, depth: number): number => {
    const node = nodes++;
    tree.size[node] = own.length;
    if (own.length <= 1 || depth >= height) return node;
    const ranges = rangesOf(own);
    if (ranges.length === 0) return node;
    const [column, low, high] = ranges[Math.floor(random() * ranges.length)];
    const threshold = low + random() * (high - low);
    const isLeft = (row: number) => values[row * columns + column] <= threshold;
    tree.feature[node] = column;
    tree.threshold[node] = threshold;
    tree.left[node] = grow(own.filter(isLeft), depth + 1);
    tree.right[node] = grow(
      own.filter((row) => !isLeft(row)),
      depth + 1,
    );
    return node;
  };
  /** Columns in which the rows differ: one in which all are alike parts nothing. */
  const rangesOf = (own: Int32Array): (readonly [column: number, low: number, high: number])[] => {
    const ranges: (readonly [number, number, number])[] = [];
    for (let column = 0; column < columns; column++) {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const row of own) {
        const value = values[row * columns + column];
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      if (low < high) ranges.push([column, low, high]);
    }
    return ranges;
  };
  grow(rows, 0);
  const cut = <List extends Int32Array | Float64Array>(list: List) => list.slice(0, nodes) as List;
  return {
    feature: cut(tree.feature),
    threshold: cut(tree.threshold),
    left: cut(tree.left),
    right: cut(tree.right),
    size: cut(tree.size),
  };
}

/** Edges from a tree's root to a row's leaf, and what the rows of the leaf would have taken on. */
export function pathLength(tree: IsolationTree, { columns, values }: Matrix, row: number): number {
  let [node, edges] = [0, 0];
  while (tree.feature[node] >= 0) {
    const goesLeft = values[row * columns + tree.feature[node]] <= tree.threshold[node];
    node = goesLeft ? tree.left[node] : tree.right[node];
    edges++;
  }
  return edges + averagePathLength(tree.size[node]);
}

/**
 * How alone each row stands, 0 to 1: 2 to the power of −(its mean path ÷ the mean of a sample's), above 0.5 where the
 * path is shorter than usual (equation 2; scikit-learn's `score_samples` is this with a minus).
 */
export function anomalyScores(forest: IsolationForest, points: Matrix): Float64Array {
  const usual = averagePathLength(forest.sample) || 1;
  const scores = new Float64Array(points.rows);
  for (let row = 0; row < points.rows; row++) {
    let length = 0;
    for (const tree of forest.trees) length += pathLength(tree, points, row);
    scores[row] = 2 ** (-length / forest.trees.length / usual);
  }
  return scores;
}
