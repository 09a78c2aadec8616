import { panelWidth, productDot, productFp32, productPairwise, productWidening } from '../memory-layout';

/** How a layer takes its product. */
export const products = {
  fp32: productFp32,
  dot: productDot,
  pairwise: productPairwise,
  widening: productWidening,
} as const;
export type Product = keyof typeof products;
export type Int8Product = Exclude<Product, 'fp32'>;

/** Rows of a column that lie side by side in a panel: as many as one instruction multiplies and adds. */
const groupRows: Readonly<Record<Product, number>> = { fp32: 1, dot: 4, pairwise: 4, widening: 2 };

/** A layer's 8-bit weights as models store them: k × n row by row, with one scale a column. */
export interface Int8Weights {
  readonly k: number;
  readonly n: number;
  readonly values: Int8Array;
  /** Length n. */
  readonly scales: Float32Array;
}

/**
 * Packs weights for the product: panel by panel of eight columns, group by group of rows, then column by column,
 * then the rows of the group. Throws a RangeError where k or n does not divide.
 */
export function packInt8({ k, n, values }: Int8Weights, product: Int8Product): Int8Array {
  const group = groupRows[product];
  checkShape(k, n, group);
  const packed = new Int8Array(k * n);
  for (let row = 0; row < k; row++) {
    const within = (row - (row % group)) * panelWidth + (row % group);
    for (let column = 0; column < n; column++) {
      const lane = column % panelWidth;
      packed[(column - lane) * k + within + lane * group] = values[row * n + column];
    }
  }
  return packed;
}

/** The same in single precision, scales multiplied in. */
export function packFp32({ k, n, values, scales }: Int8Weights): Float32Array {
  checkShape(k, n, 1);
  const packed = new Float32Array(k * n);
  for (let row = 0; row < k; row++) {
    for (let column = 0; column < n; column++) {
      const lane = column % panelWidth;
      packed[(column - lane) * k + row * panelWidth + lane] = values[row * n + column] * scales[column];
    }
  }
  return packed;
}

/** Sum of each column's weights times its scale: what the lowest activation of a row is multiplied by. */
export function scaledSums({ k, n, values, scales }: Int8Weights): Float32Array {
  const sums = new Float32Array(n);
  for (let row = 0; row < k; row++) {
    for (let column = 0; column < n; column++) sums[column] += values[row * n + column];
  }
  return sums.map((sum, column) => sum * scales[column]);
}

function checkShape(k: number, n: number, group: number): void {
  if (n % panelWidth !== 0) throw new RangeError(`${n} columns are no multiple of ${panelWidth}`);
  if (k % group !== 0) throw new RangeError(`${k} rows are no multiple of ${group}`);
}
