import type { GgufFile, GgufTensor } from '../gguf/gguf-file';

/** The widths of a decoder of Qwen2's kind (Yang et al. 2024), as its file states them. */
export interface DecoderShape {
  readonly layers: number;
  /** Columns of a token's row. */
  readonly width: number;
  /** Heads that ask, and heads of keys and values: several of the former share one of the latter (Ainslie et al. 2023). */
  readonly heads: number;
  readonly keyHeads: number;
  /** Columns of a head. */
  readonly headWidth: number;
  /** Columns between the products of the feed-forward layer. */
  readonly inner: number;
  readonly vocabulary: number;
  /** What the normalisation adds to the mean of squares. */
  readonly epsilon: number;
  /** Base of the rotations' wavelengths. */
  readonly ropeBase: number;
  /** Tokens that the model was made for. */
  readonly context: number;
}

/** The tensors of one layer. */
export interface LayerTensors {
  readonly attendNorm: GgufTensor;
  readonly query: GgufTensor;
  readonly queryBias: GgufTensor;
  readonly key: GgufTensor;
  readonly keyBias: GgufTensor;
  readonly value: GgufTensor;
  readonly valueBias: GgufTensor;
  readonly attended: GgufTensor;
  readonly feedNorm: GgufTensor;
  readonly gate: GgufTensor;
  readonly rise: GgufTensor;
  readonly fall: GgufTensor;
}

/** The tensors of a decoder, each of the shape that its place demands. */
export interface DecoderTensors {
  /** A row a token: what a token is read as, and, unless `head` is another, what its chance is told by. */
  readonly words: GgufTensor;
  readonly layers: readonly LayerTensors[];
  readonly norm: GgufTensor;
  readonly head: GgufTensor;
}

/** Bounds within which a file's widths are believed. */
const mostLayers = 256;
const mostColumns = 65_536;

/**
 * Widths and tensors of the decoder in a file. Throws a RangeError where the file is of another kind of model, or
 * contradicts itself.
 */
export function describeDecoder(file: GgufFile): { shape: DecoderShape; tensors: DecoderTensors } {
  const kind = file.text('general.architecture');
  if (kind !== 'qwen2')
    throw new RangeError(`the file holds a model of the kind ${kind}; what we run is qwen2`);
  const number = (key: string, most: number) => whole(file, `qwen2.${key}`, most);
  const layers = number('block_count', mostLayers);
  const width = number('embedding_length', mostColumns);
  const heads = number('attention.head_count', mostColumns);
  const keyHeads = number('attention.head_count_kv', mostColumns);
  const inner = number('feed_forward_length', mostColumns);
  const headWidth = width / heads;
  if (headWidth % 16 !== 0 || heads % keyHeads !== 0) {
    throw new RangeError(
      `${heads} heads, ${keyHeads} of keys, do not divide ${width} columns as our kernels need it`,
    );
  }
  const vocabulary = file.texts('tokenizer.ggml.tokens').length;
  const keyWidth = keyHeads * headWidth;
  const layer = (index: number): LayerTensors => {
    const of = (name: string, ...dims: number[]) => file.tensor(`blk.${index}.${name}`, ...dims);
    return {
      attendNorm: of('attn_norm.weight', width),
      query: of('attn_q.weight', width, width),
      queryBias: of('attn_q.bias', width),
      key: of('attn_k.weight', width, keyWidth),
      keyBias: of('attn_k.bias', keyWidth),
      value: of('attn_v.weight', width, keyWidth),
      valueBias: of('attn_v.bias', keyWidth),
      attended: of('attn_output.weight', width, width),
      feedNorm: of('ffn_norm.weight', width),
      gate: of('ffn_gate.weight', width, inner),
      rise: of('ffn_up.weight', width, inner),
      fall: of('ffn_down.weight', inner, width),
    };
  };
  const words = file.tensor('token_embd.weight', width, vocabulary);
  const tensors = {
    words,
    layers: Array.from({ length: layers }, (_, index) => layer(index)),
    norm: file.tensor('output_norm.weight', width),
    head: file.tensors.has('output.weight') ? file.tensor('output.weight', width, vocabulary) : words,
  };
  const epsilon = positive(file, 'qwen2.attention.layer_norm_rms_epsilon');
  const ropeBase = positive(file, 'qwen2.rope.freq_base');
  const context = number('context_length', 1 << 24);
  return {
    shape: { layers, width, heads, keyHeads, headWidth, inner, vocabulary, epsilon, ropeBase, context },
    tensors,
  };
}

function whole(file: GgufFile, key: string, most: number): number {
  const value = file.number(key);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new RangeError(`the file says ${value} for ${key}`);
  return value;
}

function positive(file: GgufFile, key: string): number {
  const value = file.number(key);
  if (!(value > 0) || !Number.isFinite(value)) throw new RangeError(`the file says ${value} for ${key}`);
  return value;
}
