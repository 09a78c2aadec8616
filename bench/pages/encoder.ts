import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { Calibration, Device, DevicePreference, EncoderApi } from '../../src/contracts/encoder-api';
import type { PretrainApi, PretrainNews, PretrainOrder } from '../../src/contracts/pretrain-api';
import type { WordsLearnt } from '../../src/domain/adapt/adapt-words';
import type { EncoderName } from '../../src/domain/text/encoders';
import type { CutterApi, CutTexts } from './cutter.worker';
import { toBase64 } from './base64';
import type { NaiveApi } from './naive.worker';
import type { RateApi } from './rate.worker';

/** What to open: the app's encoder worker on a device, or transformers.js as it comes. */
export interface OpenRequest {
  readonly encoder: EncoderName;
  readonly device: DevicePreference | 'naive';
  /** null: the app's own choice, or the library's. */
  readonly threads: number | null;
}

/** What reads now, and why the app chose it ('' for transformers.js). */
export interface Opened {
  readonly device: Device;
  readonly threads: number;
  readonly dimensions: number;
  readonly reason: string;
}

/** What one reading of all texts took. `tokens` is 0 where the path does not tell. */
export interface Reading {
  readonly seconds: number;
  readonly texts: number;
  readonly tokens: number;
}

export interface ReadingWithVectors extends Reading {
  readonly dimensions: number;
  /** texts × dimensions 32-bit floats in base64. */
  readonly vectors: string;
}

/** What to go on with an encoder's pretraining by. */
export interface PretrainRequest {
  readonly encoder: EncoderName;
  readonly seed: number;
  readonly order: PretrainOrder;
}

export interface PretrainAnswer {
  readonly learnt: WordsLearnt;
  /** texts × dimensions 32-bit floats in base64, not centred; null where the layer learnt nothing. */
  readonly vectors: string | null;
  readonly seconds: number;
}

/** How far a reading is that is still under way. */
export interface Standing {
  readonly textsDone: number;
  readonly secondsLeft: number | null;
}

let worker: Worker | null = null;
let naive: Remote<NaiveApi> | null = null;
let encoder: Remote<EncoderApi> | null = null;
let opened: Opened | null = null;
let texts: string[] = [];
let standing: Standing = { textsDone: 0, secondsLeft: null };

const bench = {
  async cut(request: { encoder: EncoderName; texts: string[]; limit: number }): Promise<CutTexts> {
    const cutter = new Worker(new URL('./cutter.worker.ts', import.meta.url), { type: 'module' });
    const answer = await wrap<CutterApi>(cutter).cut(request.encoder, request.texts, request.limit);
    cutter.terminate();
    return answer;
  },

  /** The texts of all later readings. */
  async setTexts(given: string[]): Promise<void> {
    texts = given;
  },

  /** Starts a reader; 'auto' measures the machine first, as the app does. */
  async open({ encoder: name, device, threads }: OpenRequest): Promise<Opened> {
    if (device === 'naive') {
      worker = new Worker(new URL('./naive.worker.ts', import.meta.url), { type: 'module' });
      naive = wrap<NaiveApi>(worker);
      opened = { device: 'wasm', threads: await naive.open(name, threads), dimensions: 0, reason: '' };
      return opened;
    }
    const calibration = device === 'auto' ? await calibrate(threads) : null;
    worker = startEncoder();
    encoder = wrap<EncoderApi>(worker);
    const status = await encoder.prepare(name, { device, threads }, calibration);
    opened = { ...status, reason: status.reason ?? '' };
    return opened;
  },

  /** Reads the first `count` texts, or all; vectors are dropped. */
  async read(count?: number): Promise<Reading> {
    const some = texts.slice(0, count);
    const started = performance.now();
    if (naive) {
      await naive.read(some);
      return { texts: some.length, tokens: 0, seconds: (performance.now() - started) / 1000 };
    }
    const onBatch = proxy(async (_: unknown, textsDone: number, secondsLeft: number | null) => {
      standing = { textsDone, secondsLeft };
      return true;
    });
    const report = await encoder!.encode(some, onBatch);
    return { texts: report.texts, tokens: report.tokens, seconds: (performance.now() - started) / 1000 };
  },

  async standing(): Promise<Standing> {
    return standing;
  },

  /** Reads all texts with the app's worker and hands the vectors out, in the order of the texts. */
  async vectors(): Promise<ReadingWithVectors> {
    const { dimensions } = opened!;
    const vectors = new Float32Array(texts.length * dimensions);
    const started = performance.now();
    const onBatch = proxy(async (batch: { indices: Int32Array; vectors: Float32Array }) => {
      batch.indices.forEach((text, row) => {
        vectors.set(batch.vectors.subarray(row * dimensions, (row + 1) * dimensions), text * dimensions);
      });
      return true;
    });
    const report = await encoder!.encode(texts, onBatch);
    const seconds = (performance.now() - started) / 1000;
    return { texts: report.texts, tokens: report.tokens, seconds, dimensions, vectors: toBase64(vectors) };
  },

  /** Goes on with an encoder's pretraining by the app's own worker, all threads; vectors of all texts in base64. */
  async pretrain({ encoder: name, seed, order }: PretrainRequest): Promise<PretrainAnswer> {
    const pretraining = new Worker(new URL('../../workers/pretrain.worker.ts', import.meta.url), {
      type: 'module',
    });
    const { port1, port2 } = new MessageChannel();
    const threads = Math.min(8, navigator.hardwareConcurrency);
    const started = performance.now();
    const learnt = new Promise<WordsLearnt>((resolve, reject) => {
      port1.onmessage = ({ data }: MessageEvent<PretrainNews>) => {
        if (data.kind === 'learnt') resolve(data.learnt);
        else if (data.kind !== 'step') reject(new Error(data.kind === 'failed' ? data.message : data.kind));
      };
    });
    void wrap<PretrainApi>(pretraining).learn(
      transfer(port2, [port2]),
      name,
      threads,
      seed,
      proxy(() => undefined),
    );
    port1.postMessage(order);
    const found = await learnt;
    pretraining.terminate();
    const seconds = (performance.now() - started) / 1000;
    return {
      learnt: { ...found, vectors: null },
      vectors: found.vectors && toBase64(found.vectors),
      seconds,
    };
  },

  async close(): Promise<void> {
    worker?.terminate();
    worker = null;
    naive = null;
    encoder = null;
  },

  /** Billions of operations a second of the bare int8 product on this many threads, in a worker of its own. */
  async gemmRate(request: { threads: number; milliseconds: number }): Promise<number> {
    const thread = new Worker(new URL('./rate.worker.ts', import.meta.url), { type: 'module' });
    const rate = await wrap<RateApi>(thread).rate(request.threads, request.milliseconds);
    thread.terminate();
    return rate;
  },

  /** Logical processors that the browser tells of. */
  async processors(): Promise<number> {
    return navigator.hardwareConcurrency;
  },
};

function startEncoder(): Worker {
  return new Worker(new URL('../../workers/encoder.worker.ts', import.meta.url), { type: 'module' });
}

/** In a worker that ends: measuring fixes its build of ONNX Runtime and its threads. */
async function calibrate(threads: number | null): Promise<Calibration> {
  const measuring = startEncoder();
  const calibration = await wrap<EncoderApi>(measuring).calibrate(threads, null);
  measuring.terminate();
  return calibration;
}

Object.assign(window, { bench });
