import { errorCode } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { AnalysisSession } from './analysis-session';
import { SharedOpening } from './shared-opening';
import { cancelled } from './worker-bridge';

/** The shop in the analysis worker: one at most, loaded when it is first asked for. */
export class OpenShop {
  readonly #open: typeof AnalysisSession.open;
  readonly #onLetGo: () => void;
  #session: AnalysisSession | null = null;
  /** The shop that was asked for last; null once it was left. */
  #wanted: string | null = null;
  /** Of the shop that is being loaded. */
  #opening: SharedOpening | null = null;

  /** @param onLetGo is called before a session is given up, for what else was held for it. */
  constructor(open: typeof AnalysisSession.open, onLetGo: () => void) {
    this.#open = open;
    this.#onLetGo = onLetGo;
  }

  /** The session that is open now, if any. */
  get current(): AnalysisSession | null {
    return this.#session?.open ? this.#session : null;
  }

  /**
   * Does a job in the session of a shop. Where that ends for another job's sake (see `AnalysisSession.ask`) before this
   * one is done, it is done anew in the next session, unless its shop was left meanwhile.
   */
  async inSession<T>(
    shopId: string,
    context: StageContext,
    job: (session: AnalysisSession) => Promise<T>,
  ): Promise<T> {
    for (;;) {
      const session = await this.session(shopId, context);
      try {
        return await job(session);
      } catch (error) {
        const isEnded = errorCode(error) === 'cancelled' && !session.open;
        if (!isEnded || context.signal.aborted || this.#wanted !== shopId) throw error;
      }
    }
  }

  /** The session of a shop, opened where it is not there yet. All who ask at once share one loading. */
  async session(shopId: string, context: StageContext): Promise<AnalysisSession> {
    this.#wanted = shopId;
    if (this.#session?.open && this.#session.shopId === shopId) return this.#session;
    if (this.#opening?.shopId !== shopId || !this.#opening.goesOn) {
      this.#letGo();
      this.#opening = new SharedOpening(shopId, this.#open);
    }
    const opening = this.#opening;
    const session = await opening.wait(context);
    if (this.#opening === opening) {
      this.#opening = null;
      this.#session = session;
    } else if (this.#session !== session) {
      // Given up between its opening and now.
      session.close();
      throw cancelled();
    }
    return session;
  }

  /** Frees the worker that holds a shop, or is loading one. */
  leave(): void {
    this.#wanted = null;
    this.#letGo();
  }

  #letGo(): void {
    this.#onLetGo();
    this.#session?.close();
    this.#session = null;
    this.#opening?.close();
    this.#opening = null;
  }
}
