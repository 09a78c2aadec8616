import { KdStock } from '../../math/kd-stock';
import type { Step } from '../../steps';
import type { Searched } from './nearest-points';

const pointsPerStep = 500;

/** Cluster of every point, 0 on: those within epsilon of each other, and all that they lead to. */
export async function* joinByTree(
  { points, tree }: Searched,
  epsilon: number,
): AsyncGenerator<Step, Int32Array> {
  const { rows, columns, values } = points;
  const stock = new KdStock(tree);
  const clusters = new Int32Array(rows);
  // Those that were reached, in the order in which they are to reach further.
  const queue = new Int32Array(rows);
  let [reached, asked, cluster] = [0, 0, 0];
  const reach = (row: number) => {
    clusters[row] = cluster;
    queue[reached++] = row;
  };
  for (let first = 0; first < rows; first++) {
    if (!stock.take(first)) continue;
    reach(first);
    for (; asked < reached; asked++) {
      stock.takeWithin(values, queue[asked] * columns, epsilon * epsilon, reach);
      if ((asked + 1) % pointsPerStep === 0) yield { done: asked + 1, total: rows };
    }
    cluster++;
  }
  return clusters;
}
