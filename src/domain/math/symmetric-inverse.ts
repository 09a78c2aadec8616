import { choleskyInPlace, choleskySolve } from './cholesky';

/** Rows swept at once: a panel of 64 doubles a row stays in the first cache while it is used. */
export const sweptAtOnce = 64;

/** What one block's sweep subtracts from the matrix: scaled × panelᵀ, each n × `sweptAtOnce`, zeros behind `width`. */
export interface Sweep {
  readonly width: number;
  readonly panel: Float64Array;
  readonly scaled: Float64Array;
  /** Rows swept when this block is. */
  readonly done: number;
}

/** Inverts large matrices on whatever computes. */
export interface SymmetricInverter {
  /** As `invertInPlace`; the matrix changes only once all is done. */
  invert(a: Float64Array, n: number): AsyncGenerator<number, void>;
}

/**
 * Inverse of a symmetric positive definite n × n matrix, in place, by the sweep operator (Beaton 1964;
 * Goodnight 1979) in blocks of 64: n³/2 multiplications, nearly all in one register-tiled kernel. Only the
 * lower triangle is read, both are right at the end. Yields the number of rows swept after each block.
 * Throws RangeError where the matrix is not positive definite.
 */
export function* invertInPlace(a: Float64Array, n: number): Generator<number, void> {
  for (const { width, panel, scaled, done } of sweeps(a, n)) {
    subtractProducts(a, n, scaled, panel, width);
    yield done;
  }
}

/** The inverse in plain TypeScript. */
export const cpuInverter: SymmetricInverter = {
  async *invert(a, n) {
    const whole = a.slice(0, n * n);
    yield* invertInPlace(whole, n);
    a.set(whole);
  },
};

/** The sweeps of an inverse in place, each to be subtracted from the lower triangle by whoever takes them. */
export function* sweeps(a: Float64Array, n: number): Generator<Sweep, void> {
  if (a.length < n * n) throw new RangeError(`${a.length} values are too few for order ${n}`);
  const panel = new Float64Array(n * sweptAtOnce);
  const scaled = new Float64Array(n * sweptAtOnce);
  for (let from = 0; from < n; from += sweptAtOnce) {
    const width = Math.min(sweptAtOnce, n - from);
    copyPanel(a, n, from, width, panel);
    const inverse = invertBlock(panel, from, width);
    multiplyPanel(panel, inverse, n, width, scaled);
    yield { width, panel, scaled, done: from + width };
    storePanel(a, n, from, width, scaled, inverse);
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const value = -a[i * n + j];
      a[i * n + j] = value;
      a[j * n + i] = value;
    }
  }
}

/** Columns from..from+width of the symmetric matrix (read from its lower triangle), zeros behind them. */
function copyPanel(a: Float64Array, n: number, from: number, width: number, panel: Float64Array): void {
  panel.fill(0);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < width; k++) {
      const j = from + k;
      panel[i * sweptAtOnce + k] = i >= j ? a[i * n + j] : a[j * n + i];
    }
  }
}

/** Inverse of the diagonal block, width × width. */
function invertBlock(panel: Float64Array, from: number, width: number): Float64Array {
  const block = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    const at = (from + i) * sweptAtOnce;
    block.set(panel.subarray(at, at + width), i * width);
  }
  choleskyInPlace(block, width);
  const inverse = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    const row = inverse.subarray(j * width, (j + 1) * width);
    row[j] = 1;
    choleskySolve(block, width, row);
  }
  return inverse;
}

/** scaled = panel × inverse. */
function multiplyPanel(
  panel: Float64Array,
  inverse: Float64Array,
  n: number,
  width: number,
  scaled: Float64Array,
): void {
  scaled.fill(0);
  for (let i = 0; i < n; i++) {
    const out = i * sweptAtOnce;
    for (let k = 0; k < width; k++) {
      const value = panel[out + k];
      if (value === 0) continue;
      const row = k * width;
      for (let j = 0; j < width; j++) scaled[out + j] += value * inverse[row + j];
    }
  }
}

/** Lower triangle of a -= scaled × panelᵀ, in tiles of 2 × 4 whose sums stay in registers. */
function subtractProducts(
  a: Float64Array,
  n: number,
  scaled: Float64Array,
  panel: Float64Array,
  width: number,
): void {
  const pairs = n - (n % 2);
  for (let i = 0; i < pairs; i += 2) {
    // Tiles may reach past the diagonal into the upper triangle, which nothing reads.
    const tiles = Math.min((i + 2 + 3) & ~3, n - (n % 4));
    for (let j = 0; j < tiles; j += 4) subtractTile(a, n, i, j, scaled, panel, width);
    for (let j = tiles; j <= i + 1 && j < n; j++) {
      subtractOne(a, n, i, j, scaled, panel, width);
      subtractOne(a, n, i + 1, j, scaled, panel, width);
    }
  }
  for (let i = pairs; i < n; i++) {
    for (let j = 0; j <= i; j++) subtractOne(a, n, i, j, scaled, panel, width);
  }
}

function subtractTile(
  a: Float64Array,
  n: number,
  i: number,
  j: number,
  u: Float64Array,
  v: Float64Array,
  width: number,
): void {
  let u0 = i * sweptAtOnce;
  let u1 = u0 + sweptAtOnce;
  let v0 = j * sweptAtOnce;
  let v1 = v0 + sweptAtOnce;
  let v2 = v1 + sweptAtOnce;
  let v3 = v2 + sweptAtOnce;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  for (let k = 0; k < width; k++) {
    const x0 = u[u0++];
    const x1 = u[u1++];
    const y0 = v[v0++];
    const y1 = v[v1++];
    const y2 = v[v2++];
    const y3 = v[v3++];
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
  }
  const r0 = i * n + j;
  const r1 = r0 + n;
  a[r0] -= s00;
  a[r0 + 1] -= s01;
  a[r0 + 2] -= s02;
  a[r0 + 3] -= s03;
  a[r1] -= s10;
  a[r1 + 1] -= s11;
  a[r1 + 2] -= s12;
  a[r1 + 3] -= s13;
}

function subtractOne(
  a: Float64Array,
  n: number,
  i: number,
  j: number,
  u: Float64Array,
  v: Float64Array,
  width: number,
): void {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += u[i * sweptAtOnce + k] * v[j * sweptAtOnce + k];
  a[i * n + j] -= sum;
}

/** Puts the swept columns back: scaled outside the diagonal block, the negative inverse inside it. */
function storePanel(
  a: Float64Array,
  n: number,
  from: number,
  width: number,
  scaled: Float64Array,
  inverse: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const inside = i >= from && i < from + width;
    for (let k = 0; k < width; k++) {
      const value = inside ? -inverse[(i - from) * width + k] : scaled[i * sweptAtOnce + k];
      const j = from + k;
      if (i >= j) a[i * n + j] = value;
      else a[j * n + i] = value;
    }
  }
}
