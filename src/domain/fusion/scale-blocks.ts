import { type BlockName, type FeatureBlock, isVectors } from '../behaviour/features';
import { totalVariance } from '../math/covariance';
import { type Matrix, takeRows } from '../math/matrix';
import { pca } from '../math/pca';
import { standardise } from './standardise';

/** Principal components kept of a block of vectors. */
const vectorDimensions = 32;

/** A block made comparable within itself; rows of which it knows nothing stand at its middle, 0. */
export interface ScaledBlock {
  readonly block: BlockName;
  readonly matrix: Matrix;
  /** The variance that the block has, or would have with every number known: what its weight is a share of. */
  readonly variance: number;
}

/**
 * The blocks that say anything, each on one scale. Behaviour and attributes are standardised (see `standardise`);
 * vectors, whose directions are the meaning, keep their proportions and are only turned onto their principal
 * components.
 *
 * @throws RangeError where the blocks disagree on the number of rows.
 */
export function scaleBlocks(blocks: readonly FeatureBlock[]): ScaledBlock[] {
  const rows = blocks[0]?.rows ?? 0;
  return blocks.flatMap((block) => {
    if (block.rows !== rows) {
      throw new RangeError(`block ${block.block} has ${block.rows} rows, the first ${rows}`);
    }
    const scaled = isVectors(block.block) ? turnVectors(block) : scaleColumns(block);
    return scaled.variance > 0 ? [scaled] : [];
  });
}

function scaleColumns(block: FeatureBlock): ScaledBlock {
  const { matrix, concepts } = standardise(block);
  return { block: block.block, matrix, variance: concepts };
}

function turnVectors(block: FeatureBlock): ScaledBlock {
  const known = knownRows(block);
  const width = block.columns.length;
  const { scores } = pca(
    takeRows({ rows: block.rows, columns: width, values: block.values }, known),
    vectorDimensions,
  );
  const values = new Float32Array(block.rows * scores.columns);
  known.forEach((row, i) => {
    values.set(scores.values.subarray(i * scores.columns, (i + 1) * scores.columns), row * scores.columns);
  });
  const matrix = { rows: block.rows, columns: scores.columns, values };
  return { block: block.block, matrix, variance: totalVariance(matrix, known) };
}

/** Rows with any known value. */
function knownRows({ rows, columns, values }: FeatureBlock): Int32Array {
  const width = columns.length;
  const known: number[] = [];
  for (let i = 0; i < rows; i++) {
    if (values.subarray(i * width, (i + 1) * width).some((value) => !Number.isNaN(value))) known.push(i);
  }
  return Int32Array.from(known);
}
