import * as Comlink from 'comlink';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress, StageContext } from '../contracts/progress';

/** A worker with its typed api. Every call goes through `call`, since a lost worker settles nothing by itself. */
export interface WorkerHandle<Api> {
  readonly api: Comlink.Remote<Api>;
  /** Rejects when the worker breaks, and as cancelled when it is ended. */
  readonly ended: Promise<never>;
  /** Ends the worker; whatever waits for it is rejected. */
  terminate(): void;
}

/** Wraps a worker; `create` holds the `new Worker(new URL(…))` expression in one piece, as Vite needs it. */
export function openWorker<Api>(create: () => Worker): WorkerHandle<Api> {
  const worker = create();
  let end: (reason: ClienteleError) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => undefined);
  worker.addEventListener('error', (event) => {
    end(new ClienteleError('worker-lost', event.message || 'the worker could not be loaded'));
  });
  worker.addEventListener('messageerror', () => {
    end(new ClienteleError('worker-lost', 'a message could not be read'));
  });
  const terminate = () => {
    worker.terminate();
    end(cancelled());
  };
  return { api: Comlink.wrap<Api>(worker), ended, terminate };
}

export function cancelled(): ClienteleError {
  return new ClienteleError('cancelled', 'The job was cancelled.');
}

/** Throws where the signal is already aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled();
}

/**
 * Settles with the call, or rejects as soon as the signal aborts or the worker breaks or is ended: Comlink never
 * settles a pending call of a worker that is gone.
 */
export async function call<T>(
  handle: WorkerHandle<unknown>,
  signal: AbortSignal,
  pending: Promise<T>,
): Promise<T> {
  pending.catch(() => undefined);
  throwIfAborted(signal);
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(cancelled());
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([pending, aborted, handle.ended]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** The caller's progress callback as something that may cross to the worker. */
export function proxied({ onProgress }: StageContext): OnProgress & Comlink.ProxyMarked {
  return Comlink.proxy(onProgress);
}

/**
 * Asks what an abort must not end with its worker: it is told to stop at its next step, and whoever asked is told that it
 * was cancelled.
 */
export async function askUntilStopped<Answer>(
  signal: AbortSignal,
  ask: () => Promise<Answer>,
  stop: () => Promise<unknown>,
): Promise<Answer> {
  throwIfAborted(signal);
  const end = () => void stop().catch(() => undefined);
  signal.addEventListener('abort', end, { once: true });
  try {
    const answer = await ask();
    throwIfAborted(signal);
    return answer;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
