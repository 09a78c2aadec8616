import { errorCode } from '../contracts/errors';
import type { UiError } from './state';

/** Any thrown value as the UI shows it; null for a cancel, which the user asked for and need not be told. */
export function uiError(error: unknown): UiError | null {
  const code = errorCode(error);
  if (code === 'cancelled') return null;
  return { code, detail: error instanceof Error ? error.message : String(error) };
}
