import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredExperiment } from '../contracts/experiments';
import { database } from './database';
import {
  changeNotes,
  deleteExperiments,
  listExperiments,
  pruneExperiments,
  putExperiment,
  watchExperiments,
} from './experiments';
import { beginShop, deleteRemains, deleteShop, getShop } from './shops';

const shopId = 'shop';

function experiment(id: string, startedAt: number, more: Partial<StoredExperiment> = {}): StoredExperiment {
  const figure = { value: 0.1, low: 0.05, high: 0.2 };
  return {
    id,
    shopId,
    startedAt,
    updatedAt: startedAt,
    state: 'done',
    model: 'als',
    options: { factors: 32, alpha: 2.5, weighting: 'cosine', halfLifeDays: null },
    purpose: 'evaluation',
    seed: 1,
    hidden: ['last-order', { from: 5 }],
    data: 'data',
    size: { customers: 3, products: 4, entries: 5 },
    resource: null,
    progress: 1,
    seconds: 0.5,
    curve: { loss: [0.5, 0.25], validation: [Number.NaN, 0.5], measure: 'ndcg', best: 1 },
    tables: 'tables',
    device: 'kernels',
    quality: {
      testedOn: 'test',
      split: 'last-order',
      customers: 2,
      k: 20,
      recall: figure,
      ndcg: figure,
      perCustomer: { recall: Float32Array.of(0, 1), ndcg: Float32Array.of(0, 0.5) },
    },
    name: '',
    note: '',
    starred: false,
    ...more,
  };
}

const idsOf = async () => (await listExperiments(shopId)).map(({ id }) => id);

beforeEach(async () => {
  await Promise.all([database.shops.clear(), database.experiments.clear()]);
  await beginShop(shopId, 'Shop');
});

describe('records of fits', () => {
  it('come back as they were, the newest first, and only those of their shop', async () => {
    await beginShop('other', 'Other');
    const [first, second] = [experiment('a', 1), experiment('b', 2)];
    for (const each of [first, second, experiment('c', 3, { shopId: 'other' })]) await putExperiment(each);
    expect(await listExperiments(shopId)).toEqual([second, first]);
  });

  it('keep what the user said of one that is still running', async () => {
    await putExperiment(experiment('a', 1, { state: 'running', progress: 0.5 }));
    await changeNotes('a', { name: 'mine', starred: true });
    await putExperiment(experiment('a', 1));
    expect(await listExperiments(shopId)).toMatchObject([
      { id: 'a', state: 'done', progress: 1, name: 'mine', starred: true },
    ]);
  });

  it('are left out where they are damaged, and harm no other', async () => {
    await putExperiment(experiment('a', 1));
    await database.experiments.put({ ...experiment('b', 2), quality: { customers: 3 } as never });
    const short = experiment('c', 3);
    await database.experiments.put({
      ...short,
      quality: { ...short.quality!, customers: 3 },
    });
    expect(await idsOf()).toEqual(['a']);
  });

  it('go, the oldest first, beyond a number, unless the user named, noted or starred them', async () => {
    for (let i = 0; i < 5; i++) await putExperiment(experiment(`${i}`, i, { starred: i === 0 }));
    await pruneExperiments(shopId, 2);
    expect(await idsOf()).toEqual(['4', '3', '0']);
  });

  it('can be taken away and put back', async () => {
    const one = experiment('a', 1);
    await putExperiment(one);
    await deleteExperiments(['a']);
    expect(await idsOf()).toEqual([]);
    await putExperiment(one);
    expect(await listExperiments(shopId)).toEqual([one]);
  });

  it('go with their shop, and are not written for one that is gone', async () => {
    await putExperiment(experiment('a', 1));
    await deleteShop(shopId);
    expect(await database.experiments.count()).toBe(0);
    await expect(putExperiment(experiment('b', 2))).rejects.toMatchObject({ name: 'Clientele:shop-deleted' });
    await database.experiments.put(experiment('c', 3));
    await deleteRemains();
    expect(await database.experiments.count()).toBe(0);
  });

  it('are told of as they are written', async () => {
    const seen: number[] = [];
    await new Promise<void>((done) => {
      const stop = watchExperiments(
        shopId,
        (experiments) => {
          seen.push(experiments.length);
          if (experiments.length === 0) void putExperiment(experiment('a', 1));
          else {
            stop();
            done();
          }
        },
        () => undefined,
      );
    });
    expect(seen).toEqual([0, 1]);
  });
});

it('a shop is read though what was found for it is damaged, and one of an early version has nothing found', async () => {
  expect((await getShop(shopId)).tuning).toBeNull();
  await database.shops.update(shopId, { tuning: { finishedAt: 'then' } as never });
  expect(await getShop(shopId)).toMatchObject({ id: shopId, tuning: null });
});
