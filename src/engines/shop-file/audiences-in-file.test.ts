import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { StoredAudience } from '../../contracts/audiences';
import { getAudience, listAudiences, putAudience } from '../../storage/audiences';
import { beginShop, completeShop, deleteShop } from '../../storage/shops';
import { openShopFile } from './open-shop';
import { saveShop } from './save-shop';

const shopId = 'shop';

it('audiences are in the file of their shop, and in a copy under ids of their own', async () => {
  await beginShop(shopId, 'Shop');
  await completeShop(shopId, [], []);
  const one: StoredAudience = {
    ...{ id: 'a', shopId, createdAt: 1, changedAt: 2, version: 3, name: 'A', note: 'Why' },
    of: { rules: { what: 'orders', atLeast: 2 } },
  };
  await putAudience(one);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const nothing = () => undefined;
  await saveShop(shopId, false, async (bytes) => void pieces.push(bytes), nothing);
  const file = new Blob(pieces);
  await openShopFile(file, 'copy', 'Copy', nothing);
  const [copy] = await listAudiences('copy');
  expect(copy).toEqual({ ...one, id: copy!.id, shopId: 'copy' });
  expect(copy!.id).not.toBe('a');
  await deleteShop(shopId);
  await openShopFile(file, shopId, 'Shop', nothing);
  expect(await getAudience('a')).toEqual(one);
});
