/**
 * A bounded heap of the best `k` of what is offered, its worst at the root: numbers at `ids`, scores at `scores`.
 * Equal scores rank by number, the lower first.
 */

// @ts-ignore: decorator
@inline
function worse(ids: usize, scores: usize, at: i32, id: i32, score: f32): bool {
  const mine = load<f32>(scores + (<usize>at << 2));
  return mine < score || (mine == score && load<i32>(ids + (<usize>at << 2)) > id);
}

// @ts-ignore: decorator
@inline
function put(ids: usize, scores: usize, at: i32, id: i32, score: f32): void {
  store<i32>(ids + (<usize>at << 2), id);
  store<f32>(scores + (<usize>at << 2), score);
}

// @ts-ignore: decorator
@inline
function move(ids: usize, scores: usize, to: i32, from: i32): void {
  put(ids, scores, to, load<i32>(ids + (<usize>from << 2)), load<f32>(scores + (<usize>from << 2)));
}

/** Lets an entry rise from the free place `at`. */
function rise(ids: usize, scores: usize, at: i32, id: i32, score: f32): void {
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (worse(ids, scores, parent, id, score)) break;
    move(ids, scores, at, parent);
    at = parent;
  }
  put(ids, scores, at, id, score);
}

/** Lets an entry sink from the root of a heap of `size`. */
function sink(ids: usize, scores: usize, size: i32, id: i32, score: f32): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    const next = child + 1;
    if (next < size) {
      const nextId = load<i32>(ids + (<usize>next << 2)), nextScore = load<f32>(scores + (<usize>next << 2));
      if (!worse(ids, scores, child, nextId, nextScore)) child = next;
    }
    if (!worse(ids, scores, child, id, score)) break;
    move(ids, scores, at, child);
    at = child;
  }
  put(ids, scores, at, id, score);
}

/** Whether an entry ranks before the worst of a full heap. */
// @ts-ignore: decorator
@inline
export function isBetter(ids: usize, scores: usize, id: i32, score: f32): bool {
  return worse(ids, scores, 0, id, score);
}

/** Takes an entry in, one that is better than the root where the heap of `size` is full. Returns its new size. */
export function take(ids: usize, scores: usize, size: i32, k: i32, id: i32, score: f32): i32 {
  if (size < k) {
    rise(ids, scores, size, id, score);
    return size + 1;
  }
  sink(ids, scores, k, id, score);
  return k;
}

/** Sorts the heap, best first, and fills up to `k` with number -1 and score 0. */
export function finish(ids: usize, scores: usize, size: i32, k: i32): void {
  for (let end = size - 1; end > 0; end--) {
    const id = load<i32>(ids + (<usize>end << 2)), score = load<f32>(scores + (<usize>end << 2));
    move(ids, scores, end, 0);
    sink(ids, scores, end, id, score);
  }
  for (let at = size; at < k; at++) put(ids, scores, at, -1, 0);
}
