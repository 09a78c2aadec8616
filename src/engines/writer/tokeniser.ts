import { Tokenizer } from '@huggingface/tokenizers';
import type { GgufFile } from '../../compute/gguf/gguf-file';
import { pieceBytes } from './byte-pieces';

/** Qwen2's cutting into words, before pairs are merged within each (tokenizer.json of Qwen/Qwen2-0.5B). */
const words =
  "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

/** The type of tokens that steer a model and are no text (llama.cpp's LLAMA_TOKEN_TYPE_CONTROL). */
const controlType = 3;

/** Texts to tokens of a writing model and back. */
export interface WriterTokeniser {
  readonly size: number;
  /** The token that ends an answer, and all that a model may end one with. */
  readonly end: number;
  readonly ends: ReadonlySet<number>;
  /** Tokens of a text; a token that steers the model, spelled out in it, is read as any other words are. */
  encode(text: string): number[];
  /** The token that steers by this name. Throws a RangeError where the model has none. */
  control(name: string): number;
  /** Bytes of a token's text; none of one that steers. */
  bytes(token: number): Uint8Array;
  decode(tokens: readonly number[]): string;
}

const nothing = new Uint8Array(0);

/**
 * The byte-level BPE that a GGUF file brings along. Throws a RangeError where its vocabulary is of another kind than
 * Qwen2's.
 */
export function openWriterTokeniser(file: GgufFile): WriterTokeniser {
  const kind = `${file.text('tokenizer.ggml.model')}/${file.text('tokenizer.ggml.pre')}`;
  if (kind !== 'gpt2/qwen2')
    throw new RangeError(`the file's vocabulary is of the kind ${kind}, not gpt2/qwen2`);
  const pieces = file.texts('tokenizer.ggml.tokens');
  const types = file.numbers('tokenizer.ggml.token_type');
  if (types.length !== pieces.length)
    throw new RangeError(`${types.length} types for ${pieces.length} tokens`);
  const control = new Map<string, number>();
  pieces.forEach((piece, token) => {
    if (types[token] === controlType) control.set(piece, token);
  });
  const tokenizer = plainTokenizer(pieces, file.texts('tokenizer.ggml.merges'));
  const end = file.number('tokenizer.ggml.eos_token_id');
  const ends = new Set([end, control.get('<|endoftext|>') ?? end]);
  const bytes = (token: number) => {
    const piece = pieces[token];
    if (piece === undefined) throw new RangeError(`no token ${token}`);
    return types[token] === controlType ? nothing : pieceBytes(piece);
  };
  return {
    size: pieces.length,
    end,
    ends,
    encode: (text) => (text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false }).ids),
    control: (name) => {
      const token = control.get(name);
      if (token === undefined) throw new RangeError(`the model has no ${name}`);
      return token;
    },
    bytes,
    decode: (tokens) => {
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      const text = tokens.map((token) => decoder.decode(bytes(token), { stream: true }));
      return text.join('') + decoder.decode();
    },
  };
}

/** Without the tokens that steer, so that no review can speak in the shop's place by spelling one. */
function plainTokenizer(pieces: readonly string[], merges: readonly string[]): Tokenizer {
  const rules = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: { type: 'NFC' },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'Split', pattern: { Regex: words }, behavior: 'Isolated', invert: false },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: false },
      ],
    },
    post_processor: null,
    decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: false },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: '',
      end_of_word_suffix: '',
      fuse_unk: false,
      byte_fallback: false,
      vocab: Object.fromEntries(pieces.map((piece, token) => [piece, token])),
      merges: [...merges],
    },
  };
  return new Tokenizer(rules, { clean_up_tokenization_spaces: false });
}
