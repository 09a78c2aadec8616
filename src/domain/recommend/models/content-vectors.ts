import type { Matrix } from '../../math/matrix';
import { normaliseInPlace } from '../../math/vector';

/**
 * Which text speaks of which product, and the vectors of the distinct texts. Titles and descriptions
 * have customer -1; reviews name theirs, so that a held-out purchase's own review can be left unread.
 */
export interface ProductTexts {
  /** Distinct texts × dimensions. */
  readonly vectors: Matrix;
  /** Product of each mention, -1 for none (such mentions count for the customer alone). */
  readonly product: Int32Array;
  /** Customer of each mention, -1 for the shop's own words. */
  readonly customer: Int32Array;
  /** Row of `vectors` of each mention. */
  readonly text: Int32Array;
}

/** The texts without the reviews that `skip` names. */
export function withoutReviews(
  texts: ProductTexts,
  skip: (customer: number, product: number) => boolean,
): ProductTexts {
  const { vectors, product, customer, text } = texts;
  const isRead = Uint8Array.from(text, (_, m) => (customer[m] >= 0 && skip(customer[m], product[m]) ? 0 : 1));
  const read = (_: number, m: number) => isRead[m] === 1;
  return { vectors, product: product.filter(read), customer: customer.filter(read), text: text.filter(read) };
}

/** One vector a row with the number of texts behind it; rows of count 0 have no vector (zeros). */
export interface ContentVectors {
  readonly vectors: Matrix;
  readonly counts: Int32Array;
}

/**
 * Vector of each product: the mean of its shop words and of its reviews, each weighing half where both
 * exist (otherwise a much reviewed product would drown its title), centred over products and scaled to
 * unit length. `skip` names reviews that must not be read.
 */
export function productVectors(
  texts: ProductTexts,
  products: number,
  skip: (customer: number, product: number) => boolean = () => false,
): ContentVectors {
  const dimensions = texts.vectors.columns;
  const shopWords = meanVectors(texts, products, (m) => (texts.customer[m] < 0 ? texts.product[m] : -1));
  const reviews = meanVectors(texts, products, (m) => {
    const customer = texts.customer[m];
    const product = texts.product[m];
    return customer >= 0 && product >= 0 && !skip(customer, product) ? product : -1;
  });
  const counts = new Int32Array(products);
  const values = new Float32Array(products * dimensions);
  for (let j = 0; j < products; j++) {
    counts[j] = shopWords.counts[j] + reviews.counts[j];
    for (let d = j * dimensions; d < (j + 1) * dimensions; d++) {
      values[d] = shopWords.vectors.values[d] + reviews.vectors.values[d];
    }
  }
  const vectors = { rows: products, columns: dimensions, values };
  normalise(vectors);
  centre(vectors, counts);
  normalise(vectors);
  return { vectors, counts };
}

/** Mean vector of what each customer wrote, centred over the customers who wrote, unit length; `skip` as above. */
export function customerVectors(
  texts: ProductTexts,
  customers: number,
  skip: (customer: number, product: number) => boolean = () => false,
): ContentVectors {
  const { vectors, counts } = meanVectors(texts, customers, (m) => {
    const customer = texts.customer[m];
    return customer >= 0 && skip(customer, texts.product[m]) ? -1 : customer;
  });
  normalise(vectors);
  centre(vectors, counts);
  normalise(vectors);
  return { vectors, counts };
}

/** Mean of the mentions' vectors by `owner` (-1: none), scaled to unit length. */
function meanVectors(
  texts: ProductTexts,
  owners: number,
  owner: (mention: number) => number,
): ContentVectors {
  const d = texts.vectors.columns;
  const values = new Float32Array(owners * d);
  const counts = new Int32Array(owners);
  for (let m = 0; m < texts.text.length; m++) {
    const to = owner(m);
    if (to < 0) continue;
    counts[to]++;
    const from = texts.text[m] * d;
    for (let c = 0; c < d; c++) values[to * d + c] += texts.vectors.values[from + c];
  }
  const vectors = { rows: owners, columns: d, values };
  normalise(vectors);
  return { vectors, counts };
}

/** Subtracts the mean of the rows that have a vector: what all products share says nothing about any. */
function centre(matrix: Matrix, counts: Int32Array): void {
  const { rows, columns, values } = matrix;
  const mean = new Float64Array(columns);
  let used = 0;
  for (let i = 0; i < rows; i++) {
    if (counts[i] === 0) continue;
    used++;
    for (let c = 0; c < columns; c++) mean[c] += values[i * columns + c];
  }
  for (let i = 0; i < rows; i++) {
    if (counts[i] === 0) continue;
    for (let c = 0; c < columns; c++) values[i * columns + c] -= mean[c] / used;
  }
}

/** Scales every row to unit length; rows of zeros stay. */
function normalise({ rows, columns, values }: Matrix): void {
  for (let i = 0; i < rows; i++) normaliseInPlace(values.subarray(i * columns, (i + 1) * columns));
}
