import * as Comlink from 'comlink';
import type { TextSet } from '../contracts/analysis-api';
import {
  encoderDimensions,
  type DevicePreference,
  type DeviceStatus,
  type EncoderApi,
  type EncoderName,
  type EncoderStatus,
} from '../contracts/encoder-api';
import type { StageContext } from '../contracts/progress';
import { SteadyForecast } from '../domain/steady-forecast';
import { findVectors, putVectors, vectorKey } from '../storage/vectors';
import { call, openWorker, throwIfAborted, type WorkerHandle } from './worker-bridge';

const openEncoder = () =>
  openWorker<EncoderApi>(
    () =>
      new Worker(new URL('../../workers/encoder.worker.ts', import.meta.url), {
        type: 'module',
        name: 'encoder',
      }),
  );

/** All texts of a shop, read by one encoder. */
export interface Reading {
  readonly encoder: EncoderName;
  readonly device: DeviceStatus;
  readonly dimensions: number;
  /** texts × dimensions, in the order of the text set. */
  readonly vectors: Float32Array;
  /** Texts whose vector was stored before. */
  readonly reused: number;
}

/** Told after each batch, with the raw forecast; returns false to stop the reading there. */
export type OnPace = (textsDone: number, texts: number, secondsLeft: number | null) => boolean;

/** One encoder in one worker. What it reads is stored batch by batch, so stopping loses nothing. */
export class Reader {
  readonly encoder: EncoderName;
  readonly #preference: DevicePreference;
  readonly #handle: WorkerHandle<EncoderApi>;
  #status: EncoderStatus | null = null;

  constructor(encoder: EncoderName, preference: DevicePreference) {
    this.encoder = encoder;
    this.#preference = preference;
    this.#handle = openEncoder();
  }

  /**
   * Reads what is not stored yet.
   * @returns the whole reading, or null where `onPace` stopped it.
   */
  async read(shopId: string, texts: TextSet, context: StageContext, onPace: OnPace): Promise<Reading | null> {
    const dimensions = encoderDimensions[this.encoder];
    const vectors = new Float32Array(texts.texts.length * dimensions);
    let device: DeviceStatus = this.#status ?? (await this.detect(context.signal));
    let found = await findVectors(vectorKey(this.encoder, device.device), texts.hashes, dimensions, vectors);
    if (found.includes(0)) {
      const detected = device.device;
      device = await this.#prepare(context.signal);
      if (device.device !== detected) {
        found = await findVectors(vectorKey(this.encoder, device.device), texts.hashes, dimensions, vectors);
      }
    }
    const missing = rowsWithout(found);
    const reused = texts.texts.length - missing.length;
    const complete =
      missing.length === 0 || (await this.#encode(shopId, texts, missing, vectors, device, context, onPace));
    return complete ? { encoder: this.encoder, device, dimensions, vectors, reused } : null;
  }

  /** What this machine offers, without loading a model. */
  async detect(signal: AbortSignal): Promise<DeviceStatus> {
    return call(this.#handle, signal, this.#handle.api.detect(this.#preference));
  }

  /** Reads texts that belong to no shop and stores nothing: one row of vectors a text. */
  async encode(
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<{ status: EncoderStatus; vectors: Float32Array[] }> {
    const status = await this.#prepare(signal);
    const vectors: Float32Array[] = new Array(texts.length);
    const onBatch: Parameters<EncoderApi['encode']>[1] = async ({ indices, vectors: rows }) => {
      const { dimensions } = status;
      indices.forEach((text, i) => {
        vectors[text] = rows.slice(i * dimensions, (i + 1) * dimensions);
      });
      return true;
    };
    await call(this.#handle, signal, this.#handle.api.encode([...texts], Comlink.proxy(onBatch)));
    return { status, vectors };
  }

  close(): void {
    this.#handle.terminate();
  }

  async #prepare(signal: AbortSignal): Promise<EncoderStatus> {
    this.#status ??= await call(
      this.#handle,
      signal,
      this.#handle.api.prepare(this.encoder, this.#preference),
    );
    return this.#status;
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
    const steady = new SteadyForecast();
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
      const figure = steady.show(secondsLeft);
      const goesOn = !signal.aborted && onPace(before + done, texts.length, secondsLeft);
      // A reading that is put off shows no time: what follows it takes another.
      if (goesOn) {
        onProgress({ stage: 'embed', done: before + done, total: texts.length, secondsLeft: figure });
      }
      return goesOn;
    };
    const report = await call(this.#handle, signal, this.#handle.api.encode(wanted, Comlink.proxy(onBatch)));
    throwIfAborted(signal);
    return report.complete;
  }
}

function rowsWithout(found: Uint8Array): Int32Array {
  const rows: number[] = [];
  found.forEach((have, row) => {
    if (have === 0) rows.push(row);
  });
  return Int32Array.from(rows);
}
