import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { campaignOf } from '../domain/campaign/fixtures/campaign';
import { measureCampaign } from '../domain/campaign/measure-campaign';
import type { Purchases } from '../domain/campaign/purchases-within';
import { database } from '../storage/database';
import { beginShop } from '../storage/shops';
import type { AskMeasure } from './campaigns';
import {
  keepCampaign,
  listCampaigns,
  markSeen,
  measureCampaigns,
  overlapsWith,
  wholeCampaign,
} from './kept-campaigns';

const run = { id: 'run', shopId: 'shop', startedAt: 5 };
const ids = Array.from({ length: 40 }, (_, i) => `c${i}`);
const campaign = campaignOf(ids, (i) => i % 4 === 0);

/** Everybody mailed bought once for 10, whatever the days; the last order is of that day. */
function bought(last: string, of = ids): AskMeasure {
  const orders = Int32Array.from(of, (_, i) => (i % 4 === 0 ? 0 : 1));
  const purchases: Purchases = {
    ids: of,
    orders,
    money: Float64Array.from(orders, (each) => 10 * each),
    firstAt: Float64Array.from(orders, () => Date.parse('2025-01-01')),
    firstOrder: Date.parse('2025-01-01'),
    lastOrder: Date.parse(last),
    silence: null,
  };
  return async (measured) => measureCampaign(measured, purchases);
}

const look = async () => (await listCampaigns('shop'))[0]!.look;

beforeEach(async () => {
  await Promise.all([database.shops.clear(), database.campaigns.clear(), database.campaignMembers.clear()]);
  await beginShop('shop', 'Shop');
});

it('a campaign closes itself as orders come, and is news until somebody looked', async () => {
  const id = await keepCampaign(run, campaign);
  await measureCampaigns('shop', '1', bought('2026-02-20'));
  expect(await look()).toEqual({ of: '1', lastOrder: '2026-02-20', effect: null });
  await measureCampaigns('shop', '2', bought('2026-03-10T12:00:00Z'));
  expect(await look()).toMatchObject({ effect: { complete: false, until: '2026-03-11' } });
  expect((await listCampaigns('shop'))[0]!.seen).toBe(true);
  await measureCampaigns('shop', '3', bought('2026-04-02'));
  expect(await look()).toMatchObject({ effect: { complete: true, verdict: 'more', rise: { value: 1 } } });
  expect((await listCampaigns('shop'))[0]!.seen).toBe(false);
  await markSeen(id);
  // Newer orders may change what is told, and are no news.
  await measureCampaigns('shop', '4', bought('2026-06-02'));
  expect((await listCampaigns('shop'))[0]).toMatchObject({ seen: true, look: { of: '4' } });
  expect((await wholeCampaign(id))!.campaign).toEqual(campaign);
});

it('is not measured twice by the same orders, and says where these are of other customers', async () => {
  await keepCampaign(run, campaign);
  await measureCampaigns('shop', '1', bought('2026-04-02', ['x', 'y']));
  expect(await look()).toEqual({ of: '1', lastOrder: '2026-04-02', effect: null });
  let asked = 0;
  await measureCampaigns('shop', '1', async (measured) => {
    asked++;
    return bought('2026-04-02')(measured);
  });
  expect(asked).toBe(0);
});

it('warns of the campaigns that are kept, but for itself', async () => {
  const id = await keepCampaign(run, campaign);
  await keepCampaign(run, { ...campaign, name: 'summer', date: '2026-06-01' });
  expect(await overlapsWith('shop', campaign, id)).toEqual([]);
  expect(await overlapsWith('shop', campaign, null)).toMatchObject([{ name: 'spring', shared: 40 }]);
  expect(await overlapsWith('shop', { ...campaign, date: '2026-05-20' }, id)).toMatchObject([
    { name: 'summer', isUneven: true },
  ]);
});
