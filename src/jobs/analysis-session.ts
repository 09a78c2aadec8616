import type * as Comlink from 'comlink';
import type { AnalysisApi, LoadedShop, Question, ShopFacts } from '../contracts/analysis-api';
import type { StageContext } from '../contracts/progress';
import {
  askUntilStopped,
  call,
  openWorker,
  proxied,
  throwIfAborted,
  type WorkerHandle,
} from './worker-bridge';

const openAnalyser = () =>
  openWorker<AnalysisApi>(
    () =>
      new Worker(new URL('../../workers/analysis.worker.ts', import.meta.url), {
        type: 'module',
        name: 'analysis',
      }),
  );

/** One shop loaded into the analysis worker. Ended by cancelling or by a fault of the worker; the next job loads it again. */
export class AnalysisSession {
  readonly shopId: string;
  readonly facts: ShopFacts;
  /** Distinct texts of the shop. */
  readonly texts: number;
  /** Key of the answers with which the shop was put together. */
  readonly answers: string;
  /** Key of what was done in the shop's window, as far as the worker observed it; '' for nothing. */
  played = '';
  /** Which reading the worker holds: `encoder|device`, or '' before the first. */
  reading = '';
  #handle: WorkerHandle<AnalysisApi>;
  #open = true;
  #questions = 0;
  #queue: Promise<void> = Promise.resolve();

  constructor(shopId: string, handle: WorkerHandle<AnalysisApi>, { facts, texts, answers }: LoadedShop) {
    this.shopId = shopId;
    this.#handle = handle;
    this.facts = facts;
    this.texts = texts;
    this.answers = answers;
    // A worker that broke answers nothing any more.
    handle.ended.catch(() => this.close());
  }

  /** Has a worker of its own load a shop from storage. */
  static async open(shopId: string, context: StageContext): Promise<AnalysisSession> {
    const handle = openAnalyser();
    try {
      const loaded = await call(handle, context.signal, handle.api.open(shopId, proxied(context)));
      return new AnalysisSession(shopId, handle, loaded);
    } catch (error) {
      handle.terminate();
      throw error;
    }
  }

  /** Key of all that the worker's shop is made of. */
  get state(): string {
    return this.played === '' ? this.answers : `${this.answers} played-${this.played}`;
  }

  /** Has the worker go by what was done in the shop's window until now. Within `exclusive` only. */
  async observe(signal: AbortSignal): Promise<void> {
    this.played = await this.ask(signal, (api) => api.observe());
  }

  get open(): boolean {
    return this.#open;
  }

  /**
   * Asks the worker. An abort ends it, since synchronous science cannot be stopped otherwise, and at once: whoever
   * aborted and asks for a session next must not be given one that is about to end.
   */
  async ask<T>(signal: AbortSignal, question: (api: Comlink.Remote<AnalysisApi>) => Promise<T>): Promise<T> {
    throwIfAborted(signal);
    const close = () => this.close();
    signal.addEventListener('abort', close, { once: true });
    try {
      return await call(this.#handle, signal, question(this.#handle.api));
    } finally {
      signal.removeEventListener('abort', close);
    }
  }

  /**
   * Asks what an abort must not end with the worker: the question is stopped at its next step, no other is, and whoever
   * asked is told that it was cancelled.
   */
  async askStoppable<T>(
    signal: AbortSignal,
    question: (api: Comlink.Remote<AnalysisApi>, number: Question) => Promise<T>,
  ): Promise<T> {
    const unended = new AbortController().signal;
    const number = ++this.#questions;
    return askUntilStopped(
      signal,
      () => this.ask(unended, (api) => question(api, number)),
      () => this.ask(unended, (api) => api.stopQuestion(number)),
    );
  }

  /** Runs one job's stages after another's: two jobs must not swap the vectors under each other. */
  async exclusive<T>(job: () => Promise<T>): Promise<T> {
    const answer = this.#queue.then(job);
    this.#queue = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  }

  /** Ends the worker; whatever waits for it is rejected as cancelled. */
  close(): void {
    this.#open = false;
    this.#handle.terminate();
  }
}
