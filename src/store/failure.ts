import { errorCode, messageOf } from '../contracts/errors';
import type { Failure } from '../contracts/run-state';

/** Any thrown value as the screens show it; null for a cancel, which the user asked for and need not hear of. */
export function failureOf(error: unknown): Failure | null {
  const code = errorCode(error);
  if (code === 'cancelled') return null;
  return { code, detail: messageOf(error) };
}
