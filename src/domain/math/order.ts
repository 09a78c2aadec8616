/** Positions in ascending order of their keys, equal keys as they came. Keys must be numbers, not NaN. */
export function argsort(keys: ArrayLike<number>): Int32Array {
  return range(keys.length).sort((a, b) => keys[a] - keys[b] || a - b);
}

/** Positions in descending order of their keys, equal keys as they came. Keys must be numbers, not NaN. */
export function argsortDescending(keys: ArrayLike<number>): Int32Array {
  return range(keys.length).sort((a, b) => keys[b] - keys[a] || a - b);
}

/** 0, 1, … count − 1. */
export function range(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i);
}

/** Positions of a list by group: group g holds `positions[starts[g]]` to `positions[starts[g + 1] - 1]`. */
export interface Groups {
  /** Groups + 1. */
  readonly starts: Int32Array;
  readonly positions: Int32Array;
}

/**
 * Groups the first `count` positions by their key from 0 to groups − 1 (counting sort, stable). Positions of a negative
 * key are left out, and those that `keep` turns down.
 */
export function groupByKey(
  keys: ArrayLike<number>,
  groups: number,
  count = keys.length,
  keep: (position: number) => boolean = () => true,
): Groups {
  const starts = new Int32Array(groups + 1);
  for (let i = 0; i < count; i++) if (keys[i] >= 0 && keep(i)) starts[keys[i] + 1]++;
  for (let g = 0; g < groups; g++) starts[g + 1] += starts[g];
  const next = starts.slice(0, groups);
  const positions = new Int32Array(starts[groups]);
  for (let i = 0; i < count; i++) if (keys[i] >= 0 && keep(i)) positions[next[keys[i]]++] = i;
  return { starts, positions };
}
