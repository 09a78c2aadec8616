import {
  filteredAtOnce, panelWidth, rankingItems, rankingLeading, rankingLeadingRows, rankingNumbers, rankingOther,
  rankingOtherRows, rankingReaches, rankingScales, reachMargin, tileItems,
} from '../memory-layout';
import { finish, isBetter, take } from './bounded-heap';
import { dotOf } from './normal-equations-rows';
import { madd } from './simd';
import { isExcluded, standingBytes, standingSize, startRows } from './standing';
import { c00, c01, c10, c11, c20, c21, c30, c31, multiplyTile } from './tile';

/** Bytes of a row of filtered signals, and of the panel of eight of them that a tile takes. */
const stripRow: usize = <usize>filteredAtOnce << 2;
const panelBytes: usize = <usize>panelWidth << 2;

/** Share of a score that is surely more than what rounding may take of a sum of three. */
const roundedShare: f32 = 1e-6;

// What the rows of a call have in common; each thread has an instance of its own.
let otherBytes: usize = 0;
let rowBytes: usize = 0;
let firstFactors: usize = 0;
let lists: i32 = 0;
/** Per row: what a score must reach, how far the other columns may carry it, its standing, its list. */
let floors: usize = 0;
let reaches: usize = 0;
let standings: usize = 0;
let firstIds: usize = 0;
let firstScores: usize = 0;
let lanes: usize = 0;

/**
 * The best `k` items of the rows `first` to `end` of `factors` by inner product plus scale · filtered signal, whose
 * strips lie as `filterSignals` wrote them from `first` on. All items are multiplied in the leading columns; where even
 * the lengths of the others cannot lift a score to the row's best, it is left at that (Cauchy and Schwarz), else they
 * are multiplied too. So the result is that of all columns. Row u's exclusions are places of items, ascending; lists
 * hold the items' own numbers, best first, -1 and 0 behind the last.
 */
export function topFiltered(
  scratch: usize, ranking: usize, factors: usize, first: i32, end: i32, strips: usize, k: i32,
  excludedStarts: usize, excluded: usize, ids: usize, scores: usize,
): void {
  const leading = <usize>load<i32>(ranking, rankingLeading) << 2;
  const count = load<i32>(ranking, rankingItems);
  const panels = (end - first + panelWidth - 1) / panelWidth;
  otherBytes = <usize>load<i32>(ranking, rankingOther) << 2;
  rowBytes = leading + otherBytes;
  firstFactors = factors + <usize>first * rowBytes;
  lists = k;
  firstIds = ids + (<usize>first * k << 2);
  firstScores = scores + (<usize>first * k << 2);
  lanes = scratch;
  floors = lanes + panelBytes;
  reaches = floors + <usize>panels * panelBytes;
  standings = reaches + <usize>panels * panelBytes;
  const users = standings + <usize>(panels * panelWidth) * standingBytes;
  startRows(standings, first, end, excludedStarts, excluded);
  packRows(end - first, panels * panelWidth, leading, users);
  const items = load<usize>(ranking, rankingLeadingRows);
  for (let item = 0; item < count; item += tileItems) {
    const a = items + <usize>item * leading;
    for (let panel = 0; panel < panels; panel++) {
      const row = panel * panelWidth;
      multiplyTile(a, a + leading, a + 2 * leading, a + 3 * leading, leading, users + <usize>row * leading);
      const half = <usize>(row % filteredAtOnce) << 2;
      const strip = strips + <usize>(row / filteredAtOnce) * <usize>count * stripRow + half;
      checkItem(ranking, c00, c01, item, count, strip, row, end - first);
      if (item + 1 < count) checkItem(ranking, c10, c11, item + 1, count, strip, row, end - first);
      if (item + 2 < count) checkItem(ranking, c20, c21, item + 2, count, strip, row, end - first);
      if (item + 3 < count) checkItem(ranking, c30, c31, item + 3, count, strip, row, end - first);
    }
  }
  for (let u: usize = 0; u < <usize>(end - first); u++) {
    const size = load<i32>(standings + u * standingBytes, standingSize);
    finish(firstIds + (u * k << 2), firstScores + (u * k << 2), size, k);
  }
}

/** Leading columns in panels of eight rows, and how far each row's others reach; rows that fill up are never asked for. */
function packRows(rows: i32, padded: i32, leading: usize, users: usize): void {
  memory.fill(users, 0, <usize>padded * leading);
  for (let u: usize = 0; u < <usize>padded; u++) {
    const isRow = u < <usize>rows;
    store<f32>(floors + (u << 2), isRow ? -<f32>Infinity : <f32>Infinity);
    store<f32>(reaches + (u << 2), isRow ? reachOf(firstFactors + u * rowBytes, leading) : 0);
    if (!isRow) continue;
    let to = users + (u / panelWidth) * panelWidth * leading + (u % panelWidth << 2);
    for (let at = firstFactors + u * rowBytes, last = at + leading; at < last; at += 4, to += panelBytes) {
      store<f32>(to, load<f32>(at));
    }
  }
}

function reachOf(row: usize, leading: usize): f32 {
  if (otherBytes == 0) return 0;
  const others = dotOf(row + leading, row + leading, otherBytes);
  return sqrt(others) + <f32>reachMargin * sqrt(others + dotOf(row, row, leading));
}

// @ts-ignore: decorator
@inline
function checkItem(
  ranking: usize, s0: v128, s1: v128, item: i32, count: i32, strip: usize, row: i32, rows: i32,
): void {
  const at = <usize>item << 2;
  const scale = v128.load32_splat(load<usize>(ranking, rankingScales) + at);
  const reach = v128.load32_splat(load<usize>(ranking, rankingReaches) + at);
  const signal = strip + <usize>item * stripRow;
  const own = <usize>row << 2;
  s0 = madd(v128.load(signal), scale, s0);
  s1 = madd(v128.load(signal, 16), scale, s1);
  const can0 = madd(v128.load(reaches + own), reach, s0), can1 = madd(v128.load(reaches + own, 16), reach, s1);
  const floor0 = v128.load(floors + own), floor1 = v128.load(floors + own, 16);
  if (v128.any_true(v128.or(f32x4.ge(can0, floor0), f32x4.ge(can1, floor1)))) {
    v128.store(lanes, s0);
    v128.store(lanes, s1, 16);
    consider(ranking, can0, can1, item, row, rows);
  }
}

/** Takes in whichever of the panel's rows the item is among the best of. */
function consider(ranking: usize, can0: v128, can1: v128, item: i32, row: i32, rows: i32): void {
  const open0 = f32x4.ge(can0, v128.load(floors + (<usize>row << 2)));
  const open1 = f32x4.ge(can1, v128.load(floors + (<usize>row << 2), 16));
  const open = i32x4.bitmask(open0) | (i32x4.bitmask(open1) << 4);
  const other = load<usize>(ranking, rankingOtherRows) + <usize>item * otherBytes;
  const number = load<i32>(load<usize>(ranking, rankingNumbers) + (<usize>item << 2));
  const last = min(panelWidth, rows - row);
  for (let lane = 0; lane < last; lane++) {
    if ((open & (1 << lane)) == 0) continue;
    const u = <usize>(row + lane);
    const standing = standings + u * standingBytes;
    if (isExcluded(standing, item)) continue;
    let score = load<f32>(lanes + (<usize>lane << 2));
    if (otherBytes > 0) score += dotOf(firstFactors + u * rowBytes + (rowBytes - otherBytes), other, otherBytes);
    const ids = firstIds + (u * lists << 2), scores = firstScores + (u * lists << 2);
    const size = load<i32>(standing, standingSize);
    if (size == lists && !isBetter(ids, scores, number, score)) continue;
    const now = take(ids, scores, size, lists, number, score);
    store<i32>(standing, now, standingSize);
    if (now == lists) store<f32>(floors + (u << 2), load<f32>(scores) - roundedShare * abs(load<f32>(scores)));
  }
}
