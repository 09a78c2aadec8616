/** Vectors of groups, groups × dimensions, and how many items each is the mean of. */
export interface GroupVectors {
  readonly vectors: Float32Array;
  /** 0 where a group has no text; its vector is then zero. */
  readonly counts: Int32Array;
}

/**
 * Mean vector of each group's items. Item i has the text `textOfItem[i]` (row of `vectors`) and belongs to
 * `groupOfItem[i]`; -1 in either leaves the item out. Means are not scaled to unit length: customers
 * who write about many things keep a short vector.
 */
export function meanByGroup(
  vectors: Float32Array,
  dimensions: number,
  textOfItem: Int32Array,
  groupOfItem: Int32Array,
  groups: number,
): GroupVectors {
  if (textOfItem.length !== groupOfItem.length) {
    throw new RangeError(`${textOfItem.length} texts for ${groupOfItem.length} items`);
  }
  const sums = new Float64Array(groups * dimensions);
  const counts = new Int32Array(groups);
  for (let item = 0; item < textOfItem.length; item++) {
    const text = textOfItem[item]!;
    const group = groupOfItem[item]!;
    if (text < 0 || group < 0) continue;
    counts[group]!++;
    const from = text * dimensions;
    const to = group * dimensions;
    for (let d = 0; d < dimensions; d++) sums[to + d]! += vectors[from + d]!;
  }
  const means = new Float32Array(sums.length);
  for (let i = 0; i < sums.length; i++)
    means[i] = sums[i]! / Math.max(1, counts[Math.floor(i / dimensions)]!);
  return { vectors: means, counts };
}
