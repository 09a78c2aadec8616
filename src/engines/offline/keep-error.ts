import { isQuotaError } from '../../contracts/errors';
import type { KeepFailure } from '../../contracts/offline';

/** Keeping a file broke off; the reason is what a page says of it. */
export class KeepError extends Error {
  constructor(
    readonly reason: KeepFailure,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

export function keepFailure(error: unknown): KeepFailure {
  if (error instanceof KeepError) return error.reason;
  return isQuotaError(error) ? 'storage-full' : 'unexpected';
}
