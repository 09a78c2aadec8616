import type { DeviceChoice } from '../contracts/encoder-api';
import { checked } from '../storage/schemas/checks';
import { deviceChoiceSchema } from '../storage/schemas/run-schema';

const storageKey = 'clientele.device';

const automatic: DeviceChoice = { device: 'auto', threads: null };

/** The choice kept by an earlier visit; automatic where there is none or it makes no sense. */
export function savedDeviceChoice(): DeviceChoice {
  try {
    const saved: unknown = JSON.parse(globalThis.localStorage?.getItem(storageKey) ?? 'null');
    return checked(deviceChoiceSchema, saved) ?? automatic;
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
