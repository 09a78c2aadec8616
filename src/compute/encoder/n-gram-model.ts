import * as layout from '../memory-layout';
import type { Arena } from '../wasm/arena';
import { placeLinear } from '../wasm/place-linear';
import { readGraph } from '../onnx/graph';
import { WeightReader } from '../onnx/weights';
import type { Int8Weights, Product } from '../wasm/pack-weights';
import { concatenatedColumns, concatenated } from './concatenate';
import type { LoadedModel } from './loaded-model';

/** Lengths of the n-grams, one branch each. */
const orders = [2, 3, 5] as const;

/** The layers behind the sum over tokens, by their place in the model's list. */
const headNames: readonly [place: number, name: string][] = [
  [layout.nGramPool, 'pool'],
  [layout.nGramHidden0, 'd0_w'],
  [layout.nGramPast0, 'p1_w'],
  [layout.nGramHidden1, 'd1_w'],
  [layout.nGramHidden2, 'd2_w'],
  [layout.nGramPast2, 'p3_w'],
  [layout.nGramHidden3, 'd3_w'],
];

/**
 * Lays the weights of the quick reader into the arena, packed for the product; the word table stays in its steps.
 * Throws a RangeError where the file is no such model.
 */
export function loadNGramEncoder(arena: Arena, file: Uint8Array, product: Product): LoadedModel {
  const weights = new WeightReader(readGraph(file));
  const floats = (name: string) => arena.place(weights.floats(name));
  const list = arena.allocate(layout.nGramLayers * layout.linearBytes);
  const place = (index: number, { matrix, bias }: Layer) =>
    placeLinear(arena, list + index * layout.linearBytes, matrix, bias, product);

  const layers = [projection(weights), ...orders.flatMap((order) => convolutions(weights, order))];
  layers.forEach((layer, i) => {
    place(i === 0 ? layout.nGramProject : layout.nGramConvolutions + i - 1, layer);
  });
  for (const [index, name] of headNames) {
    const matrix = weights.int8(name);
    place(index, { matrix, bias: new Float32Array(matrix.n) });
  }

  const address = arena.allocate(layout.nGramBytes);
  arena.writeFields(address, {
    [layout.nGramWords]: arena.place(weights.bytes('words_q')),
    [layout.nGramWordScales]: floats('words_scale'),
    [layout.nGramWordLowest]: floats('words_lowest'),
    [layout.nGramBranchGamma]: floats('branch_gamma'),
    [layout.nGramBranchBeta]: floats('branch_beta'),
    [layout.nGramGamma]: floats('gamma'),
    [layout.nGramBeta]: floats('beta'),
    [layout.nGramPoolBias]: floats('pool_bias'),
    [layout.nGramFp32]: product === 'fp32' ? 1 : 0,
    [layout.nGramLayerList]: list,
  });
  const multiplications = layers.reduce((sum, { matrix }) => sum + matrix.k * matrix.n, 0);
  const dimensions = layout.nGramVectorWidth;
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
