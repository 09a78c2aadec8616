import type { Calibration } from '../contracts/encoder-api';
import { getCalibration, putCalibration } from '../storage/calibrations';
import { openEncoder } from './encoder-worker';
import { call } from './worker-bridge';

/** A measurement takes a second or two; a driver that hangs must not hold up the reading. */
const patienceSeconds = 15;

/** Of this page: what was asked once is not asked again. */
const known = new Map<number | null, Promise<Calibration | null>>();

/**
 * How fast this machine is with so many threads: as stored where that still holds, else measured now and stored. A
 * measurement under way is shared by all who ask. null where it failed, and then the usual order of devices stands.
 */
export function calibrationFor(threads: number | null): Promise<Calibration | null> {
  const before = known.get(threads);
  return (
    before ??
    remember(
      threads,
      getCalibration(threads).then((stored) => measure(threads, stored)),
    )
  );
}

/** Measures this machine anew. */
export function calibrateAnew(threads: number | null): Promise<Calibration | null> {
  return remember(threads, measure(threads, null));
}

function remember(threads: number | null, asked: Promise<Calibration | null>): Promise<Calibration | null> {
  const answer = asked.catch(() => null);
  known.set(threads, answer);
  return answer;
}

/** In a worker of its own, which is ended: a worker that measured can load no encoder. */
async function measure(threads: number | null, stored: Calibration | null): Promise<Calibration | null> {
  const handle = openEncoder();
  try {
    const signal = AbortSignal.timeout(patienceSeconds * 1000);
    const calibration = await call(handle, signal, handle.api.calibrate(threads, stored));
    if (calibration.key !== stored?.key) await putCalibration(threads, calibration);
    return calibration;
  } finally {
    handle.terminate();
  }
}
