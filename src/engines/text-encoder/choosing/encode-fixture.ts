import type { Device, EncodedBatch } from '../../../contracts/encoder-api';
import { isPadding } from './cost';
import { encodeTexts, type LoadedEncoder } from '../reading/encode';
import { modelSpecs } from '../models';
import type { PaddedBatch } from '../onnx/padding';
import { paddingSession } from '../onnx/padding-session';
import { toUnitLength } from '../reading/pooling';
import type { EncoderSession, TokenPieces } from '../session';
import { TokenList } from '../tokens/token-list';
import { tokeniseInPieces } from '../tokens/tokenise-long';

/** For tests: an encoder that can be computed by hand. Its vectors count tokens, words of even and of odd length. */
export const dimensions = 3;
const begin = 1;
const end = 2;

export interface FakeEncoder {
  readonly encoder: LoadedEncoder;
  /** Runs of the padded model, where the device pads. */
  readonly runs: PaddedBatch[];
  /** What the session was asked, where it does not. */
  readonly asked: TokenPieces[];
  /** 'tokenise', 'encode' and 'encoded' as they happened. */
  readonly log: string[];
}

/** One token a word (its length plus 10), between begin and end. `work` and `tokenising` are awaited in every call. */
export function fakeEncoder(
  maxTokens: number,
  device: Device = 'wasm',
  work: (pieces: TokenPieces) => Promise<void> = () => Promise.resolve(),
  tokenising: (texts: number) => Promise<void> = () => Promise.resolve(),
): FakeEncoder {
  const spec = { ...modelSpecs['use-multilingual-v3'], dimensions, maxTokens };
  const fake = { runs: [] as PaddedBatch[], asked: [] as TokenPieces[], log: [] as string[] };
  const inner = isPadding(device)
    ? paddingSession(device, dimensions, runOf(fake.runs))
    : plainSession(device, fake.asked);
  // A device does one thing after another.
  let before = Promise.resolve();
  const session: EncoderSession = {
    device,
    async encode(pieces) {
      fake.log.push('encode');
      before = before.then(() => work(pieces));
      await before;
      const vectors = await inner.encode(pieces);
      fake.log.push('encoded');
      return vectors;
    },
  };
  const tokeniser: LoadedEncoder['tokeniser'] = {
    async tokenise(texts) {
      fake.log.push('tokenise');
      await tokenising(texts.length);
      const list = new TokenList(texts.length);
      for (const text of texts) {
        const { pieces, cut } = tokeniseInPieces({ tokenise, frame: 2, maxTokens }, text, 1024);
        list.add(pieces, cut);
      }
      return list.finish();
    },
  };
  return { encoder: { spec, session, tokeniser, pace: 1000 }, ...fake };
}

function tokenise(text: string): number[] {
  const words = text.split(/\s+/).filter(Boolean);
  return [begin, ...words.map((word) => 10 + word.length), end];
}

/** Adds a token to the vector that begins at `row`. */
function add(vectors: Float32Array, row: number, id: number): void {
  vectors[row]! += 1;
  if (id > end) vectors[row + 1 + (id % 2)]! += 1;
}

function runOf(runs: PaddedBatch[]) {
  return async (batch: PaddedBatch) => {
    runs.push(batch);
    const vectors = new Float32Array(batch.taken * dimensions);
    batch.ids.subarray(0, batch.taken * batch.length).forEach((id, at) => {
      if (batch.mask[at] === 1n) add(vectors, Math.floor(at / batch.length) * dimensions, Number(id));
    });
    for (let row = 0; row < batch.taken; row++) {
      toUnitLength(vectors.subarray(row * dimensions, (row + 1) * dimensions));
    }
    return vectors;
  };
}

function plainSession(device: Device, asked: TokenPieces[]): EncoderSession {
  return {
    device,
    async encode(pieces) {
      asked.push(pieces);
      const vectors = new Float32Array((pieces.starts.length - 1) * dimensions);
      for (let piece = 0; piece + 1 < pieces.starts.length; piece++) {
        const ids = pieces.ids.subarray(pieces.starts[piece], pieces.starts[piece + 1]);
        for (const id of ids) add(vectors, piece * dimensions, id);
        const length = Math.hypot(...vectors.subarray(piece * dimensions, (piece + 1) * dimensions));
        for (let d = 0; d < dimensions; d++) vectors[piece * dimensions + d]! /= length;
      }
      return vectors;
    },
  };
}

export const words = (count: number, length: number) =>
  new Array<string>(count).fill('x'.repeat(length)).join(' ');

export const unit = (...values: number[]) => values.map((value) => value / Math.hypot(...values));

export interface Collected {
  readonly vectors: Map<number, number[]>;
  readonly batches: EncodedBatch[];
  readonly done: number[];
  readonly left: number[];
  readonly report: Awaited<ReturnType<typeof encodeTexts>>;
}

/** Reads the texts, answers true for all but the last of `batchesWanted`, and keeps what came. */
export async function collect(
  encoder: LoadedEncoder,
  texts: readonly string[],
  batchesWanted = Infinity,
): Promise<Collected> {
  const got = {
    vectors: new Map<number, number[]>(),
    batches: [] as EncodedBatch[],
    done: [] as number[],
    left: [] as number[],
  };
  const report = await encodeTexts(encoder, texts, async (batch, textsDone, secondsLeft) => {
    got.batches.push(batch);
    got.done.push(textsDone);
    got.left.push(secondsLeft);
    batch.indices.forEach((index, i) => {
      if (got.vectors.has(index)) throw new Error(`text ${index} came twice`);
      got.vectors.set(index, [...batch.vectors.subarray(i * dimensions, (i + 1) * dimensions)]);
    });
    return got.batches.length < batchesWanted;
  });
  return { ...got, report };
}
