import type { Arena } from '../wasm/arena';
import { linearBytes, placeLinear } from '../wasm/place-linear';
import { readGraph } from '../onnx/graph';
import { WeightReader } from '../onnx/weights';
import type { Int8Weights, Product } from '../wasm/pack-weights';
import { concatenatedColumns, concatenated } from './concatenate';
import type { LoadedModel } from './loaded-model';

/** Lengths of the n-grams, one branch each. */
const orders = [2, 3, 5] as const;

/** The layers behind the sum over tokens, in the order of src/compute/assembly/n-gram-head.ts. */
const headNames = ['pool', 'd0_w', 'p1_w', 'd1_w', 'd2_w', 'p3_w', 'd3_w'] as const;

const modelWords = 10;

/**
 * Lays the weights of the quick reader into the arena, packed for the product; the word table stays in its steps.
 * Throws a RangeError where the file is no such model.
 */
export function loadNGramEncoder(arena: Arena, file: Uint8Array, product: Product): LoadedModel {
  const weights = new WeightReader(readGraph(file));
  const floats = (name: string) => arena.place(weights.floats(name));
  const layers = [projection(weights), ...orders.flatMap((order) => convolutions(weights, order))];
  const multiplications = layers.reduce((sum, { matrix }) => sum + matrix.k * matrix.n, 0);
  const head = headNames.map((name) => weights.int8(name));
  const linears = arena.allocate((layers.length + head.length) * linearBytes);
  layers.forEach(({ matrix, bias }, i) => {
    placeLinear(arena, linears + i * linearBytes, matrix, bias, product);
  });
  head.forEach((matrix, i) => {
    const at = linears + (layers.length + i) * linearBytes;
    placeLinear(arena, at, matrix, new Float32Array(matrix.n), product);
  });
  const fields = [
    arena.place(weights.bytes('words_q')),
    ...['words_scale', 'words_lowest', 'branch_gamma', 'branch_beta', 'gamma', 'beta', 'pool_bias'].map(
      floats,
    ),
    product === 'fp32' ? 1 : 0,
    linears,
  ];
  const address = arena.allocate(modelWords * 4);
  arena.ints(address, modelWords).set(fields);
  const dimensions = head.at(-1)!.n;
  return { kernel: 'encodeNGrams', address, dimensions, multiplications, taskTokens: 384 };
}

interface Layer {
  readonly matrix: Int8Weights;
  readonly bias: Float32Array;
}

/** The branches' projections of a word, as one product. */
function projection(weights: WeightReader): Layer {
  return {
    matrix: concatenatedColumns(orders.map((order) => weights.int8(`grams${order}_project`))),
    bias: concatenated(orders.map((order) => weights.floats(`grams${order}_bias`))),
  };
}

/** A branch's two convolutions as products over windows: tap by tap, then channel by channel. */
function convolutions(weights: WeightReader, order: number): Layer[] {
  return [1, 2].map((layer) => {
    const name = `grams${order}_kernel${layer}`;
    const [outputs, channels, taps] = weights.dims(`${name}_q`) as [number, number, number];
    const stored = new Int8Array(weights.bytes(`${name}_q`));
    const values = new Int8Array(stored.length);
    for (let out = 0; out < outputs; out++) {
      for (let channel = 0; channel < channels; channel++) {
        for (let tap = 0; tap < taps; tap++) {
          values[(tap * channels + channel) * outputs + out] =
            stored[(out * channels + channel) * taps + tap];
        }
      }
    }
    const matrix = { k: taps * channels, n: outputs, values, scales: weights.floats(`${name}_scale`) };
    return { matrix, bias: weights.floats(`grams${order}_kernel_bias${layer}`) };
  });
}
