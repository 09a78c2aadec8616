import { type DeviceChoice, type DevicePreference, devices } from '../contracts/encoder-api';

const storageKey = 'clientele.device';

const automatic: DeviceChoice = { device: 'auto', threads: null };

/** The choice kept by an earlier visit; automatic where there is none or it makes no sense. */
export function savedDeviceChoice(): DeviceChoice {
  try {
    const saved: unknown = JSON.parse(globalThis.localStorage?.getItem(storageKey) ?? 'null');
    return isChoice(saved) ? { device: saved.device, threads: saved.threads } : automatic;
  } catch {
    // Storage is forbidden, or what lies there is no JSON.
    return automatic;
  }
}

/** Keeps the choice for later visits; without storage it holds until the page is closed. */
export function saveDeviceChoice(choice: DeviceChoice): void {
  try {
    globalThis.localStorage?.setItem(storageKey, JSON.stringify(choice));
  } catch {
    // A browser that forbids storage.
  }
}

function isChoice(saved: unknown): saved is DeviceChoice {
  const { device, threads } = (saved ?? {}) as Partial<Record<keyof DeviceChoice, unknown>>;
  const preferences: readonly unknown[] = ['auto', ...devices] satisfies DevicePreference[];
  const isNumber = Number.isInteger(threads) && (threads as number) >= 1;
  return preferences.includes(device) && (threads === null || isNumber);
}
