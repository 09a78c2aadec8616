import type { Calibration } from '../contracts/encoder-api';
import { database } from './database';
import { stored } from './errors';
import { checked } from './schemas/checks';
import { calibrationSchema } from './schemas/run-schema';

/** The last measurement of this machine with so many threads; null where there is none that can be read. */
export async function getCalibration(threads: number | null): Promise<Calibration | null> {
  const record = await stored(() => database.calibrations.get(threads ?? 'auto'));
  return checked(calibrationSchema, record?.calibration) ?? null;
}

export async function putCalibration(threads: number | null, calibration: Calibration): Promise<void> {
  await stored(() => database.calibrations.put({ threads: threads ?? 'auto', calibration }));
}
