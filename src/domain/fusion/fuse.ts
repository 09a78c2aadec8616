import type { BlockName, FeatureBlock } from '../behaviour/features';
import { type Matrix, takeRows } from '../math/matrix';
import { pca } from '../math/pca';
import { standardise } from './standardise';
import { totalVariance } from '../math/covariance';

/** Principal components kept of the text block. */
const textDimensions = 32;

/** A block on one scale, and which of its rows the export knows anything of. */
interface ScaledBlock {
  readonly matrix: Matrix;
  readonly known: Int32Array;
  readonly weight: number;
}

/**
 * One matrix of everything known of the customers: each block made comparable within itself, scaled so
 * that its total variance is its share of the weights (all shares make 1), and put side by side. Rows of
 * which a block knows nothing stand at its mean and do not count towards its variance. Blocks without
 * weight or variance are left out; without any block the matrix has no columns.
 *
 * Behaviour and attributes are standardised column by column; text vectors, whose directions are the
 * meaning, keep their proportions and are only turned onto their principal components.
 *
 * Throws a RangeError where the blocks disagree on the number of rows.
 */
export function fuse(blocks: readonly FeatureBlock[], weights: Readonly<Record<BlockName, number>>): Matrix {
  const rows = blocks[0]?.rows ?? 0;
  for (const { block, rows: found } of blocks) {
    if (found !== rows) throw new RangeError(`block ${block} has ${found} rows, the first ${rows}`);
  }
  const scaled: ScaledBlock[] = [];
  for (const block of blocks) {
    const weight = weights[block.block];
    if (!(weight > 0) || block.columns.length === 0) continue;
    const known = knownRows(block);
    const matrix = block.block === 'text' ? reduceText(block, known) : standardise(block);
    if (totalVariance(matrix, known) > 0) scaled.push({ matrix, known, weight });
  }
  return concatenate(rows, scaled);
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

/** The text block on its principal components; rows without text at the mean, 0. */
function reduceText(block: FeatureBlock, known: Int32Array): Matrix {
  const width = block.columns.length;
  const texts = takeRows({ rows: block.rows, columns: width, values: block.values }, known);
  const { scores } = pca(texts, textDimensions);
  const values = new Float32Array(block.rows * scores.columns);
  known.forEach((row, i) => {
    values.set(scores.values.subarray(i * scores.columns, (i + 1) * scores.columns), row * scores.columns);
  });
  return { rows: block.rows, columns: scores.columns, values };
}

function concatenate(rows: number, blocks: readonly ScaledBlock[]): Matrix {
  const columns = blocks.reduce((sum, { matrix }) => sum + matrix.columns, 0);
  const weights = blocks.reduce((sum, { weight }) => sum + weight, 0);
  const values = new Float32Array(rows * columns);
  let offset = 0;
  for (const { matrix, known, weight } of blocks) {
    const factor = Math.sqrt(weight / weights / totalVariance(matrix, known));
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < matrix.columns; j++) {
        values[i * columns + offset + j] = matrix.values[i * matrix.columns + j] * factor;
      }
    }
    offset += matrix.columns;
  }
  return { rows, columns, values };
}
