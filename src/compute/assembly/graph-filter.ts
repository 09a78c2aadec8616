import {
  filterCoefficients, filterColumns, filterIndices, filterNumbers, filterPower, filterRows, filterStarts,
  filterTransposedIndices, filterTransposedStarts, filterTransposedValues, filterValues, filteredAtOnce,
} from '../memory-layout';
import { madd } from './simd';
import { productRows } from './sparse-product';

/** Bytes of a row that holds one number for each of the signals filtered side by side. */
const rowBytes: usize = <usize>filteredAtOnce << 2;

/**
 * A polynomial of RᵀR applied to the sparse signals `first` to `end`, by Horner's rule, sixteen signals side by side: out
 * has for each sixteen of them a strip of a row of sixteen a column of R, that holds Σ c_p·(RᵀR)ᵖ·signal. The image has
 * room for a row of sixteen a row of R.
 */
export function filterSignals(
  _scratch: usize, filter: usize, starts: usize, indices: usize, values: usize, first: i32, end: i32, image: usize,
  out: usize,
): void {
  const columns = load<i32>(filter, filterColumns), rows = load<i32>(filter, filterRows);
  const power = load<i32>(filter, filterPower);
  const coefficients = load<usize>(filter, filterCoefficients);
  for (let from = first; from < end; from += filteredAtOnce, out += <usize>columns * rowBytes) {
    const to = min(end, from + filteredAtOnce);
    const highest = load<f32>(coefficients + (<usize>power << 2));
    if (power == 0) {
      memory.fill(out, 0, <usize>columns * rowBytes);
      addSignals(out, highest, starts, indices, values, from, to);
    } else {
      // The signals have few entries: their images are summed by the rows that these touch.
      memory.fill(image, 0, <usize>rows * rowBytes);
      addImages(filter, image, highest, starts, indices, values, from, to);
    }
    for (let p = power - 1; p >= 0; p--) {
      if (p < power - 1) mapRows(filter, out, image);
      mapColumns(filter, image, out);
      addSignals(out, load<f32>(coefficients + (<usize>p << 2)), starts, indices, values, from, to);
    }
  }
}

/**
 * The same polynomial, of degree 1 or more, applied to sixteen columns of a dense matrix of `bytes` bytes a row, whose
 * rows are numbered as R's columns are by their own numbers; `dense` and `out` are the addresses of the first of these
 * columns. `own` and `signals` have room for a row of sixteen a column of R, `image` for one a row.
 */
export function filterColumns16(
  _scratch: usize, filter: usize, dense: usize, bytes: usize, image: usize, own: usize, signals: usize, out: usize,
): void {
  const columns = <usize>load<i32>(filter, filterColumns);
  const numbers = load<usize>(filter, filterNumbers), coefficients = load<usize>(filter, filterCoefficients);
  const power = load<i32>(filter, filterPower);
  const size = columns * rowBytes;
  for (let j: usize = 0; j < columns; j++) {
    memory.copy(own + j * rowBytes, dense + <usize>load<u32>(numbers + (j << 2)) * bytes, rowBytes);
  }
  memory.fill(signals, 0, size);
  addScaled(signals, own, load<f32>(coefficients + (<usize>power << 2)), size);
  for (let p = power - 1; p >= 0; p--) {
    mapRows(filter, signals, image);
    mapColumns(filter, image, signals);
    addScaled(signals, own, load<f32>(coefficients + (<usize>p << 2)), size);
  }
  for (let j: usize = 0; j < columns; j++) {
    memory.copy(out + <usize>load<u32>(numbers + (j << 2)) * bytes, signals + j * rowBytes, rowBytes);
  }
}

/** image = R·signals. */
// @ts-ignore: decorator
@inline
function mapRows(filter: usize, signals: usize, image: usize): void {
  productRows(
    load<usize>(filter, filterStarts), load<usize>(filter, filterIndices), load<usize>(filter, filterValues),
    signals, rowBytes, 0, load<i32>(filter, filterRows), image,
  );
}

/** signals = Rᵀ·image. */
// @ts-ignore: decorator
@inline
function mapColumns(filter: usize, image: usize, signals: usize): void {
  productRows(
    load<usize>(filter, filterTransposedStarts), load<usize>(filter, filterTransposedIndices),
    load<usize>(filter, filterTransposedValues), image, rowBytes, 0, load<i32>(filter, filterColumns), signals,
  );
}

/** y += factor·x over `size` bytes, a multiple of 16. */
function addScaled(y: usize, x: usize, factor: f32, size: usize): void {
  const f = f32x4.splat(factor);
  for (const end = y + size; y < end; y += 16, x += 16) v128.store(y, madd(v128.load(x), f, v128.load(y)));
}

/** Adds R times `factor` times each signal to its column. */
function addImages(
  filter: usize, image: usize, factor: f32, starts: usize, indices: usize, values: usize, from: i32, to: i32,
): void {
  const rowStarts = load<usize>(filter, filterTransposedStarts);
  const rowIndices = load<usize>(filter, filterTransposedIndices);
  const rowValues = load<usize>(filter, filterTransposedValues);
  for (let s = from; s < to; s++) {
    const column = image + (<usize>(s - from) << 2);
    const end = load<i32>(starts + (<usize>s << 2), 4);
    for (let e = load<i32>(starts + (<usize>s << 2)); e < end; e++) {
      const own = factor * load<f32>(values + (<usize>e << 2));
      const row = rowStarts + (<usize>load<u32>(indices + (<usize>e << 2)) << 2);
      const last = <usize>load<u32>(row, 4) << 2;
      for (let r = <usize>load<u32>(row) << 2; r < last; r += 4) {
        const at = column + <usize>load<u32>(rowIndices + r) * rowBytes;
        store<f32>(at, load<f32>(at) + own * load<f32>(rowValues + r));
      }
    }
  }
}

/** Adds `factor` times each signal to its column. */
function addSignals(
  columns: usize, factor: f32, starts: usize, indices: usize, values: usize, from: i32, to: i32,
): void {
  for (let s = from; s < to; s++) {
    const column = columns + (<usize>(s - from) << 2);
    const end = load<i32>(starts + (<usize>s << 2), 4);
    for (let e = load<i32>(starts + (<usize>s << 2)); e < end; e++) {
      const at = column + <usize>load<u32>(indices + (<usize>e << 2)) * rowBytes;
      store<f32>(at, load<f32>(at) + factor * load<f32>(values + (<usize>e << 2)));
    }
  }
}
