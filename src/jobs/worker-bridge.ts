import * as Comlink from 'comlink';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress, StageContext } from '../contracts/progress';

/** A worker with its typed api. Every call goes through `call`, since a lost worker settles nothing by itself. */
export interface WorkerHandle<Api> {
  readonly api: Comlink.Remote<Api>;
  /** Rejects when the worker breaks. */
  readonly lost: Promise<never>;
  terminate(): void;
}

/** Wraps a worker; `create` holds the `new Worker(new URL(…))` expression in one piece, as Vite needs it. */
export function openWorker<Api>(create: () => Worker): WorkerHandle<Api> {
  const worker = create();
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new ClienteleError('worker-lost', event.message || 'the worker could not be loaded'));
    });
    worker.addEventListener('messageerror', () => {
      reject(new ClienteleError('worker-lost', 'a message could not be read'));
    });
  });
  lost.catch(() => undefined);
  return { api: Comlink.wrap<Api>(worker), lost, terminate: () => worker.terminate() };
}

export function cancelled(): ClienteleError {
  return new ClienteleError('cancelled', 'The job was cancelled.');
}

/** Throws where the signal is already aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled();
}

/**
 * Settles with the call, or rejects as soon as the signal aborts or the worker breaks: Comlink never
 * settles a pending call of a worker that was ended.
 */
export async function call<T>(
  handle: WorkerHandle<unknown>,
  signal: AbortSignal,
  pending: Promise<T>,
): Promise<T> {
  throwIfAborted(signal);
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(cancelled());
    signal.addEventListener('abort', onAbort, { once: true });
  });
  pending.catch(() => undefined);
  try {
    return await Promise.race([pending, aborted, handle.lost]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** The caller's progress callback as something that may cross to the worker. */
export function proxied({ onProgress }: StageContext): OnProgress & Comlink.ProxyMarked {
  return Comlink.proxy(onProgress);
}
