import type { RunSummary, ShopSummary } from '../contracts/run';
import type { AppState } from './state';

/** What is kept of shops and their runs. */
export interface Kept {
  loadShop(shopId: string): Promise<ShopSummary | null>;
  /** Newest first. */
  loadRuns(shopId: string): Promise<RunSummary[]>;
  /** Removes a run for good, with what only it left. */
  removeRun(shopId: string, runId: string): Promise<void>;
  /** Lets go of the outputs that were on screen, when their shop is left. */
  forgetOutputs(): void;
}

/** The part of the store that belongs to the open shop: only its owner writes here. */
type ShopState = Pick<AppState, 'shop' | 'runs' | 'run' | 'options' | 'runState'>;
type Patch = Partial<ShopState> | ((state: ShopState) => Partial<ShopState>);
export type Write = (patch: Patch) => void;
type ChangeWithRuns = (runs: readonly RunSummary[], state: ShopState) => Partial<ShopState>;

/** The store as its owner sees it. */
export interface Desk {
  get(): ShopState;
  set(patch: Patch): void;
}

/** Writes what comes late: it is dropped where another shop is open by then, or where newer is on screen. */
export class LateAnswers {
  readonly #desk: Desk;
  readonly #kept: Kept;
  #readsBegun = 0;
  /** Number of the read whose list is on screen. */
  #readShown = 0;

  constructor(desk: Desk, kept: Kept) {
    this.#desk = desk;
    this.#kept = kept;
  }

  /** A setter for answers about the open shop: it does nothing once another is open or the signal has aborted. */
  setter(signal: AbortSignal): Write {
    const { shop } = this.#desk.get();
    return (patch) => {
      if (!signal.aborted && this.#desk.get().shop?.id === shop?.id) this.#desk.set(patch);
    };
  }

  /**
   * Reads the shop and its runs again, and writes them with what `change` makes of them. Of reads that overlap the one
   * begun last counts, whichever answers first: an earlier one may not know the newest run.
   */
  async reread(shopId: string, write: Write, change: ChangeWithRuns = sameRun): Promise<void> {
    const read = ++this.#readsBegun;
    const [shop, runs] = await Promise.all([this.#kept.loadShop(shopId), this.#kept.loadRuns(shopId)]);
    write((state) => {
      if (read < this.#readShown) return change(state.runs, state);
      this.#readShown = read;
      return { shop, runs, ...change(runs, state) };
    });
  }
}

/** The run on screen stays there, as it is now. */
const sameRun: ChangeWithRuns = (runs, { run }) => ({ run: runs.find(({ id }) => id === run?.id) ?? run });
