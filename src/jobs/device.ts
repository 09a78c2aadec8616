import type { Calibration, DeviceChoice, DeviceStatus } from '../contracts/encoder-api';
import { getCalibration } from '../storage/calibrations';
import { calibrateAnew, calibrationFor } from './calibration';
import { openEncoder } from './encoder-worker';
import { call } from './worker-bridge';

export interface Detection {
  readonly status: DeviceStatus;
  /** null where this machine was never measured. */
  readonly calibration: Calibration | null;
}

/**
 * What reading would run on, and why, without loading a model. Measures the machine where the choice is left to
 * the app and no earlier measurement holds.
 */
export async function detectDevice(choice: DeviceChoice): Promise<Detection> {
  const ask = choice.device === 'auto' ? calibrationFor : getCalibration;
  return detectWith(choice, await ask(choice.threads));
}

/** Measures the machine anew, and says what reading would run on. */
export async function measureDevice(choice: DeviceChoice): Promise<Detection> {
  return detectWith(choice, await calibrateAnew(choice.threads));
}

async function detectWith(choice: DeviceChoice, calibration: Calibration | null): Promise<Detection> {
  const handle = openEncoder();
  try {
    const signal = new AbortController().signal;
    return { status: await call(handle, signal, handle.api.detect(choice, calibration)), calibration };
  } finally {
    handle.terminate();
  }
}
