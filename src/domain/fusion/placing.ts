import type { BlockName, FeatureBlock } from '../behaviour/features';
import { type Matrix, zeros } from '../math/matrix';
import { coordinates, pca } from '../math/pca';
import { type BlockWeights, fuse } from './fuse';
import type { OpenBlock } from './scale-blocks';

/** A fusion that stands, and into which other rows can be put. */
export interface Placing {
  /** Side by side, rows × columns of all blocks. */
  readonly place: (others: readonly FeatureBlock[]) => Matrix;
  /** What such points are among those that were clustered: turned onto their principal components where those were. */
  readonly turn: (points: Matrix) => Matrix;
  readonly columns: readonly PlacedColumn[];
}

/** What a column of a point is of; a feature's name, or '' for a direction of a block of vectors. */
export interface PlacedColumn {
  readonly block: BlockName;
  readonly feature: string;
}

/**
 * Puts customers as they were at another time, or others, among those whom a fusion was made of, of whom none moves. A
 * block that the others lack is at its middle, as who is not known there.
 *
 * @param weights what each block decides; blocks without are left out.
 * @param dimensions principal components kept where the fused matrix was turned onto them (`linear`); null where not.
 */
export function placing(
  blocks: readonly OpenBlock[],
  weights: BlockWeights,
  dimensions: number | null,
): Placing {
  const turned = dimensions === null ? null : pca(fuse(blocks, weights).points, dimensions);
  const taking = blocks.filter(({ block }) => (weights[block] ?? 0) > 0);
  return {
    place: (others) => {
      const rows = others[0]?.rows ?? 0;
      const found = new Map<BlockName, FeatureBlock>(others.map((block) => [block.block, block]));
      const scaled = taking.map(({ block, matrix, variance, place }) => {
        const other = found.get(block);
        return { block, variance, matrix: other === undefined ? zeros(rows, matrix.columns) : place(other) };
      });
      return fuse(scaled, weights).points;
    },
    turn: (points) => (turned === null ? points : coordinates(points, turned)),
    columns: taking.flatMap(({ block, matrix, columns }) =>
      Array.from({ length: matrix.columns }, (_, j) => ({ block, feature: columns[j] ?? '' })),
    ),
  };
}
