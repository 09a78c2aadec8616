import type { EncodedBatch, EncodeReport } from '../../contracts/encoder-api';
import { estimateTokens } from '../../domain/text/size';
import { splitIntoPieces } from '../../domain/text/pieces';
import { nextBatchEnd, padBatch, paddedLength, rowCost, rowsFor, type TokenisedText } from './batches';
import type { ModelSpec } from './models';
import { Pace } from './pace';
import { poolRows, toUnitLength } from './pooling';
import { readingOrder } from './reading-order';
import type { EncoderSession, TokenIds } from './session';

/** How long a batch should take: a stop is heeded between batches only, as a run cannot be interrupted. */
const batchSeconds = 0.2;

/** A loaded model and what it runs on. */
export interface LoadedEncoder {
  readonly spec: ModelSpec;
  readonly session: EncoderSession;
  readonly device: 'webgpu' | 'wasm';
  /** Cost units a second, measured once it was warm: sizes the first batch and the first estimate. */
  readonly pace: number;
}

export type OnBatch = (batch: EncodedBatch, textsDone: number, secondsLeft: number) => Promise<boolean>;

/** Reads all texts, batch by batch, until done or until `onBatch` returns false. See EncoderApi.encode. */
export async function encodeTexts(
  encoder: LoadedEncoder,
  texts: readonly string[],
  onBatch: OnBatch,
): Promise<EncodeReport> {
  const started = performance.now();
  const sizes = Float32Array.from(texts, estimateTokens);
  const pace = new Pace(sum(sizes), encoder.pace);
  const report = { texts: 0, tokens: 0, complete: true };
  const seconds = () => (performance.now() - started) / 1000;
  for (const positions of readingOrder(sizes)) {
    let mark = performance.now();
    const window = tokeniseWindow(encoder, texts, positions);
    for (let start = 0; start < window.length; ) {
      const end = nextBatchEnd(window, start, encoder.device, (length) =>
        rowsFor(rowCost(length, encoder.spec.attentionShare), pace.pace, batchSeconds),
      );
      const { batch, units } = await encodeBatch(encoder, window.slice(start, end), mark);
      let size = 0;
      for (const index of batch.indices) size += sizes[index]!;
      pace.add(size, units, batch.seconds);
      report.texts += batch.indices.length;
      report.tokens += batch.tokens;
      start = end;
      report.complete = await onBatch(batch, report.texts, pace.secondsLeft());
      if (!report.complete) return { ...report, complete: report.texts === texts.length, seconds: seconds() };
      mark = performance.now();
    }
  }
  return { ...report, seconds: seconds() };
}

/** Tokenises the texts at these positions and sorts them by their longest piece. */
function tokeniseWindow(
  encoder: LoadedEncoder,
  texts: readonly string[],
  positions: Int32Array,
): TokenisedText[] {
  const window = Array.from(positions, (index) => tokeniseText(encoder, texts[index]!, index));
  return window.sort((a, b) => a.longest - b.longest || a.index - b.index);
}

function tokeniseText(encoder: LoadedEncoder, text: string, index: number): TokenisedText {
  const { prefix, maxTokens } = encoder.spec;
  const tokenise = (part: string): TokenIds => {
    const ids = encoder.session.tokenise(prefix + part);
    return ids.length > 0 ? ids : [encoder.session.padId];
  };
  const whole = tokenise(text);
  if (whole.length <= maxTokens) return { index, pieces: [whole], longest: whole.length };
  // Prefix and special tokens come once a piece, not once a sentence.
  const frame = encoder.session.tokenise(prefix).length;
  const measure = (part: string) => tokenise(part).length - frame;
  const pieces = splitIntoPieces(text, measure, maxTokens - frame).map(tokenise);
  return { index, pieces, longest: Math.max(...pieces.map((piece) => piece.length)) };
}

/** Runs one batch and pools the pieces of each text; `since` is when its work began, tokenising included. */
async function encodeBatch(
  encoder: LoadedEncoder,
  texts: readonly TokenisedText[],
  since: number,
): Promise<{ batch: EncodedBatch; units: number }> {
  const { dimensions, attentionShare } = encoder.spec;
  const pieces = texts.flatMap((text) => text.pieces);
  const length = paddedLength(Math.max(...texts.map((text) => text.longest)), encoder.device);
  const rows = await encodePieces(encoder, pieces, length);
  const vectors = new Float32Array(texts.length * dimensions);
  let row = 0;
  texts.forEach((text, i) => {
    const vector = vectors.subarray(i * dimensions, (i + 1) * dimensions);
    for (const piece of text.pieces) {
      for (let d = 0; d < dimensions; d++) vector[d]! += rows[row * dimensions + d]! * piece.length;
      row++;
    }
    toUnitLength(vector);
  });
  const indices = Int32Array.from(texts, (text) => text.index);
  const tokens = pieces.reduce((total, piece) => total + piece.length, 0);
  const seconds = (performance.now() - since) / 1000;
  const units = pieces.length * rowCost(length, attentionShare);
  return { batch: { indices, vectors, tokens, seconds }, units };
}

/** Rows a run takes at most: a text of a hundred pieces must not fill the memory. */
const maxRunRows = 64;

/** Unit vectors of pieces of ids, pieces × dimensions. */
export async function encodePieces(
  encoder: Pick<LoadedEncoder, 'spec' | 'session'>,
  pieces: readonly TokenIds[],
  length: number,
): Promise<Float32Array> {
  const { pooling, dimensions } = encoder.spec;
  const vectors = new Float32Array(pieces.length * dimensions);
  for (let start = 0; start < pieces.length; start += maxRunRows) {
    const run = pieces.slice(start, start + maxRunRows);
    const hidden = await encoder.session.run(padBatch(run, length, encoder.session.padId));
    const counts = Int32Array.from(run, (piece) => piece.length);
    vectors.set(poolRows(hidden, pooling, counts, length, dimensions), start * dimensions);
  }
  return vectors;
}

function sum(values: Float32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
