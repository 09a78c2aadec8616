import type { KdTree } from '../../math/kd-tree';
import type { Matrix } from '../../math/matrix';
import type { Step } from '../../steps';

/** Points between two reports of progress. */
const pointsPerStep = 1_000;

/**
 * Squared distance of every point to its nearest neighbour number `neighbours`, itself counted as number 0: how thin
 * the points lie there. Fewer points than that count them all. Length n.
 */
export async function* coreSquares(
  points: Matrix,
  tree: KdTree,
  neighbours: number,
): AsyncGenerator<Step, Float64Array> {
  const { rows, columns, values } = points;
  const squares = new Float64Array(rows);
  const wanted = Math.min(rows, neighbours + 1);
  for (let i = 0; i < rows; i++) {
    const found = tree.nearest(values, i * columns, wanted);
    squares[i] = found.squares[found.count - 1];
    if ((i + 1) % pointsPerStep === 0) yield { done: i + 1, total: rows };
  }
  return squares;
}
