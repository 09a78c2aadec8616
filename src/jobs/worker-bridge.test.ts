import { describe, expect, it } from 'vitest';
import type { AnalysisApi } from '../contracts/analysis-api';
import { AnalysisSession } from './analysis-session';
import { call, openWorker } from './worker-bridge';

/** A worker that computes for ever and answers nothing. */
function busyWorker() {
  const worker = { ended: false, fail: (_kind: 'error' | 'messageerror'): void => undefined };
  const events = new EventTarget();
  worker.fail = (kind) => void events.dispatchEvent(new Event(kind));
  const handle = openWorker<AnalysisApi>(
    () =>
      Object.assign(events, {
        postMessage: () => undefined,
        terminate: () => {
          worker.ended = true;
        },
        onmessage: null,
        onmessageerror: null,
        onerror: null,
      }) as Worker,
  );
  return { worker, handle };
}

const never = () => new AbortController().signal;

describe('a worker that is ended', () => {
  it('rejects whatever waits for it, under whichever signal', async () => {
    const { handle } = busyWorker();
    const waiting = [
      call(handle, never(), handle.api.features()),
      call(handle, never(), handle.api.features()),
    ];
    handle.terminate();
    for (const each of waiting) await expect(each).rejects.toMatchObject({ name: 'Clientele:cancelled' });
  });

  it('rejects what is asked of it later', async () => {
    const { handle } = busyWorker();
    handle.terminate();
    await expect(call(handle, never(), handle.api.features())).rejects.toThrow();
  });
});

describe('a session', () => {
  const loaded = { facts: {}, texts: 0 } as ConstructorParameters<typeof AnalysisSession>[2];
  const sessionOf = (handle: ReturnType<typeof busyWorker>['handle']) =>
    new AnalysisSession('shop', handle, loaded);

  it('is closed at once by an abort, before anyone can ask for it again', async () => {
    const { worker, handle } = busyWorker();
    const session = sessionOf(handle);
    const evaluating = new AbortController();
    const evaluation = session.ask(evaluating.signal, (api) => api.features());
    evaluating.abort();
    expect([session.open, worker.ended]).toEqual([false, true]);
    await expect(evaluation).rejects.toMatchObject({ name: 'Clientele:cancelled' });
  });

  it.each(['error', 'messageerror'] as const)('is closed by an %s of its worker', async (kind) => {
    const { worker, handle } = busyWorker();
    const session = sessionOf(handle);
    const asked = session.ask(never(), (api) => api.features());
    worker.fail(kind);
    await expect(asked).rejects.toMatchObject({ name: 'Clientele:worker-lost' });
    expect([session.open, worker.ended]).toEqual([false, true]);
  });

  it('is not closed by the question of a job that was aborted before', async () => {
    const { worker, handle } = busyWorker();
    const session = sessionOf(handle);
    await expect(session.ask(AbortSignal.abort(), (api) => api.features())).rejects.toThrow();
    expect([session.open, worker.ended]).toEqual([true, false]);
  });

  it('rejects all who wait when one of them is aborted', async () => {
    const { handle } = busyWorker();
    const session = sessionOf(handle);
    const one = new AbortController();
    const first = session.ask(one.signal, (api) => api.features());
    const second = session.ask(never(), (api) => api.features());
    one.abort();
    await expect(first).rejects.toThrow();
    await expect(second).rejects.toMatchObject({ name: 'Clientele:cancelled' });
  });
});
