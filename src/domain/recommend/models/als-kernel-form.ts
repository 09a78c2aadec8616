import { choleskyInPlace } from '../../math/cholesky';
import { symmetricEigen } from '../../math/symmetric-eigen';
import type { CustomerRow } from './recommender';

/** Beyond this spread of YᵀY + λI its inverse is left to a factorisation of each customer's own matrix. */
const largestCondition = 1e9;

/**
 * What a customer's products give to a score of implicit ALS, by a system of the order of her products in place of one of
 * the factors. With B = (YᵀY + λI)⁻¹, Z the factors of her products, D = diag(α·values), K = Z·B·Zᵀ and M = K + D⁻¹, her
 * score of product j is k_jᵀ·g, k_j = Z·B·y_j and g = M⁻¹·D⁻¹·(1 + D): a kernel regression. Without product i it loses
 * (M⁻¹·k_j)_i · g_i / (M⁻¹)_ii, as leave-one-out has it there; the same number as by her normal matrix. YᵀY is
 * diagonalised once and the products' factors with it, so that a penalty of her own costs nothing.
 */
export class AlsKernelForm {
  private readonly rotated: Float32Array;
  private readonly spectrum: Float64Array;
  /** Of the customer at hand: diag(B), Z·B, and the lower triangle of L⁻¹ with L·Lᵀ = M, both row by row. */
  private readonly weights: Float64Array;
  private scaled = new Float64Array(0);
  private lower = new Float64Array(0);
  private inverse = new Float64Array(0);
  /** g_i / (M⁻¹)_ii. */
  private losses = new Float64Array(0);
  private kernel = new Float64Array(0);
  private order = 0;

  /** @param gram YᵀY of the products' factors. */
  constructor(
    productFactors: Float32Array,
    private readonly factors: number,
    gram: Float64Array,
  ) {
    const { values, vectors } = symmetricEigen(gram, factors);
    this.spectrum = values;
    this.weights = new Float64Array(factors);
    this.rotated = new Float32Array(productFactors.length);
    for (let from = 0; from < productFactors.length; from += factors) {
      for (let f = 0; f < factors; f++) {
        let sum = 0;
        for (let g = 0; g < factors; g++) sum += vectors[f * factors + g] * productFactors[from + g];
        this.rotated[from + f] = sum;
      }
    }
  }

  /** Turns to a customer with at least one product, all of a weight above 0; false where rounding would spoil the answer. */
  turnTo({ products, values }: CustomerRow, alpha: number, penalty: number): boolean {
    const { factors, rotated, spectrum } = this;
    const n = products.length;
    const least = Math.max(0, spectrum[0]) + penalty;
    if (!(least > 0) || (spectrum[factors - 1] + penalty) / least > largestCondition) return false;
    this.reserve(n);
    const { scaled, lower, weights } = this;
    for (let f = 0; f < factors; f++) weights[f] = 1 / (spectrum[f] + penalty);
    for (let i = 0; i < n; i++) {
      const at = products[i] * factors;
      for (let f = 0; f < factors; f++) scaled[i * factors + f] = rotated[at + f] * weights[f];
      for (let k = 0; k <= i; k++) lower[i * n + k] = this.inner(i, products[k]);
      lower[i * n + i] += 1 / (alpha * values[i]);
    }
    choleskyInPlace(lower, n);
    this.invert(n);
    const { inverse, losses, kernel } = this;
    for (let i = 0; i < n; i++) kernel[i] = 1 + 1 / (alpha * values[i]);
    this.solve();
    for (let i = 0; i < n; i++) {
      let diagonal = 0;
      for (let k = i; k < n; k++) diagonal += inverse[k * n + i] ** 2;
      losses[i] = kernel[i] / diagonal;
    }
    return true;
  }

  /** Of each of the customer's products what the score of `product` loses without it; valid up to the next call. */
  losesWithout(product: number): Float64Array {
    const { kernel, losses, order } = this;
    for (let i = 0; i < order; i++) kernel[i] = this.inner(i, product);
    this.solve();
    for (let i = 0; i < order; i++) kernel[i] *= losses[i];
    return kernel;
  }

  /** z_i·B·y of a product, in four sums at once: one alone would wait for itself at each step. */
  private inner(i: number, product: number): number {
    const { factors, scaled, rotated } = this;
    let a = i * factors;
    let b = product * factors;
    const end = a + factors;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (; a + 3 < end; a += 4, b += 4) {
      s0 += scaled[a] * rotated[b];
      s1 += scaled[a + 1] * rotated[b + 1];
      s2 += scaled[a + 2] * rotated[b + 2];
      s3 += scaled[a + 3] * rotated[b + 3];
    }
    for (; a < end; a++, b++) s0 += scaled[a] * rotated[b];
    return s0 + s1 + s2 + s3;
  }

  /** M⁻¹ = L⁻ᵀ·L⁻¹ times `kernel`, in its place. */
  private solve(): void {
    const { inverse, kernel, order: n } = this;
    for (let i = n - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = 0, at = i * n; k <= i; k++, at++) sum += inverse[at] * kernel[k];
      kernel[i] = sum;
    }
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let i = k; i < n; i++) sum += inverse[i * n + k] * kernel[i];
      kernel[k] = sum;
    }
  }

  /** L⁻¹ of `lower`, column by column. */
  private invert(n: number): void {
    const { inverse, lower } = this;
    for (let column = 0; column < n; column++) {
      for (let i = column; i < n; i++) {
        let sum = i === column ? 1 : 0;
        for (let k = column; k < i; k++) sum -= lower[i * n + k] * inverse[k * n + column];
        inverse[i * n + column] = sum / lower[i * n + i];
      }
    }
  }

  private reserve(n: number): void {
    this.order = n;
    if (n <= this.losses.length) return;
    this.scaled = new Float64Array(n * this.factors);
    this.lower = new Float64Array(n * n);
    this.inverse = new Float64Array(n * n);
    this.losses = new Float64Array(n);
    this.kernel = new Float64Array(n);
  }
}
