import { defaultRunOptions } from '../contracts/analysis-api';
import { errorCode } from '../contracts/errors';
import { recommendationsCsv, segmentsCsv } from '../jobs/export-job';
import { detectDevice } from '../jobs/device';
import { download } from './download';
import { uiLanguage } from './language';
import type { Actions, SettingsSlice } from './state';
import type { GetState, SetState } from './slice';

type SettingsActions = Pick<
  Actions,
  'setOptions' | 'resetOptions' | 'exportCsv' | 'setDevicePreference' | 'setExportBom' | 'dismissError'
>;

export function settingsSlice(set: SetState, get: GetState): SettingsSlice & SettingsActions {
  return {
    options: defaultRunOptions,
    device: null,
    devicePreference: 'auto',
    offline: 0,
    foreignRequests: 0,
    exportBom: uiLanguage() === 'zh',
    setOptions: (patch) => set(({ options }) => ({ options: { ...options, ...patch } })),
    resetOptions: () => set({ options: defaultRunOptions }),
    exportCsv: async (what) => {
      const { run, exportBom } = get();
      if (!run) return;
      const options = { bom: exportBom, language: uiLanguage() };
      const make = what === 'segments' ? segmentsCsv : recommendationsCsv;
      download(`${what}.csv`, await make(run, options));
    },
    setDevicePreference: (devicePreference) => {
      set({ devicePreference });
      detectDevice(devicePreference).then(
        (device) => set({ device }),
        (error: unknown) => set({ runError: { code: errorCode(error), detail: String(error) } }),
      );
    },
    setExportBom: (exportBom) => set({ exportBom }),
    dismissError: () => set({ runError: null, importError: null }),
  };
}
