import { takeRows } from '../../../math/matrix';
import { dot, normaliseInPlace } from '../../../math/vector';
import { pca } from '../../../math/pca';
import { entryOf, type SparseMatrix } from '../../../math/sparse';
import type { ProductTexts } from '../content-vectors';

/**
 * What is written of products and by customers, as sums of vectors in few dimensions, from which a single review can be
 * taken off again: a pair whose review is in both vectors would teach a network to find the review and not the taste.
 */
export class TextSpace {
  /** Products × dimensions: the shop's own words, and the reviews. */
  private readonly shopWords: Float32Array;
  private readonly reviews: Float32Array;
  /** Customers × dimensions: her reviews. */
  private readonly written: Float32Array;
  /** Reviewed entries × dimensions: the customer's reviews of the product; and the row of each entry, -1 for none. */
  private readonly ofEntry: Float32Array;
  private readonly rowOfEntry: Int32Array;
  /** Texts behind each of these rows. */
  private readonly shopCounts: Int32Array;
  private readonly reviewCounts: Int32Array;
  private readonly writtenCounts: Int32Array;
  private readonly entryCounts: Int32Array;
  private readonly nothing: Float32Array;
  readonly dimensions: number;

  /**
   * @param texts in few dimensions, see `reducedTexts`.
   * @param skip names reviews that must not be read.
   */
  constructor(
    texts: ProductTexts,
    matrix: SparseMatrix,
    skip: (customer: number, product: number) => boolean = () => false,
  ) {
    const { columns: d, values } = texts.vectors;
    const { rows, columns, indices } = matrix;
    this.dimensions = d;
    this.shopWords = new Float32Array(columns * d);
    this.reviews = new Float32Array(columns * d);
    this.written = new Float32Array(rows * d);
    this.shopCounts = new Int32Array(columns);
    this.reviewCounts = new Int32Array(columns);
    this.writtenCounts = new Int32Array(rows);
    this.nothing = new Float32Array(d);
    this.rowOfEntry = new Int32Array(indices.length).fill(-1);
    let reviewed = 0;
    const entries = Int32Array.from(texts.text, (_, m) => {
      const [customer, product] = [texts.customer[m], texts.product[m]];
      if (customer < 0 || product < 0 || skip(customer, product)) return -1;
      const entry = entryOf(matrix, customer, product);
      if (entry >= 0 && this.rowOfEntry[entry] < 0) this.rowOfEntry[entry] = reviewed++;
      return entry;
    });
    this.ofEntry = new Float32Array(reviewed * d);
    this.entryCounts = new Int32Array(reviewed);
    for (let m = 0; m < texts.text.length; m++) {
      const [customer, product] = [texts.customer[m], texts.product[m]];
      const vector = values.subarray(texts.text[m] * d, (texts.text[m] + 1) * d);
      if (customer < 0) {
        if (product >= 0) add(this.shopWords, this.shopCounts, product, vector);
        continue;
      }
      if (skip(customer, product)) continue;
      add(this.written, this.writtenCounts, customer, vector);
      if (product < 0) continue;
      add(this.reviews, this.reviewCounts, product, vector);
      if (entries[m] >= 0) add(this.ofEntry, this.entryCounts, this.rowOfEntry[entries[m]], vector);
    }
  }

  /** The reviews at an entry, and how many; none for entry -1. */
  private at(entry: number): { sum: Float32Array; count: number } {
    const row = entry < 0 ? -1 : this.rowOfEntry[entry];
    if (row < 0) return { sum: this.nothing, count: 0 };
    const d = this.dimensions;
    return { sum: this.ofEntry.subarray(row * d, (row + 1) * d), count: this.entryCounts[row] };
  }

  /** The unit vector of what she wrote but for an entry (-1: all of it), into `out` from `at` on; false, and zeros, where there is none. */
  writeCustomer(customer: number, without: number, out: Float32Array, at: number): boolean {
    const d = this.dimensions;
    out.fill(0, at, at + d);
    const { sum, count } = this.at(without);
    if (this.writtenCounts[customer] <= count) return false;
    for (let c = 0; c < d; c++) out[at + c] = this.written[customer * d + c] - sum[c];
    normaliseInPlace(out.subarray(at, at + d));
    return true;
  }

  /** The same of a product: the shop's words and the reviews, each half where there are both. */
  writeProduct(product: number, without: number, out: Float32Array, at: number): boolean {
    const d = this.dimensions;
    const row = out.subarray(at, at + d).fill(0);
    const { sum, count } = this.at(without);
    const left = this.reviewCounts[product] - count;
    if (left > 0) {
      for (let c = 0; c < d; c++) row[c] = this.reviews[product * d + c] - sum[c];
      normaliseInPlace(row);
    }
    if (this.shopCounts[product] > 0) {
      const own = this.shopWords.subarray(product * d, (product + 1) * d);
      const length = Math.sqrt(dot(own, own));
      for (let c = 0; c < d; c++) row[c] += length > 0 ? own[c] / length : 0;
      normaliseInPlace(row);
    }
    return left > 0 || this.shopCounts[product] > 0;
  }
}

function add(sums: Float32Array, counts: Int32Array, row: number, vector: Float32Array): void {
  const d = vector.length;
  for (let c = 0, at = row * d; c < d; c++, at++) sums[at] += vector[c];
  counts[row]++;
}

/**
 * The same texts with vectors along the leading axes of those that anybody mentions, each axis divided by its standard
 * deviation to the power `whitening`: encoders put most of their variance into few directions that say little of taste,
 * and whitening helps recommending from text (Zhang et al. 2024, 'Are ID embeddings necessary? Whitening pre-trained
 * text embeddings for effective sequential recommendation').
 */
export function reducedTexts(texts: ProductTexts, dimensions: number, whitening: number): ProductTexts {
  const used = Int32Array.from(new Set(texts.text)).sort();
  const position = new Int32Array(texts.vectors.rows).fill(-1);
  used.forEach((text, i) => {
    position[text] = i;
  });
  const { scores, variances } = pca(takeRows(texts.vectors, used), dimensions);
  const { columns, values } = scores;
  // Directions of no variance hold nothing but rounding.
  const least = 1e-9 * (variances[0] ?? 0);
  const scale = variances.map((variance) => (variance > least ? variance ** (-whitening / 2) : 0));
  for (let at = 0; at < values.length; at++) values[at] *= scale[at % columns];
  return { ...texts, vectors: scores, text: texts.text.map((text) => position[text]) };
}
