import { panelWidth } from '../memory-layout';
import { multiply, softmax } from './attention';
import { c00, c01, c10, c11, c20, c21, c30, c31, multiplyTile } from './tile';

/** Heads whose scores are taken side by side: they share their keys (Ainslie et al. 2023). */
export const tileHeads: i32 = 4;

/**
 * Softmax attention of one token's `heads` heads, 4 at most, over the first `length` kept tokens. Queries lie side by side,
 * d floats each, scaled by 1/√d; keys in panels of eight tokens, values token by token. `scores` takes 4 rows of `length`
 * floats, rounded up to eight.
 */
export function attendKept(
  queries: usize, heads: i32, d: i32, keys: usize, values: usize, length: i32, out: usize, scores: usize,
): void {
  const padded = (length + 7) & ~7;
  const bytes = <usize>d << 2;
  const last = <usize>(heads - 1);
  const q1 = queries + min<usize>(1, last) * bytes;
  const q2 = queries + min<usize>(2, last) * bytes;
  const q3 = queries + min<usize>(3, last) * bytes;
  const line = <usize>padded << 2;
  for (let t = 0; t < padded; t += panelWidth) {
    multiplyTile(queries, q1, q2, q3, bytes, keys + <usize>t * bytes);
    const at = scores + (<usize>t << 2);
    v128.store(at, c00);
    v128.store(at, c01, 16);
    v128.store(at + line, c10);
    v128.store(at + line, c11, 16);
    v128.store(at + 2 * line, c20);
    v128.store(at + 2 * line, c21, 16);
    v128.store(at + 3 * line, c30);
    v128.store(at + 3 * line, c31, 16);
  }
  for (let h = 0; h < heads; h++) softmax(scores + <usize>h * line, length, padded);
  multiply(scores, padded, values, length, d, out, d, heads);
}

/** Puts a token's key into the panels: d floats, each beside those of the seven tokens that share its panel. */
export function keepKey(key: usize, d: i32, keys: usize, token: i32): void {
  const to = keys + (<usize>(token / panelWidth) * d * panelWidth << 2) + (<usize>(token % panelWidth) << 2);
  for (let c = 0; c < d; c++) store<f32>(to + <usize>c * (panelWidth << 2), load<f32>(key + (<usize>c << 2)));
}
