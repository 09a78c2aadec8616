import type { ChatTurn } from '../domain/writing/prompts';

/** A writing model as it was opened. */
export interface WriterStatus {
  /** What the file calls itself. */
  readonly name: string;
  /** Bytes of memory that it takes, kept keys and values included. */
  readonly bytes: number;
  readonly threads: number;
}

/** A file of a model before it is laid out. */
export interface WriterLook {
  /** What the file calls itself. */
  readonly name: string;
  /** Bytes of memory that it will take. */
  readonly bytes: number;
}

/** How likely a model holds each of given answers. */
export interface ScoredAnswers {
  /** Mean ln chance of each answer's tokens, the end of the answer among them, in the order of the answers. */
  readonly scores: readonly number[];
  readonly seconds: number;
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
  /** Reads no more than the head of a GGUF file. Throws `bad-option` with a sentence where it can be used as no writer. */
  look(file: Blob): Promise<WriterLook>;
  /**
   * Opens a model out of a GGUF file, on the machine's threads; null: the one that comes with the app, fetched from our own
   * origin. Throws `bad-option` with a sentence where it cannot be used, `model-missing` where it is not served.
   * @param onShare told the share that is done, 0 to 1.
   */
  open(file: Blob | null, onShare: (share: number) => void): Promise<WriterStatus>;
  /**
   * Writes what follows. A seed of 0 takes the best token each time; any other lets chance in, and writes the same again.
   * Throws `cancelled` once it is stopped. @param onText told what is written, as it is.
   */
  answer(
    turns: readonly ChatTurn[],
    most: number,
    seed: number,
    onText: (text: string) => void,
  ): Promise<WriterAnswer>;
  /**
   * How likely each of these is to be what follows. By the mean over tokens: a sum holds each further token against an
   * answer, so that the shortest would win whatever it says. Throws `cancelled` once it is stopped.
   */
  choose(turns: readonly ChatTurn[], choices: readonly string[]): Promise<ScoredAnswers>;
  /** Ends the answer or the choice that is under way, between two tokens; the model stays laid out, what was read is kept. */
  stop(): Promise<void>;
}
