import type { Device, DeviceReason } from '../../../contracts/encoder-api';
import { errorCode } from '../../../contracts/errors';
import { type DroppedDevice, droppedDevice } from '../../../contracts/stage-report';
import type { DevicePlan } from './plan-devices';

/** Why a device was given up: it failed, or it gave other vectors than are known to be right. */
const failures: Readonly<Partial<Record<Device, { failed: DeviceReason; wrong: DeviceReason }>>> = {
  webgpu: { failed: 'session-failed', wrong: 'self-check-failed' },
  kernels: { failed: 'kernels-failed', wrong: 'kernels-check-failed' },
  'kernels-exact': { failed: 'kernels-failed', wrong: 'kernels-check-failed' },
};

export interface Chosen<Opened> {
  readonly device: Device;
  readonly reason: DeviceReason | null;
  readonly opened: Opened;
  /** What was tried before and given up. */
  readonly dropped: readonly DroppedDevice<Device>[];
}

/** How backends are opened and checked, each with whatever the caller opens beside it. */
export interface BackendSource<Opened> {
  open(device: Device): Promise<Opened>;
  /** True where the backend gives the vectors that are known to be right. */
  check(opened: Opened, device: Device): Promise<boolean>;
}

/**
 * Opens the first device of a plan that works and computes rightly; the last reason to give one up is kept, and what
 * each of them said. ONNX Runtime on WASM is the yardstick and is not checked. Throws `model-missing` at once, and what
 * the last device threw where none works.
 */
export async function chooseBackend<Opened>(
  { devices, reason: first }: DevicePlan,
  source: BackendSource<Opened>,
): Promise<Chosen<Opened>> {
  let reason = first;
  const dropped: DroppedDevice<Device>[] = [];
  let lastError: unknown = new Error('no device computes rightly');
  for (const device of devices) {
    try {
      const opened = await source.open(device);
      if (device === 'wasm' || (await source.check(opened, device))) {
        return { device, reason, opened, dropped };
      }
      reason = failures[device]?.wrong ?? reason;
      dropped.push(droppedDevice(device, 'its vectors are not the ones known to be right'));
    } catch (error) {
      if (errorCode(error) === 'model-missing') throw error;
      lastError = error;
      dropped.push(droppedDevice(device, error));
      reason = failures[device]?.failed ?? reason;
    }
  }
  throw lastError;
}
