import type { Assigner, Assignment } from '../../../domain/cluster/clustering';
import type { Matrix } from '../../../domain/math/matrix';
import { parallelFor } from '../../wasm/parallel-for';
import { panelWidth, tileCentroids } from '../../memory-layout';
import { packPanels, panelFloats } from '../../wasm/pack-rows';
import type { Workspace } from '../../wasm/workspace';
import { reassign } from './reassign';

/** Numbers of the points that are placed at once, 256 MiB; more points than that are placed anew for every call. */
const chunkNumbers = 1 << 26;

/** The largest number in single precision: no point is so far from anything. */
const outOfReach = 3.4028234663852886e38;

const unitRoundoff = 2 ** -24;

/** Points in the arena with the room for what is found of each. */
interface PlacedPoints {
  readonly points: Matrix;
  readonly first: number;
  readonly rows: number;
  readonly at: number;
  /** Squared length of each point. */
  readonly squares: Float32Array;
  readonly labels: number;
  readonly lowest: number;
  readonly seconds: number;
  /** What lies behind belongs to one call. */
  readonly mark: number;
}

type Told = Required<Assignment>;

/** The assignment step on the kernels. The points of the last call stay placed, since k-means comes back with them. */
export class KernelAssigner implements Assigner {
  private placed: PlacedPoints | null = null;

  constructor(private readonly workspace: Workspace) {}

  async assign(points: Matrix, centroids: Matrix): Promise<Assignment> {
    const into = {
      labels: new Int32Array(points.rows),
      distances: new Float32Array(points.rows),
      seconds: new Float32Array(points.rows),
    };
    const doubts = await this.workspace.use(this, async (kept) => {
      if (!kept) this.placed = null;
      return this.assignChunks(points, centroids, into);
    });
    reassign(points, centroids, doubts, into);
    return into;
  }

  private async assignChunks(points: Matrix, centroids: Matrix, into: Told): Promise<number[]> {
    const doubts: number[] = [];
    const chunkRows = Math.max(panelWidth, Math.floor(chunkNumbers / Math.max(1, points.columns)));
    for (let first = 0; first < points.rows; first += chunkRows) {
      const placed = this.place(points, first, Math.min(points.rows, first + chunkRows));
      const furthest = await this.run(placed, centroids);
      this.read(placed, furthest, into, doubts);
    }
    return doubts;
  }

  private place(points: Matrix, first: number, end: number): PlacedPoints {
    if (this.placed?.points === points && this.placed.first === first) return this.placed;
    this.placed = null;
    this.workspace.clear();
    const { arena } = this.workspace.runner;
    const rows = end - first;
    const floats = panelFloats(rows, points.columns);
    const padded = Math.ceil(rows / panelWidth) * panelWidth * 4;
    const at = arena.allocate(floats * 4);
    const [labels, lowest, seconds] = [
      arena.allocate(padded),
      arena.allocate(padded),
      arena.allocate(padded),
    ];
    packPanels(points, first, end, arena.floats(at, floats));
    const squares = squaredLengths(points, first, end);
    this.placed = { points, first, rows, at, squares, labels, lowest, seconds, mark: arena.mark() };
    return this.placed;
  }

  /** Lets the kernels find the nearest centroids; returns the largest squared length of a centroid. */
  private async run(placed: PlacedPoints, centroids: Matrix): Promise<number> {
    const { runner } = this.workspace;
    const { arena } = runner;
    const count = Math.ceil(centroids.rows / tileCentroids) * tileCentroids;
    const rows = arena.allocate(count * centroids.columns * 4);
    const lengths = arena.allocate(count * 4);
    arena
      .floats(rows, count * centroids.columns)
      .fill(0)
      .set(centroids.values);
    const squares = squaredLengths(centroids, 0, centroids.rows);
    arena.floats(lengths, count).fill(outOfReach).set(squares);
    const { at, labels, lowest, seconds } = placed;
    const { columns } = centroids;
    try {
      await parallelFor(runner, Math.ceil(placed.rows / panelWidth), { least: 8 }, (first, end) =>
        runner.run(
          ...(['assignPoints', at, columns, first, end, rows, lengths, count] as const),
          ...[labels, lowest, seconds],
        ),
      );
    } finally {
      arena.reset(placed.mark);
    }
    return squares.reduce((most, each) => Math.max(most, each), 0);
  }

  /** Copies labels and distances out and notes the points that single precision cannot be trusted with. */
  private read(placed: PlacedPoints, furthest: number, into: Told, doubts: number[]): void {
    const { arena } = this.workspace.runner;
    const { first, rows, squares } = placed;
    const labels = arena.ints(placed.labels, rows);
    const lowest = arena.floats(placed.lowest, rows);
    const seconds = arena.floats(placed.seconds, rows);
    const share = errorShare(placed.points.columns);
    into.labels.set(labels, first);
    for (let i = 0; i < rows; i++) {
      into.distances[first + i] = Math.max(0, lowest[i] + squares[i]);
      into.seconds[first + i] = Math.max(0, seconds[i] + squares[i]);
      // Written so that a difference that is no number is a doubt.
      const sure = seconds[i] - lowest[i] > share * (squares[i] + furthest) + smallest;
      if (!sure) doubts.push(first + i);
    }
  }
}

/** Below this, single precision has lost digits to underflow. */
const smallest = 1e-35;

/**
 * What two scores ‖c‖² − 2·x·c of n columns may be wrong by together, as a share of ‖x‖² + ‖c‖²: each errs by at
 * most n·u·2·|x|·|c| for the product (Higham 2002, section 3.1) and by some u for the squares and the difference.
 */
function errorShare(columns: number): number {
  return 2 * (columns + 8) * unitRoundoff;
}

function squaredLengths({ columns, values }: Matrix, first: number, end: number): Float32Array {
  const squares = new Float32Array(end - first);
  for (let row = first; row < end; row++) {
    let sum = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) sum += values[at] * values[at];
    squares[row - first] = sum;
  }
  return squares;
}
