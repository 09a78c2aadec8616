import type { Matrix } from '../../../math/matrix';
import { normal, type Random } from '../../../math/random';
import { ParameterTable } from './parameter-table';

/** Weighted products in compressed rows: bag b holds products[starts[b]] up to starts[b + 1]. */
export interface Bags {
  /** Length bags + 1. */
  readonly starts: Int32Array;
  readonly products: Int32Array;
  /** Of each product in its bag; those of a bag add up to 1, or there are none. */
  readonly weights: Float32Array;
}

/**
 * One of the two towers: a bag of products becomes the unit vector of
 * intercept + Σ weight · (embedding of the product + its words · projection).
 * The customers' tower takes what a customer has for its bags, the products' tower each product alone.
 */
export class Tower {
  /** Products × factors. */
  readonly embeddings: ParameterTable;
  /** Dimensions of the words × factors. */
  readonly projection: ParameterTable;
  /** 1 × factors. */
  readonly intercept: ParameterTable;
  private bags: Bags = {
    starts: new Int32Array(1),
    products: new Int32Array(0),
    weights: new Float32Array(0),
  };
  private outputs: Matrix;
  private lengths = new Float32Array(0);
  /** Mean words of each bag. */
  private words = new Float32Array(0);

  /**
   * @param words of each product: products × dimensions, zeros where it has none; no columns where the shop has no texts.
   * @param spread standard deviation of the embeddings' first draw; 0 where they begin at nothing.
   */
  constructor(
    private readonly texts: Matrix,
    private readonly factors: number,
    spread: number,
    random: Random,
  ) {
    const drawn = (rows: number, deviation: number) =>
      new ParameterTable(
        Float32Array.from({ length: rows * factors }, () =>
          deviation === 0 ? 0 : deviation * normal(random),
        ),
        factors,
      );
    this.embeddings = drawn(texts.rows, spread);
    this.projection = drawn(texts.columns, 0);
    this.intercept = drawn(1, 1 / Math.sqrt(factors));
    this.outputs = { rows: 0, columns: factors, values: new Float32Array(0) };
  }

  /** The vectors of the bags, bags × factors; they stay those of `backward` until the next call. */
  forward(bags: Bags): Matrix {
    const { factors, texts } = this;
    const count = bags.starts.length - 1;
    const values = new Float32Array(count * factors);
    this.bags = bags;
    this.words = new Float32Array(count * texts.columns);
    this.lengths = new Float32Array(count);
    const sum = new Float64Array(factors);
    for (let b = 0; b < count; b++) {
      sum.set(this.intercept.values);
      this.addBag(b, sum);
      let squares = 0;
      for (let f = 0; f < factors; f++) squares += sum[f] * sum[f];
      // A sum of nothing has no direction.
      const length = Math.sqrt(squares) + 1e-12;
      this.lengths[b] = length;
      for (let f = 0; f < factors; f++) values[b * factors + f] = sum[f] / length;
    }
    this.outputs = { rows: count, columns: factors, values };
    return this.outputs;
  }

  private addBag(b: number, sum: Float64Array): void {
    const { factors, texts, words, embeddings, projection, bags } = this;
    const own = words.subarray(b * texts.columns, (b + 1) * texts.columns);
    for (let e = bags.starts[b]; e < bags.starts[b + 1]; e++) {
      const product = bags.products[e];
      const weight = bags.weights[e];
      for (let f = 0, at = product * factors; f < factors; f++, at++)
        sum[f] += weight * embeddings.values[at];
      for (let d = 0, at = product * texts.columns; d < own.length; d++, at++) {
        own[d] += weight * texts.values[at];
      }
    }
    for (let d = 0, at = 0; d < own.length; d++) {
      for (let f = 0; f < factors; f++, at++) sum[f] += own[d] * projection.values[at];
    }
  }

  /** Adds to the gradients of the parameters, given the loss's gradient by the outputs of the last `forward`. */
  backward(gradients: Float32Array): void {
    const { factors, texts, bags, outputs, words } = this;
    const inner = new Float32Array(factors);
    for (let b = 0; b < outputs.rows; b++) {
      const at = b * factors;
      let along = 0;
      for (let f = 0; f < factors; f++) along += gradients[at + f] * outputs.values[at + f];
      for (let f = 0; f < factors; f++) {
        inner[f] = (gradients[at + f] - along * outputs.values[at + f]) / this.lengths[b];
      }
      this.intercept.addGradient(0, 1, inner, 0);
      for (let e = bags.starts[b]; e < bags.starts[b + 1]; e++) {
        this.embeddings.addGradient(bags.products[e], bags.weights[e], inner, 0);
      }
      for (let d = 0; d < texts.columns; d++) {
        this.projection.addGradient(d, words[b * texts.columns + d], inner, 0);
      }
    }
  }

  /** One step of all parameters; `decay` pulls the embeddings of the touched products towards 0. */
  step(learningRate: number, decay: number): void {
    this.embeddings.step(learningRate, decay);
    this.projection.step(learningRate, 0);
    this.intercept.step(learningRate, 0);
  }

  /** What each product alone puts into a bag, products × factors: intercept + embedding + words · projection. */
  contents(): Matrix {
    const { factors, texts, embeddings, projection, intercept } = this;
    const values = new Float32Array(texts.rows * factors);
    const sum = new Float64Array(factors);
    for (let j = 0; j < texts.rows; j++) {
      for (let f = 0; f < factors; f++) sum[f] = intercept.values[f] + embeddings.values[j * factors + f];
      for (let d = 0, at = 0; d < texts.columns; d++) {
        const word = texts.values[j * texts.columns + d];
        for (let f = 0; f < factors; f++, at++) sum[f] += word * projection.values[at];
      }
      values.set(sum, j * factors);
    }
    return { rows: texts.rows, columns: factors, values };
  }
}

/** A bag for each product. */
export function singletons(products: Int32Array): Bags {
  const count = products.length;
  return {
    starts: Int32Array.from({ length: count + 1 }, (_, b) => b),
    products,
    weights: new Float32Array(count).fill(1),
  };
}
