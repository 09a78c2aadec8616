import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { defaultRunOptions } from '../contracts/analysis-api';
import type { ModelSearch } from '../domain/recommend/search/search-report';
import { beginShop, getShop } from '../storage/shops';
import { AnalysisSession } from './analysis-session';
import { afterSearch, endSearch, searchForShop } from './search-job';
import type { WorkerHandle } from './worker-bridge';

function found(
  model: ModelSearch['model'],
  outcome: ModelSearch['outcome'],
  best: object | null,
): ModelSearch {
  return {
    model,
    outcome,
    default: {},
    best: best as ModelSearch['best'],
    tried: 1,
    looks: 1,
    confirmation: null,
    stopped: false,
    seconds: 1,
  };
}

it('runs go by winners, by the usual options where none won, and as before where there was no time', () => {
  const before = {
    split: 'last-order',
    seed: 1,
    models: { als: { alpha: 2 }, itemKnn: { neighbours: 50 }, ease: { lambda: 7 } },
  } as const;
  const models = [
    found('als', 'noTime', null),
    found('itemKnn', 'default', { neighbours: 20 }),
    found('ease', 'better', { lambda: 9 }),
  ];
  const report = { split: 'last-order', seed: 1, models } as const;
  expect(afterSearch(before, report).models).toEqual({ als: { alpha: 2 }, ease: { lambda: 9 } });
  // What was chosen under another test goes altogether.
  expect(afterSearch(before, { ...report, seed: 2 }).models).toEqual({ ease: { lambda: 9 } });
  expect(afterSearch(undefined, report)).toEqual({
    split: 'last-order',
    seed: 1,
    models: { ease: { lambda: 9 } },
  });
});

/** A session whose worker searches until it is told to stop, and tells what it was asked. */
function searchingSession(shopId: string) {
  const asked: string[] = [];
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const report = {
    split: 'last-order',
    seed: 1,
    data: '',
    customers: 400,
    budgetSeconds: 60,
    models: [found('ease', 'better', { lambda: 9 })],
  };
  const api = {
    search: async () => {
      asked.push('search');
      await stopped;
      return report;
    },
    stopSearch: async () => {
      asked.push('stop');
      stop();
    },
  };
  const handle = { api, ended: new Promise(() => undefined), terminate: () => asked.push('end') };
  const loaded = { facts: {}, texts: 0, answers: '' } as never;
  const session = new AnalysisSession(shopId, handle as unknown as WorkerHandle<never>, loaded);
  return { session, asked };
}

const request = { options: defaultRunOptions, budgetSeconds: 60 };

it('a search that is given up ends by itself, keeps nothing, and leaves the worker to who waits for it', async () => {
  await beginShop('given-up', 'given up');
  const { session, asked } = searchingSession('given-up');
  const controller = new AbortController();
  const context = { signal: controller.signal, onProgress: () => undefined };
  const search = searchForShop(session, request, null, context);
  const behind = session.exclusive(async () => 'measured');
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve));
  controller.abort();
  await expect(search).rejects.toMatchObject({ name: 'Clientele:cancelled' });
  expect(await behind).toBe('measured');
  expect(asked).toEqual(['search', 'stop']);
  expect((await getShop('given-up')).tuning).toBeNull();
});

it('what a search found is kept before the job behind it begins', async () => {
  await beginShop('stopped', 'stopped');
  const { session, asked } = searchingSession('stopped');
  const context = { signal: new AbortController().signal, onProgress: () => undefined };
  const search = searchForShop(session, request, null, context);
  const behind = session.exclusive(async () => (await getShop('stopped')).tuning?.options.models);
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve));
  await endSearch(session);
  await search;
  expect(await behind).toEqual({ ease: { lambda: 9 } });
});
