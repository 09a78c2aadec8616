import { create } from 'zustand';
import { importSlice } from './import-slice';
import { runSlice } from './run-slice';
import { settingsSlice } from './settings-slice';
import { shopSlice } from './shop-slice';
import type { AppState } from './state';

/** The one store. Small and serialisable: ids and summaries, never vectors. */
export const useApp = create<AppState>()((set, get) => ({
  ...importSlice(set, get),
  ...runSlice(set, get),
  ...shopSlice(set, get),
  ...settingsSlice(set, get),
}));
