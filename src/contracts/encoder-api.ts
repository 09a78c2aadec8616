import type { EncoderName } from '../domain/text/encoders';
import type { DroppedDevice, kernelThreads } from './stage-report';

export const depths = ['careful', 'quick'] as const;
export type Depth = (typeof depths)[number];

/**
 * What can compute vectors: ONNX Runtime on a GPU, our own kernels with 8-bit products or in exact single
 * precision, or ONNX Runtime on WASM.
 */
export const devices = ['webgpu', 'kernels', 'kernels-exact', 'wasm'] as const;
export type Device = (typeof devices)[number];

export const devicePreferences = ['auto', ...devices] as const;
export type DevicePreference = (typeof devicePreferences)[number];

/** What the user asked for. */
export interface DeviceChoice {
  readonly device: DevicePreference;
  /** Threads on the processor; null: as many as the machine has cores, at most 8. */
  readonly threads: number | null;
}

/** Why the device is not the graphics card, or not the one asked for; the UI has the words under `device.reason.<key>`. */
export const deviceReasons = [
  'no-webgpu',
  'no-adapter',
  'software-adapter',
  'insecure-page',
  'self-check-failed',
  'session-failed',
  'gpu-slower',
  'quick-reader',
  'chosen-by-hand',
  'no-simd',
  'kernels-failed',
  'kernels-check-failed',
] as const;
export type DeviceReason = (typeof deviceReasons)[number];

/** How fast this machine is with each device, measured once. */
export interface Calibration {
  /**
   * Billions of operations a second of the bare matrix product, two a multiplication; 0 where it failed, missing
   * where the machine has no such device.
   */
  readonly rates: Readonly<Partial<Record<Device, number>>>;
  /** What the devices with a rate of 0 said; missing where none failed. */
  readonly failures?: readonly DroppedDevice<Device>[];
  /** What 'auto' makes of the rates. */
  readonly chosen: Device;
  /** Milliseconds since 1970. */
  readonly measuredAt: number;
  /** Kernels, browser and threads that were measured: another key asks for another measurement. */
  readonly key: string;
}

/** What actually computes, and why. */
export interface DeviceStatus {
  readonly device: Device;
  /** Threads in force on the processor (1 without cross-origin isolation). */
  readonly threads: number;
  /** GPU's own description, '' where there is none. */
  readonly adapter: string;
  /** null exactly where the device is a GPU. */
  readonly reason: DeviceReason | null;
  /** Devices that were tried and given up, with what they said; missing where there was none. */
  readonly dropped?: readonly DroppedDevice<Device | typeof kernelThreads>[];
}

export interface EncoderStatus extends DeviceStatus {
  readonly encoder: EncoderName;
  readonly dimensions: number;
  readonly loadSeconds: number;
}

/** Vectors of some of the texts that were handed in. */
export interface EncodedBatch {
  /** Positions in the list of texts. */
  readonly indices: Int32Array;
  /** indices.length × dimensions, unit length each, not yet centred. */
  readonly vectors: Float32Array;
  /** Tokens in the batch, padding excluded. */
  readonly tokens: number;
  readonly seconds: number;
}

/** Tokens of a text that are read; what is behind them is cut off, and the report says how much that was. */
export const maxTextTokens = 1024;

export interface EncodeReport {
  readonly texts: number;
  /** Tokens read; of texts that were cut, the tokens kept. */
  readonly tokens: number;
  readonly seconds: number;
  /** Texts longer than the limit of `maxTextTokens`, and the tokens that were cut off them. */
  readonly cutTexts: number;
  readonly cutTokens: number;
  /** False where `onBatch` asked to stop before the end. */
  readonly complete: boolean;
}

/** Texts with the hashes under which their vectors are stored. */
export interface TextsToRead {
  readonly texts: string[];
  readonly hashes: string[];
}

/** Where stored vectors of texts are looked for: under each key in turn. */
export interface StoredTexts {
  readonly keys: readonly string[];
  readonly dimensions: number;
  /** The sample of the reviews' sentences is read too, behind the texts; the quick reader leaves it. */
  readonly withSentences: boolean;
}

/** Where vectors are stored. */
export interface VectorTarget {
  readonly shopId: string;
  readonly key: string;
  readonly dimensions: number;
}

/**
 * The encoder worker: one model, one session, until the worker ends (sessions cannot be disposed of
 * and made again in one worker).
 */
export interface EncoderApi {
  /**
   * Measures this machine, for about a second, unless `stored` still holds. Wants a worker of its own that is ended
   * afterwards: it fixes the build of ONNX Runtime and its threads.
   */
  calibrate(threads: number | null, stored: Calibration | null): Promise<Calibration>;
  /**
   * Finds out what an encoder (any BERT where none is named) would run on, without loading a model. Without a
   * calibration the usual order of the devices stands for it.
   */
  detect(
    choice: DeviceChoice,
    calibration?: Calibration | null,
    encoder?: EncoderName,
  ): Promise<DeviceStatus>;
  /**
   * Loads the model on the first device that works and computes rightly. Throws `model-missing` where its files are
   * not served, `encoder-failed` else.
   */
  prepare(
    encoder: EncoderName,
    choice: DeviceChoice,
    calibration?: Calibration | null,
  ): Promise<EncoderStatus>;
  /**
   * Reads the texts in batches of about 200 ms, shortest first except for a representative first
   * sample (so that the rate of the first batches holds for the rest). `onBatch` is told the seconds left by
   * the rate of late, null in the first second; it is awaited and returns false to stop.
   */
  encode(
    texts: string[],
    onBatch: (batch: EncodedBatch, textsDone: number, secondsLeft: number | null) => Promise<boolean>,
  ): Promise<EncodeReport>;
  /**
   * Reads the texts that come as one `TextsToRead` through the port, in the same way, and stores their vectors: the
   * page sees neither. Throws `storage-full` and `shop-deleted` too.
   */
  read(
    target: VectorTarget,
    source: MessagePort,
    onBatch: (textsDone: number, secondsLeft: number | null) => Promise<boolean>,
  ): Promise<EncodeReport>;
}
