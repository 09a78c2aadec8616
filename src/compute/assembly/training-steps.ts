import { adamDecay, adamEpsilon, adamMean, adamRate, adamSpread, adamSquare } from '../memory-layout';
import { exp4, gelu4, phi4 } from './activations';
import { highestLane, madd, sumLanes } from './simd';

/** GELU of `count` floats, a multiple of 4. */
export function geluRows(_scratch: usize, x: usize, count: i32, out: usize): void {
  for (let at: usize = 0; at < <usize>count << 2; at += 16) v128.store(out + at, gelu4(v128.load(x + at)));
}

const perRootTwoPi: f32 = 0.3989422804014327;

/** Multiplies `count` slopes, a multiple of 4, by those of GELU at x, in place. */
export function geluBackRows(_scratch: usize, x: usize, count: i32, slope: usize): void {
  for (let at: usize = 0; at < <usize>count << 2; at += 16) {
    const value = v128.load(x + at);
    const density = f32x4.mul(
      f32x4.splat(perRootTwoPi), exp4(f32x4.mul(f32x4.splat(-0.5), f32x4.mul(value, value))),
    );
    v128.store(slope + at, f32x4.mul(v128.load(slope + at), madd(value, density, phi4(value))));
  }
}

/**
 * Cross entropy of rows `first` to `end` of likenesses, rows × words, each with `bias` added: two floats a row to `told`, the
 * loss in nats and 1 where the target is the likeliest. Likenesses become slopes of the mean over `rows` rows.
 */
export function tellRows(
  _scratch: usize, logits: usize, words: i32, bias: usize, targets: usize, rows: i32, first: i32, end: i32, told: usize,
): void {
  const bytes = <usize>words << 2;
  const even = bytes & ~15;
  for (let r = first; r < end; r++) {
    const row = logits + <usize>r * bytes;
    const target = row + (<usize>load<i32>(targets + (<usize>r << 2)) << 2);
    let high = f32x4.splat(-f32.MAX_VALUE);
    for (let at: usize = 0; at < even; at += 16) {
      const value = f32x4.add(v128.load(row + at), v128.load(bias + at));
      v128.store(row + at, value);
      high = f32x4.max(high, value);
    }
    let most = highestLane(high);
    for (let at = even; at < bytes; at += 4) {
      const value = load<f32>(row + at) + load<f32>(bias + at);
      store<f32>(row + at, value);
      most = max(most, value);
    }
    const wanted = load<f32>(target);
    const highest = f32x4.splat(most);
    let sums = f32x4.splat(0);
    for (let at: usize = 0; at < even; at += 16) {
      const e = exp4(f32x4.sub(v128.load(row + at), highest));
      v128.store(row + at, e);
      sums = f32x4.add(sums, e);
    }
    let sum = sumLanes(sums);
    for (let at = even; at < bytes; at += 4) {
      const e = f32x4.extract_lane(exp4(f32x4.splat(load<f32>(row + at) - most)), 0);
      store<f32>(row + at, e);
      sum += e;
    }
    const loss = most - wanted + <f32>Math.log(sum);
    store<f32>(told + (<usize>r << 3), loss);
    store<f32>(told + (<usize>r << 3), wanted == most ? 1 : 0, 4);
    const share: f32 = 1 / (sum * <f32>rows);
    const factor = f32x4.splat(share);
    for (let at: usize = 0; at < even; at += 16) v128.store(row + at, f32x4.mul(v128.load(row + at), factor));
    for (let at = even; at < bytes; at += 4) store<f32>(row + at, load<f32>(row + at) * share);
    store<f32>(target, load<f32>(target) - 1 / <f32>rows);
  }
}

/**
 * One step of AdamW (see src/domain/math/adam.ts) over weights `first` to `end`, in single precision; slopes are 0
 * afterwards. `rates` holds the fields that the memory layout names.
 */
export function adamStep(
  _scratch: usize, weights: usize, slopes: usize, means: usize, squares: usize, first: i32, end: i32, rates: usize,
): void {
  const mean = load<f32>(rates, adamMean), square = load<f32>(rates, adamSquare);
  const rate = load<f32>(rates, adamRate), spread = load<f32>(rates, adamSpread);
  const decay = load<f32>(rates, adamDecay), epsilon = load<f32>(rates, adamEpsilon);
  let i = first;
  for (; i + 4 <= end; i += 4) {
    const at = <usize>i << 2;
    const slope = v128.load(slopes + at);
    const m = madd(f32x4.splat(mean), f32x4.sub(slope, v128.load(means + at)), v128.load(means + at));
    const s = madd(
      f32x4.splat(square), f32x4.sub(f32x4.mul(slope, slope), v128.load(squares + at)), v128.load(squares + at),
    );
    const by = madd(f32x4.sqrt(s), f32x4.splat(spread), f32x4.splat(epsilon));
    const kept = f32x4.mul(v128.load(weights + at), f32x4.splat(decay));
    v128.store(weights + at, f32x4.sub(kept, f32x4.div(f32x4.mul(f32x4.splat(rate), m), by)));
    v128.store(means + at, m);
    v128.store(squares + at, s);
    v128.store(slopes + at, f32x4.splat(0));
  }
  for (; i < end; i++) {
    const at = <usize>i << 2;
    const slope = load<f32>(slopes + at);
    const m = load<f32>(means + at) + mean * (slope - load<f32>(means + at));
    const s = load<f32>(squares + at) + square * (slope * slope - load<f32>(squares + at));
    store<f32>(weights + at, load<f32>(weights + at) * decay - (rate * m) / (sqrt<f32>(s) * spread + epsilon));
    store<f32>(means + at, m);
    store<f32>(squares + at, s);
    store<f32>(slopes + at, 0);
  }
}
