import type { Matrix } from '../../../math/matrix';
import { normal, type Random } from '../../../math/random';

/** y = W·x + b of rows, with the gradients that a training sums up. */
export class LinearLayer {
  /** Outputs × inputs, then one bias for each output. */
  readonly weights: Float32Array;
  readonly gradients: Float32Array;

  /** @param weights outputs × inputs, then the biases. */
  constructor(
    readonly inputs: number,
    readonly outputs: number,
    weights: Float32Array,
  ) {
    this.weights = weights;
    this.gradients = new Float32Array(weights.length);
  }

  /** Drawn as Glorot and Bengio (2010) advise, times `scale`; biases begin at 0. */
  static drawn(inputs: number, outputs: number, random: Random, scale = 1): LinearLayer {
    const spread = scale * Math.sqrt(2 / (inputs + outputs));
    const weights = new Float32Array(outputs * (inputs + 1));
    for (let i = 0; i < outputs * inputs; i++) weights[i] = spread * normal(random);
    return new LinearLayer(inputs, outputs, weights);
  }

  /** The outputs of every row: rows × outputs. */
  forward({ rows, values }: Matrix): Matrix {
    const { inputs, outputs, weights } = this;
    const out = new Float32Array(rows * outputs);
    const biases = inputs * outputs;
    for (let r = 0; r < rows; r++) {
      const x = r * inputs;
      for (let o = 0, w = 0; o < outputs; o++) {
        let sum = weights[biases + o];
        for (let i = 0; i < inputs; i++, w++) sum += weights[w] * values[x + i];
        out[r * outputs + o] = sum;
      }
    }
    return { rows, columns: outputs, values: out };
  }

  /** Adds the gradients of W and b, given those of the outputs of these rows. */
  backward({ rows, values }: Matrix, slopes: Float32Array): void {
    const { inputs, outputs, gradients } = this;
    const biases = inputs * outputs;
    for (let r = 0; r < rows; r++) {
      const x = r * inputs;
      for (let o = 0; o < outputs; o++) {
        const slope = slopes[r * outputs + o];
        if (slope === 0) continue;
        gradients[biases + o] += slope;
        for (let i = 0, w = o * inputs; i < inputs; i++, w++) gradients[w] += slope * values[x + i];
      }
    }
  }
}
