import { errorCode, messageOf } from '../contracts/errors';
import type { Failure } from '../contracts/run-state';
import type { SetState } from './slice';

/** Any thrown value as the screens show it; null for a cancel, which the user asked for and need not hear of. */
export function failureOf(error: unknown): Failure | null {
  const code = errorCode(error);
  if (code === 'cancelled') return null;
  return { code, detail: messageOf(error) };
}

/**
 * Does what was asked of a shop, and never rejects: the state says what failed, and the screens show it.
 * @returns whether it was done.
 */
export async function guarded(set: SetState, work: () => Promise<void>): Promise<boolean> {
  set({ shopError: null });
  try {
    await work();
    return true;
  } catch (error) {
    set({ shopError: failureOf(error) });
    return false;
  }
}
