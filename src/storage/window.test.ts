import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WindowEvent } from '../domain/window/window-event';
import { ClienteleDatabase, database } from './database';
import { beginShop, deleteShop } from './shops';
import {
  addGesture,
  addToGesture,
  deleteGesture,
  deleteGestures,
  getPseudonyms,
  listGestures,
  putPseudonyms,
  watchPlayed,
} from './window';

const shopId = 'shop';
const event = (customerId: string, kind: WindowEvent['kind'] = 'click'): WindowEvent => ({
  ...{ customerId, productId: 'p1', kind, at: 5, position: 2, list: 'forYou', model: 'als' },
  dwellSeconds: Number.NaN,
});
const gesture = (customerId: string) => ({ shopId, customerId, events: [event(customerId)] });

beforeEach(async () => {
  await Promise.all([database.shops.clear(), database.gestures.clear(), database.pseudonyms.clear()]);
  await beginShop(shopId, 'Shop');
});

describe('what was played in a shop’s window', () => {
  it('comes back in its order, by customer too, and goes one by one, by customer, or all of it', async () => {
    const [a, b] = [await addGesture(gesture('a')), await addGesture(gesture('b'))];
    await addToGesture(a, [event('a', 'view')]);
    expect((await listGestures(shopId)).map(({ id }) => id)).toEqual([a, b]);
    expect((await listGestures(shopId, 'a'))[0]!.events.map(({ kind }) => kind)).toEqual(['click', 'view']);
    await deleteGesture(a);
    expect(await listGestures(shopId, 'a')).toEqual([]);
    await addToGesture(a, [event('a', 'view')]);
    expect(await listGestures(shopId, 'a')).toEqual([]);
    await addGesture(gesture('a'));
    await deleteGestures(shopId, 'b');
    expect((await listGestures(shopId)).map(({ customerId }) => customerId)).toEqual(['a']);
    await deleteGestures(shopId);
    expect(await listGestures(shopId)).toEqual([]);
  });

  it('is left out where it is damaged, gone with its shop, and not written for one that is gone', async () => {
    await addGesture(gesture('a'));
    await addGesture({ ...gesture('a'), events: [{ ...event('a'), kind: 'danced' as never }] });
    expect(await listGestures(shopId)).toHaveLength(1);
    await putPseudonyms({ shopId, ids: ['a'], names: ['cw-1'] });
    await deleteShop(shopId);
    expect([await database.gestures.count(), await getPseudonyms(shopId)]).toEqual([0, null]);
    await expect(addGesture(gesture('a'))).rejects.toMatchObject({ name: 'Clientele:shop-deleted' });
  });

  it('is counted as it is played', async () => {
    const seen: number[] = [];
    await new Promise<void>((done) => {
      const stop = watchPlayed(
        shopId,
        ({ events, customers }) => {
          seen.push(events);
          if (events === 0) void addGesture(gesture('a'));
          else {
            expect(customers).toBe(1);
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

it('a database of the version before is taken over with what it holds, and then holds what is played', async () => {
  const before = new Dexie('seventh');
  before.version(7).stores({
    ...{ shops: 'id', columns: '[shopId+kind+chunk+field], shopId', rejected: '++id, [shopId+file], shopId' },
    ...{ hashes: '++id, key, shopId', vectors: '++id, shopId', stages: 'fingerprint, shopId' },
    ...{ runs: 'id, shopId', calibrations: 'threads', recipes: 'signature', experiments: 'id, shopId' },
    ...{ campaigns: 'id, shopId', campaignMembers: 'id, shopId', audiences: 'id, shopId' },
  });
  await before.table('shops').put({ id: shopId, name: 'Kept' });
  await before.table('campaigns').put({ id: 'c', shopId });
  before.close();
  const after = new ClienteleDatabase('seventh');
  expect(await after.shops.get(shopId)).toMatchObject({ name: 'Kept' });
  expect(await after.campaigns.count()).toBe(1);
  await after.gestures.add(gesture('a'));
  expect(await after.gestures.where('[shopId+customerId]').equals([shopId, 'a']).count()).toBe(1);
  after.close();
});
