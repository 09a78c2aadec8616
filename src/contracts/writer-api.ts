import type { ChatTurn } from '../domain/writing/prompts';

/** A writing model as it was opened. */
export interface WriterStatus {
  /** What the file calls itself. */
  readonly name: string;
  /** Bytes of memory that it takes, kept keys and values included. */
  readonly bytes: number;
  readonly threads: number;
}

/** An answer, and how fast it came. */
export interface WriterAnswer {
  readonly text: string;
  /** Tokens read that were not known from the beginning before, and written. */
  readonly read: number;
  readonly written: number;
  readonly seconds: number;
}

/** The writer worker: one model until it ends, one answer at a time. */
export interface WriterApi {
  /**
   * Opens a model out of a GGUF file, on the machine's threads; null: the one that comes with the app, fetched from our own
   * origin. Throws `bad-option` with a sentence where it cannot be used, `model-missing` where it is not served.
   * @param onShare told the share that is done, 0 to 1.
   */
  open(file: Blob | null, onShare: (share: number) => void): Promise<WriterStatus>;
  /**
   * Writes what follows. A seed of 0 takes the best token each time; any other lets chance in, and writes the same again.
   * @param onText told what is written, as it is.
   */
  answer(
    turns: readonly ChatTurn[],
    most: number,
    seed: number,
    onText: (text: string) => void,
  ): Promise<WriterAnswer>;
}
