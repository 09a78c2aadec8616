import type { KeptDivision } from '../contracts/analysis-api';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress, Progress, StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { doneRun, idleRun } from '../contracts/run-state';
import type { PendingReading } from '../jobs/read-texts';
import type { ShopRunOutcome, ShopRunRequest } from '../jobs/shop-run';
import { cancelled } from '../jobs/worker-bridge';
import { failureOf } from './failure';
import { type Desk, type Kept, LateAnswers } from './late-answers';
import { pacedProgress } from './paced-progress';
import { progressed, readCarefully, withCareful, withEvaluationError } from './run-steps';

/** Does the work; the app's is the ShopRunner of the jobs. */
export interface Runner {
  run(request: ShopRunRequest, context: StageContext): Promise<ShopRunOutcome>;
  finish(request: ShopRunRequest, pending: PendingReading, context: StageContext): Promise<RunSummary>;
  evaluate(run: RunSummary, context: StageContext): Promise<RunSummary>;
  /** Frees what is held of a shop. */
  close(): void;
}

/**
 * Owns the open shop and the life of its run: the run itself, the careful reading behind it and the evaluation. There
 * is one of each at most, all under one AbortController, and opening another shop aborts that of the shop before.
 */
export class RunOwner {
  readonly #desk: Desk;
  readonly #runner: Runner;
  readonly #kept: Kept;
  readonly #late: LateAnswers;
  /** Aborted when another shop opens. */
  #visit = new AbortController();
  /** Of the run and of what follows it. */
  #task = new AbortController();
  /** The run or the evaluation that began last, with what follows it. */
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk, runner: Runner, kept: Kept) {
    this.#desk = desk;
    this.#runner = runner;
    this.#kept = kept;
    this.#late = new LateAnswers(desk, kept);
  }

  /**
   * Opens a shop with its newest run, which is measured where it never was. Of two asked for in quick succession the
   * later one counts.
   * @returns false where it gave way to the later one.
   */
  async open(shopId: string): Promise<boolean> {
    const { signal } = this.#leave(shopId);
    const [shop, runs] = await Promise.all([this.#kept.loadShop(shopId), this.#kept.loadRuns(shopId)]);
    if (signal.aborted) return false;
    // Begun meanwhile, on the shop that is leaving.
    this.#task.abort();
    const run = runs[0] ?? null;
    this.#desk.set({ shop, runs, run, runState: idleRun, ...(run && { options: run.options }) });
    void this.#measure();
    return true;
  }

  /** Puts an earlier run on screen, which is measured where it never was. */
  show(runId: string): void {
    const run = this.#desk.get().runs.find(({ id }) => id === runId);
    if (!run) return;
    this.#desk.set({ run, options: run.options });
    void this.#measure();
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
    if (shop) await this.#late.reread(shop.id, this.#late.setter(this.#visit.signal));
  }

  /** Lets go of the open shop as it was put together, and of what is being computed from it; its answers changed. */
  async reassemble(): Promise<void> {
    this.cancel();
    this.#task.abort();
    this.#runner.close();
    this.#kept.forgetOutputs();
    await this.refresh();
  }

  /**
   * Runs the job with the options in force, and lets the careful reading or the evaluation follow. Never rejects.
   * @param apart what was put together by hand before is left to the division.
   */
  async start(device: ShopRunRequest['device'], apart = false): Promise<void> {
    const { shop, run, options } = this.#desk.get();
    if (!shop) return;
    const request = { shopId: shop.id, options, device, previousRunId: run?.id ?? null, apart };
    const work = this.#begin(async (signal) => {
      const outcome = await this.#run(request, signal, () => undefined);
      await this.#follow(request, outcome, signal);
    });
    // The state tells it.
    await work.catch(() => undefined);
  }

  /**
   * Takes the division of the run on screen up as it is, with newcomers placed and, where asked, two segments put
   * together. Answers the run that came of it as soon as it is on screen, null where none did. Never rejects.
   */
  async keep(keep: KeptDivision, device: ShopRunRequest['device']): Promise<RunSummary | null> {
    const { shop, run } = this.#desk.get();
    if (!shop || !run) return null;
    const { options, id: previousRunId } = run;
    const request = { shopId: shop.id, options, device, previousRunId, keep, readAs: run };
    const made = Promise.withResolvers<RunSummary | null>();
    const work = this.#begin(async (signal) => {
      const outcome = await this.#run(request, signal, () => undefined);
      made.resolve(outcome.run);
      await this.#follow(request, outcome, signal);
    });
    // The state tells what went wrong.
    work.catch(() => made.resolve(null));
    return made.promise;
  }

  /** Takes a run off the shop, and puts another on screen. */
  async takeBack(runId: string, shownInstead: string): Promise<void> {
    const { shop } = this.#desk.get();
    if (!shop) return;
    this.#task.abort();
    await this.#kept.removeRun(shop.id, runId);
    await this.#late.reread(shop.id, this.#late.setter(this.#visit.signal), (runs) => {
      const run = runs.find(({ id }) => id === shownInstead) ?? runs[0] ?? null;
      return { run, runState: idleRun, ...(run && { options: run.options }) };
    });
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
    const outcome = await this.#begin((signal) =>
      this.#run({ shopId: shop.id, ...request }, signal, onProgress),
    );
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
    await this.#late.reread(run.shopId, this.#late.setter(signal));
    return evaluated;
  }

  /** Stops the run under way. */
  cancel(): void {
    if (this.#desk.get().runState.phase !== 'running') return;
    this.#task.abort();
    this.#desk.set({ runState: idleRun });
  }

  /** Stops the careful reading behind the result; what was read is kept. The evaluation waited for it and follows now. */
  stopCareful(): void {
    const { runState } = this.#desk.get();
    if (runState.phase !== 'done') return;
    this.#task.abort();
    this.#desk.set({ runState: { ...runState, careful: null } });
    void this.#measure();
  }

  /** Puts the finished careful reading's segments on screen. */
  async applyCareful(): Promise<void> {
    const { shop, runState } = this.#desk.get();
    if (!shop || runState.phase !== 'done' || runState.careful?.phase !== 'ready') return;
    const { runId } = runState.careful;
    await this.#late.reread(shop.id, this.#late.setter(this.#task.signal), (runs, { runState }) => {
      const run = runs.find(({ id }) => id === runId);
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
  #begin<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    this.#task.abort();
    this.#task = new AbortController();
    this.#desk.set({ runState: { phase: 'running', progress: null, stagesDone: [] } });
    const begun = work(this.#task.signal);
    this.#underWay = begun.catch(() => undefined);
    return begun;
  }

  async #run(request: ShopRunRequest, signal: AbortSignal, onProgress: OnProgress): Promise<ShopRunOutcome> {
    const write = this.#late.setter(signal);
    let outcome: ShopRunOutcome | null = null;
    try {
      const show = pacedProgress((progress) =>
        write(({ runState }) => ({ runState: progressed(runState, progress) })),
      );
      const report = (progress: Progress) => {
        show(progress);
        onProgress(progress);
      };
      outcome = await this.#runner.run(request, { signal, onProgress: report });
      const { id } = outcome.run;
      await this.#late.reread(request.shopId, write, (runs) => ({
        run: runs.find((each) => each.id === id) ?? null,
        runState: doneRun,
      }));
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
    signal: AbortSignal,
  ): Promise<void> {
    const write = this.#late.setter(signal);
    const careful =
      pending &&
      (await readCarefully(
        pending,
        (onProgress) =>
          this.#runner.finish({ ...request, previousRunId: run.id }, pending, { signal, onProgress }),
        (careful) => write(({ runState }) => ({ runState: withCareful(runState, careful) })),
      ));
    if (!signal.aborted) await this.#evaluate(careful ?? run, signal);
  }

  /**
   * Measures the run on screen where it never was: now, or after what is under way if it is still there then. Never
   * rejects.
   */
  async #measure(): Promise<void> {
    const asked = this.#desk.get().run?.id;
    let before: Promise<unknown>;
    do {
      before = this.#underWay;
      await before;
    } while (this.#underWay !== before);
    const { run } = this.#desk.get();
    if (run === null || run.id !== asked || run.measured !== undefined) return;
    if (this.#task.signal.aborted) this.#task = new AbortController();
    this.#underWay = this.#evaluate(run, this.#task.signal);
  }

  /** Measures a run; where that fails the state tells it. */
  async #evaluate(run: RunSummary, signal: AbortSignal): Promise<void> {
    const write = this.#late.setter(signal);
    try {
      await this.#runner.evaluate(run, { signal, onProgress: () => undefined });
      await this.#late.reread(run.shopId, write);
    } catch (error) {
      const evaluationError = failureOf(error);
      if (evaluationError) {
        write(({ runState }) => ({ runState: withEvaluationError(runState, evaluationError) }));
      }
    }
  }
}
