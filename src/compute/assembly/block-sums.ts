/** The sums of the rows multiplied last, eight columns each, where products leave them: see tile.ts. */
export let low0: v128 = f32x4.splat(0);
export let high0: v128 = f32x4.splat(0);
export let low1: v128 = f32x4.splat(0);
export let high1: v128 = f32x4.splat(0);
export let low2: v128 = f32x4.splat(0);
export let high2: v128 = f32x4.splat(0);
export let low3: v128 = f32x4.splat(0);
export let high3: v128 = f32x4.splat(0);

// @ts-ignore: decorator
@inline
export function keepRow(low: v128, high: v128): void {
  low0 = low;
  high0 = high;
}

// @ts-ignore: decorator
@inline
export function keepOthers(a: v128, b: v128, c: v128, d: v128, e: v128, f: v128): void {
  low1 = a;
  high1 = b;
  low2 = c;
  high2 = d;
  low3 = e;
  high3 = f;
}
