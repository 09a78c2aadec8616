import {
  type Calibration,
  type Device,
  type DevicePreference,
  type DeviceReason,
  devices,
} from '../../../contracts/encoder-api';
import type { Gpu } from '../../../compute/webgpu/device';

/** 8-bit products must be faster than exact ones by this factor to be worth their rounding. */
const int8Gain = 1.15;

/** What matters of a machine for the choice. */
export interface ReadingMachine {
  readonly gpu: Gpu;
  /** Our kernels need WebAssembly's SIMD. */
  readonly simd: boolean;
}

export interface DevicePlan {
  /** In the order in which they are tried; one at least. */
  readonly devices: readonly Device[];
  /** Why the first of them is not the graphics card, or not the one wanted; null where it is the graphics card. */
  readonly reason: DeviceReason | null;
}

/** The devices to try for an encoder, and why. `quick` is the quick reader, which has no WebGPU path. */
export function planDevices(
  wanted: DevicePreference,
  { gpu, simd }: ReadingMachine,
  rates: Calibration['rates'] | null,
  quick: boolean,
): DevicePlan {
  const obstacle = gpu.obstacle ?? (quick ? 'quick-reader' : null);
  const usable = devices.filter((device) => {
    if (device === 'webgpu') return obstacle === null;
    return simd || device === 'wasm';
  });
  const ranked = fastestFirst(usable, rates);
  if (wanted === 'auto') {
    return { devices: ranked, reason: ranked[0] === 'webgpu' ? null : (obstacle ?? 'gpu-slower') };
  }
  // Who chose the processor does not get the graphics card in its place.
  const others = ranked.filter((device) => device !== wanted && device !== 'webgpu');
  if (!usable.includes(wanted)) {
    return { devices: others, reason: wanted === 'webgpu' ? obstacle : 'no-simd' };
  }
  return { devices: [wanted, ...others], reason: wanted === 'webgpu' ? null : 'chosen-by-hand' };
}

/**
 * Orders devices by their measured rates, 8-bit ones at a discount for their rounding. A graphics card that was not
 * measured comes first; without any rates the usual order stands.
 */
export function fastestFirst(
  usable: readonly Device[],
  rates: Calibration['rates'] | null,
): readonly Device[] {
  if (rates === null) return usable;
  const worth = (device: Device) => {
    const rate = rates[device] ?? (device === 'webgpu' ? Number.POSITIVE_INFINITY : 0);
    return device === 'kernels' ? rate / int8Gain : rate;
  };
  return usable.toSorted((a, b) => worth(b) - worth(a));
}
