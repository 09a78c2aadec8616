import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WholeCampaign } from '../contracts/campaigns';
import { effectOf } from '../domain/campaign/effect';
import { campaignOf } from '../domain/campaign/fixtures/campaign';
import {
  changeCampaign,
  deleteCampaign,
  getCampaign,
  listCampaigns,
  putCampaign,
  watchCampaigns,
} from './campaigns';
import { ClienteleDatabase, database } from './database';
import { beginShop, deleteRemains, deleteShop } from './shops';

const shopId = 'shop';

function whole(id: string, createdAt: number): WholeCampaign {
  const { members, ...campaign } = campaignOf(['a', 'b', 'c', 'd'], (i) => i === 3, 2);
  const run = { id: 'run', startedAt: 1 };
  return { head: { id, shopId, createdAt, run, campaign, look: null, seen: true }, members };
}

const effect = effectOf(
  campaignOf(['a', 'b', 'c', 'd'], (i) => i === 3, 2),
  {
    orders: Int32Array.of(1, 0, 0, 0),
    money: Float64Array.of(Number.NaN, 0, 0, 0),
    isKnown: Uint8Array.of(1, 1, 1, 1),
    ...{
      ordersOfOthers: 0,
      from: '2026-03-01',
      until: '2026-03-31',
      firstOrder: '2025-01-01',
      complete: true,
      silence: null,
    },
  },
);

beforeEach(async () => {
  await Promise.all([database.shops.clear(), database.campaigns.clear(), database.campaignMembers.clear()]);
  await beginShop(shopId, 'Shop');
});

describe('kept campaigns', () => {
  it('come back as they were, the newest first, with what the orders told of them', async () => {
    const [first, second] = [whole('a', 1), whole('b', 2)];
    await putCampaign(first);
    await putCampaign(second);
    const look = { of: '1', lastOrder: '2026-05-01', effect };
    await changeCampaign('b', { look, seen: false });
    expect(await listCampaigns(shopId)).toEqual([{ ...second.head, look, seen: false }, first.head]);
    expect(await getCampaign('a')).toEqual(first);
    expect(await listCampaigns('other')).toEqual([]);
  });

  it('can be taken away and put back, and are not written for a shop that is gone', async () => {
    const one = whole('a', 1);
    await putCampaign(one);
    await deleteCampaign('a');
    expect(await getCampaign('a')).toBeUndefined();
    expect(await database.campaignMembers.count()).toBe(0);
    await putCampaign(one);
    expect(await getCampaign('a')).toEqual(one);
    await deleteShop(shopId);
    expect([await database.campaigns.count(), await database.campaignMembers.count()]).toEqual([0, 0]);
    await expect(putCampaign(one)).rejects.toMatchObject({ name: 'Clientele:shop-deleted' });
    await database.campaignMembers.put({
      ...{ id: 'x', shopId: 'gone', ids: ['a'], control: Uint8Array.of(0), segments: Int32Array.of(1) },
    });
    await deleteRemains();
    expect(await database.campaignMembers.count()).toBe(0);
  });

  it('are left out where they are damaged, and harm no other', async () => {
    await putCampaign(whole('a', 1));
    await database.campaigns.put({ ...whole('b', 2).head, seen: 'yes' as never });
    await database.campaignMembers.update('a', { control: Uint8Array.of(1) });
    expect((await listCampaigns(shopId)).map(({ id }) => id)).toEqual(['a']);
    expect(await getCampaign('a')).toBeUndefined();
  });

  it('are told of as they are written', async () => {
    const seen: number[] = [];
    await new Promise<void>((done) => {
      const stop = watchCampaigns(
        shopId,
        (campaigns) => {
          seen.push(campaigns.length);
          if (campaigns.length === 0) void putCampaign(whole('a', 1));
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

it('a database of the version before is taken over with what it holds, and then holds campaigns', async () => {
  const before = new Dexie('older');
  before.version(5).stores({
    ...{ shops: 'id', columns: '[shopId+kind+chunk+field], shopId', rejected: '++id, [shopId+file], shopId' },
    ...{
      hashes: '++id, key, shopId',
      vectors: '++id, shopId',
      stages: 'fingerprint, shopId',
      runs: 'id, shopId',
    },
    ...{ calibrations: 'threads', recipes: 'signature', experiments: 'id, shopId' },
  });
  await before.table('shops').put({ id: shopId, name: 'Kept' });
  before.close();
  const after = new ClienteleDatabase('older');
  expect(await after.shops.get(shopId)).toMatchObject({ name: 'Kept' });
  await after.campaigns.put(whole('a', 1).head);
  expect(await after.campaigns.where('shopId').equals(shopId).count()).toBe(1);
  after.close();
});
