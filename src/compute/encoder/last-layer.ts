import * as layout from '../memory-layout';
import type { EncoderLayer, Linear } from '../../domain/adapt/words/layer';
import { readGraph } from '../onnx/graph';
import { WeightReader } from '../onnx/weights';
import { wordVector } from '../reference/word-embeddings';
import type { Arena } from '../wasm/arena';
import type { Int8Weights, Product } from '../wasm/pack-weights';
import { placeLinear } from '../wasm/place-linear';
import type { BertConfig } from './bert-model';
import { bertNames, type BertNames } from './bert-names';
import { concatenated, concatenatedColumns } from './concatenate';
import type { LoadedModel } from './loaded-model';

/** The last layer of a BERT and the vectors of its words, out of its file. */
export interface LastLayer {
  readonly layer: EncoderLayer;
  /** Of some tokens of the vocabulary, tokens × width. */
  vectors(tokens: Int32Array): Float32Array;
}

/** Reads both in single precision. Throws a RangeError where the file is no such model. */
export function readLastLayer(file: Uint8Array, config: BertConfig): LastLayer {
  const weights = new WeightReader(readGraph(file));
  const names = bertNames(config.num_hidden_layers, (name) => weights.has(name));
  const own = names.layer(config.num_hidden_layers - 1);
  const linear = (...biases: string[]): Linear => {
    const matrix = concatenatedColumns(biases.map((bias) => weights.int8(weights.weightsBefore(bias))));
    const bias = concatenated(biases.map((name) => weights.floats(name)));
    return { inner: matrix.k, outer: matrix.n, weights: unfolded(matrix), bias };
  };
  const norm = ({ gamma, beta }: BertNames['norm']) => ({
    gamma: weights.floats(gamma),
    beta: weights.floats(beta),
  });
  const qkv = linear(own.queryBias, own.keyBias, own.valueBias);
  return {
    layer: {
      width: qkv.inner,
      heads: config.num_attention_heads,
      epsilon: config.layer_norm_eps,
      qkv,
      attended: linear(own.attendedBias),
      attendedNorm: norm(own.attendedNorm),
      rise: linear(own.innerBias),
      fall: linear(own.outerBias),
      norm: norm(own.norm),
    },
    vectors: (tokens) => {
      const out = new Float32Array(tokens.length * qkv.inner);
      tokens.forEach((token, i) => {
        out.set(wordVector(weights, names.words, token), i * qkv.inner);
      });
      return out;
    },
  };
}

/** The same model with another last layer, rounded to 8 bits a column as the others are. */
export function withLastLayer(
  arena: Arena,
  model: LoadedModel,
  layer: EncoderLayer,
  product: Product,
): LoadedModel {
  const address = copyOf(arena, model.address, layout.bertBytes);
  const fields = arena.ints(address, layout.bertBytes / 4);
  const layers = fields[layout.bertLayers / 4];
  const list = copyOf(arena, fields[layout.bertLayerList / 4], layers * layout.bertLayerBytes);
  const at = list + (layers - 1) * layout.bertLayerBytes;
  for (const [place, { inner, outer, weights, bias }] of [
    [layout.bertLayerQkv, layer.qkv],
    [layout.bertLayerAttended, layer.attended],
    [layout.bertLayerRise, layer.rise],
    [layout.bertLayerFall, layer.fall],
  ] as const)
    placeLinear(arena, at + place, roundedColumns(weights, inner, outer), bias, product);
  arena.writeFields(at, {
    [layout.bertLayerAttendedGamma]: arena.place(layer.attendedNorm.gamma),
    [layout.bertLayerAttendedBeta]: arena.place(layer.attendedNorm.beta),
    [layout.bertLayerGamma]: arena.place(layer.norm.gamma),
    [layout.bertLayerBeta]: arena.place(layer.norm.beta),
  });
  arena.writeFields(address, { [layout.bertLayerList]: list });
  return { ...model, address };
}

/** The model without its last layer: what it puts out are the states of all tokens. */
export function belowLastLayer(arena: Arena, model: LoadedModel): LoadedModel {
  const address = copyOf(arena, model.address, layout.bertBytes);
  const layers = arena.ints(address + layout.bertLayers, 1)[0];
  arena.writeFields(address, { [layout.bertLayers]: layers - 1, [layout.bertPooling]: layout.poolNot });
  return { ...model, address };
}

function copyOf(arena: Arena, from: number, bytes: number): number {
  return arena.place(new Uint8Array(arena.memory.buffer, from, bytes).slice());
}

function unfolded({ n, values, scales }: Int8Weights): Float32Array {
  const out = new Float32Array(values.length);
  for (let row = 0; row < values.length; row += n)
    for (let c = 0; c < n; c++) out[row + c] = values[row + c] * scales[c];
  return out;
}

const most = 127;

/** Weights in 8 bits with a scale a column, the largest of which becomes 127. */
export function roundedColumns(weights: Float32Array, k: number, n: number): Int8Weights {
  const scales = new Float32Array(n);
  for (let row = 0; row < weights.length; row += n)
    for (let c = 0; c < n; c++) scales[c] = Math.max(scales[c], Math.abs(weights[row + c]) / most);
  const values = new Int8Array(weights.length);
  for (let row = 0; row < weights.length; row += n)
    for (let c = 0; c < n; c++)
      values[row + c] = scales[c] > 0 ? Math.round(weights[row + c] / scales[c]) : 0;
  return { k, n, values, scales };
}
