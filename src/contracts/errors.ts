import type { FileRefusal } from '../domain/csv/inspect';

/** What can go wrong, as codes: the UI has a sentence and a way out for each under `error.<code>`. */
export type ErrorCode =
  | 'cancelled'
  | FileRefusal
  | 'no-customers'
  | 'too-few-customers'
  | 'nothing-to-compare'
  | 'nothing-to-split'
  | 'model-missing'
  | 'encoder-failed'
  | 'storage-full'
  | 'storage-failed'
  | 'result-lost'
  | 'shop-deleted'
  | 'shop-damaged'
  | 'shop-file-damaged'
  | 'shop-file-newer'
  | 'worker-lost'
  | 'bad-option'
  | 'run-under-way'
  | 'unexpected';

/**
 * An error with a code. Comlink carries only name, message and stack across threads, so the code
 * travels in the name.
 */
export class ClienteleError extends Error {
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = `Clientele:${code}`;
  }
}

/** True where a write failed for want of space: the browser hides that in the cause of an aborted transaction. */
export function isQuotaError(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let each = error; each instanceof Error && !seen.has(each); each = causeOf(each)) {
    if (each.name === 'QuotaExceededError') return true;
    seen.add(each);
  }
  return false;
}

/** Dexie calls it `inner`. */
function causeOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}

/** The code of any thrown value: ours, a full storage, an abort, or 'unexpected'. */
export function errorCode(error: unknown): ErrorCode {
  if (!(error instanceof Error)) return 'unexpected';
  if (error.name.startsWith('Clientele:')) return error.name.slice('Clientele:'.length) as ErrorCode;
  if (isQuotaError(error)) return 'storage-full';
  return error.name === 'AbortError' ? 'cancelled' : 'unexpected';
}

/** What a thrown value says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
