import { panelWidth, tileUsers } from '../memory-layout';
import { finish, take } from './bounded-heap';
import { isExcluded, standingBytes, standingScore, standingSize, startRows } from './standing';
import { c00, c01, c10, c11, c20, c21, c30, c31, multiplyTile } from './tile';

/** Bytes of items worked off at a time, so that they stay in the second cache while all rows of a task pass by. */
const blockBytes: i32 = 1 << 17;

/** Room for a tile row's eight scores at the beginning of the scratch. */
const rowBytes: usize = 32;

/**
 * The best `k` items of the rows `first` to `end` of `users` (a multiple of `tileUsers`) by inner product, and none of
 * the products kept. Items lie in panels of eight, column by column. Row u's exclusions, ascending, are
 * excluded[excludedStarts[u]] and on. Writes k numbers and scores a row, best first, -1 and 0 behind the last.
 */
export function topItems(
  scratch: usize, users: usize, first: i32, end: i32, columns: i32, items: usize, itemCount: i32, k: i32,
  excludedStarts: usize, excluded: usize, ids: usize, scores: usize,
): void {
  const row = <usize>columns << 2;
  const standings = scratch + rowBytes;
  startRows(standings, first, end, excludedStarts, excluded);
  const panels = (itemCount + panelWidth - 1) / panelWidth;
  const blockPanels = max(1, blockBytes / max(1, columns * panelWidth << 2));
  for (let from = 0; from < panels; from += blockPanels) {
    const to = min(panels, from + blockPanels);
    for (let panel = from; panel < to; panel++) {
      const b = items + <usize>panel * (row * panelWidth);
      for (let u = first; u < end; u += tileUsers) {
        const standing = standings + <usize>(u - first) * standingBytes;
        const heap = <usize>u * <usize>k << 2;
        multiplyUsers(users + <usize>u * row, b, row);
        checkTile(panel * panelWidth, itemCount, k, standing, ids + heap, scores + heap, scratch);
      }
    }
  }
  for (let u = first; u < end; u++) {
    const heap = <usize>u * <usize>k << 2;
    finish(ids + heap, scores + heap, load<i32>(standings + <usize>(u - first) * standingBytes, standingSize), k);
  }
}

/** Takes in whichever of the row's eight scores beat the worst of its best k. */
function consider(
  s0: v128, s1: v128, item: i32, itemCount: i32, k: i32, standing: usize, ids: usize, scores: usize, scratch: usize,
): void {
  v128.store(scratch, s0);
  v128.store(scratch, s1, 16);
  for (let lane: usize = 0; lane < <usize>panelWidth; lane++, item++) {
    const score = load<f32>(scratch + (lane << 2));
    if (!(score > load<f32>(standing, standingScore)) || item >= itemCount || isExcluded(standing, item)) continue;
    const size = take(ids, scores, load<i32>(standing, standingSize), k, item, score);
    store<i32>(standing, size, standingSize);
    if (size == k) store<f32>(standing, load<f32>(scores), standingScore);
  }
}

// @ts-ignore: decorator
@inline
function check(
  s0: v128, s1: v128, item: i32, itemCount: i32, k: i32, standing: usize, ids: usize, scores: usize, scratch: usize,
): void {
  const beaten = v128.load32_splat(standing, standingScore);
  if (v128.any_true(v128.or(f32x4.gt(s0, beaten), f32x4.gt(s1, beaten)))) {
    consider(s0, s1, item, itemCount, k, standing, ids, scores, scratch);
  }
}

// @ts-ignore: decorator
@inline
function multiplyUsers(a: usize, b: usize, row: usize): void {
  multiplyTile(a, a + row, a + 2 * row, a + 3 * row, row, b);
}

function checkTile(
  item: i32, itemCount: i32, k: i32, standing: usize, ids: usize, scores: usize, scratch: usize,
): void {
  const heap = <usize>k << 2;
  check(c00, c01, item, itemCount, k, standing, ids, scores, scratch);
  check(c10, c11, item, itemCount, k, standing + standingBytes, ids + heap, scores + heap, scratch);
  check(c20, c21, item, itemCount, k, standing + 2 * standingBytes, ids + 2 * heap, scores + 2 * heap, scratch);
  check(c30, c31, item, itemCount, k, standing + 3 * standingBytes, ids + 3 * heap, scores + 3 * heap, scratch);
}
