import * as Comlink from 'comlink';
import type { TextSet } from '../contracts/analysis-api';
import type {
  DeviceChoice,
  DeviceStatus,
  EncoderApi,
  EncoderStatus,
  EncodeReport,
} from '../contracts/encoder-api';
import { type EncoderName, encoderDimensions } from '../domain/text/encoders';
import type { CutTexts } from '../contracts/run';
import type { StageContext } from '../contracts/progress';
import { loadVectors, putVectors, vectorKey } from '../storage/vectors';
import { ChosenEncoder } from './chosen-encoder';
import { expectedSeconds } from './expected-seconds';
import { interchangeableDevices } from './interchangeable-devices';
import { throwIfAborted } from './worker-bridge';

/** All texts of a shop, read by one encoder. */
export interface Reading {
  readonly encoder: EncoderName;
  readonly device: DeviceStatus;
  readonly dimensions: number;
  /** texts × dimensions, in the order of the text set. */
  readonly vectors: Float32Array;
  /** Texts whose vector was stored before. */
  readonly reused: number;
  /** Of the texts that were read now; null where all were stored. Stored vectors do not say what was cut. */
  readonly cut: CutTexts | null;
}

/** Called before the model is loaded and after each batch; returns false to stop the reading there. */
export type OnPace = (textsDone: number, texts: number, secondsLeft: number | null) => boolean;

/**
 * One encoder in one worker. What it reads is stored batch by batch, so stopping loses nothing. Should our own
 * kernels fail on the way, ONNX Runtime takes over in a new worker.
 */
export class Reader {
  readonly encoder: EncoderName;
  readonly #chosen: ChosenEncoder;
  /** Over all calls of `read`, since one that was put off goes on in a second call. */
  #cut: CutTexts | null = null;

  constructor(encoder: EncoderName, choice: DeviceChoice) {
    this.encoder = encoder;
    this.#chosen = new ChosenEncoder(encoder, choice);
  }

  /**
   * Reads what is not stored yet.
   * @returns the whole reading, or null where `onPace` stopped it.
   */
  async read(shopId: string, texts: TextSet, context: StageContext, onPace: OnPace): Promise<Reading | null> {
    return this.#onWhatWorks(() => this.#read(shopId, texts, context, onPace));
  }

  /** Reads texts that belong to no shop and stores nothing: one row of vectors a text. */
  async encode(
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<{ status: EncoderStatus; vectors: Float32Array[] }> {
    return this.#onWhatWorks(async () => {
      const status = await this.#chosen.prepare(signal);
      const vectors: Float32Array[] = new Array(texts.length);
      const onBatch: Parameters<EncoderApi['encode']>[1] = async ({ indices, vectors: rows }) => {
        const { dimensions } = status;
        indices.forEach((text, i) => {
          vectors[text] = rows.slice(i * dimensions, (i + 1) * dimensions);
        });
        return true;
      };
      await this.#chosen.encode([...texts], Comlink.proxy(onBatch), signal);
      return { status, vectors };
    });
  }

  /** Begins to load the model, for a reading that is to come; a failure shows there. */
  loadAhead(): void {
    this.#chosen.prepare(new AbortController().signal).catch(() => undefined);
  }

  close(): void {
    this.#chosen.close();
  }

  /** Does it again from the start on ONNX Runtime where our own kernels failed on the way. */
  async #onWhatWorks<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      if (!this.#chosen.replaceFailedKernels(error)) throw error;
      return work();
    }
  }

  async #read(
    shopId: string,
    texts: TextSet,
    context: StageContext,
    onPace: OnPace,
  ): Promise<Reading | null> {
    const dimensions = encoderDimensions[this.encoder];
    const vectors = new Float32Array(texts.texts.length * dimensions);
    const find = ({ device }: DeviceStatus) => {
      const keys = interchangeableDevices(device).map((each) => vectorKey(this.encoder, each));
      return loadVectors(keys, texts.hashes, dimensions, vectors);
    };
    let device = await this.#chosen.detect(context.signal);
    let found = await find(device);
    if (found.includes(0)) {
      const missing = rowsWithout(found);
      const rate = await this.#chosen.rateOf(device.device, context.signal);
      const wanted = Array.from(missing, (row) => texts.texts[row]!);
      const expected = rate === null ? null : expectedSeconds(this.encoder, wanted, rate);
      if (!onPace(found.length - missing.length, found.length, expected)) return null;
      const detected = device.device;
      device = await this.#chosen.prepare(context.signal);
      if (device.device !== detected) found = await find(device);
    }
    const missing = rowsWithout(found);
    const reused = texts.texts.length - missing.length;
    const complete =
      missing.length === 0 || (await this.#encode(shopId, texts, missing, vectors, device, context, onPace));
    return complete ? { encoder: this.encoder, device, dimensions, vectors, reused, cut: this.#cut } : null;
  }

  async #encode(
    shopId: string,
    { texts, hashes }: TextSet,
    missing: Int32Array,
    vectors: Float32Array,
    device: DeviceStatus,
    { signal, onProgress }: StageContext,
    onPace: OnPace,
  ): Promise<boolean> {
    const dimensions = encoderDimensions[this.encoder];
    const key = vectorKey(this.encoder, device.device);
    const before = texts.length - missing.length;
    const wanted = Array.from(missing, (row) => texts[row]!);
    const onBatch: Parameters<EncoderApi['encode']>[1] = async (batch, done, secondsLeft) => {
      const rows = batch.indices.map((index) => missing[index]!);
      rows.forEach((row, i) => {
        vectors.set(batch.vectors.subarray(i * dimensions, (i + 1) * dimensions), row * dimensions);
      });
      await putVectors(
        shopId,
        key,
        dimensions,
        Array.from(rows, (row) => hashes[row]!),
        batch.vectors,
      );
      const goesOn = !signal.aborted && onPace(before + done, texts.length, secondsLeft);
      // A reading that is put off shows no time: what follows it takes another.
      if (goesOn) {
        onProgress({ stage: 'embed', done: before + done, total: texts.length, secondsLeft });
      }
      return goesOn;
    };
    const report = await this.#chosen.encode(wanted, Comlink.proxy(onBatch), signal);
    throwIfAborted(signal);
    this.#cut = addCut(this.#cut, report);
    return report.complete;
  }
}

function addCut(before: CutTexts | null, report: EncodeReport): CutTexts {
  return {
    texts: (before?.texts ?? 0) + report.cutTexts,
    ofTexts: (before?.ofTexts ?? 0) + report.texts,
    tokens: (before?.tokens ?? 0) + report.cutTokens,
    ofTokens: (before?.ofTokens ?? 0) + report.tokens + report.cutTokens,
  };
}

function rowsWithout(found: Uint8Array): Int32Array {
  const rows: number[] = [];
  found.forEach((have, row) => {
    if (have === 0) rows.push(row);
  });
  return Int32Array.from(rows);
}
