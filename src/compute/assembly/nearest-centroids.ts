import { panelWidth, tileCentroids } from '../memory-layout';
import { c00, c01, c10, c11, c20, c21, c30, c31, multiplyTile } from './tile';

/**
 * Nearest centroids of the panels `first` to `end` of points: the product and the choice in one pass. A panel is
 * eight points, column by column. Centroids lie row by row, `count` of them, a multiple of `tileCentroids`; their squared
 * lengths are at `squares`, those of rows that only pad out of any point's reach. A score is ‖c‖² - 2·x·c. Writes
 * of each point the number of the lowest (equal ones: the first), its score and the next higher score.
 */
export function assignPoints(
  _scratch: usize, points: usize, columns: i32, first: i32, end: i32, centroids: usize, squares: usize, count: i32,
  labels: usize, lowest: usize, seconds: usize,
): void {
  const row = <usize>columns << 2;
  for (let panel = <usize>first; panel < <usize>end; panel++) {
    const at = panel * panelWidth << 2;
    startPanel(labels + at, lowest + at, seconds + at);
    for (let c = 0; c < count; c += tileCentroids) {
      const from = centroids + <usize>c * row;
      tile(points + panel * (row * panelWidth), from, row, squares + (<usize>c << 2), c, labels + at, lowest + at, seconds + at);
    }
  }
}

// @ts-ignore: decorator
@inline
function startPanel(labels: usize, lowest: usize, seconds: usize): void {
  const far = f32x4.splat(f32.MAX_VALUE);
  for (let half: usize = 0; half < 32; half += 16) {
    v128.store(labels + half, i32x4.splat(0));
    v128.store(lowest + half, far);
    v128.store(seconds + half, far);
  }
}

/** Lets four points hear of one centroid. */
// @ts-ignore: decorator
@inline
function offer(sum: v128, squares: usize, c: i32, labels: usize, lowest: usize, seconds: usize): void {
  const score = f32x4.sub(v128.load32_splat(squares), f32x4.add(sum, sum));
  const best = v128.load(lowest);
  const better = f32x4.lt(score, best);
  // A score that is no number makes the second one no number, and the label is then in doubt.
  v128.store(seconds, v128.bitselect(best, f32x4.min(v128.load(seconds), score), better));
  v128.store(labels, v128.bitselect(i32x4.splat(c), v128.load(labels), better));
  v128.store(lowest, v128.bitselect(score, best, better));
}

function tile(
  x: usize, y: usize, row: usize, squares: usize, c: i32, labels: usize, lowest: usize, seconds: usize,
): void {
  multiplyTile(y, y + row, y + 2 * row, y + 3 * row, row, x);
  offer(c00, squares, c, labels, lowest, seconds);
  offer(c10, squares + 4, c + 1, labels, lowest, seconds);
  offer(c20, squares + 8, c + 2, labels, lowest, seconds);
  offer(c30, squares + 12, c + 3, labels, lowest, seconds);
  offer(c01, squares, c, labels + 16, lowest + 16, seconds + 16);
  offer(c11, squares + 4, c + 1, labels + 16, lowest + 16, seconds + 16);
  offer(c21, squares + 8, c + 2, labels + 16, lowest + 16, seconds + 16);
  offer(c31, squares + 12, c + 3, labels + 16, lowest + 16, seconds + 16);
}
