import type { Matrix } from '../../../math/matrix';
import { normaliseInPlace } from '../../../math/vector';
import type { SparseMatrix } from '../../../math/sparse';
import type { ProductBehaviour } from './product-behaviour';
import type { TextSpace } from './text-space';

/**
 * Rows that a pair network starts from. A customer's: the vector of what she wrote, or, where she wrote nothing, the
 * mean of what she bought by its words. A product's: the vector of its words, 1 where it has any, and the behaviour around
 * it. Every row can be had without one entry of the interactions: its review, its taking and its share of what she bought.
 */
export class PairInputs {
  readonly ofCustomer: number;
  readonly ofProduct: number;
  /** Products × dimensions: the words of each, of which customers without reviews are made. */
  readonly productWords: Matrix;
  private readonly worded: Uint8Array;
  /** Customers × dimensions. */
  private readonly bought: Float32Array;
  private readonly boughtCounts: Int32Array;

  constructor(
    private readonly texts: TextSpace,
    private readonly behaviour: ProductBehaviour,
    private readonly matrix: SparseMatrix,
  ) {
    const d = texts.dimensions;
    const { rows, columns, starts, indices, values } = matrix;
    this.ofCustomer = d;
    this.ofProduct = d + 1 + behaviour.columns;
    this.productWords = { rows: columns, columns: d, values: new Float32Array(columns * d) };
    this.worded = new Uint8Array(columns);
    for (let j = 0; j < columns; j++) {
      this.worded[j] = texts.writeProduct(j, -1, this.productWords.values, j * d) ? 1 : 0;
    }
    this.bought = new Float32Array(rows * d);
    this.boughtCounts = new Int32Array(rows);
    for (let i = 0; i < rows; i++) {
      for (let e = starts[i]; e < starts[i + 1]; e++) {
        if (this.worded[indices[e]] === 0) continue;
        addTo(this.bought, i * d, values[e], this.productWords.values, indices[e] * d, d);
        this.boughtCounts[i]++;
      }
    }
  }

  /** False, and zeros, where nothing tells of her. */
  writeCustomer(customer: number, without: number, out: Float32Array, at: number): boolean {
    if (this.texts.writeCustomer(customer, without, out, at)) return true;
    const d = this.texts.dimensions;
    const product = without < 0 ? -1 : this.matrix.indices[without];
    const isOwn = product >= 0 && this.worded[product] === 1;
    if (this.boughtCounts[customer] - (isOwn ? 1 : 0) <= 0) return false;
    const row = out.subarray(at, at + d);
    row.set(this.bought.subarray(customer * d, (customer + 1) * d));
    if (isOwn) addTo(row, 0, -this.matrix.values[without], this.productWords.values, product * d, d);
    normaliseInPlace(row);
    return true;
  }

  /** `hasBehaviour` 0 hides what customers do around the product, as if it were new. */
  writeProduct(product: number, without: number, hasBehaviour: boolean, out: Float32Array, at: number): void {
    const d = this.texts.dimensions;
    const isWorded = this.texts.writeProduct(product, without, out, at);
    out[at + d] = isWorded ? 1 : 0;
    if (hasBehaviour) this.behaviour.write(product, without, out, at + d + 1);
    else out.fill(0, at + d + 1, at + this.ofProduct);
  }

  /** Rows of all customers, and 1 for each of whom anything is known. */
  allCustomers(): { rows: Matrix; known: Uint8Array } {
    const { rows } = this.matrix;
    const values = new Float32Array(rows * this.ofCustomer);
    const known = Uint8Array.from({ length: rows }, (_, i) =>
      this.writeCustomer(i, -1, values, i * this.ofCustomer) ? 1 : 0,
    );
    return { rows: { rows, columns: this.ofCustomer, values }, known };
  }

  /** Rows of all products. */
  allProducts(): Matrix {
    const { columns } = this.matrix;
    const values = new Float32Array(columns * this.ofProduct);
    for (let j = 0; j < columns; j++) this.writeProduct(j, -1, true, values, j * this.ofProduct);
    return { rows: columns, columns: this.ofProduct, values };
  }
}

function addTo(
  sums: Float32Array,
  at: number,
  weight: number,
  from: Float32Array,
  start: number,
  length: number,
): void {
  for (let c = 0; c < length; c++) sums[at + c] += weight * from[start + c];
}
