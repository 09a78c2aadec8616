import { type BlockName, type FeatureBlock, isVectors } from '../behaviour/features';
import { totalVariance } from '../math/covariance';
import { type Matrix, takeRows } from '../math/matrix';
import { coordinates, pca } from '../math/pca';
import { normal, type Random } from '../math/random';
import { kernelWidth } from './open-column';
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

/** A block whose rows can be asked for with all that the records leave open. */
export interface OpenBlock extends ScaledBlock {
  /** The rows on the block's scale: see `openColumn`; what is said of a customer's vectors is open as a whole. */
  readonly open: (rows: Int32Array, random: Random) => Matrix;
  /** Names of the columns of behaviour and attributes that take part, in their order; of vectors none. */
  readonly columns: readonly string[];
  /** Other rows of the same block on its scale, as customers of another time: none of them moves it. */
  readonly place: (others: FeatureBlock) => Matrix;
}

/**
 * The blocks that say anything, each on one scale. Behaviour and attributes are standardised (see `standardise`);
 * vectors, whose directions are the meaning, keep their proportions and are only turned onto their principal
 * components.
 *
 * @throws RangeError where the blocks disagree on the number of rows.
 */
export function scaleBlocks(blocks: readonly FeatureBlock[]): OpenBlock[] {
  const rows = blocks[0]?.rows ?? 0;
  return blocks.flatMap((block) => {
    if (block.rows !== rows) {
      throw new RangeError(`block ${block.block} has ${block.rows} rows, the first ${rows}`);
    }
    const scaled = isVectors(block.block) ? turnVectors(block) : scaleColumns(block);
    return scaled.variance > 0 ? [scaled] : [];
  });
}

function scaleColumns(block: FeatureBlock): OpenBlock {
  const { matrix, concepts, columns, open, place } = standardise(block);
  return { block: block.block, matrix, variance: concepts, columns, open, place };
}

function turnVectors(block: FeatureBlock): OpenBlock {
  const known = knownRows(block);
  const width = block.columns.length;
  const plain: Matrix = { rows: block.rows, columns: width, values: block.values };
  const turned = pca(takeRows(plain, known), vectorDimensions);
  const matrix = inPlace(turned.scores, known, block.rows);
  const stepped = (rows: Int32Array, random: Random): Matrix => {
    const { values } = takeRows(plain, rows);
    const steps = takeRows({ ...plain, values: block.steps! }, rows).values;
    return {
      rows: rows.length,
      columns: width,
      values: values.map((value, at) => value + steps[at] * (random() - 0.5)),
    };
  };
  const isKnown = new Uint8Array(block.rows);
  for (const row of known) isKnown[row] = 1;
  const open = (rows: Int32Array, random: Random): Matrix => {
    const donors = rows.filter((row) => isKnown[row] === 1);
    if (donors.length === 0) return takeRows(matrix, rows);
    const drawn = rows.map((row) =>
      isKnown[row] === 1 ? row : donors[Math.floor(random() * donors.length)],
    );
    const open =
      block.steps === undefined ? takeRows(matrix, drawn) : coordinates(stepped(drawn, random), turned);
    return donors.length === rows.length ? open : smoothed(open, (i) => isKnown[rows[i]] === 0, random);
  };
  const place = (others: FeatureBlock): Matrix => {
    const told = knownRows(others);
    const rows: Matrix = { rows: others.rows, columns: width, values: others.values };
    return inPlace(coordinates(takeRows(rows, told), turned), told, others.rows);
  };
  return { block: block.block, matrix, variance: totalVariance(matrix, known), columns: [], open, place };
}

/** The rows of a matrix at their places among so many, all others 0. */
function inPlace({ columns, values }: Matrix, places: Int32Array, rows: number): Matrix {
  const all = new Float32Array(rows * columns);
  places.forEach((row, i) => {
    all.set(values.subarray(i * columns, (i + 1) * columns), row * columns);
  });
  return { rows, columns, values: all };
}

/** Rows for which `isDrawn` holds moved by a kernel as wide as one over all rows; see `openColumn`. */
function smoothed(matrix: Matrix, isDrawn: (row: number) => boolean, random: Random): Matrix {
  const { rows, columns } = matrix;
  const values = matrix.values.slice();
  for (let j = 0; j < columns; j++) {
    const width = kernelWidth(Float64Array.from({ length: rows }, (_, i) => values[i * columns + j]));
    for (let i = 0; i < rows; i++) if (isDrawn(i)) values[i * columns + j] += width * normal(random);
  }
  return { rows, columns, values };
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
