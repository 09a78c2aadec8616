import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type BlockFormat, blockFormats } from '../../src/compute/gguf/block-formats';
import { normal, type Random, seededRandom } from '../../src/domain/math/random';
import { type StoredTensor, type StoredValue, writeGguf } from './gguf-writer';
import vocabulary from './tiny-vocabulary.json' with { type: 'json' };

/** Widths of the tiny model: every format that the engine reads has its place, and seven heads share none evenly. */
export const tinyShape = { layers: 2, width: 96, heads: 6, keyHeads: 2, headWidth: 16, inner: 256 } as const;

type FormatName = BlockFormat['name'];

/** Of the first layer and of the others, since files mix formats. */
const formats: readonly Readonly<Record<string, FormatName>>[] = [
  {
    attn_q: 'Q4_0',
    attn_k: 'Q5_0',
    attn_v: 'Q8_0',
    attn_output: 'Q4_0',
    ffn_gate: 'Q4_0',
    ffn_up: 'Q4_0',
    ffn_down: 'Q3_K',
  },
  {
    attn_q: 'Q8_0',
    attn_k: 'Q4_0',
    attn_v: 'Q5_0',
    attn_output: 'F16',
    ffn_gate: 'Q5_0',
    ffn_up: 'F32',
    ffn_down: 'Q4_0',
  },
];

/**
 * A decoder of Qwen2's kind with weights by chance and a vocabulary of some hundred pieces of both languages, as the bytes
 * of a GGUF file: what it writes has no sense, and is the same wherever it runs.
 */
export function tinyWriter(seed = 1): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const { layers, width, heads, keyHeads, headWidth, inner } = tinyShape;
  const metadata = new Map<string, StoredValue>([
    ['general.architecture', { type: 'text', value: 'qwen2' }],
    ['general.name', { type: 'text', value: 'tiny writer by chance' }],
    ['qwen2.block_count', { type: 'uint32', value: layers }],
    ['qwen2.context_length', { type: 'uint32', value: 512 }],
    ['qwen2.embedding_length', { type: 'uint32', value: width }],
    ['qwen2.feed_forward_length', { type: 'uint32', value: inner }],
    ['qwen2.attention.head_count', { type: 'uint32', value: heads }],
    ['qwen2.attention.head_count_kv', { type: 'uint32', value: keyHeads }],
    ['qwen2.attention.layer_norm_rms_epsilon', { type: 'float32', value: 1e-6 }],
    ['qwen2.rope.freq_base', { type: 'float32', value: 1e6 }],
    ['tokenizer.ggml.model', { type: 'text', value: 'gpt2' }],
    ['tokenizer.ggml.pre', { type: 'text', value: 'qwen2' }],
    ['tokenizer.ggml.tokens', { type: 'texts', value: vocabulary.tokens }],
    ['tokenizer.ggml.token_type', { type: 'int32s', value: vocabulary.types }],
    ['tokenizer.ggml.merges', { type: 'texts', value: vocabulary.merges }],
    ['tokenizer.ggml.eos_token_id', { type: 'uint32', value: vocabulary.tokens.indexOf('<|im_end|>') }],
  ]);
  const matrix = (name: string, format: FormatName, k: number, n: number, spread = 1) =>
    tensor(name, format, [k, n], random, spread / Math.sqrt(k));
  const vector = (name: string, n: number, mean: number, spread: number): StoredTensor => ({
    name,
    dims: [n],
    format: formatOf('F32'),
    raw: new Uint8Array(Float32Array.from({ length: n }, () => mean + spread * normal(random)).buffer),
  });
  const keyWidth = keyHeads * headWidth;
  const layerTensors = (index: number): StoredTensor[] => {
    const of = (name: string) => `blk.${index}.${name}`;
    const stored = (name: string, k: number, n: number) =>
      matrix(of(`${name}.weight`), formats[index % formats.length]![name]!, k, n);
    return [
      vector(of('attn_norm.weight'), width, 1, 0.2),
      stored('attn_q', width, width),
      vector(of('attn_q.bias'), width, 0, 0.5),
      stored('attn_k', width, keyWidth),
      vector(of('attn_k.bias'), keyWidth, 0, 0.5),
      stored('attn_v', width, keyWidth),
      vector(of('attn_v.bias'), keyWidth, 0, 0.5),
      stored('attn_output', width, width),
      vector(of('ffn_norm.weight'), width, 1, 0.2),
      stored('ffn_gate', width, inner),
      stored('ffn_up', width, inner),
      stored('ffn_down', inner, width),
    ];
  };
  return writeGguf(metadata, [
    matrix('token_embd.weight', 'Q4_0', width, vocabulary.tokens.length, 3),
    ...Array.from({ length: layers }, (_, index) => layerTensors(index)).flat(),
    vector('output_norm.weight', width, 1, 0.2),
  ]);
}

function formatOf(name: FormatName): BlockFormat {
  return blockFormats.find((each) => each.name === name)!;
}

/** A tensor of weights by chance whose standard deviation is about `spread`. */
function tensor(
  name: string,
  formatName: FormatName,
  dims: readonly [k: number, n: number],
  random: Random,
  spread: number,
): StoredTensor {
  const format = formatOf(formatName);
  const blocks = (dims[0] / format.numbers) * dims[1];
  const raw = new Uint8Array(blocks * format.bytes);
  const view = new DataView(raw.buffer);
  for (let at = 0; at < raw.length; at += format.bytes) fillBlock(view, at, format, random, spread);
  return { name, dims, format, raw };
}

/** Root mean squares of the numbers that random bits stand for, before they are scaled. */
const roots = { Q4_0: 4.6, Q5_0: 9.2, Q8_0: 74, Q3_K: 2.3 * 18.5 } as const;

function fillBlock(
  view: DataView,
  at: number,
  { name, bytes }: BlockFormat,
  random: Random,
  spread: number,
): void {
  if (name === 'F32') view.setFloat32(at, spread * normal(random), true);
  else if (name === 'F16') view.setUint16(at, half(spread * normal(random)), true);
  else {
    for (let i = 0; i < bytes; i++) view.setUint8(at + i, Math.floor(random() * 256));
    const scale = half((spread / roots[name]) * (0.5 + random()));
    view.setUint16(name === 'Q3_K' ? at + 108 : at, scale, true);
  }
}

/** Bits of a number in half precision, cut off; what is below 2^-14 becomes 0. */
function half(value: number): number {
  const sign = value < 0 ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (magnitude < 2 ** -14) return sign;
  const exponent = Math.floor(Math.log2(magnitude));
  return sign | ((exponent + 15) << 10) | Math.floor((magnitude / 2 ** exponent - 1) * 1024);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(process.argv[2] ?? 'tiny-writer.gguf', tinyWriter());
}
