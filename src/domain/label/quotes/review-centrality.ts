import { dot } from '../../math/vector';

/** Vectors of the reviews' texts, for quoting what is nearest to the segment's middle. */
export interface ReviewVectors {
  readonly dimensions: number;
  /** Unit length each, row by row. */
  readonly vectors: Float32Array;
  /** Row of each review's text in `vectors`, -1 for none. */
  readonly rowOfReview: Int32Array;
}

/** Cosine of each review with the mean of all of them; reviews without a vector get 0. */
export function centralityOf(reviews: readonly number[], given: ReviewVectors): Float32Array {
  const { dimensions, vectors, rowOfReview } = given;
  const mean = new Float64Array(dimensions);
  for (const review of reviews) {
    const row = rowOfReview[review]!;
    if (row < 0) continue;
    for (let d = 0; d < dimensions; d++) mean[d]! += vectors[row * dimensions + d]!;
  }
  const length = Math.sqrt(dot(mean, mean));
  return Float32Array.from(reviews, (review) => {
    const row = rowOfReview[review]!;
    if (row < 0 || length === 0) return 0;
    return dot(vectors.subarray(row * dimensions, (row + 1) * dimensions), mean) / length;
  });
}
