import type { DevicePreference, DeviceStatus } from '../contracts/encoder-api';
import { Reader } from './reader';

/** What reading would run on, and why, without loading a model. */
export async function detectDevice(preference: DevicePreference): Promise<DeviceStatus> {
  const reader = new Reader('all-MiniLM-L6-v2', preference);
  try {
    return await reader.detect(new AbortController().signal);
  } finally {
    reader.close();
  }
}
