import type { Device, DeviceReason } from '../../../contracts/encoder-api';
import { errorCode } from '../../../contracts/errors';
import type { DevicePlan } from './choose-device';

/** Why a device was given up: it failed, or it gave other vectors than are known to be right. */
const failures: Readonly<Partial<Record<Device, { failed: DeviceReason; wrong: DeviceReason }>>> = {
  webgpu: { failed: 'session-failed', wrong: 'self-check-failed' },
  kernels: { failed: 'kernels-failed', wrong: 'kernels-check-failed' },
  'kernels-exact': { failed: 'kernels-failed', wrong: 'kernels-check-failed' },
};

export interface Chosen<Session> {
  readonly device: Device;
  readonly reason: DeviceReason | null;
  readonly session: Session;
}

/** What the choice needs of sessions. */
export interface SessionSource<Session> {
  open(device: Device): Promise<Session>;
  /** True where the session gives the vectors that are known to be right. */
  check(session: Session, device: Device): Promise<boolean>;
}

/**
 * Opens the first device of a plan that works and computes rightly; the last reason to give one up is kept. ONNX
 * Runtime on WASM is the yardstick and is not checked. Throws `model-missing` at once, and what the last device threw
 * where none works.
 */
export async function chooseSession<Session>(
  { devices, reason: first }: DevicePlan,
  source: SessionSource<Session>,
): Promise<Chosen<Session>> {
  let reason = first;
  let lastError: unknown = new Error('no device computes rightly');
  for (const device of devices) {
    try {
      const session = await source.open(device);
      if (device === 'wasm' || (await source.check(session, device))) return { device, reason, session };
      reason = failures[device]?.wrong ?? reason;
    } catch (error) {
      if (errorCode(error) === 'model-missing') throw error;
      lastError = error;
      reason = failures[device]?.failed ?? reason;
    }
  }
  throw lastError;
}
