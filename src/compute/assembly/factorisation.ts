import {
  tableFlags, tableGradients, tableSquares, tableTouched, tableValues, trainingBatch, trainingFactors, trainingItems,
  trainingItemTable, trainingLabels, trainingPenalty, trainingRate, trainingUsers, trainingUserTable, trainingWidth,
} from '../memory-layout';
import { dotOf } from './normal-equations-rows';
import { madd } from './simd';

/**
 * Gradient descent on the labelled pairs `first` to `end`, batch by batch, with AdaGrad's step for each row: what
 * src/domain/recommend/models/factorisation-cpu.ts does, in single precision. `first` begins a batch.
 */
export function trainPairs(_scratch: usize, training: usize, first: i32, end: i32): void {
  const users = training + trainingUserTable, items = training + trainingItemTable;
  const batch = load<i32>(training, trainingBatch);
  for (let from = first; from < end; from += batch) {
    const to = min(end, from + batch);
    let touchedUsers = 0, touchedItems = 0;
    for (let pair = from; pair < to; pair++) {
      const at = <usize>pair << 2;
      const user = load<u32>(load<usize>(training, trainingUsers) + at);
      const item = load<u32>(load<usize>(training, trainingItems) + at);
      touchedUsers = touch(users, user, touchedUsers);
      touchedItems = touch(items, item, touchedItems);
      addGradients(training, users, user, items, item, load<f32>(load<usize>(training, trainingLabels) + at));
    }
    step(training, users, touchedUsers);
    step(training, items, touchedItems);
  }
}

/** Marks a row for the next step; returns how many are marked. */
// @ts-ignore: decorator
@inline
function touch(table: usize, row: u32, touched: i32): i32 {
  const flag = load<usize>(table, tableFlags) + row;
  if (load<u8>(flag) != 0) return touched;
  store<u8>(flag, 1);
  store<u32>(load<usize>(table, tableTouched) + (<usize>touched << 2), row);
  return touched + 1;
}

/** Adds the gradient of (sigmoid(u·v) - label)² + penalty·(|u|² + |v|²) of one pair. */
function addGradients(training: usize, users: usize, user: u32, items: usize, item: u32, label: f32): void {
  const bytes = load<usize>(training, trainingWidth) << 2;
  const ofUser = <usize>user * bytes, ofItem = <usize>item * bytes;
  const u = load<usize>(users, tableValues) + ofUser, v = load<usize>(items, tableValues) + ofItem;
  const gradientU = load<usize>(users, tableGradients) + ofUser, gradientV = load<usize>(items, tableGradients) + ofItem;
  const score: f32 = 1 / (1 + Mathf.exp(-dotOf(u, v, bytes)));
  const slope = f32x4.splat(2 * (score - label) * score * (1 - score));
  const penalty = f32x4.splat(2 * load<f32>(training, trainingPenalty));
  for (let at: usize = 0; at < bytes; at += 16) {
    const x = v128.load(u + at), y = v128.load(v + at);
    v128.store(gradientU + at, madd(slope, y, madd(penalty, x, v128.load(gradientU + at))));
    v128.store(gradientV + at, madd(slope, x, madd(penalty, y, v128.load(gradientV + at))));
  }
}

/** Moves every marked row against its gradient, which is 0 afterwards. */
function step(training: usize, table: usize, touched: i32): void {
  const bytes = load<usize>(training, trainingWidth) << 2;
  const factors = <f32>load<i32>(training, trainingFactors);
  for (let t = 0; t < touched; t++) {
    const row = <usize>load<u32>(load<usize>(table, tableTouched) + (<usize>t << 2));
    store<u8>(load<usize>(table, tableFlags) + row, 0);
    const gradient = load<usize>(table, tableGradients) + row * bytes;
    const values = load<usize>(table, tableValues) + row * bytes;
    const squares = load<usize>(table, tableSquares) + (row << 2);
    const sum = load<f32>(squares) + dotOf(gradient, gradient, bytes) / factors;
    store<f32>(squares, sum);
    const rate = f32x4.splat(-load<f32>(training, trainingRate) / (Mathf.sqrt(sum) + 1e-8));
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(values + at, madd(rate, v128.load(gradient + at), v128.load(values + at)));
      v128.store(gradient + at, f32x4.splat(0));
    }
  }
}
