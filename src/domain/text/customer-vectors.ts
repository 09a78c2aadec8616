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

/** Vector of each customer: the mean over the customer's reviews. `vectors`: texts × dimensions, centred. */
export function customerTextVectors(
  vectors: Float32Array,
  dimensions: number,
  textOfReview: Int32Array,
  customerOfReview: Int32Array,
  customers: number,
): GroupVectors {
  return meanByGroup(vectors, dimensions, textOfReview, customerOfReview, customers);
}

/**
 * Vector of each product: its own words (title and description) and the mean of its reviews, half each; where
 * one of the two is missing, the other alone. Halves, so that a hundred reviews do not drown the title.
 * `counts` counts the reviews and the product's own text.
 */
export function productTextVectors(
  vectors: Float32Array,
  dimensions: number,
  textOfProduct: Int32Array,
  textOfReview: Int32Array,
  productOfReview: Int32Array,
): GroupVectors {
  const products = textOfProduct.length;
  const pooled = meanByGroup(vectors, dimensions, textOfReview, productOfReview, products);
  for (let product = 0; product < products; product++) {
    const own = textOfProduct[product]!;
    if (own < 0) continue;
    const share = pooled.counts[product]! > 0 ? 0.5 : 1;
    pooled.counts[product]!++;
    const to = product * dimensions;
    for (let d = 0; d < dimensions; d++) {
      const value = vectors[own * dimensions + d]!;
      pooled.vectors[to + d] = share * value + (1 - share) * pooled.vectors[to + d]!;
    }
  }
  return pooled;
}
