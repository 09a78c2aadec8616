import { create } from 'zustand';
import { closeDataRoom } from '../jobs/data-room';
import { forgetOutputs } from '../jobs/queries';
import { loadRuns, removeRun } from '../jobs/results';
import { ShopRunner } from '../jobs/shop-run';
import { loadShop } from '../jobs/shops';
import { experimentsSlice } from './experiments-slice';
import { ImportOwner } from './import-owner';
import { importSlice } from './import-slice';
import { fetchSampleFiles } from '../jobs/sample';
import { importShop, planFiles, updateShop } from '../jobs/import-job';
import { RunOwner } from './run-owner';
import { runSlice } from './run-slice';
import { settingsSlice } from './settings-slice';
import { shopFileSlice } from './shop-file-slice';
import { shopSlice } from './shop-slice';
import type { AppState } from './state';

/** Holds the analysis worker of the open shop. */
export const runner = new ShopRunner();

/** Everything that is run, by the screens and by scripts alike, is run here. */
export const runOwner = new RunOwner(
  { get: () => useApp.getState(), set: (patch) => useApp.setState(patch) },
  runner,
  {
    loadShop,
    loadRuns,
    removeRun,
    forgetOutputs: () => {
      forgetOutputs();
      closeDataRoom();
    },
  },
);

/** Every import, by the screens and by scripts alike. */
export const importOwner = new ImportOwner(
  { get: () => useApp.getState(), set: (patch) => useApp.setState(patch) },
  {
    importShop,
    updateShop,
    reassemble: () => runOwner.reassemble(),
    planFiles,
    fetchSampleFiles,
    prepareRun: () => runner.prepare(useApp.getState().deviceChoice),
  },
);

/** The one store. Small and serialisable: ids and summaries, never vectors. */
export const useApp = create<AppState>()((set, get) => ({
  ...importSlice(set, get, importOwner),
  ...runSlice(set, get, runOwner),
  ...shopSlice(set, get, runOwner),
  ...shopFileSlice(set, get),
  ...settingsSlice(set, get),
  ...experimentsSlice(set, get, runner, runOwner),
}));
