import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultRunOptions } from '../contracts/analysis-api';
import type { RunSummary } from '../contracts/run';
import type { ShopEntities } from '../contracts/entities';
import { putRun, putStage } from '../storage/runs';
import { beginShop } from '../storage/shops';
import { csvOf } from './export-job';

const shopId = 'shop';
/** Product 0 is first with c0 and second with c1; product 1 the other way round; c2, long quiet, has product 0 alone. */
const lists = {
  customers: 3,
  length: 2,
  products: Int32Array.of(0, 1, 1, 0, 0, -1),
  scores: new Float32Array(6),
  reasons: new Uint8Array(6),
  evidence: new Int32Array(6).fill(-1),
  carrier: new Uint8Array(6),
};
const entities: ShopEntities = {
  customerIds: ['c0', 'c1', 'c2'],
  cards: ['tea', 'cup'].map((id) => ({
    id,
    title: '',
    description: '',
    category: '',
    price: Number.NaN,
    rating: Number.NaN,
    ratingCount: 0,
  })),
  historyStarts: new Int32Array(4),
  historyProducts: new Int32Array(0),
  featureColumns: [{ name: 'recency', unit: 'days', transform: 'none' }],
  featureValues: Float32Array.of(5, 90, 200),
  rfm: null,
  baskets: null,
};
const share = { value: 0.125, low: 0.0625, high: 0.25 };
const response = {
  cutAt: 0,
  active: { customers: 250, anything: share, places: [share, null, null] },
  quiet: null,
};
const run: RunSummary = {
  id: 'run',
  shopId,
  startedAt: 0,
  finishedAt: 1,
  options: defaultRunOptions,
  depth: 'quick',
  encoder: null,
  device: null,
  seconds: {},
  silhouette: Number.NaN,
  silhouetteByK: [],
  profiles: [],
  reusedVectors: 0,
  totalVectors: 0,
};
const measured = { ...run, measured: { listLength: 20, response } } as unknown as RunSummary;
const words = { bom: false, segmentName: () => '', reason: () => '' };
const lines = async (of: RunSummary, audience = {}) =>
  (await csvOf.audiences(of, { ...words, audience })).join('').trim().split(/\r?\n/u);

beforeAll(async () => {
  await beginShop(shopId, 'Shop');
  await putStage(shopId, 'entities', 'e', entities);
  await putStage(shopId, 'lists', 'l', lists);
  await putRun({ id: 'run', shopId, startedAt: 0, summary: run, stages: { entities: 'e', lists: 'l' } });
});

describe('audiences.csv', () => {
  it('says of each customer what is expected, and nothing where too few were to say', async () => {
    expect(await lines(measured)).toEqual([
      'product_id,place,customer_id,rank,expected,expected_low,expected_high,measured_on',
      'tea,1,c0,1,0.125,0.0625,0.25,250',
      'tea,2,c2,1,,,,',
      'tea,3,c1,2,0.125,0.0625,0.25,250',
      'cup,1,c1,1,0.125,0.0625,0.25,250',
      'cup,2,c0,2,0.125,0.0625,0.25,250',
    ]);
  });

  it('says nothing of a run that was not measured', async () => {
    expect((await lines(run))[1]).toBe('tea,1,c0,1,,,,');
  });

  it('holds one product’s audience, and so many of it, where that is asked for', async () => {
    expect(await lines(run, { product: 1, most: 1 })).toEqual([(await lines(run))[0], 'cup,1,c1,1,,,,']);
    expect(await lines(run, { most: 1 })).toHaveLength(3);
  });
});
