import { ClienteleError } from '../../contracts/errors';
import type { OnProgress, StageContext } from '../../contracts/progress';

/**
 * Questions that may be given up without ending the worker, each by its own number: whoever stops one stops nobody else's.
 * Numbers are the asker's, and one that is stopped after its end, or that nobody asked, stops nothing.
 */
export class Questions {
  readonly #open = new Map<number, AbortController>();

  /** Does a job that ends at its next step once the question is stopped; it is then rejected as cancelled. */
  async ask<Answer>(
    question: number,
    onProgress: OnProgress,
    job: (context: StageContext) => Promise<Answer>,
  ): Promise<Answer> {
    const abort = new AbortController();
    this.#open.set(question, abort);
    try {
      return await job({ signal: abort.signal, onProgress });
    } finally {
      this.#open.delete(question);
    }
  }

  stop(question: number): void {
    this.#open.get(question)?.abort();
  }
}

export function notAskedAnyMore(): ClienteleError {
  return new ClienteleError('cancelled', 'The figures were not asked for any more.');
}

/** Passes progress on, and ends the job that reports it once its question was stopped. */
export function untilStopped({ signal, onProgress }: StageContext): OnProgress {
  return (progress) => {
    if (signal.aborted) throw notAskedAnyMore();
    onProgress(progress);
  };
}
