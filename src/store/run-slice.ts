import { evaluateRun } from '../jobs/run-job';
import { loadRuns } from '../jobs/results';
import { loadShop } from '../jobs/shops';
import {
  finishCareful,
  runShop,
  type PendingReading,
  type ShopRunOutcome,
  type ShopRunRequest,
} from '../jobs/shop-run';
import type { StageContext } from '../contracts/progress';
import { forgetOutputs } from '../jobs/queries';
import type { Actions, AppState, BackgroundReading, RunSlice } from './state';
import type { GetState, SetState } from './slice';
import { uiError } from './ui-error';

type RunActions = Pick<Actions, 'startRun' | 'cancelRun' | 'cancelBackground' | 'applyCareful'>;

let running: AbortController | null = null;
let evaluating: AbortController | null = null;
let reading: AbortController | null = null;
/** The finished careful run, kept aside until the user asks for it. */
let offered: string | null = null;

export function runSlice(set: SetState, get: GetState): RunSlice & RunActions {
  return {
    runPhase: 'idle',
    progress: null,
    stagesDone: [],
    runError: null,
    background: null,
    startRun: async () => {
      const { shop, run, options, deviceChoice } = get();
      if (!shop) return;
      abortAll(set);
      const request: ShopRunRequest = {
        shopId: shop.id,
        options,
        device: deviceChoice,
        previousRunId: run?.id ?? null,
      };
      await runAndShow(request, set, get);
    },
    cancelRun: () => {
      running?.abort();
      evaluating?.abort();
    },
    cancelBackground: () => {
      reading?.abort();
      set({ background: null });
    },
    applyCareful: async () => {
      const { shop } = get();
      if (!shop || offered === null) return;
      const runs = await loadRuns(shop.id);
      const run = runs.find(({ id }) => id === offered);
      offered = null;
      forgetOutputs();
      set({ background: null, runs, ...(run ? { run, options: run.options } : {}) });
    },
  };
}

function abortAll(set: SetState): void {
  running?.abort();
  evaluating?.abort();
  reading?.abort();
  offered = null;
  set({ background: null });
}

async function runAndShow(request: ShopRunRequest, set: SetState, get: GetState): Promise<void> {
  running = new AbortController();
  const { signal } = running;
  set({ runPhase: 'running', runError: null, progress: null, stagesDone: [] });
  try {
    const outcome = await runShop(request, { signal, onProgress: (progress) => set(progressed(progress)) });
    if (get().shop?.id !== request.shopId) return;
    await showRun(outcome.run.id, request.shopId, set);
    void follow(request, outcome, set, get);
  } catch (error) {
    if (running.signal === signal)
      set({ runPhase: uiError(error) ? 'failed' : 'idle', runError: uiError(error), progress: null });
  }
}

/** Puts a run on screen with the facts that the analysis found. */
async function showRun(runId: string, shopId: string, set: SetState): Promise<void> {
  const [runs, shop] = await Promise.all([loadRuns(shopId), loadShop(shopId)]);
  forgetOutputs();
  set({
    runs,
    run: runs.find(({ id }) => id === runId) ?? null,
    runPhase: 'idle',
    progress: null,
    shop,
  });
}

/** What goes on behind the result: the careful reading where it was put off, else the evaluation. */
async function follow(
  request: ShopRunRequest,
  outcome: ShopRunOutcome,
  set: SetState,
  get: GetState,
): Promise<void> {
  if (outcome.pending) await readOn(request, outcome.pending, outcome.run.id, set, get);
  else await evaluate(outcome, set, get);
}

async function evaluate(
  { session, run }: Pick<ShopRunOutcome, 'session' | 'run'>,
  set: SetState,
  get: GetState,
): Promise<void> {
  evaluating = new AbortController();
  try {
    await evaluateRun(session, run, { signal: evaluating.signal, onProgress: () => undefined });
    if (get().shop?.id !== run.shopId) return;
    const runs = await loadRuns(run.shopId);
    set((state) => ({ runs, run: runs.find(({ id }) => id === state.run?.id) ?? state.run }));
  } catch (error) {
    if (uiError(error)) set({ runError: uiError(error) });
  }
}

async function readOn(
  request: ShopRunRequest,
  pending: PendingReading,
  quickRunId: string,
  set: SetState,
  get: GetState,
): Promise<void> {
  reading = new AbortController();
  const { signal } = reading;
  const show = (patch: Partial<BackgroundReading>) =>
    set(({ background }) =>
      background && !signal.aborted ? { background: { ...background, ...patch } } : {},
    );
  const { encoder } = pending.reader;
  set({
    background: {
      phase: 'reading',
      textsDone: 0,
      texts: pending.texts,
      secondsLeft: null,
      encoder,
      error: null,
    },
  });
  try {
    const context: StageContext = {
      signal,
      onProgress: ({ stage, done, total, secondsLeft }) =>
        show(
          stage === 'embed'
            ? { textsDone: done, texts: total, secondsLeft }
            : { phase: 'analysing', secondsLeft: null },
        ),
    };
    const previous = { ...request, previousRunId: quickRunId };
    const result = await finishCareful(previous, pending, context);
    if (signal.aborted || get().shop?.id !== request.shopId) return;
    offered = result.run.id;
    show({ phase: 'ready', secondsLeft: 0 });
    await evaluate(result, set, get);
  } catch (error) {
    const shown = uiError(error);
    if (shown) show({ phase: 'failed', error: shown });
  }
}

function progressed(progress: NonNullable<AppState['progress']>): (state: AppState) => Partial<AppState> {
  return ({ progress: before, stagesDone }) => ({
    progress,
    stagesDone:
      before && before.stage !== progress.stage
        ? [...stagesDone.filter((stage) => stage !== before.stage), before.stage]
        : stagesDone,
  });
}
