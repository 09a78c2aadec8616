import { finishAdd, finishGate, finishGelu, finishRelu, finishReluAdd } from '../memory-layout';
import { madd } from './simd';

/**
 * e to the power of each lane by 2^n · 2^f with a polynomial of degree 6 in f, |f| ≤ 1/2; relative error below
 * 2e-7. Inputs beyond ±87 count as ±87.
 */
// @ts-ignore: decorator
@inline
export function exp4(x: v128): v128 {
  const scaled = f32x4.mul(f32x4.max(f32x4.min(x, f32x4.splat(87)), f32x4.splat(-87)), f32x4.splat(1.4426950408889634));
  const whole = f32x4.nearest(scaled);
  const f = f32x4.sub(scaled, whole);
  let p = f32x4.splat(1.5403530393381609e-4);
  p = madd(p, f, f32x4.splat(1.3333558146428443e-3));
  p = madd(p, f, f32x4.splat(9.618129107628477e-3));
  p = madd(p, f, f32x4.splat(5.550410866482158e-2));
  p = madd(p, f, f32x4.splat(2.402265069591007e-1));
  p = madd(p, f, f32x4.splat(6.931471805599453e-1));
  p = madd(p, f, f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** The error function by the rational approximation of Eigen and XLA, odd degree 13 over even degree 8, |x| ≤ 4. */
// @ts-ignore: decorator
@inline
function erf4(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, f32x4.splat(4)), f32x4.splat(-4));
  const s = f32x4.mul(x, x);
  let p = f32x4.splat(-2.72614225801306e-10);
  p = madd(p, s, f32x4.splat(2.77068142495902e-8));
  p = madd(p, s, f32x4.splat(-2.10102402082508e-6));
  p = madd(p, s, f32x4.splat(-5.69250639462346e-5));
  p = madd(p, s, f32x4.splat(-7.34990630326855e-4));
  p = madd(p, s, f32x4.splat(-2.95459980854025e-3));
  p = madd(p, s, f32x4.splat(-1.60960333262415e-2));
  let q = f32x4.splat(-1.45660718464996e-5);
  q = madd(q, s, f32x4.splat(-2.13374055278905e-4));
  q = madd(q, s, f32x4.splat(-1.68282697438203e-3));
  q = madd(q, s, f32x4.splat(-7.37332916720468e-3));
  q = madd(q, s, f32x4.splat(-1.42647390514189e-2));
  return f32x4.div(f32x4.mul(x, p), q);
}

/** x · Φ(x), Hendrycks and Gimpel 2016, with the error function and not the tangent. */
// @ts-ignore: decorator
@inline
export function gelu4(x: v128): v128 {
  const half = f32x4.mul(x, f32x4.splat(0.5));
  return madd(half, erf4(f32x4.mul(x, f32x4.splat(0.7071067811865476))), half);
}

/** Φ(x) of the normal distribution. */
// @ts-ignore: decorator
@inline
export function phi4(x: v128): v128 {
  return madd(f32x4.splat(0.5), erf4(f32x4.mul(x, f32x4.splat(0.7071067811865476))), f32x4.splat(0.5));
}

/** x · 1 / (1 + e^-x), the activation by the logistic function (Elfwing et al. 2018). */
// @ts-ignore: decorator
@inline
function silu4(x: v128): v128 {
  return f32x4.div(x, f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))));
}

/** Stores four columns of a product's row in the way asked for. */
// @ts-ignore: decorator
@inline
export function finish4(how: i32, at: usize, y: v128): void {
  if (how == finishAdd) y = f32x4.add(v128.load(at), y);
  else if (how == finishGelu) y = gelu4(y);
  else if (how == finishRelu) y = f32x4.max(y, f32x4.splat(0));
  else if (how == finishGate) y = f32x4.mul(silu4(v128.load(at)), y);
  else if (how == finishReluAdd) y = f32x4.add(v128.load(at), f32x4.max(y, f32x4.splat(0)));
  v128.store(at, y);
}
