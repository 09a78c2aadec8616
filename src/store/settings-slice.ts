import { defaultRunOptions } from '../contracts/analysis-api';
import { messageOf } from '../contracts/errors';
import { csvOf } from '../jobs/export-job';
import { detectDevice, type Detection, measureDevice } from '../jobs/device';
import { saveDeviceChoice, savedDeviceChoice } from '../jobs/device-choice';
import { download } from './download';
import { exportWords } from './export-words';
import { failureOf, guarded } from './failure';
import type { Actions, SettingsSlice } from './state';
import type { GetState, SetState } from './slice';

type SettingsActions = Pick<
  Actions,
  | 'setOptions'
  | 'resetOptions'
  | 'exportCsv'
  | 'setDeviceChoice'
  | 'detectDevice'
  | 'measureDevice'
  | 'setExportBom'
>;

export function settingsSlice(set: SetState, get: GetState): SettingsSlice & SettingsActions {
  return {
    options: defaultRunOptions,
    device: null,
    deviceError: null,
    deviceChoice: savedDeviceChoice(),
    calibration: null,
    measureError: null,
    measuring: false,
    offline: { phase: 'waiting' },
    newBuild: false,
    foreignRequests: 0,
    exportBom: false,
    setOptions: (patch) =>
      set(({ options: { cutHeight, ...others } }) => {
        const byNumber = 'k' in patch || 'kMin' in patch || 'kMax' in patch;
        const kept = byNumber || cutHeight === undefined ? others : { ...others, cutHeight };
        return { options: { ...kept, ...patch } };
      }),
    resetOptions: () => set({ options: defaultRunOptions }),
    exportCsv: async (what, audience) => {
      const { run, exportBom } = get();
      if (!run) return;
      const make = csvOf[what];
      await guarded(set, async () => {
        const options = { bom: exportBom, ...exportWords(run.profiles), ...(audience && { audience }) };
        const of = audience?.productId?.replace(/[^\p{L}\p{N}_-]+/gu, '-');
        download(of === undefined ? `${what}.csv` : `${what}-${of}.csv`, await make(run, options));
      });
    },
    setDeviceChoice: (patch) => {
      const deviceChoice = { ...get().deviceChoice, ...patch };
      saveDeviceChoice(deviceChoice);
      set({ deviceChoice });
      void get().detectDevice();
    },
    detectDevice: () => show(detectDevice, set, get),
    measureDevice: async () => {
      set({ measuring: true });
      await show(measureDevice, set, get);
      set({ measuring: false });
    },
    setExportBom: (exportBom) => set({ exportBom }),
  };
}

/** Asks about the device and shows the answer, unless the choice has changed meanwhile. */
async function show(ask: typeof detectDevice, set: SetState, get: GetState): Promise<void> {
  const { deviceChoice } = get();
  try {
    const { status, calibration, failure }: Detection = await ask(deviceChoice);
    if (get().deviceChoice !== deviceChoice) return;
    const measureError = failure === null ? null : messageOf(failure);
    set({ device: status, calibration, measureError, deviceError: null });
  } catch (error) {
    set({ deviceError: failureOf(error) });
  }
}
