import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredAudience } from '../contracts/audiences';
import { deleteAudience, getAudience, listAudiences, putAudience } from './audiences';
import { ClienteleDatabase, database } from './database';
import { ruleFrom } from './schemas/rule-schema';
import { beginShop, deleteRemains, deleteShop } from './shops';

const shopId = 'shop';
const rules = ruleFrom({
  all: [{ what: 'orders', atLeast: 2 }, { not: { what: 'segment', is: [1, 'Loyal'] } }],
});

function audience(id: string, changedAt: number, of: StoredAudience['of'] = { rules }): StoredAudience {
  return { id, shopId, createdAt: 1, changedAt, version: 1, name: id, note: '', of };
}

beforeEach(async () => {
  await Promise.all([database.shops.clear(), database.audiences.clear()]);
  await beginShop(shopId, 'Shop');
});

describe('kept audiences', () => {
  it('come back as they were, the one changed last first, and go with their shop', async () => {
    const [byRules, chosen] = [audience('a', 1), audience('b', 2, { ids: ['x', 'y'] })];
    await putAudience(byRules);
    await putAudience(chosen);
    expect(await listAudiences(shopId)).toEqual([chosen, byRules]);
    await deleteAudience('b');
    expect(await getAudience('b')).toBeUndefined();
    await putAudience(chosen);
    expect(await getAudience('b')).toEqual(chosen);
    await deleteShop(shopId);
    expect(await database.audiences.count()).toBe(0);
    await expect(putAudience(chosen)).rejects.toMatchObject({ name: 'Clientele:shop-deleted' });
    await database.audiences.put({ ...chosen, shopId: 'gone' });
    await deleteRemains();
    expect(await database.audiences.count()).toBe(0);
  });

  it('are left out where they are damaged or of a later version, and harm no other', async () => {
    await putAudience(audience('a', 1));
    await database.audiences.put({ ...audience('b', 2), of: { rules: { what: 'moonPhase' } as never } });
    await database.audiences.put({ ...audience('c', 3), of: { ids: ['x'], lookalike: 0.1 } as never });
    expect((await listAudiences(shopId)).map(({ id }) => id)).toEqual(['a']);
  });
});

it('a database of the version before is taken over with what it holds, and then holds audiences', async () => {
  const before = new Dexie('older-still');
  before.version(6).stores({
    ...{ shops: 'id', columns: '[shopId+kind+chunk+field], shopId', rejected: '++id, [shopId+file], shopId' },
    ...{
      hashes: '++id, key, shopId',
      vectors: '++id, shopId',
      stages: 'fingerprint, shopId',
      runs: 'id, shopId',
    },
    ...{ calibrations: 'threads', recipes: 'signature', experiments: 'id, shopId' },
    ...{ campaigns: 'id, shopId', campaignMembers: 'id, shopId' },
  });
  await before.table('campaignMembers').put({ id: 'a', shopId, ids: ['x'] });
  before.close();
  const after = new ClienteleDatabase('older-still');
  expect(await after.campaignMembers.get('a')).toMatchObject({ ids: ['x'] });
  await after.audiences.put(audience('a', 1));
  expect(await after.audiences.where('shopId').equals(shopId).count()).toBe(1);
  after.close();
});
