import type { Arena } from '../wasm/arena';
import { linearBytes, placeLinear } from '../wasm/place-linear';
import { readGraph } from '../onnx/graph';
import { WeightReader } from '../onnx/weights';
import type { Product } from '../wasm/pack-weights';
import { bertNames, type BertNames, type LayerNames, type NormNames } from './bert-names';
import { concatenatedColumns, concatenated } from './concatenate';
import type { LoadedModel } from './loaded-model';

/** The entries of a BERT's config.json that its weights do not tell. */
export interface BertConfig {
  readonly num_hidden_layers: number;
  readonly num_attention_heads: number;
  readonly layer_norm_eps: number;
}

/** Words of a model's and of a layer's fields: see src/compute/assembly/bert.ts. */
const modelWords = 14;
const layerBytes = 4 * linearBytes + 16;

/** How the word table is stored: the numbers of src/compute/assembly/word-embeddings.ts. */
const wordsInt8 = 0;
const wordsInt4 = 1;

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
  const norm = ({ gamma, beta }: NormNames) => [floats(gamma), floats(beta)];

  const layersAt = arena.allocate(layers * layerBytes);
  let multiplications = 0;
  let inner = 0;
  for (let index = 0; index < layers; index++) {
    const layer = names.layer(index);
    const at = layersAt + index * layerBytes;
    const linears = layerLinears(weights, layer);
    linears.forEach(({ matrix, bias }, i) => {
      placeLinear(arena, at + i * linearBytes, matrix, bias, product);
      multiplications += matrix.k * matrix.n;
    });
    inner = linears[2].matrix.n;
    const norms = [...norm(layer.attendedNorm), ...norm(layer.norm)];
    arena.ints(at + 4 * linearBytes, 4).set(norms);
  }

  const { kind, width } = wordTable(weights, names);
  const positions = arena.place(positionTable(weights, names, width));
  const words = arena.place(weights.bytes(`${names.words}_q`));
  const scales = floats(`${names.words}_scale`);
  const [gamma, beta] = norm(names.norm);
  const model = arena.allocate(modelWords * 4);
  const fields = [
    layers,
    width,
    config.num_attention_heads,
    inner,
    kind,
    words,
    scales,
    positions,
    gamma!,
    beta!,
  ];
  arena.ints(model, fields.length).set(fields);
  arena.floats(model + 40, 1)[0] = config.layer_norm_eps;
  arena.ints(model + 44, 3).set([pooling === 'cls' ? 1 : 0, product === 'fp32' ? 1 : 0, layersAt]);
  return { kernel: 'encodeBert', address: model, dimensions: width, multiplications, taskTokens: 128 };
}

/** Query, key and value as one product; what follows the attention; the two products of the feed-forward layer. */
function layerLinears(weights: WeightReader, names: LayerNames) {
  const linear = (bias: string) => ({
    matrix: weights.int8(weights.weightsBefore(bias)),
    bias: weights.floats(bias),
  });
  const { queryBias, keyBias, valueBias } = names;
  const three = [linear(queryBias), linear(keyBias), linear(valueBias)];
  return [
    {
      matrix: concatenatedColumns(three.map((each) => each.matrix)),
      bias: concatenated(three.map((each) => each.bias)),
    },
    linear(names.attendedBias),
    linear(names.innerBias),
    linear(names.outerBias),
  ];
}

function wordTable(weights: WeightReader, names: BertNames): { kind: number; width: number } {
  const columns = weights.dims(`${names.words}_q`)[1];
  const scales = weights.dims(`${names.words}_scale`);
  // One scale a word, or one for each 32 columns of a table that holds two numbers a byte.
  return scales.length === 1 ? { kind: wordsInt8, width: columns } : { kind: wordsInt4, width: 2 * columns };
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
