import { plainProducts } from '../../../math/matrix-products';
import { rankRows } from '../../ranking/rank-cpu';
import { type CustomerRow, rowOf } from '../recommender';
import type { GraphFilter, SpectralFilter } from './graph-filter';

/** Room for one signal over products and one over customers. */
export interface FilterRoom {
  readonly signal: Float64Array;
  readonly image: Float64Array;
}

export function filterRoom({ matrix }: SpectralFilter): FilterRoom {
  return { signal: new Float64Array(matrix.columns), image: new Float64Array(matrix.rows) };
}

/** Scores of one row, in double precision; the reference for every other device. */
export function filterRow(
  filter: SpectralFilter,
  row: CustomerRow,
  out: Float32Array,
  room: FilterRoom,
): void {
  const { before, after, vectors, tail } = filter;
  const { signal, image } = room;
  signal.fill(0);
  for (let power = tail.length - 1; power >= 0; power--) {
    if (power < tail.length - 1) square(filter, signal, image);
    for (let e = 0; e < row.products.length; e++) {
      const j = row.products[e];
      signal[j] += tail[power] * before[j] * row.values[e];
    }
  }
  const shares = projected(filter, row);
  const rank = vectors.columns;
  for (let j = 0; j < out.length; j++) {
    let sum = signal[j];
    for (let r = 0, at = j * rank; r < rank; r++, at++) sum += shares[r] * vectors.values[at];
    out[j] = after[j] * sum;
  }
}

/** diag(gains)·Vᵀ·(before · row). */
function projected({ vectors, gains, before }: SpectralFilter, row: CustomerRow): Float64Array {
  const rank = vectors.columns;
  const shares = new Float64Array(rank);
  for (let e = 0; e < row.products.length; e++) {
    const j = row.products[e];
    const value = before[j] * row.values[e];
    for (let r = 0, at = j * rank; r < rank; r++, at++) shares[r] += value * vectors.values[at];
  }
  for (let r = 0; r < rank; r++) shares[r] *= gains[r];
  return shares;
}

/** signal = RᵀR·signal. */
function square({ matrix }: SpectralFilter, signal: Float64Array, image: Float64Array): void {
  const { rows, starts, indices, values } = matrix;
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let e = starts[i]; e < starts[i + 1]; e++) sum += values[e] * signal[indices[e]];
    image[i] = sum;
  }
  signal.fill(0);
  for (let i = 0; i < rows; i++) {
    if (image[i] === 0) continue;
    for (let e = starts[i]; e < starts[i + 1]; e++) signal[indices[e]] += values[e] * image[i];
  }
}

/** The filter in plain TypeScript. */
export const cpuGraphFilter: GraphFilter = {
  products: plainProducts,
  async topFiltered(filter, rows, k, exclude) {
    const room = filterRoom(filter);
    return rankRows(rows.rows, rows.columns, k, exclude, (row, out) => {
      filterRow(filter, rowOf(rows, row), out, room);
      return true;
    });
  },
};
