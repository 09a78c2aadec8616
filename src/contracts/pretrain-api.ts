import type { TrainWordsOptions } from '../domain/adapt/words/train-words';
import type { WordsAsked, WordsLearnt } from '../domain/adapt/adapt-words';
import type { CurvePoint } from '../domain/adapt/train-map';
import type { Step } from '../domain/steps';
import type { EncoderName } from '../domain/text/encoders';

/** What the analysis worker asks for through the port; null where nothing is to be learnt. */
export interface PretrainOrder {
  readonly asked: WordsAsked;
  /** All texts of the shop, to be read anew. */
  readonly texts: readonly string[];
  /** Where it is to learn otherwise than usual. */
  readonly options?: Partial<TrainWordsOptions>;
}

/** What comes back through the port: steps, then what was learnt or why nothing could be. */
export type PretrainNews =
  | { readonly kind: 'step'; readonly step: Step }
  /** Vectors are as the encoder has them, not centred. */
  | { readonly kind: 'learnt'; readonly learnt: WordsLearnt }
  /** This machine has no kernels to learn with. */
  | { readonly kind: 'no-kernels' }
  | { readonly kind: 'failed'; readonly message: string };

/** The pretraining worker: goes on with one encoder's pretraining on the texts of one shop. */
export interface PretrainApi {
  /**
   * Learns what is asked through the port and reads the shop's texts anew (see `PretrainOrder`); vectors go through the port
   * too. @param threads in force on the processor. @param onCurve is told of the curve so far, after each look at what is held
   * back.
   */
  learn(
    source: MessagePort,
    encoder: EncoderName,
    threads: number,
    seed: number,
    onCurve: (curve: readonly CurvePoint[]) => void,
  ): Promise<void>;
  /** The learning ends at its next step with the best so far. */
  endWithBest(): Promise<void>;
  /** The learning and the reading behind it wait at their next step, and go on where they stood. */
  pause(paused: boolean): Promise<void>;
}
