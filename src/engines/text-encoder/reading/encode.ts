import {
  type Device,
  type EncodedBatch,
  type EncodeReport,
  maxTextTokens,
} from '../../../contracts/encoder-api';
import { estimateTokens } from '../../../domain/text/estimate-tokens';
import { nextBatchEnd } from './batches';
import { piecesCost } from './batch-cost';
import { isPadding } from '../backends/padding';
import { type DistinctTexts, distinctTexts } from './distinct-texts';
import type { ModelSpec } from '../models';
import { poolPieces } from './pooling';
import type { AsyncTokeniser } from '../tokens/tokeniser';
import { ReadingForecast } from './reading-forecast';
import { readingOrder, tokenisedWindows } from './windows';
import type { TokenisedWindow } from './tokenised-window';
import type { EncoderBackend } from '../backends/backend';
import { sum } from '../../../domain/math/vector';

/** How long a batch should take: a stop is heeded between batches only, as a run cannot be interrupted. */
const batchSeconds = 0.2;

/** A loaded model and what it runs on. */
export interface LoadedEncoder {
  readonly spec: ModelSpec;
  readonly backend: EncoderBackend;
  readonly tokeniser: AsyncTokeniser;
  /** Cost units a second, measured once it was warm: sizes the first batch and the first estimate. */
  readonly pace: number;
}

export type OnBatch = (
  batch: EncodedBatch,
  textsDone: number,
  secondsLeft: number | null,
) => Promise<boolean>;

/** Places of a window that are read together. */
interface Batch {
  readonly window: TokenisedWindow;
  readonly start: number;
  readonly end: number;
}

/** A batch that was read: vectors of its distinct texts. */
interface ReadBatch extends Batch {
  readonly vectors: Float32Array;
  readonly tokens: number;
  readonly units: number;
  /** When its texts were tokenised and it was handed to the device, and when it was read; performance.now(). */
  readonly started: number;
  readonly ended: number;
}

/**
 * Batches under way at once. Threads that end before others take blocks of the next batch; ONNX Runtime runs one
 * batch at a time.
 */
const underWay = (device: Device) => (isPadding(device) ? 1 : 2);

/**
 * Reads all texts, batch by batch, until done or until `onBatch` returns false; see EncoderApi.encode. A text that
 * occurs several times is read once, and the report counts its tokens once. While `onBatch` looks at a batch the
 * next is being read; where it answers false, that is waited for and dropped.
 */
export async function encodeTexts(
  encoder: LoadedEncoder,
  texts: readonly string[],
  onBatch: OnBatch,
): Promise<EncodeReport> {
  const started = performance.now();
  const distinct = distinctTexts(texts);
  // What is cut off costs nothing.
  const sizes = Float32Array.from(distinct.texts, (text) => Math.min(estimateTokens(text), maxTextTokens));
  const forecast = new ReadingForecast(sum(sizes), encoder.pace);
  const report = { texts: 0, tokens: 0, cutTexts: 0, cutTokens: 0, complete: true };
  const queue = batches(encoder, distinct, sizes, forecast);
  const running: Promise<ReadBatch | null>[] = [];
  const fill = () => {
    while (running.length < underWay(encoder.backend.device)) running.push(readNext(encoder, queue));
  };
  fill();
  // When the device was done with the batch before. Waiting for the first batch's tokens says nothing of the rest.
  let free: number | null = null;
  for (let read = await running.shift()!; read !== null; read = await running.shift()!) {
    const before: number = free ?? read.started;
    const idle = Math.max(0, read.started - before) / 1000;
    const seconds = (read.ended - Math.max(read.started, before)) / 1000;
    free = read.ended;
    if (read.start === 0) forecast.tokenised(sizeOf({ ...read, end: read.window.length }, sizes));
    forecast.add(sizeOf(read, sizes), read.units, seconds, idle);
    const batch = asEncoded(read, distinct, encoder.spec.dimensions, seconds);
    count(read, batch, report);
    // Called before the next batch is started, since ONNX Runtime on WASM holds this thread; awaited after it.
    const answer = onBatch(batch, report.texts, forecast.shown());
    fill();
    if (await heard(answer, running)) continue;
    report.complete = report.texts === texts.length;
    break;
  }
  return { ...report, seconds: secondsSince(started) };
}

/** The receiver's answer; where it does not want to go on, the batches that are running are waited for first. */
async function heard(answer: Promise<boolean>, running: readonly Promise<unknown>[]): Promise<boolean> {
  let goesOn = false;
  try {
    goesOn = await answer;
  } finally {
    if (!goesOn) await Promise.allSettled(running);
  }
  return goesOn;
}

/** Starts the next batch; null where there is none. */
function readNext(encoder: LoadedEncoder, queue: AsyncGenerator<Batch, void>): Promise<ReadBatch | null> {
  const read = queue.next().then(({ value, done }) => (done === true ? null : readBatch(encoder, value)));
  // The loop hears of a failure when it awaits; until then it may be busy with the receiver.
  read.catch(() => undefined);
  return read;
}

/** The batches of all windows, each as large as the rate at that time allows. */
async function* batches(
  { spec, backend, tokeniser }: LoadedEncoder,
  { texts }: DistinctTexts,
  sizes: Float32Array,
  forecast: ReadingForecast,
): AsyncGenerator<Batch, void> {
  for await (const window of tokenisedWindows(tokeniser, texts, readingOrder(sizes))) {
    for (let start = 0; start < window.length; ) {
      const budget = forecast.rate * batchSeconds;
      const end = nextBatchEnd(window, start, backend.device, spec.attentionShare, budget);
      yield { window, start, end };
      start = end;
    }
  }
}

async function readBatch({ spec, backend }: LoadedEncoder, batch: Batch): Promise<ReadBatch> {
  const started = performance.now();
  const { window, start, end } = batch;
  const pieces = window.take(start, end);
  const ofPieces = await backend.encode(pieces);
  const textStarts = new Int32Array(end - start + 1);
  for (let i = 0; i < end - start; i++) textStarts[i + 1] = textStarts[i]! + window.pieces(start + i);
  return {
    ...batch,
    vectors: poolPieces(ofPieces, pieces.starts, textStarts, spec.dimensions),
    tokens: pieces.ids.length,
    units: piecesCost(pieces, backend.device, spec.attentionShare),
    started,
    ended: performance.now(),
  };
}

/** The batch as the caller sees it: every position of a text gets its vector. */
function asEncoded(
  read: ReadBatch,
  { positions, starts }: DistinctTexts,
  dimensions: number,
  seconds: number,
): EncodedBatch {
  const { window, start, end, tokens } = read;
  const indices: number[] = [];
  const rows: number[] = [];
  for (let place = start; place < end; place++) {
    const text = window.position(place);
    for (const position of positions.subarray(starts[text]!, starts[text + 1]!)) {
      indices.push(position);
      rows.push(place - start);
    }
  }
  const vectors = new Float32Array(indices.length * dimensions);
  rows.forEach((row, i) => {
    vectors.set(read.vectors.subarray(row * dimensions, (row + 1) * dimensions), i * dimensions);
  });
  return { indices: Int32Array.from(indices), vectors, tokens, seconds };
}

type Counts = { -readonly [Key in 'texts' | 'tokens' | 'cutTexts' | 'cutTokens']: EncodeReport[Key] };

function count({ window, start, end }: Batch, batch: EncodedBatch, counts: Counts): void {
  counts.texts += batch.indices.length;
  counts.tokens += batch.tokens;
  for (let place = start; place < end; place++) {
    const cut = window.cut(place);
    counts.cutTokens += cut;
    if (cut > 0) counts.cutTexts++;
  }
}

function sizeOf({ window, start, end }: Batch, sizes: Float32Array): number {
  let size = 0;
  for (let place = start; place < end; place++) size += sizes[window.position(place)]!;
  return size;
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
