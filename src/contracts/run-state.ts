import type { EncoderName } from '../domain/text/encoders';
import type { ErrorCode } from './errors';
import type { Progress, StageName } from './progress';

/** What a screen says of a failure: the code picks the sentence, the detail names the thing. */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail: string;
}

/** The life of the open shop's run, from one click to what goes on behind its result. */
export type RunState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      /** null until the first stage has begun. */
      readonly progress: Progress | null;
      /** In the order in which they ended. */
      readonly stagesDone: readonly StageName[];
    }
  | { readonly phase: 'failed'; readonly error: Failure }
  | {
      /** The result is on screen. */
      readonly phase: 'done';
      /** null where none is needed, or it was shown or stopped. */
      readonly careful: CarefulReading | null;
      /** Why the recommendations could not be checked. */
      readonly evaluationError: Failure | null;
    };

/** The careful reading that goes on behind quick segments. */
export type CarefulReading =
  | ({ readonly phase: 'reading'; readonly secondsLeft: number | null } & ReadSoFar)
  | ({ readonly phase: 'analysing' } & ReadSoFar)
  | { readonly phase: 'ready'; readonly runId: string }
  | ({ readonly phase: 'failed'; readonly error: Failure } & ReadSoFar);

interface ReadSoFar {
  readonly encoder: EncoderName;
  readonly textsDone: number;
  readonly texts: number;
}

export const idleRun: RunState = { phase: 'idle' };

/** A result on screen with nothing behind it. */
export const doneRun: RunState = { phase: 'done', careful: null, evaluationError: null };
