import type { BlockName } from '../behaviour/features';
import { totalVariance } from '../math/covariance';
import { type Matrix, zeros } from '../math/matrix';
import { range } from '../math/order';
import type { ScaledBlock } from './scale-blocks';

/** What each block is to decide, as a ratio of the others'; a missing one is left out. */
export type BlockWeights = Readonly<Partial<Record<BlockName, number>>>;

/** How much a block decides. */
export interface BlockShare {
  readonly block: BlockName;
  /** What it was to decide, 0 to 1. */
  readonly weight: number;
  /** Its part in the squared distances between all customers, 0 to 1: less than its weight where it knows few of them. */
  readonly share: number;
}

/** One matrix of everything known of the customers, customers × columns of all blocks. */
export interface Fused {
  readonly points: Matrix;
  readonly shares: readonly BlockShare[];
}

/**
 * Puts the blocks side by side, each scaled so that its variance is its share of the weights (all shares make 1).
 * Blocks without weight are left out; without any block the matrix has no columns.
 */
export function fuse(blocks: readonly ScaledBlock[], weights: BlockWeights): Fused {
  const weightOf = (block: BlockName) => weights[block] ?? 0;
  const taking = blocks.filter(({ block }) => weightOf(block) > 0);
  const rows = blocks[0]?.matrix.rows ?? 0;
  const total = taking.reduce((sum, { block }) => sum + weightOf(block), 0);
  const points = zeros(
    rows,
    taking.reduce((sum, { matrix }) => sum + matrix.columns, 0),
  );
  const everyRow = range(rows);
  let offset = 0;
  const measured = taking.map(({ block, matrix, variance }) => {
    const weight = weightOf(block) / total;
    const factor = Math.sqrt(weight / variance);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < matrix.columns; j++) {
        points.values[i * points.columns + offset + j] = matrix.values[i * matrix.columns + j] * factor;
      }
    }
    offset += matrix.columns;
    return { block, weight, variance: totalVariance(matrix, everyRow) * factor * factor };
  });
  // The mean squared distance of two rows is twice the variance.
  const whole = measured.reduce((sum, { variance }) => sum + variance, 0);
  return {
    points,
    shares: measured.map(({ block, weight, variance }) => ({ block, weight, share: variance / whole })),
  };
}
