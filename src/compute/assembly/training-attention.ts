import { madd, sumLanes } from './simd';
import { softmax } from './attention';

/** Where a text's tokens begin, which of its rows are asked for, and where its shares lie. */
let first: i32 = 0;
let length: i32 = 0;
let padded: i32 = 0;
let from: i32 = 0;
let end: i32 = 0;
let share: usize = 0;

// @ts-ignore: decorator
@inline
function open(t: i32, starts: usize, askedStarts: usize, shareStarts: usize, shares: usize): void {
  const at = <usize>t << 2;
  first = load<i32>(starts + at);
  length = load<i32>(starts + at, 4) - first;
  padded = (length + 7) & ~7;
  from = load<i32>(askedStarts + at);
  end = load<i32>(askedStarts + at, 4);
  share = shares + (<usize>load<u32>(shareStarts + at) << 2);
}

/**
 * Softmax attention of the rows asked for to all tokens of their texts, texts t0 to t1, all heads: qkv is rows × 3·width.
 * Text t is rows starts[t] to starts[t + 1], its asked rows are asked[askedStarts[t]] on, one row of `context` each; what
 * share they took of each token lies from shares[shareStarts[t]] on, head by head, each row filled up to a multiple of 8.
 * A head's size is a multiple of 4.
 */
export function attendAsked(
  _scratch: usize, qkv: usize, width: i32, heads: i32, starts: usize, asked: usize, askedStarts: usize,
  shareStarts: usize, t0: i32, t1: i32, context: usize, shares: usize,
): void {
  const d = width / heads;
  const scale: f32 = 1 / sqrt<f32>(<f32>d);
  const line = <usize>(3 * width) << 2;
  const size = <usize>d << 2;
  for (let t = t0; t < t1; t++) {
    open(t, starts, askedStarts, shareStarts, shares);
    for (let head = 0; head < heads; head++) {
      const own = <usize>(head * d) << 2;
      const keys = qkv + <usize>first * line + (<usize>width << 2) + own;
      for (let i = from; i < end; i++, share += <usize>padded << 2) {
        const query = qkv + <usize>load<i32>(asked + (<usize>i << 2)) * line + own;
        for (let j = 0; j < length; j++) {
          store<f32>(share + (<usize>j << 2), scale * dot(query, keys + <usize>j * line, size));
        }
        softmax(share, length, padded);
        const to = context + (<usize>(i * width) << 2) + own;
        memory.fill(to, 0, size);
        for (let j = 0; j < length; j++) {
          add(to, v128.load32_splat(share + (<usize>j << 2)), keys + (<usize>width << 2) + <usize>j * line, size);
        }
      }
    }
  }
}

/**
 * The slope by queries, keys and values of those texts, written to `back`, rows × 3·width. `slope` is that by the context. The
 * scratch takes as many floats as a text has tokens.
 */
export function attendAskedBack(
  scratch: usize, qkv: usize, width: i32, heads: i32, starts: usize, asked: usize, askedStarts: usize,
  shareStarts: usize, t0: i32, t1: i32, shares: usize, slope: usize, back: usize,
): void {
  const d = width / heads;
  const scale: f32 = 1 / sqrt<f32>(<f32>d);
  const line = <usize>(3 * width) << 2;
  const side = <usize>width << 2;
  const size = <usize>d << 2;
  for (let t = t0; t < t1; t++) {
    open(t, starts, askedStarts, shareStarts, shares);
    const begin = <usize>first * line;
    memory.fill(back + begin, 0, <usize>length * line);
    for (let head = 0; head < heads; head++) {
      const own = <usize>(head * d) << 2;
      for (let i = from; i < end; i++, share += <usize>padded << 2) {
        const row = <usize>load<i32>(asked + (<usize>i << 2)) * line + own;
        const by = slope + (<usize>(i * width) << 2) + own;
        let mean: f32 = 0;
        for (let j = 0; j < length; j++) {
          const likeness = dot(by, qkv + begin + 2 * side + own + <usize>j * line, size);
          store<f32>(scratch + (<usize>j << 2), likeness);
          mean += likeness * load<f32>(share + (<usize>j << 2));
        }
        for (let j = 0; j < length; j++) {
          const part = load<f32>(share + (<usize>j << 2));
          const factor = f32x4.splat(scale * part * (load<f32>(scratch + (<usize>j << 2)) - mean));
          const key = begin + side + own + <usize>j * line;
          add(back + row, factor, qkv + key, size);
          add(back + key, factor, qkv + row, size);
          add(back + key + side, f32x4.splat(part), by, size);
        }
      }
    }
  }
}

/** Product of two rows of `bytes` bytes, a multiple of 16. */
// @ts-ignore: decorator
@inline
function dot(a: usize, b: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) sum = madd(v128.load(a + at), v128.load(b + at), sum);
  return sumLanes(sum);
}

/** Adds factor·x to a row of `bytes` bytes. */
// @ts-ignore: decorator
@inline
function add(to: usize, factor: v128, x: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(to + at, madd(factor, v128.load(x + at), v128.load(to + at)));
  }
}
