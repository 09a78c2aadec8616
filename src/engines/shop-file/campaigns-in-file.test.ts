import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { WholeCampaign } from '../../contracts/campaigns';
import { campaignOf } from '../../domain/campaign/fixtures/campaign';
import { getCampaign, listCampaigns, putCampaign } from '../../storage/campaigns';
import { beginShop, completeShop, deleteShop } from '../../storage/shops';
import { openShopFile } from './open-shop';
import { saveShop } from './save-shop';

const shopId = 'shop';

it('campaigns are in the file of their shop, though the reading is not, and in a copy under ids of their own', async () => {
  await beginShop(shopId, 'Shop');
  await completeShop(shopId, [], []);
  const { members, ...campaign } = campaignOf(['a', 'b', 'c', 'd'], (i) => i === 3, 2);
  const run = { id: 'run', startedAt: 1 };
  const one: WholeCampaign = {
    head: { id: 'a', shopId, createdAt: 1, run, campaign, look: null, seen: true },
    members,
  };
  await putCampaign(one);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await saveShop(
    shopId,
    false,
    async (bytes) => void pieces.push(bytes),
    () => undefined,
  );
  const file = new Blob(pieces);
  await openShopFile(file, 'copy', 'Copy', () => undefined);
  const [copy] = await listCampaigns('copy');
  expect(copy).toEqual({ ...one.head, id: copy!.id, shopId: 'copy' });
  expect(copy!.id).not.toBe('a');
  expect((await getCampaign(copy!.id))!.members).toEqual(members);
  await deleteShop(shopId);
  await openShopFile(file, shopId, 'Shop', () => undefined);
  expect(await getCampaign('a')).toEqual(one);
});
