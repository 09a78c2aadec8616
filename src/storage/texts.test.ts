import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptText } from '../domain/writing/draft';
import { ClienteleDatabase, database } from './database';
import { beginShop, deleteRemains, deleteShop } from './shops';
import { deleteText, listTexts, putText, watchTexts } from './texts';

const shopId = 'shop';
const kept = (id: string, more: Partial<KeptText> = {}): KeptText => ({
  ...{ kind: 'summaries', id, language: 'en', text: `Text ${id}`, writer: 'template', edited: false },
  ...{ state: 'accepted', facts: ['12 customers'], objections: [[{ kind: 'number', text: '13' }]] },
  ...more,
});

beforeEach(async () => {
  await Promise.all([database.shops.clear(), database.texts.clear()]);
  await beginShop(shopId, 'Shop');
});

describe('kept texts', () => {
  it('come back as they were, one a kind, language and subject, and go with their shop', async () => {
    await putText(shopId, kept('1'), 5);
    await putText(shopId, kept('1', { language: 'zh-CN' }), 6);
    await putText(shopId, kept('1', { kind: 'names' }), 7);
    await putText(shopId, kept('1', { text: 'Other', state: 'dropped', edited: true }), 8);
    const texts = await listTexts(shopId);
    expect(texts).toHaveLength(3);
    expect(texts.find(({ kind, language }) => kind === 'summaries' && language === 'en')).toEqual({
      ...kept('1', { text: 'Other', state: 'dropped', edited: true }),
      ...{ key: 'shop/summaries/en/1', shopId, changedAt: 8 },
    });
    await deleteText(shopId, kept('1', { kind: 'names' }));
    expect(await listTexts(shopId)).toHaveLength(2);
    await deleteShop(shopId);
    expect(await database.texts.count()).toBe(0);
    await expect(putText(shopId, kept('1'))).rejects.toMatchObject({ name: 'Clientele:shop-deleted' });
    await database.texts.put({ ...kept('1'), key: 'x', shopId: 'gone', changedAt: 1 });
    await deleteRemains();
    expect(await database.texts.count()).toBe(0);
  });

  it('are left out where they are damaged or of a later version, and harm no other', async () => {
    await putText(shopId, kept('1'));
    await database.texts.put({ ...kept('2'), key: 'a', shopId, changedAt: 1, state: 'sent' as never });
    await database.texts.put({ ...kept('3'), key: 'b', shopId, changedAt: 1, facts: 'none' as never });
    expect((await listTexts(shopId)).map(({ id }) => id)).toEqual(['1']);
  });

  it('are told of as they are written', async () => {
    const seen: number[] = [];
    await new Promise<void>((done) => {
      const stop = watchTexts(
        shopId,
        (texts) => {
          seen.push(texts.length);
          if (texts.length === 0) void putText(shopId, kept('1'));
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

it('a database of the version before is taken over with what it holds, and then holds texts', async () => {
  const before = new Dexie('without-texts');
  before.version(8).stores({
    ...{ shops: 'id', columns: '[shopId+kind+chunk+field], shopId', rejected: '++id, [shopId+file], shopId' },
    ...{ hashes: '++id, key, shopId', vectors: '++id, shopId', stages: 'fingerprint, shopId' },
    ...{ runs: 'id, shopId', calibrations: 'threads', recipes: 'signature', experiments: 'id, shopId' },
    ...{ campaigns: 'id, shopId', campaignMembers: 'id, shopId', audiences: 'id, shopId' },
    ...{ gestures: '++id, shopId, [shopId+customerId]', pseudonyms: 'shopId' },
  });
  await before.table('shops').put({ id: shopId, name: 'Kept', segmentNames: { 1: 'Ours' } });
  await before.table('audiences').put({ id: 'a', shopId });
  before.close();
  const after = new ClienteleDatabase('without-texts');
  expect(await after.shops.get(shopId)).toMatchObject({ name: 'Kept', segmentNames: { 1: 'Ours' } });
  expect(await after.audiences.count()).toBe(1);
  await after.texts.put({ ...kept('1'), key: 'k', shopId, changedAt: 1 });
  expect(await after.texts.where('shopId').equals(shopId).count()).toBe(1);
  after.close();
});
