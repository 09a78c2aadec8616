import type { OnProgress, StageContext } from '../../contracts/progress';
import { notAskedAnyMore, untilStopped } from './questions';

interface UnderWay<Answer> {
  readonly found: Promise<Answer>;
  readonly abort: AbortController;
  readonly askers: Set<OnProgress>;
}

/** An answer that several ask for is computed once for all of them, kept, and given up when the last of them has left. */
export class SharedAnswer<Answer> {
  #kept: { readonly of: string; readonly answer: Answer } | null = null;
  readonly #underWay = new Map<string, UnderWay<Answer>>();

  /**
   * @param of what the answer hangs on: the one of another is none. The last that was found is kept.
   * @param job reports its progress again and again, and ends where that throws.
   */
  async ask(
    of: string,
    { signal, onProgress }: StageContext,
    job: (onProgress: OnProgress) => Promise<Answer>,
  ): Promise<Answer> {
    if (signal.aborted) throw notAskedAnyMore();
    if (this.#kept?.of === of) return this.#kept.answer;
    const shared = this.#underWay.get(of) ?? this.#begin(of, job);
    const own: OnProgress = (progress) => onProgress(progress);
    shared.askers.add(own);
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => {
        shared.askers.delete(own);
        if (shared.askers.size === 0) this.#giveUp(of, shared);
        reject(notAskedAnyMore());
      };
      signal.addEventListener('abort', leave, { once: true });
    });
    try {
      return await Promise.race([shared.found, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      shared.askers.delete(own);
    }
  }

  #begin(of: string, job: (onProgress: OnProgress) => Promise<Answer>): UnderWay<Answer> {
    const abort = new AbortController();
    const askers = new Set<OnProgress>();
    const tell: OnProgress = (progress) => {
      for (const asker of askers) asker(progress);
    };
    const found = job(untilStopped({ signal: abort.signal, onProgress: tell }));
    const shared = { found, abort, askers };
    this.#underWay.set(of, shared);
    const end = () => {
      if (this.#underWay.get(of) === shared) this.#underWay.delete(of);
    };
    found.then((answer) => {
      this.#kept = { of, answer };
      end();
    }, end);
    return shared;
  }

  /** Whoever asks from now on has it begun anew. */
  #giveUp(of: string, shared: UnderWay<Answer>): void {
    shared.abort.abort();
    if (this.#underWay.get(of) === shared) this.#underWay.delete(of);
  }
}
