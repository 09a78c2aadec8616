import { ClienteleError } from '../contracts/errors';
import type { OnProgress, Progress, StageContext } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { doneRun, idleRun } from '../contracts/run-state';
import type { PendingReading } from '../jobs/read-texts';
import type { ShopRunOutcome, ShopRunRequest } from '../jobs/shop-run';
import { cancelled } from '../jobs/worker-bridge';
import type { AppState } from './state';
import { failureOf } from './failure';
import { progressed, readCarefully, withCareful, withEvaluationError } from './run-steps';

/** Does the work; the app's is the ShopRunner of the jobs. */
export interface Runner {
  run(request: ShopRunRequest, context: StageContext): Promise<ShopRunOutcome>;
  finish(request: ShopRunRequest, pending: PendingReading, context: StageContext): Promise<RunSummary>;
  evaluate(run: RunSummary, context: StageContext): Promise<RunSummary>;
  /** Frees what is held of a shop. */
  close(): void;
}

/** What is kept of shops and their runs. */
export interface Kept {
  loadShop(shopId: string): Promise<ShopSummary | null>;
  /** Newest first. */
  loadRuns(shopId: string): Promise<RunSummary[]>;
  /** Lets go of the outputs on screen, when another run or shop takes their place. */
  forgetOutputs(): void;
}

/** The part of the store that belongs to the open shop: only its owner writes here. */
type ShopState = Pick<AppState, 'shop' | 'runs' | 'run' | 'options' | 'runState'>;
type Patch = Partial<ShopState> | ((state: ShopState) => Partial<ShopState>);
type Write = (patch: Patch) => void;
type ChangeWithRuns = (runs: readonly RunSummary[], state: ShopState) => Partial<ShopState>;

/** The store as its owner sees it. */
export interface Desk {
  get(): ShopState;
  set(patch: Patch): void;
}

/**
 * Owns the open shop and the life of its run: the run itself, the careful reading behind it and the evaluation. There
 * is one of each at most, all under one AbortController, and opening another shop aborts that of the shop before.
 * All that comes late is written through a setter that knows its shop, and is dropped where another is open by then.
 */
export class RunOwner {
  readonly #desk: Desk;
  readonly #runner: Runner;
  readonly #kept: Kept;
  /** Aborted when another shop opens. */
  #visit = new AbortController();
  /** Of the run and of what follows it. */
  #task = new AbortController();
  /** Of the evaluation under way. */
  #evaluating: AbortSignal | null = null;
  /** The run that was put on screen unmeasured while something else was under way. */
  #toMeasure: string | null = null;
  #readsBegun = 0;
  /** Number of the read whose list is on screen. */
  #readShown = 0;

  constructor(desk: Desk, runner: Runner, kept: Kept) {
    this.#desk = desk;
    this.#runner = runner;
    this.#kept = kept;
  }

  /** Opens a shop with its newest run. Of two asked for in quick succession the later one counts. */
  async open(shopId: string): Promise<void> {
    const { signal } = this.#leave(shopId);
    const [shop, runs] = await Promise.all([this.#kept.loadShop(shopId), this.#kept.loadRuns(shopId)]);
    if (signal.aborted) return;
    // Begun meanwhile, on the shop that is leaving.
    this.#task.abort();
    const run = runs[0] ?? null;
    this.#desk.set({ shop, runs, run, runState: idleRun, ...(run && { options: run.options }) });
  }

  /** Puts an earlier run on screen. One that was never measured is measured now, or after what is under way. */
  async show(runId: string): Promise<void> {
    const run = this.#desk.get().runs.find(({ id }) => id === runId);
    if (!run) return;
    this.#kept.forgetOutputs();
    this.#desk.set({ run, options: run.options });
    if (run.evaluation !== null) return;
    if (this.#underWay()) {
      this.#toMeasure = runId;
      return;
    }
    if (this.#task.signal.aborted) this.#task = new AbortController();
    await this.#evaluate(run, this.#task);
  }

  /** Closes the open shop. */
  closeShop(): void {
    this.#leave(null);
    this.#desk.set({ shop: null, runs: [], run: null });
  }

  /** Closes the open shop since it was deleted in another tab, and says so. */
  loseShop(): void {
    const { shop } = this.#desk.get();
    this.closeShop();
    const error = { code: 'shop-deleted', detail: shop?.name ?? '' } as const;
    this.#desk.set({ runState: { phase: 'failed', error } });
  }

  /** Reads the open shop and its runs again, since another tab changed them. */
  async refresh(): Promise<void> {
    const { shop } = this.#desk.get();
    if (shop) await this.#reread(shop.id, this.setter(), sameRun);
  }

  /** A setter for late answers about the open shop: it does nothing once another is open. */
  setter(): Write {
    return this.#setter(this.#visit.signal);
  }

  /** Runs the job with the options in force, and lets the careful reading or the evaluation follow. Never rejects. */
  async start(device: ShopRunRequest['device']): Promise<void> {
    const { shop, run, options } = this.#desk.get();
    if (!shop) return;
    const request = { shopId: shop.id, options, device, previousRunId: run?.id ?? null };
    const task = this.#begin();
    try {
      const outcome = await this.#run(request, task, () => undefined);
      await this.#follow(request, outcome, task);
    } catch {
      // The state tells it.
    }
  }

  /**
   * Runs the job once for a script: nothing follows, and a careful reading that was put off is given up.
   * @throws `run-under-way` where a run is, `bad-option` where no shop is open, and what the run throws.
   */
  async runOnce(request: Omit<ShopRunRequest, 'shopId'>, onProgress: OnProgress): Promise<RunSummary> {
    const { shop, runState } = this.#desk.get();
    if (!shop) throw new ClienteleError('bad-option', 'No shop is open: call importFiles() first.');
    if (runState.phase === 'running') {
      throw new ClienteleError('run-under-way', 'A run is under way: wait for its end, or stop it.');
    }
    const outcome = await this.#run({ shopId: shop.id, ...request }, this.#begin(), onProgress);
    outcome.pending?.close();
    return outcome.run;
  }

  /**
   * Measures the recommenders of a run for a script, and puts the figures on screen.
   * @throws `bad-option` where another shop is open by then.
   */
  async evaluateOnce(run: RunSummary, onProgress: OnProgress): Promise<RunSummary> {
    if (this.#desk.get().shop?.id !== run.shopId) {
      throw new ClienteleError('bad-option', 'The shop of that run is not open.');
    }
    const { signal } = this.#visit;
    const evaluated = await this.#runner.evaluate(run, { signal, onProgress });
    await this.#reread(run.shopId, this.#setter(signal), sameRun);
    return evaluated;
  }

  /** Stops the run under way. */
  cancel(): void {
    if (this.#desk.get().runState.phase !== 'running') return;
    this.#task.abort();
    this.#desk.set({ runState: idleRun });
  }

  /** Stops the careful reading behind the result; what was read is kept. The evaluation waited for it and follows now. */
  async stopCareful(): Promise<void> {
    const { run, runState } = this.#desk.get();
    if (runState.phase !== 'done') return;
    this.#task.abort();
    this.#task = new AbortController();
    this.#desk.set({ runState: { ...runState, careful: null } });
    if (run && run.evaluation === null) await this.#evaluate(run, this.#task);
  }

  /** Puts the finished careful reading's segments on screen. */
  async applyCareful(): Promise<void> {
    const { shop, runState } = this.#desk.get();
    if (!shop || runState.phase !== 'done' || runState.careful?.phase !== 'ready') return;
    const { runId } = runState.careful;
    await this.#reread(shop.id, this.#setter(this.#task.signal), (runs, { runState }) => {
      const run = runs.find(({ id }) => id === runId);
      this.#kept.forgetOutputs();
      return { runState: withCareful(runState, null), ...(run && { run, options: run.options }) };
    });
  }

  /** Takes what went wrong off the screen. */
  dismissError(): void {
    const { runState } = this.#desk.get();
    if (runState.phase === 'failed') this.#desk.set({ runState: idleRun });
    if (runState.phase === 'done') this.#desk.set({ runState: { ...runState, evaluationError: null } });
  }

  /** Ends all that goes on in the open shop, which is about to give way to `next`. */
  #leave(next: string | null): AbortController {
    this.#visit.abort();
    this.#task.abort();
    if (this.#desk.get().shop?.id !== next) this.#runner.close();
    this.#kept.forgetOutputs();
    this.#desk.set({ runState: idleRun });
    this.#visit = new AbortController();
    return this.#visit;
  }

  /** Ends the run before with all that goes on behind it, and begins another. */
  #begin(): AbortController {
    this.#task.abort();
    this.#task = new AbortController();
    this.#desk.set({ runState: { phase: 'running', progress: null, stagesDone: [] } });
    return this.#task;
  }

  #setter(signal: AbortSignal): Write {
    const { shop } = this.#desk.get();
    return (patch) => {
      if (!signal.aborted && this.#desk.get().shop?.id === shop?.id) this.#desk.set(patch);
    };
  }

  async #run(
    request: ShopRunRequest,
    { signal }: AbortController,
    onProgress: OnProgress,
  ): Promise<ShopRunOutcome> {
    const write = this.#setter(signal);
    let outcome: ShopRunOutcome | null = null;
    try {
      const report = (progress: Progress) => {
        write(({ runState }) => ({ runState: progressed(runState, progress) }));
        onProgress(progress);
      };
      outcome = await this.#runner.run(request, { signal, onProgress: report });
      const { id } = outcome.run;
      await this.#reread(request.shopId, write, (runs) => {
        this.#kept.forgetOutputs();
        return { run: runs.find((each) => each.id === id) ?? null, runState: doneRun };
      });
      if (signal.aborted) throw cancelled();
      return outcome;
    } catch (error) {
      outcome?.pending?.close();
      const failure = failureOf(error);
      write({ runState: failure ? { phase: 'failed', error: failure } : idleRun });
      throw error;
    }
  }

  async #follow(
    request: ShopRunRequest,
    { run, pending }: ShopRunOutcome,
    task: AbortController,
  ): Promise<void> {
    const careful =
      pending && (await this.#readCarefully({ ...request, previousRunId: run.id }, pending, task));
    if (!task.signal.aborted) await this.#evaluate(careful ?? run, task);
  }

  async #readCarefully(
    request: ShopRunRequest,
    pending: PendingReading,
    { signal }: AbortController,
  ): Promise<RunSummary | null> {
    const write = this.#setter(signal);
    return readCarefully(
      pending,
      (onProgress) => this.#runner.finish(request, pending, { signal, onProgress }),
      (careful) => write(({ runState }) => ({ runState: withCareful(runState, careful) })),
    );
  }

  #underWay(): boolean {
    const { runState } = this.#desk.get();
    if (runState.phase === 'running' || this.#evaluating?.aborted === false) return true;
    const careful = runState.phase === 'done' ? runState.careful?.phase : null;
    return careful === 'reading' || careful === 'analysing';
  }

  /** Measures a run, and then the one that was put on screen meanwhile, if it is still there. Never rejects. */
  async #evaluate(run: RunSummary, task: AbortController): Promise<void> {
    this.#evaluating = task.signal;
    await this.#evaluateOne(run, task);
    if (this.#evaluating === task.signal) this.#evaluating = null;
    const shown = this.#desk.get().run;
    if (task.signal.aborted || shown === null || shown.id !== this.#toMeasure) return;
    this.#toMeasure = null;
    if (shown.evaluation === null) await this.#evaluate(shown, task);
  }

  async #evaluateOne(run: RunSummary, { signal }: AbortController): Promise<void> {
    const write = this.#setter(signal);
    try {
      await this.#runner.evaluate(run, { signal, onProgress: () => undefined });
      await this.#reread(run.shopId, write, sameRun);
    } catch (error) {
      const evaluationError = failureOf(error);
      if (evaluationError) {
        write(({ runState }) => ({ runState: withEvaluationError(runState, evaluationError) }));
      }
    }
  }

  /**
   * Reads the shop and its runs again, and writes them with what `change` makes of them. Of reads that overlap the one
   * begun last counts, whichever answers first: an earlier one may not know the newest run.
   */
  async #reread(shopId: string, write: Write, change: ChangeWithRuns): Promise<void> {
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
