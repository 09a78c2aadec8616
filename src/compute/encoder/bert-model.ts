import * as layout from '../memory-layout';
import type { Arena } from '../wasm/arena';
import { placeLinear } from '../wasm/place-linear';
import { readGraph } from '../onnx/graph';
import { WeightReader } from '../onnx/weights';
import type { Product } from '../wasm/pack-weights';
import { bertNames, type BertNames, type LayerNames } from './bert-names';
import { concatenatedColumns, concatenated } from './concatenate';
import type { LoadedModel } from './loaded-model';

/** The entries of a BERT's config.json that its weights do not tell. */
export interface BertConfig {
  readonly num_hidden_layers: number;
  readonly num_attention_heads: number;
  readonly layer_norm_eps: number;
}

/**
 * Lays the weights of a BERT into the arena, packed for the product; the word table stays as the file has it.
 * Throws a RangeError where the file is no such model.
 */
export function loadBert(
  arena: Arena,
  file: Uint8Array,
  config: BertConfig,
  pooling: 'mean' | 'cls',
  product: Product,
): LoadedModel {
  const weights = new WeightReader(readGraph(file));
  const layers = config.num_hidden_layers;
  const names = bertNames(layers, (name) => weights.has(name));
  const floats = (name: string) => arena.place(weights.floats(name));

  const list = arena.allocate(layers * layout.bertLayerBytes);
  let multiplications = 0;
  let inner = 0;
  for (let index = 0; index < layers; index++) {
    const layer = names.layer(index);
    const at = list + index * layout.bertLayerBytes;
    const linears = layerLinears(weights, layer);
    for (const { place, matrix, bias } of linears) {
      placeLinear(arena, at + place, matrix, bias, product);
      multiplications += matrix.k * matrix.n;
      if (place === layout.bertLayerRise) inner = matrix.n;
    }
    arena.writeFields(at, {
      [layout.bertLayerAttendedGamma]: floats(layer.attendedNorm.gamma),
      [layout.bertLayerAttendedBeta]: floats(layer.attendedNorm.beta),
      [layout.bertLayerGamma]: floats(layer.norm.gamma),
      [layout.bertLayerBeta]: floats(layer.norm.beta),
    });
  }

  const { storage, width } = wordTable(weights, names);
  const model = arena.allocate(layout.bertBytes);
  arena.writeFields(model, {
    [layout.bertLayers]: layers,
    [layout.bertWidth]: width,
    [layout.bertHeads]: config.num_attention_heads,
    [layout.bertInner]: inner,
    [layout.bertWordStorage]: storage,
    [layout.bertWords]: arena.place(weights.bytes(`${names.words}_q`)),
    [layout.bertWordScales]: floats(`${names.words}_scale`),
    [layout.bertPositions]: arena.place(positionTable(weights, names, width)),
    [layout.bertGamma]: floats(names.norm.gamma),
    [layout.bertBeta]: floats(names.norm.beta),
    [layout.bertPooling]: pooling === 'cls' ? layout.poolFirst : layout.poolMean,
    [layout.bertFp32]: product === 'fp32' ? 1 : 0,
    [layout.bertLayerList]: list,
  });
  arena.floats(model + layout.bertEpsilon, 1)[0] = config.layer_norm_eps;
  return { kernel: 'encodeBert', address: model, dimensions: width, multiplications, taskTokens: 128 };
}

/** Query, key and value as one product; what follows the attention; the two products of the feed-forward layer. */
function layerLinears(weights: WeightReader, names: LayerNames) {
  const linear = (place: number, bias: string) => ({
    place,
    matrix: weights.int8(weights.weightsBefore(bias)),
    bias: weights.floats(bias),
  });
  const { queryBias, keyBias, valueBias } = names;
  const three = [queryBias, keyBias, valueBias].map((bias) => linear(layout.bertLayerQkv, bias));
  return [
    {
      place: layout.bertLayerQkv,
      matrix: concatenatedColumns(three.map((each) => each.matrix)),
      bias: concatenated(three.map((each) => each.bias)),
    },
    linear(layout.bertLayerAttended, names.attendedBias),
    linear(layout.bertLayerRise, names.innerBias),
    linear(layout.bertLayerFall, names.outerBias),
  ];
}

function wordTable(weights: WeightReader, names: BertNames): { storage: number; width: number } {
  const columns = weights.dims(`${names.words}_q`)[1];
  const scales = weights.dims(`${names.words}_scale`);
  if (scales.length === 1) return { storage: layout.wordsInt8, width: columns };
  // Two numbers a byte.
  return { storage: layout.wordsInt4, width: 2 * columns };
}

/** Positions in single precision, the vector of the first sentence added: texts are one sentence each. */
function positionTable(weights: WeightReader, { positions, types }: BertNames, width: number): Float32Array {
  const table = weights.has(positions) ? weights.floats(positions) : unfold(weights, positions, width);
  const type = weights.floats(types).subarray(0, width);
  for (let i = 0; i < table.length; i++) table[i] += type[i % width];
  return table;
}

function unfold(weights: WeightReader, name: string, width: number): Float32Array {
  const bytes = new Int8Array(weights.bytes(`${name}_q`));
  const scales = weights.floats(`${name}_scale`);
  return Float32Array.from(bytes, (value, i) => value * scales[Math.floor(i / width)]);
}
