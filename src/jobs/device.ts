import type { Calibration, DeviceChoice, DeviceStatus } from '../contracts/encoder-api';
import { getCalibration } from '../storage/calibrations';
import { calibrations } from './calibration';
import { openEncoder } from './encoder-worker';
import { call } from './worker-bridge';

export interface Detection {
  readonly status: DeviceStatus;
  /** null where this machine was never measured. */
  readonly calibration: Calibration | null;
  /** What the measurement threw where it failed, else null; the usual order of devices stands then. */
  readonly failure: unknown;
}

/**
 * What reading would run on, and why, without loading a model. Measures the machine where the choice is left to
 * the app and no earlier measurement holds.
 */
export async function detectDevice(choice: DeviceChoice): Promise<Detection> {
  const asked = choice.device === 'auto' ? calibrations.of(choice.threads) : getCalibration(choice.threads);
  return detectWith(choice, asked);
}

/** Measures the machine anew, and says what reading would run on. */
export async function measureDevice(choice: DeviceChoice): Promise<Detection> {
  return detectWith(choice, calibrations.anew(choice.threads));
}

async function detectWith(choice: DeviceChoice, asked: Promise<Calibration | null>): Promise<Detection> {
  let failure: unknown = null;
  const calibration = await asked.catch((error: unknown) => {
    failure = error;
    return null;
  });
  const handle = openEncoder();
  try {
    const signal = new AbortController().signal;
    return {
      status: await call(handle, signal, handle.api.detect(choice, calibration)),
      calibration,
      failure,
    };
  } finally {
    handle.terminate();
  }
}
