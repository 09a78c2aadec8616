import { argsort } from './order';

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix: Householder's reduction to tridiagonal form
 * and implicit QL steps (EISPACK's tred2 and tql2, Bowdler et al. 1968). `matrix` is n × n, row by row,
 * and left as it is. Values ascend; row i of `vectors` (n × n) is the unit vector of value i.
 */
export function symmetricEigen(
  matrix: Float64Array,
  n: number,
): { values: Float64Array; vectors: Float64Array } {
  if (matrix.length !== n * n) throw new RangeError(`expected ${n} × ${n} values, got ${matrix.length}`);
  const vectors = matrix.slice();
  const values = new Float64Array(n);
  const subdiagonal = new Float64Array(n);
  if (n > 0) {
    tridiagonalise(vectors, values, subdiagonal, n);
    diagonalise(vectors, values, subdiagonal, n);
  }
  return { values, vectors };
}

/*
 * Throughout, v holds the textbook's matrix transposed, so that inner loops run along rows: the
 * reduction starts from a symmetric matrix, and the caller wants vectors as rows.
 */

function tridiagonalise(v: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  const last = n - 1;
  for (let j = 0; j < n; j++) d[j] = v[j * n + last];
  for (let i = last; i > 0; i--) householderStep(v, d, e, n, i);
  accumulate(v, d, n);
  for (let j = 0; j < n; j++) {
    d[j] = v[j * n + last];
    v[j * n + last] = 0;
  }
  v[last * n + last] = 1;
  e[0] = 0;
}

function householderStep(v: Float64Array, d: Float64Array, e: Float64Array, n: number, i: number): void {
  let scale = 0;
  let h = 0;
  for (let k = 0; k < i; k++) scale += Math.abs(d[k]);
  if (scale === 0) {
    e[i] = d[i - 1];
    for (let j = 0; j < i; j++) {
      d[j] = v[j * n + i - 1];
      v[j * n + i] = 0;
      v[i * n + j] = 0;
    }
  } else {
    for (let k = 0; k < i; k++) {
      d[k] /= scale;
      h += d[k] * d[k];
    }
    const f = d[i - 1];
    const g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h);
    e[i] = scale * g;
    h -= f * g;
    d[i - 1] = f - g;
    applySimilarity(v, d, e, n, i, h);
  }
  d[i] = h;
}

function applySimilarity(
  v: Float64Array,
  d: Float64Array,
  e: Float64Array,
  n: number,
  i: number,
  h: number,
): void {
  e.fill(0, 0, i);
  for (let j = 0; j < i; j++) {
    const f = d[j];
    v[i * n + j] = f;
    const row = j * n;
    let g = e[j] + v[row + j] * f;
    for (let k = j + 1; k < i; k++) {
      g += v[row + k] * d[k];
      e[k] += v[row + k] * f;
    }
    e[j] = g;
  }
  let f = 0;
  for (let j = 0; j < i; j++) {
    e[j] /= h;
    f += e[j] * d[j];
  }
  const hh = f / (h + h);
  for (let j = 0; j < i; j++) e[j] -= hh * d[j];
  for (let j = 0; j < i; j++) {
    const fj = d[j];
    const gj = e[j];
    const row = j * n;
    for (let k = j; k < i; k++) v[row + k] -= fj * e[k] + gj * d[k];
    d[j] = v[row + i - 1];
    v[row + i] = 0;
  }
}

function accumulate(v: Float64Array, d: Float64Array, n: number): void {
  const last = n - 1;
  for (let i = 0; i < last; i++) {
    v[i * n + last] = v[i * n + i];
    v[i * n + i] = 1;
    const h = d[i + 1];
    const next = (i + 1) * n;
    if (h !== 0) {
      for (let k = 0; k <= i; k++) d[k] = v[next + k] / h;
      for (let j = 0; j <= i; j++) {
        const row = j * n;
        let g = 0;
        for (let k = 0; k <= i; k++) g += v[next + k] * v[row + k];
        for (let k = 0; k <= i; k++) v[row + k] -= g * d[k];
      }
    }
    v.fill(0, next, next + i + 1);
  }
}

function diagonalise(v: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  for (let i = 1; i < n; i++) e[i - 1] = e[i];
  e[n - 1] = 0;
  let shift = 0;
  let largest = 0;
  for (let l = 0; l < n; l++) {
    largest = Math.max(largest, Math.abs(d[l]) + Math.abs(e[l]));
    let m = l;
    while (m < n - 1 && Math.abs(e[m]) > Number.EPSILON * largest) m++;
    if (m > l) {
      do shift += qlStep(v, d, e, n, l, m);
      while (Math.abs(e[l]) > Number.EPSILON * largest);
    }
    d[l] += shift;
    e[l] = 0;
  }
  sortAscending(v, d, n);
}

/** One implicit QL sweep from m down to l; returns by how much the shift grows. */
function qlStep(v: Float64Array, d: Float64Array, e: Float64Array, n: number, l: number, m: number): number {
  const g0 = d[l];
  let p = (d[l + 1] - g0) / (2 * e[l]);
  let r = Math.hypot(p, 1);
  if (p < 0) r = -r;
  d[l] = e[l] / (p + r);
  d[l + 1] = e[l] * (p + r);
  const dl1 = d[l + 1];
  const h0 = g0 - d[l];
  for (let i = l + 2; i < n; i++) d[i] -= h0;
  p = d[m];
  let c = 1;
  let c2 = 1;
  let c3 = 1;
  const el1 = e[l + 1];
  let s = 0;
  let s2 = 0;
  for (let i = m - 1; i >= l; i--) {
    c3 = c2;
    c2 = c;
    s2 = s;
    const g = c * e[i];
    const h = c * p;
    r = Math.hypot(p, e[i]);
    e[i + 1] = s * r;
    s = e[i] / r;
    c = p / r;
    p = c * d[i] - s * g;
    d[i + 1] = h + s * (c * g + s * d[i]);
    rotateRows(v, n, i, c, s);
  }
  p = (-s * s2 * c3 * el1 * e[l]) / dl1;
  e[l] = s * p;
  d[l] = c * p;
  return h0;
}

function rotateRows(v: Float64Array, n: number, i: number, c: number, s: number): void {
  const row = i * n;
  const next = row + n;
  for (let k = 0; k < n; k++) {
    const h = v[next + k];
    const here = v[row + k];
    v[next + k] = s * here + c * h;
    v[row + k] = c * here - s * h;
  }
}

function sortAscending(v: Float64Array, d: Float64Array, n: number): void {
  const order = argsort(d);
  const values = d.slice();
  const vectors = v.slice();
  order.forEach((from, to) => {
    d[to] = values[from];
    v.set(vectors.subarray(from * n, (from + 1) * n), to * n);
  });
}
