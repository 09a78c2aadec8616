import { groupByKey } from '../math/order';

/** Which review has which text, and of which product and customer it is; all of one length, -1 for none. */
export interface ReviewsOfProducts {
  /** Row of `vectors`. */
  readonly text: Int32Array;
  readonly product: Int32Array;
  readonly customer: Int32Array;
}

/** How far what is said depends on what is spoken of. */
export interface ProductWording {
  /** Share of the reviews' variance that is their product's, 0 to 1. */
  readonly share: number;
  /** products × dimensions: sums of the reviews' vectors; in single precision, as there may be many products. */
  readonly sums: Float32Array;
  /** Reviews with a text of each product. */
  readonly counts: Int32Array;
}

/**
 * Sums the reviews of each product and measures how much of their variance lies between products: the variance
 * components of a one-way random-effects model with groups of different sizes (Searle, Casella and McCulloch 1992),
 * over all dimensions at once. Share 0 where no product has a second review to compare with.
 */
export function productWording(
  vectors: Float32Array,
  dimensions: number,
  reviews: ReviewsOfProducts,
  products: number,
): ProductWording {
  const sums = new Float32Array(products * dimensions);
  const all = new Float64Array(dimensions);
  const counts = new Int32Array(products);
  let squares = 0;
  let total = 0;
  reviews.text.forEach((text, review) => {
    const product = reviews.product[review]!;
    if (text < 0 || product < 0) return;
    total++;
    counts[product]!++;
    for (let d = 0; d < dimensions; d++) {
      const value = vectors[text * dimensions + d]!;
      sums[product * dimensions + d]! += value;
      all[d]! += value;
      squares += value * value;
    }
  });
  let groups = 0;
  let ofGroups = 0;
  let squaredCounts = 0;
  for (let p = 0; p < products; p++) {
    const count = counts[p]!;
    if (count === 0) continue;
    groups++;
    squaredCounts += count * count;
    ofGroups += squaredLength(sums, p * dimensions, dimensions) / count;
  }
  if (groups < 2 || total === groups) return { share: 0, sums, counts };
  const within = (squares - ofGroups) / (total - groups);
  const between = (ofGroups - squaredLength(all, 0, dimensions) / total) / (groups - 1);
  const size = (total - squaredCounts / total) / (groups - 1);
  const component = Math.max(0, (between - within) / size);
  return { share: component > 0 ? component / (component + within) : 0, sums, counts };
}

function squaredLength(values: Float32Array | Float64Array, from: number, dimensions: number): number {
  let squares = 0;
  for (let d = from; d < from + dimensions; d++) squares += values[d]! ** 2;
  return squares;
}

/**
 * What each customer writes about, as a direction: the sum of her reviews without their products' wording, scaled to
 * unit length, so that one review and twelve of the same mind lie in the same place. Taken out of a review is what
 * others say of its product: their mean times n / (n + κ), κ being the variance within products over that between them,
 * which is the best linear prediction of a product's wording from n reviews. Of a product that nobody else reviewed
 * nothing is taken out.
 *
 * @returns customers × dimensions; NaN for who wrote nothing or nothing but what all say of the product.
 */
export function ownDirections(
  vectors: Float32Array,
  dimensions: number,
  reviews: ReviewsOfProducts,
  customers: number,
  { share, sums, counts }: ProductWording,
): Float32Array {
  const directions = new Float32Array(customers * dimensions);
  const kappa = (1 - share) / share;
  const byCustomer = groupByKey(
    reviews.customer,
    customers,
    reviews.text.length,
    (r) => reviews.text[r]! >= 0,
  );
  const own = new Map<number, { count: number; sum: Float64Array }>();
  const sum = new Float64Array(dimensions);
  for (let c = 0; c < customers; c++) {
    own.clear();
    sum.fill(0);
    for (let at = byCustomer.starts[c]!; at < byCustomer.starts[c + 1]!; at++) {
      const review = byCustomer.positions[at]!;
      const from = reviews.text[review]! * dimensions;
      const product = reviews.product[review]!;
      const ofProduct = own.get(product) ?? { count: 0, sum: new Float64Array(dimensions) };
      own.set(product, ofProduct);
      ofProduct.count++;
      for (let d = 0; d < dimensions; d++) {
        sum[d]! += vectors[from + d]!;
        ofProduct.sum[d]! += vectors[from + d]!;
      }
    }
    for (const [product, mine] of own) {
      if (product < 0) continue;
      const others = counts[product]! - mine.count;
      if (others === 0 || share === 0) continue;
      const part = mine.count / (others + kappa);
      for (let d = 0; d < dimensions; d++) {
        sum[d]! -= part * (sums[product * dimensions + d]! - mine.sum[d]!);
      }
    }
    writeDirection(sum, directions, c * dimensions);
  }
  return directions;
}

/** Below this length a difference of unit vectors in single precision is rounding. */
const shortest = 1e-4;

function writeDirection(sum: Float64Array, directions: Float32Array, to: number): void {
  const length = Math.sqrt(squaredLength(sum, 0, sum.length));
  for (let d = 0; d < sum.length; d++) directions[to + d] = length > shortest ? sum[d]! / length : Number.NaN;
}
