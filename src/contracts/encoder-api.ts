/** The encoders in public/models; `use-multilingual-v3` is the quick reader. */
export const encoderNames = [
  'all-MiniLM-L6-v2',
  'bge-small-zh-v1.5',
  'multilingual-e5-small',
  'use-multilingual-v3',
] as const;
export type EncoderName = (typeof encoderNames)[number];

/** Length of each encoder's vectors: needed before a model is loaded, to look for stored vectors. */
export const encoderDimensions: Readonly<Record<EncoderName, number>> = {
  'all-MiniLM-L6-v2': 384,
  'bge-small-zh-v1.5': 512,
  'multilingual-e5-small': 384,
  'use-multilingual-v3': 512,
};

/** The quick reader: not a BERT, several times faster. */
export const quickEncoder: EncoderName = 'use-multilingual-v3';

export type Depth = 'careful' | 'quick';

export type DevicePreference = 'auto' | 'webgpu' | 'wasm';

/** Why the device is not a GPU; the UI has the words under `device.reason.<key>`. */
export type NoGpuReason =
  | 'no-webgpu'
  | 'no-adapter'
  | 'software-adapter'
  | 'insecure-page'
  | 'self-check-failed'
  | 'quick-reader'
  | 'chosen-by-hand'
  | 'session-failed';

/** What actually computes, and why. */
export interface DeviceStatus {
  readonly device: 'webgpu' | 'wasm';
  /** Threads in force on WASM (1 without cross-origin isolation). */
  readonly threads: number;
  /** GPU's own description, '' where there is none. */
  readonly adapter: string;
  /** null exactly where the device is a GPU. */
  readonly reason: NoGpuReason | null;
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

export interface EncodeReport {
  readonly texts: number;
  readonly tokens: number;
  readonly seconds: number;
  /** False where `onBatch` asked to stop before the end. */
  readonly complete: boolean;
}

/**
 * The encoder worker: one model, one session, until the worker ends (sessions cannot be disposed of
 * and made again in one worker).
 */
export interface EncoderApi {
  /** Finds out what this machine offers without loading a model. */
  detect(preference: DevicePreference): Promise<DeviceStatus>;
  /** Loads the model. Throws `model-missing` where its files are not served, `encoder-failed` else. */
  prepare(encoder: EncoderName, preference: DevicePreference): Promise<EncoderStatus>;
  /**
   * Reads the texts in batches of about 200 ms, shortest first except for a representative first
   * sample (so that the pace of the first batches foretells the rest). `onBatch` is awaited and
   * returns false to stop.
   */
  encode(
    texts: string[],
    onBatch: (batch: EncodedBatch, textsDone: number, secondsLeft: number) => Promise<boolean>,
  ): Promise<EncodeReport>;
}
