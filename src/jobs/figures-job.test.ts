import { expect, it } from 'vitest';
import { AnalysisSession } from './analysis-session';
import { valueOfSession } from './figures-job';
import type { WorkerHandle } from './worker-bridge';

/** A session whose worker works until it is told to stop, and tells what it was asked. */
function workingSession() {
  const asked: string[] = [];
  let end: (reason: Error) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    end = reject;
  });
  const api = {
    value: (question: number) => {
      asked.push(`value ${question}`);
      return stopped;
    },
    stopQuestion: async (question: number) => {
      asked.push(`stop ${question}`);
      end(Object.assign(new Error('stopped'), { name: 'Clientele:cancelled' }));
    },
  };
  const handle = { api, ended: new Promise(() => undefined), terminate: () => asked.push('end') };
  const loaded = { facts: {}, texts: 0, answers: '' } as never;
  return { session: new AnalysisSession('shop', handle as unknown as WorkerHandle<never>, loaded), asked };
}

it('ends by itself when it is given up, and leaves the worker to who waits for it', async () => {
  const { session, asked } = workingSession();
  const controller = new AbortController();
  const value = valueOfSession(session, { signal: controller.signal, onProgress: () => undefined });
  const behind = session.exclusive(async () => 'done');
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve));
  controller.abort();
  await expect(value).rejects.toMatchObject({ name: 'Clientele:cancelled' });
  expect(await behind).toBe('done');
  expect(asked).toEqual(['value 1', 'stop 1']);
  expect(session.open).toBe(true);
});

it('does not begin where it was given up while it waited', async () => {
  const { session, asked } = workingSession();
  const controller = new AbortController();
  let goOn: () => void = () => undefined;
  const before = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const first = session.exclusive(() => before);
  const value = valueOfSession(session, { signal: controller.signal, onProgress: () => undefined });
  controller.abort();
  goOn();
  await first;
  await expect(value).rejects.toMatchObject({ name: 'Clientele:cancelled' });
  expect(asked).toEqual([]);
});
