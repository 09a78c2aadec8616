import type { OnProgress, StageContext } from '../contracts/progress';
import type { AnalysisSession } from './analysis-session';
import { cancelled, throwIfAborted } from './worker-bridge';

/** A shop on its way into the analysis worker, for all who wait for it: it ends when the last of them has given up. */
export class SharedOpening {
  readonly shopId: string;
  readonly #session: Promise<AnalysisSession>;
  readonly #loading = new AbortController();
  readonly #waiting = new Set<OnProgress>();

  constructor(shopId: string, open: typeof AnalysisSession.open) {
    this.shopId = shopId;
    const { signal } = this.#loading;
    const onProgress: OnProgress = (progress) => {
      for (const report of this.#waiting) report(progress);
    };
    this.#session = open(shopId, { signal, onProgress }).then(
      (session) => {
        // Nobody is left to close it.
        if (signal.aborted) session.close();
        throwIfAborted(signal);
        return session;
      },
      (error) => {
        this.#loading.abort();
        throw error;
      },
    );
    this.#session.catch(() => undefined);
  }

  /** False once it has failed or was given up: who asks then has to open the shop anew. */
  get goesOn(): boolean {
    return !this.#loading.signal.aborted;
  }

  /** The session once it is open; rejects as cancelled as soon as the caller's signal aborts. */
  async wait({ signal, onProgress }: StageContext): Promise<AnalysisSession> {
    throwIfAborted(signal);
    const report: OnProgress = (progress) => onProgress(progress);
    this.#waiting.add(report);
    let onAbort: () => void = () => undefined;
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => {
        this.#waiting.delete(report);
        if (this.#waiting.size === 0) this.close();
        reject(cancelled());
      };
      signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
      return await Promise.race([this.#session, aborted]);
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#waiting.delete(report);
    }
  }

  /** Gives the loading up. */
  close(): void {
    this.#loading.abort();
  }
}
