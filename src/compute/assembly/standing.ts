/**
 * A row's standing while the best of its items are found: the score to beat, entries so far, and addresses of its next
 * exclusion and behind the last.
 */
export const standingScore: usize = 0;
export const standingSize: usize = 4;
const standingNext: usize = 8;
const standingEnd: usize = 12;
export const standingBytes: usize = 16;

/** The standings of the rows `first` to `end` before their first item: row u's exclusions are excluded[starts[u]] on. */
export function startRows(standings: usize, first: i32, end: i32, starts: usize, excluded: usize): void {
  for (let u = first; u < end; u++, standings += standingBytes) {
    store<f32>(standings, -<f32>Infinity, standingScore);
    store<i32>(standings, 0, standingSize);
    store<u32>(standings, excluded + (load<u32>(starts + (<usize>u << 2)) << 2), standingNext);
    store<u32>(standings, excluded + (load<u32>(starts + (<usize>u << 2), 4) << 2), standingEnd);
  }
}

/** Items are asked for in ascending order, so that one pass over a row's exclusions serves them all. */
// @ts-ignore: decorator
@inline
export function isExcluded(standing: usize, item: i32): bool {
  let next = <usize>load<u32>(standing, standingNext);
  const end = <usize>load<u32>(standing, standingEnd);
  while (next < end && load<i32>(next) < item) next += 4;
  store<u32>(standing, <u32>next, standingNext);
  return next < end && load<i32>(next) == item;
}
