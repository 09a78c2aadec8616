import type { MatrixProducts } from '../../math/matrix-products';
import type { Linear } from './layer';

/** What multiplies dense matrices: plain TypeScript or the kernels. */
export type DenseProducts = Pick<MatrixProducts, 'dense'>;

/** x·W + b. @param x rows × inner. @returns rows × outer, new. */
export async function applyLinear(
  products: DenseProducts,
  { inner, outer, weights, bias }: Linear,
  x: Float32Array,
): Promise<Float32Array> {
  const rows = x.length / inner;
  const { values } = await products.dense(
    { rows, columns: inner, values: x },
    { rows: inner, columns: outer, values: weights },
  );
  for (let i = 0; i < values.length; i += outer) for (let c = 0; c < outer; c++) values[i + c] += bias[c];
  return values;
}

/**
 * Adds to `gradient` what the weights have to do with a slope by what came out. @param slope rows × outer.
 */
export async function addLinearGradient(
  products: DenseProducts,
  { inner, outer, weights, bias }: Linear,
  x: Float32Array,
  slope: Float32Array,
): Promise<void> {
  const rows = x.length / inner;
  const { values } = await products.dense(
    { rows: inner, columns: rows, values: transposed(x, rows, inner) },
    { rows, columns: outer, values: slope },
  );
  for (let i = 0; i < weights.length; i++) weights[i] += values[i];
  for (let i = 0; i < slope.length; i += outer) for (let c = 0; c < outer; c++) bias[c] += slope[i + c];
}

/** The slope by what went in: slope·Wᵀ, rows × inner, new. */
export async function slopeOfInput(
  products: DenseProducts,
  { inner, outer, weights }: Linear,
  slope: Float32Array,
): Promise<Float32Array> {
  const rows = slope.length / outer;
  const { values } = await products.dense(
    { rows, columns: outer, values: slope },
    { rows: outer, columns: inner, values: transposed(weights, inner, outer) },
  );
  return values;
}

const block = 32;

/** columns × rows, block by block, so that neither side is read across the whole memory. */
export function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let r0 = 0; r0 < rows; r0 += block) {
    const rEnd = Math.min(rows, r0 + block);
    for (let c0 = 0; c0 < columns; c0 += block) {
      const cEnd = Math.min(columns, c0 + block);
      for (let r = r0; r < rEnd; r++)
        for (let c = c0; c < cEnd; c++) out[c * rows + r] = values[r * columns + c];
    }
  }
  return out;
}
