import { afterEach, expect, it, vi } from 'vitest';
import type { Calibration } from '../contracts/encoder-api';
import * as Comlink from 'comlink';
import { Calibrations } from './calibration';
import { measureDevice } from './device';

const calibration: Calibration = { rates: { wasm: 10 }, chosen: 'wasm', measuredAt: 0, key: 'k' };

afterEach(() => void vi.unstubAllGlobals());

it('a measurement is shared and remembered, and a failure says why and is tried again', async () => {
  const answers = [() => Promise.reject(new Error('the driver hung')), async () => calibration];
  let measured = 0;
  const calibrations = new Calibrations(() => answers[measured++]!());
  const [one, two] = [calibrations.of(null), calibrations.of(null)];
  await expect(one).rejects.toThrow('the driver hung');
  await expect(two).rejects.toThrow('the driver hung');
  expect(measured).toBe(1);
  expect(await calibrations.of(null)).toBe(calibration);
  expect(await calibrations.of(null)).toBe(calibration);
  expect(measured).toBe(2);
});

it('a device is found without a measurement, with what that failed of', async () => {
  vi.stubGlobal('Worker', function encoderWorker() {
    const { port1, port2 } = new MessageChannel();
    const calibrate = () => Promise.reject(new Error('the driver hung'));
    Comlink.expose({ calibrate, detect: () => ({ device: 'wasm' }) }, port2);
    return Object.assign(port1, { terminate: () => port1.close() });
  });
  const { status, calibration: none, failure } = await measureDevice({ device: 'auto', threads: null });
  expect(status).toEqual({ device: 'wasm' });
  expect(none).toBeNull();
  expect(failure).toMatchObject({ message: 'the driver hung' });
});
