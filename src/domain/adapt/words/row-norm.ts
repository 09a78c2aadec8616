import type { Norm } from './layer';

/** Rows that were normalised, and what leads back from them. */
export interface NormedRows {
  readonly out: Float32Array;
  /** Before factor and shift. */
  readonly unit: Float32Array;
  /** Of each row, 1 / its deviation. */
  readonly scale: Float32Array;
}

/** Layer normalisation (Ba et al. 2016) of rows of the length of `gamma`. */
export function normRows(x: Float32Array, { gamma, beta }: Norm, epsilon: number): NormedRows {
  const width = gamma.length;
  const rows = x.length / width;
  const [out, unit] = [new Float32Array(x.length), new Float32Array(x.length)];
  const scale = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    const start = r * width;
    let sum = 0;
    for (let c = 0; c < width; c++) sum += x[start + c];
    const mean = sum / width;
    let squares = 0;
    for (let c = 0; c < width; c++) squares += (x[start + c] - mean) ** 2;
    scale[r] = 1 / Math.sqrt(squares / width + epsilon);
    for (let c = 0; c < width; c++) {
      const value = (x[start + c] - mean) * scale[r];
      unit[start + c] = value;
      out[start + c] = value * gamma[c] + beta[c];
    }
  }
  return { out, unit, scale };
}

/** The slope by what was normalised; slopes by factor and shift are added to `gradient`. */
export function normRowsBack(
  { unit, scale }: Pick<NormedRows, 'unit' | 'scale'>,
  { gamma }: Norm,
  slope: Float32Array,
  gradient: Norm,
): Float32Array {
  const width = gamma.length;
  const back = new Float32Array(slope.length);
  for (let r = 0; r < scale.length; r++) {
    const start = r * width;
    let [sum, along] = [0, 0];
    for (let c = 0; c < width; c++) {
      const own = slope[start + c];
      gradient.gamma[c] += own * unit[start + c];
      gradient.beta[c] += own;
      sum += own * gamma[c];
      along += own * gamma[c] * unit[start + c];
    }
    [sum, along] = [sum / width, along / width];
    for (let c = 0; c < width; c++)
      back[start + c] = scale[r] * (slope[start + c] * gamma[c] - sum - unit[start + c] * along);
  }
  return back;
}
