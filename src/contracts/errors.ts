/** What can go wrong, as codes: the UI has a sentence and a way out for each under `error.<code>`. */
export type ErrorCode =
  | 'cancelled'
  | 'file-empty'
  | 'file-not-text'
  | 'file-not-recognised'
  | 'file-no-rows'
  | 'no-customers'
  | 'too-few-customers'
  | 'model-missing'
  | 'encoder-failed'
  | 'storage-full'
  | 'storage-failed'
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

/** The code of any thrown value: ours, an abort, or 'unexpected'. */
export function errorCode(error: unknown): ErrorCode {
  if (!(error instanceof Error)) return 'unexpected';
  if (error.name.startsWith('Clientele:')) return error.name.slice('Clientele:'.length) as ErrorCode;
  return error.name === 'AbortError' ? 'cancelled' : 'unexpected';
}
