import { addProducts, addWeighted, dotOf } from './normal-equations-rows';
import { madd } from './simd';

/** Entries whose factors stay in the first cache between the two times that a product needs them. */
const entriesAtOnce: i32 = 64;

/**
 * Yᵀ·Y over `rows` rows of `factors` floats (a multiple of 16), in tiles of 4 × 8; those wholly above the diagonal
 * are left as they are. Single precision, so give it few enough rows and add up the parts.
 */
export function gramMatrix(_scratch: usize, y: usize, rows: i32, factors: i32, gram: usize): void {
  const row = <usize>factors << 2;
  for (let i = 0; i < factors; i += 4) {
    for (let j = 0; j < i + 4; j += 8) {
      gramTile(y + (<usize>i << 2), y + (<usize>j << 2), rows, row, gram + <usize>i * row + (<usize>j << 2));
    }
  }
}

function gramTile(a: usize, b: usize, rows: i32, row: usize, out: usize): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (const end = a + <usize>rows * row; a < end; a += row, b += row) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(b0, x, c00);
    c01 = madd(b1, x, c01);
    x = v128.load32_splat(a, 4);
    c10 = madd(b0, x, c10);
    c11 = madd(b1, x, c11);
    x = v128.load32_splat(a, 8);
    c20 = madd(b0, x, c20);
    c21 = madd(b1, x, c21);
    x = v128.load32_splat(a, 12);
    c30 = madd(b0, x, c30);
    c31 = madd(b1, x, c31);
  }
  storePair(out, c00, c01);
  storePair(out + row, c10, c11);
  storePair(out + 2 * row, c20, c21);
  storePair(out + 3 * row, c30, c31);
}

// @ts-ignore: decorator
@inline
function storePair(at: usize, low: v128, high: v128): void {
  v128.store(at, low);
  v128.store(at, high, 16);
}

/**
 * Solves the normal equations (Yᵀ·Y + λI + Σ extra·y·yᵀ)·x = Σ (1 + extra)·y of the rows `first` to `end` by
 * `steps` steps of conjugate gradients, each from the value that stands in `target` (src/domain/recommend/models/als-cpu.ts,
 * in single precision). A row's entries are indices[starts[row]] and on, with as many `extras`; `fixed`, `gram` and
 * `target` have `factors` floats a row, a multiple of 16. Rows without entries become 0.
 */
export function solveRows(
  scratch: usize, starts: usize, indices: usize, extras: usize, penalties: usize, fixed: usize, gram: usize,
  target: usize, factors: i32, first: i32, end: i32, steps: i32,
): void {
  const bytes = <usize>factors << 2;
  for (let row = first; row < end; row++) {
    const from = load<i32>(starts + (<usize>row << 2)), to = load<i32>(starts + (<usize>row << 2), 4);
    const x = target + <usize>row * bytes;
    if (from == to) {
      memory.fill(x, 0, bytes);
      continue;
    }
    const penalty = load<f32>(penalties + (<usize>row << 2));
    solve(scratch, indices, extras, from, to, penalty, fixed, gram, x, bytes, steps);
  }
}

function solve(
  scratch: usize, indices: usize, extras: usize, from: i32, to: i32, penalty: f32, fixed: usize, gram: usize,
  x: usize, bytes: usize, steps: i32,
): void {
  const residual = scratch, direction = residual + bytes, image = direction + bytes, weights = image + bytes;
  multiply(weights, indices, extras, from, to, penalty, fixed, gram, x, image, bytes);
  rightSide(weights, indices, extras, from, to, fixed, residual, bytes);
  addScaled(residual, image, -1, bytes);
  memory.copy(direction, residual, bytes);
  let squares = dotOf(residual, residual, bytes);
  for (let step = 0; step < steps && squares > 1e-20; step++) {
    multiply(weights, indices, extras, from, to, penalty, fixed, gram, direction, image, bytes);
    const curvature = dotOf(direction, image, bytes);
    // Only where rounding has eaten up what was left of a direction, and there is no further to go.
    if (!(curvature > 0)) return;
    addScaled(x, direction, squares / curvature, bytes);
    addScaled(residual, image, -squares / curvature, bytes);
    const next = dotOf(residual, residual, bytes);
    turn(direction, residual, next / squares, bytes);
    squares = next;
  }
}

/** out = (Yᵀ·Y + λI + Σ extra·y·yᵀ)·v, without the row's matrix being built. */
function multiply(
  weights: usize, indices: usize, extras: usize, from: i32, to: i32, penalty: f32, fixed: usize, gram: usize,
  v: usize, out: usize, bytes: usize,
): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(out + at, f32x4.mul(f32x4.splat(penalty), v128.load(v + at)));
  }
  addProducts(gram, v, bytes, out);
  for (let e = from; e < to; e += entriesAtOnce) {
    const count = min(entriesAtOnce, to - e);
    const list = indices + (<usize>e << 2), own = extras + (<usize>e << 2);
    for (let i = 0; i < count; i++) {
      const y = fixed + <usize>load<u32>(list + (<usize>i << 2)) * bytes;
      store<f32>(weights + (<usize>i << 2), dotOf(y, v, bytes) * load<f32>(own + (<usize>i << 2)));
    }
    addWeighted(fixed, list, weights, count, bytes, out);
  }
}

/** out = Σ (1 + extra)·y. */
function rightSide(
  weights: usize, indices: usize, extras: usize, from: i32, to: i32, fixed: usize, out: usize, bytes: usize,
): void {
  memory.fill(out, 0, bytes);
  for (let e = from; e < to; e += entriesAtOnce) {
    const count = min(entriesAtOnce, to - e);
    for (let i = 0; i < count; i++) {
      store<f32>(weights + (<usize>i << 2), 1 + load<f32>(extras + (<usize>(e + i) << 2)));
    }
    addWeighted(fixed, indices + (<usize>e << 2), weights, count, bytes, out);
  }
}

/** y += factor·x. */
// @ts-ignore: decorator
@inline
function addScaled(y: usize, x: usize, factor: f32, bytes: usize): void {
  const f = f32x4.splat(factor);
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(y + at, madd(v128.load(x + at), f, v128.load(y + at)));
  }
}

/** direction = residual + factor·direction. */
// @ts-ignore: decorator
@inline
function turn(direction: usize, residual: usize, factor: f32, bytes: usize): void {
  const f = f32x4.splat(factor);
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(direction + at, madd(v128.load(direction + at), f, v128.load(residual + at)));
  }
}
