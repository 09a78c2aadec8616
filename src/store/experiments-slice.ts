import type { Progress } from '../contracts/progress';
import { experimentAsJson } from '../domain/recommend/experiments/as-json';
import * as records from '../jobs/experiments';
import { afterSearch } from '../jobs/search-job';
import type { ShopRunner } from '../jobs/shop-run';
import { setTuning } from '../jobs/shops';
import { downloadBlob } from './download';
import type { ExperimentActions, ExperimentsSlice, ReplayState } from './experiments-state';
import { failureOf, guarded } from './failure';
import type { RunOwner } from './run-owner';
import { uninterrupted } from './uninterrupted';
import type { GetState, SetState } from './slice';

export function experimentsSlice(
  set: SetState,
  get: GetState,
  runner: Pick<ShopRunner, 'search' | 'stopSearch' | 'replay'>,
  owner: RunOwner,
): ExperimentsSlice & ExperimentActions {
  let searching = new AbortController();
  const setReplay = (id: string, state: ReplayState) =>
    set(({ replays }) => ({ replays: { ...replays, [id]: state } }));
  return {
    search: { phase: 'idle' },
    replays: {},
    startSearch: async (budgetSeconds) => {
      const { shop, options } = get();
      if (shop === null || get().search.phase === 'running') return;
      searching = new AbortController();
      const { signal } = searching;
      set({ search: { phase: 'running', progress: null, stopping: false } });
      const onProgress = (progress: Progress) =>
        set(({ search }) => (search.phase === 'running' ? { search: { ...search, progress } } : {}));
      try {
        await runner.search(shop.id, { options, budgetSeconds }, get().run, { signal, onProgress });
        if (!signal.aborted) set({ search: { phase: 'idle' } });
        if (get().shop?.id === shop.id) await owner.refresh();
      } catch (error) {
        const failure = failureOf(error);
        if (signal.aborted) return;
        if (failure) set({ search: { phase: 'failed', error: failure } });
        // Nobody gave it up: its shop was put together anew, or another was opened.
        else set({ search: { phase: get().shop?.id === shop.id ? 'brokenOff' : 'idle' } });
      }
    },
    stopSearch: async () => {
      set(({ search }) => (search.phase === 'running' ? { search: { ...search, stopping: true } } : {}));
      await guarded(set, () => runner.stopSearch());
    },
    cancelSearch: () => {
      searching.abort();
      set({ search: { phase: 'idle' } });
    },
    applyFound: async (use) => {
      const { shop } = get();
      const tuning = shop?.tuning;
      if (!shop || !tuning) return;
      const { split, seed } = tuning.report;
      const options = use ? afterSearch(undefined, tuning.report) : { split, seed, models: {} };
      await guarded(set, async () => {
        await setTuning(shop.id, { ...tuning, options });
        await owner.refresh();
      });
    },
    replayExperiment: async (experiment) => {
      const { id } = experiment;
      setReplay(id, { phase: 'running' });
      try {
        setReplay(id, { phase: 'done', replay: await runner.replay(experiment, get().run, uninterrupted()) });
      } catch (error) {
        const failure = failureOf(error);
        const { [id]: _, ...others } = get().replays;
        if (failure) setReplay(id, { phase: 'failed', error: failure });
        else set({ replays: others });
      }
    },
    changeExperiment: async (id, notes) => void (await guarded(set, () => records.changeNotes(id, notes))),
    deleteExperiments: async (ids) => void (await guarded(set, () => records.deleteExperiments(ids))),
    restoreExperiments: async (experiments) =>
      void (await guarded(set, async () => {
        for (const experiment of experiments) await records.putExperiment(experiment);
      })),
    exportExperiments: (experiments) =>
      downloadBlob(
        'experiments.json',
        new Blob([`${JSON.stringify(experiments.map(experimentAsJson), null, 2)}\n`], {
          type: 'application/json',
        }),
      ),
  };
}
