import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { defaultRunOptions } from '../contracts/analysis-api';
import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { idleRun } from '../contracts/run-state';
import type { PendingReading } from '../jobs/read-texts';
import type { ShopRunOutcome, ShopRunRequest } from '../jobs/shop-run';
import { cancelled } from '../jobs/worker-bridge';
import { type Desk, RunOwner } from './run-owner';

const device = { device: 'auto', threads: null } as const;

/** A promise that the test settles. */
function deferred<Answer>() {
  let resolve: (answer: Answer) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Answer>((...settlers) => {
    [resolve, reject] = settlers;
  });
  return { promise, resolve, reject };
}

/** A job that the test ends; an abort rejects it, as the real ones do. */
class Job<Answer> {
  readonly #settled = deferred<Answer>();
  constructor(
    readonly request: ShopRunRequest,
    readonly context: StageContext,
    heedsAborts = true,
  ) {
    this.answer.catch(() => undefined);
    if (heedsAborts) context.signal.addEventListener('abort', () => this.fail(cancelled()));
  }
  get answer(): Promise<Answer> {
    return this.#settled.promise;
  }
  end(answer: Answer): Promise<void> {
    this.#settled.resolve(answer);
    return settle();
  }
  fail(error: Error): Promise<void> {
    this.#settled.reject(error);
    return settle();
  }
}

/** Lets everything run that waits for promises. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

function shopCalled(id: string): ShopSummary {
  return { id, name: id, createdAt: 0, reports: [], facts: null };
}

/** What of a run counts here. */
function runCalled(id: string, shopId: string): RunSummary {
  return {
    id,
    shopId,
    startedAt: 0,
    finishedAt: 0,
    options: defaultRunOptions,
    depth: 'quick',
    encoder: null,
    device: null,
    seconds: {},
    silhouette: 0,
    silhouetteByK: [],
    profiles: [],
    evaluation: null,
    reusedVectors: 0,
    totalVectors: 0,
  };
}

class Pending implements PendingReading {
  readonly encoder = 'multilingual-e5-small';
  readonly texts = 100;
  open = true;
  read = () => Promise.reject(new Error('the fake runner does not read'));
  close() {
    this.open = false;
  }
}

/** An owner over fake jobs, and storage in which the test keeps what it likes. */
function setUp({ heedsAborts = true } = {}) {
  const store = createStore<ReturnType<Desk['get']>>()(() => ({
    shop: null,
    runs: [],
    run: null,
    options: defaultRunOptions,
    runState: idleRun,
  }));
  const runs: Job<ShopRunOutcome>[] = [];
  const readings: Job<RunSummary>[] = [];
  const evaluations: RunSummary[] = [];
  const stored: RunSummary[] = [];
  let evaluate = async (run: RunSummary) => run;
  let loading = Promise.resolve();
  let listing = Promise.resolve();
  const owner = new RunOwner(
    { get: () => store.getState(), set: (patch) => store.setState(patch) },
    {
      run: (request, context) => {
        runs.push(new Job(request, context, heedsAborts));
        return runs.at(-1)!.answer;
      },
      finish: (request, _pending, context) => {
        readings.push(new Job(request, context));
        return readings.at(-1)!.answer;
      },
      evaluate: (run) => {
        evaluations.push(run);
        return evaluate(run);
      },
      close: () => undefined,
    },
    {
      loadShop: async (id) => {
        await loading;
        return shopCalled(id);
      },
      loadRuns: async (id) => {
        const found = stored.filter(({ shopId }) => shopId === id);
        await listing;
        return found;
      },
      forgetOutputs: () => undefined,
    },
  );
  /** Ends the newest run, which leaves `id` in storage. */
  const endRun = async (id: string, pending: PendingReading | null = null) => {
    const job = runs.at(-1)!;
    const run = runCalled(id, job.request.shopId);
    stored.unshift(run);
    await job.end({ run, pending });
  };
  return {
    owner,
    runs,
    readings,
    evaluations,
    stored,
    endRun,
    state: () => store.getState(),
    failEvaluation: (error: Error) => {
      evaluate = () => Promise.reject(error);
    },
    holdListing: (until: Promise<void>) => {
      listing = until;
    },
    holdLoading: (until: Promise<void>) => {
      loading = until;
    },
  };
}

describe('RunOwner', () => {
  let world = setUp();
  beforeEach(async () => {
    world = setUp();
    await world.owner.open('a');
  });

  it('goes from idle by way of its stages to the result, and evaluates behind it', async () => {
    const { owner, runs, endRun, state, evaluations } = world;
    void owner.start(device);
    expect(state().runState).toEqual({ phase: 'running', progress: null, stagesDone: [] });
    for (const stage of ['load', 'embed', 'features'] as const) {
      runs[0]!.context.onProgress({ stage, done: 0, total: 0, secondsLeft: null });
    }
    expect(state().runState).toMatchObject({
      progress: { stage: 'features' },
      stagesDone: ['load', 'embed'],
    });
    await endRun('first');
    expect(state()).toMatchObject({ run: { id: 'first' }, runState: { phase: 'done', careful: null } });
    expect(evaluations.map(({ id }) => id)).toEqual(['first']);
  });

  it('leaves nothing of a failed run to the next shop', async () => {
    const { owner, runs, state } = world;
    void owner.start(device);
    await runs[0]!.fail(new ClienteleError('encoder-failed', 'out of memory'));
    expect(state().runState).toEqual({
      phase: 'failed',
      error: { code: 'encoder-failed', detail: 'out of memory' },
    });
    await owner.open('b');
    expect(state()).toMatchObject({ shop: { id: 'b' }, runState: { phase: 'idle' } });
  });

  it('stops and says so when the shop is deleted in another tab', async () => {
    const { owner, runs, state } = world;
    void owner.start(device);
    owner.loseShop();
    expect(runs[0]!.context.signal.aborted).toBe(true);
    await settle();
    expect(state()).toMatchObject({
      shop: null,
      runState: { phase: 'failed', error: { code: 'shop-deleted', detail: 'a' } },
    });
  });

  it('takes over the runs of another tab, and the one on screen stays', async () => {
    const { owner, endRun, stored, state } = world;
    void owner.start(device);
    await endRun('mine');
    stored.unshift(runCalled('theirs', 'a'));
    await owner.refresh();
    expect(state().runs.map(({ id }) => id)).toEqual(['theirs', 'mine']);
    expect(state().run?.id).toBe('mine');
  });

  it('never puts an older list of runs over a newer one, whichever read answers first', async () => {
    const { owner, endRun, holdListing, state } = world;
    const { promise, resolve } = deferred<void>();
    holdListing(promise);
    const slow = owner.refresh();
    holdListing(Promise.resolve());
    void owner.start(device);
    await endRun('mine');
    resolve();
    await slow;
    expect(state().runs.map(({ id }) => id)).toEqual(['mine']);
    expect(state().run?.id).toBe('mine');
  });

  it('drops a run that ends after another shop was opened, and closes its encoder', async () => {
    // Jobs that are past their last await when the abort comes.
    world = setUp({ heedsAborts: false });
    const { owner, endRun, state } = world;
    await owner.open('a');
    void owner.start(device);
    await owner.open('b');
    const pending = new Pending();
    await endRun('late', pending);
    expect(state()).toMatchObject({ shop: { id: 'b' }, run: null, runState: { phase: 'idle' } });
    expect(pending.open).toBe(false);
  });

  it('does not bring a shop back that was left while its run was being shown', async () => {
    const { owner, endRun, state, holdLoading } = world;
    void owner.start(device);
    const { promise, resolve } = deferred<void>();
    holdLoading(promise);
    await endRun('first');
    const opened = owner.open('b');
    resolve();
    await opened;
    await settle();
    expect(state()).toMatchObject({ shop: { id: 'b' }, run: null, runState: { phase: 'idle' } });
  });

  it('shows the later of two shops opened in quick succession', async () => {
    const { owner, state, holdLoading } = world;
    const { promise, resolve } = deferred<void>();
    holdLoading(promise);
    const slow = owner.open('b');
    holdLoading(Promise.resolve());
    await owner.open('c');
    resolve();
    await slow;
    expect(state().shop?.id).toBe('c');
  });

  it('offers the careful reading and evaluates that, and shows it when asked', async () => {
    const { owner, endRun, readings, state, stored, evaluations } = world;
    const pending = new Pending();
    void owner.start(device);
    await endRun('quick', pending);
    expect(state().runState).toMatchObject({ careful: { phase: 'reading', textsDone: 0, texts: 100 } });
    const { context, request } = readings[0]!;
    expect(request.previousRunId).toBe('quick');
    context.onProgress({ stage: 'embed', done: 40, total: 100, secondsLeft: 12 });
    expect(state().runState).toMatchObject({ careful: { phase: 'reading', textsDone: 40, secondsLeft: 12 } });
    context.onProgress({ stage: 'cluster', done: 0, total: 0, secondsLeft: null });
    expect(state().runState).toMatchObject({ careful: { phase: 'analysing', textsDone: 40 } });
    const careful = runCalled('careful', 'a');
    stored.unshift(careful);
    await readings[0]!.end(careful);
    expect(state()).toMatchObject({
      run: { id: 'quick' },
      runState: { careful: { phase: 'ready', runId: 'careful' } },
    });
    expect(pending.open).toBe(false);
    expect(evaluations.map(({ id }) => id)).toEqual(['careful']);
    await owner.applyCareful();
    expect(state()).toMatchObject({ run: { id: 'careful' }, runState: { phase: 'done', careful: null } });
  });

  it('keeps the quick segments where the careful reading fails, and says so', async () => {
    const { owner, endRun, readings, state, evaluations } = world;
    void owner.start(device);
    await endRun('quick', new Pending());
    await readings[0]!.fail(new ClienteleError('worker-lost', 'gone'));
    expect(state()).toMatchObject({
      run: { id: 'quick' },
      runState: { careful: { phase: 'failed', error: { code: 'worker-lost' } } },
    });
    expect(evaluations.map(({ id }) => id)).toEqual(['quick']);
  });

  it('evaluates the quick run once its careful reading was stopped, and only then', async () => {
    const { owner, endRun, evaluations } = world;
    void owner.start(device);
    await endRun('quick', new Pending());
    expect(evaluations).toHaveLength(0);
    await owner.stopCareful();
    expect(evaluations.map(({ id }) => id)).toEqual(['quick']);
  });

  it('lets go of the careful reading when it is stopped, when a run begins and when the shop is left', async () => {
    for (const end of ['stop', 'run', 'leave'] as const) {
      world = setUp();
      const { owner, endRun, readings, state } = world;
      await owner.open('a');
      const pending = new Pending();
      void owner.start(device);
      await endRun('quick', pending);
      if (end === 'stop') void owner.stopCareful();
      else if (end === 'run') void owner.start(device);
      else await owner.open('b');
      await settle();
      expect(readings[0]!.context.signal.aborted, end).toBe(true);
      expect(pending.open, end).toBe(false);
      const { runState } = state();
      expect(runState.phase, end).toBe({ stop: 'done', run: 'running', leave: 'idle' }[end]);
      if (runState.phase === 'done') expect(runState.careful).toBeNull();
    }
  });

  it('aborts what goes on behind before a new run asks for anything', async () => {
    const { owner, runs, endRun, evaluations } = world;
    void owner.start(device);
    await endRun('first');
    expect(evaluations).toHaveLength(1);
    void owner.start(device);
    expect(runs[0]!.context.signal.aborted).toBe(true);
    expect(runs[1]!.context.signal.aborted).toBe(false);
  });

  it('measures an earlier run that was never measured when it is put on screen', async () => {
    const { owner, stored, evaluations, state } = world;
    stored.push(runCalled('second', 'a'), runCalled('first', 'a'));
    await owner.open('a');
    await owner.show('first');
    expect(evaluations.map(({ id }) => id)).toEqual(['first']);
    expect(state().run?.id).toBe('first');
  });

  it('measures it after what is under way, if it is still on screen', async () => {
    for (const stays of [true, false]) {
      world = setUp();
      const { owner, stored, endRun, readings, evaluations } = world;
      stored.push(runCalled('first', 'a'));
      await owner.open('a');
      void owner.start(device);
      await endRun('quick', new Pending());
      await owner.show('first');
      if (!stays) await owner.show('quick');
      expect(evaluations).toHaveLength(0);
      const careful = runCalled('careful', 'a');
      stored.unshift(careful);
      await readings[0]!.end(careful);
      expect(evaluations.map(({ id }) => id)).toEqual(['careful', stays ? 'first' : 'quick']);
    }
  });

  it('says so where an earlier run cannot be measured', async () => {
    const { owner, stored, failEvaluation, state } = world;
    stored.push(runCalled('first', 'a'));
    await owner.open('a');
    failEvaluation(new ClienteleError('storage-full', 'no room'));
    await owner.show('first');
    expect(state().runState).toMatchObject({ phase: 'done', evaluationError: { code: 'storage-full' } });
  });

  it('says that the evaluation failed and leaves the result on screen', async () => {
    const { owner, endRun, state, failEvaluation } = world;
    failEvaluation(new ClienteleError('storage-full', 'no room'));
    void owner.start(device);
    await endRun('first');
    expect(state()).toMatchObject({
      run: { id: 'first' },
      runState: { phase: 'done', evaluationError: { code: 'storage-full' } },
    });
    owner.dismissError();
    expect(state().runState).toMatchObject({ phase: 'done', evaluationError: null });
  });

  it('is idle at once when the run is stopped', async () => {
    const { owner, runs, state } = world;
    void owner.start(device);
    owner.cancel();
    expect(state().runState).toEqual({ phase: 'idle' });
    await settle();
    expect(runs[0]!.context.signal.aborted).toBe(true);
    expect(state().runState).toEqual({ phase: 'idle' });
  });

  it('drops setters for shops that were left', async () => {
    const { owner, state, stored } = world;
    const write = owner.setter();
    await owner.open('b');
    write({ runs: [runCalled('of-a', 'a')] });
    expect(state().runs).toEqual([]);
    expect(stored).toEqual([]);
  });

  describe('for a script', () => {
    const request = { options: defaultRunOptions, device, previousRunId: null };

    it('answers with the run, gives up a reading that was put off and lets nothing follow', async () => {
      const { owner, endRun, state, readings, evaluations } = world;
      const stages: string[] = [];
      const answer = owner.runOnce(request, ({ stage }) => stages.push(stage));
      world.runs[0]!.context.onProgress({ stage: 'load', done: 0, total: 0, secondsLeft: null });
      const pending = new Pending();
      await endRun('scripted', pending);
      expect((await answer).id).toBe('scripted');
      expect(stages).toEqual(['load']);
      expect(pending.open).toBe(false);
      expect([readings, evaluations]).toEqual([[], []]);
      expect(state()).toMatchObject({ run: { id: 'scripted' }, runState: { phase: 'done', careful: null } });
    });

    it('refuses while a run is under way, and without a shop', async () => {
      const { owner, runs, endRun } = world;
      void owner.start(device);
      await expect(owner.runOnce(request, () => undefined)).rejects.toMatchObject({
        name: 'Clientele:run-under-way',
      });
      expect(runs).toHaveLength(1);
      await endRun('first');
      owner.closeShop();
      await expect(owner.runOnce(request, () => undefined)).rejects.toThrow('No shop is open');
    });

    it('rejects a run whose shop gives way to another', async () => {
      const { owner, state } = world;
      const answer = owner.runOnce(request, () => undefined);
      await owner.open('b');
      await expect(answer).rejects.toMatchObject({ name: 'Clientele:cancelled' });
      expect(state()).toMatchObject({ shop: { id: 'b' }, runState: { phase: 'idle' } });
    });
  });
});
