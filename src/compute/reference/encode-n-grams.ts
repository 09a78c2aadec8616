import { readGraph } from '../onnx/graph';
import { WeightReader } from '../onnx/weights';
import { layerNorm, linearRow, unit } from './layers';

/** Vector of one text by the quick reader in double precision, straight from the graph; see `loadNGramEncoder`. */
export function encodeNGramsReference(file: Uint8Array, ids: readonly number[]): Float64Array {
  const weights = new WeightReader(readGraph(file));
  const words = ids.map((id) => dequantisedWord(weights, id));
  const orders = [2, 3, 5];
  const branches = orders.map((order) =>
    words.map((word) => multiplied(weights, `grams${order}_project`, word, `grams${order}_bias`)),
  );
  const together = words.map((_, t) => Float64Array.from(branches.flatMap((branch) => [...branch[t]])));
  for (const row of together)
    layerNorm(row, weights.floats('branch_gamma'), weights.floats('branch_beta'), 1e-12);
  const outputs = orders.map((order, b) => {
    let x: Float64Array[] = together.map((row) => row.slice(b * 256, (b + 1) * 256));
    for (const layer of [1, 2]) x = convolved(weights, order, layer, x);
    return x;
  });
  const sum = new Float64Array(1280);
  words.forEach((word, t) => {
    const row = Float64Array.from([...word, ...outputs.flatMap((branch) => [...branch[t]])]);
    layerNorm(row, weights.floats('gamma'), weights.floats('beta'), 1e-12);
    row.forEach((value, c) => {
      sum[c] += value;
    });
  });
  const bias = weights.floats('pool_bias');
  const root = Math.sqrt(ids.length);
  const pooled = multiplied(weights, 'pool', sum).map((value, c) => (value + ids.length * bias[c]) / root);
  return head(weights, pooled);
}

function head(weights: WeightReader, pooled: Float64Array): Float64Array {
  const relu = (x: Float64Array) => x.map((value) => Math.max(0, value));
  const plus = (a: Float64Array, b: Float64Array) => a.map((value, c) => value + b[c]);
  const y0 = relu(multiplied(weights, 'd0_w', pooled));
  const y1 = relu(plus(multiplied(weights, 'p1_w', pooled), multiplied(weights, 'd1_w', y0)));
  const y2 = relu(multiplied(weights, 'd2_w', y1));
  return unit(plus(multiplied(weights, 'p3_w', y1), multiplied(weights, 'd3_w', y2)).map(Math.tanh));
}

function dequantisedWord(weights: WeightReader, id: number): Float64Array {
  const bytes = weights.bytes('words_q').subarray(id * 512, (id + 1) * 512);
  const [scale, lowest] = [weights.floats('words_scale')[id], weights.floats('words_lowest')[id]];
  return Float64Array.from(bytes, (step) => step * scale + lowest);
}

function multiplied(weights: WeightReader, name: string, x: Float64Array, bias?: string): Float64Array {
  const matrix = weights.int8(name);
  const y = new Float64Array(matrix.n);
  linearRow(x, matrix, bias ? weights.floats(bias) : new Float32Array(matrix.n), 'store', y);
  return y;
}

/** x + relu(convolution of x): windows of `order` tokens that reach (order - 1) / 2 rounded down to the left. */
function convolved(weights: WeightReader, order: number, layer: number, x: Float64Array[]): Float64Array[] {
  const name = `grams${order}_kernel${layer}`;
  const kernel = new Int8Array(weights.bytes(`${name}_q`));
  const scales = weights.floats(`${name}_scale`);
  const bias = weights.floats(`grams${order}_kernel_bias${layer}`);
  const left = Math.floor((order - 1) / 2);
  return x.map((row, t) =>
    row.map((value, out) => {
      let sum = 0;
      for (let tap = 0; tap < order; tap++) {
        const window = x[t + tap - left];
        if (!window) continue;
        for (let c = 0; c < 256; c++) sum += window[c] * kernel[(out * 256 + c) * order + tap];
      }
      return value + Math.max(0, sum * scales[out] + bias[out]);
    }),
  );
}
