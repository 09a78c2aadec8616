import { transposed } from '../../math/matrix';
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
  const { values } = await products.dense(transposed({ rows, columns: inner, values: x }), {
    rows,
    columns: outer,
    values: slope,
  });
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
    transposed({ rows: inner, columns: outer, values: weights }),
  );
  return values;
}
