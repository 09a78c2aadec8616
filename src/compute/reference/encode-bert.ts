import type { BertConfig } from '../encoder/bert-model';
import { bertNames } from '../encoder/bert-names';
import { readGraph } from '../onnx/graph';
import { WeightReader } from '../onnx/weights';
import { attention, type Finish, layerNorm, linearRow, unit } from './layers';
import { wordVector } from './word-embeddings';

/** Vector of one text by a BERT in double precision, straight from the definition; see `loadBert` for the arguments. */
export function encodeBertReference(
  file: Uint8Array,
  config: BertConfig,
  pooling: 'mean' | 'cls',
  ids: readonly number[],
): Float64Array {
  const weights = new WeightReader(readGraph(file));
  const names = bertNames(config.num_hidden_layers, (name) => weights.has(name));
  const norm = (x: Float64Array[], at: { gamma: string; beta: string }) => {
    const [gamma, beta] = [weights.floats(at.gamma), weights.floats(at.beta)];
    for (const row of x) layerNorm(row, gamma, beta, config.layer_norm_eps);
  };
  const linear = (x: Float64Array[], bias: string, finish: Finish, into?: Float64Array[]) => {
    const matrix = weights.int8(weights.weightsBefore(bias));
    return x.map((row, i) => {
      const y = into?.[i] ?? new Float64Array(matrix.n);
      linearRow(row, matrix, weights.floats(bias), finish, y);
      return y;
    });
  };
  const x = ids.map((id, position) => {
    const word = wordVector(weights, names.words, id);
    const place = wordVector(weights, names.positions, position);
    const type = weights.floats(names.types);
    return word.map((value, c) => value + place[c] + type[c]);
  });
  norm(x, names.norm);
  const width = x[0].length;
  for (let index = 0; index < config.num_hidden_layers; index++) {
    const layer = names.layer(index);
    const parts = [layer.queryBias, layer.keyBias, layer.valueBias].map((bias) => linear(x, bias, 'store'));
    const qkv = x.flatMap((_, token) => parts.flatMap((part) => [...part[token]]));
    const context = attention(qkv, x.length, width, config.num_attention_heads);
    const rows = x.map((_, token) => context.slice(token * width, (token + 1) * width));
    linear(rows, layer.attendedBias, 'add', x);
    norm(x, layer.attendedNorm);
    linear(linear(x, layer.innerBias, 'gelu'), layer.outerBias, 'add', x);
    norm(x, layer.norm);
  }
  const used = pooling === 'cls' ? 1 : x.length;
  return unit(x[0].map((_, c) => x.slice(0, used).reduce((sum, row) => sum + row[c], 0)));
}
