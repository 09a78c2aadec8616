import { behaviourFeatures } from '../../domain/behaviour/behaviour-features';
import { isVectors, rowsOfBlock } from '../../domain/behaviour/features';
import type { Campaign } from '../../domain/campaign/campaign';
import { campaignSpan, personsOf } from '../../domain/campaign/measure-campaign';
import { purchasesWithin } from '../../domain/campaign/purchases-within';
import { fuse } from '../../domain/fusion/fuse';
import { scaleBlocks } from '../../domain/fusion/scale-blocks';
import { firstColumns } from '../../domain/math/matrix';
import { shopUntil } from '../../domain/movement/shop-until';
import { buildInteractions } from '../../domain/recommend/interactions';
import { customersCalled } from '../../domain/shop/customers-called';
import type { Shop } from '../../domain/shop/shop';
import type { Step } from '../../domain/steps';
import { dayAfter } from '../../domain/time';
import type { CampaignUplift } from '../../domain/uplift/campaign-uplift';
import { upliftOf } from '../../domain/uplift/uplift';
import type { VectorsUntil } from './sides';

/** Directions kept of texts and tastes: what moves most of it, as effects of so many are not told apart by a campaign. */
const directions = 8;
/** Part of the members of whom the orders must know something: who is known by her answer alone tells nothing of the others. */
const mostSeen = 0.9;
const weights = { text: 1, taste: 1, behaviour: 1 } as const;

/**
 * Whom a campaign caused to order, told apart by all that was known of them before its first day. What the customers'
 * export says of them (attributes) is left out: it is of today, and a sum or a tag in it may come of the campaign itself.
 */
export async function* upliftOfCampaign(
  shop: Shop,
  vectorsUntil: VectorsUntil,
  campaign: Campaign,
): AsyncGenerator<Step, CampaignUplift> {
  const [from, end] = campaignSpan(campaign);
  const { orders, money, lastOrder } = purchasesWithin(shop, from, end);
  const nothing = { uplift: null, ids: [], mailed: new Uint8Array(), sides: [] };
  if (!(lastOrder >= from)) return { ...nothing, state: 'early' };
  if (dayAfter(lastOrder) < end) return { ...nothing, state: 'running' };
  const found = customersCalled(
    shop.customers,
    campaign.members.map(({ id }) => id),
  );
  const persons = personsOf(campaign.members, found);
  const known = persons.members.filter((_, i) => persons.positions[i]! >= 0);
  if (known.length === 0) return { ...nothing, state: 'strangers' };
  if (known.length < mostSeen * persons.members.length) return { ...nothing, state: 'unseen' };
  const rows = Int32Array.from(persons.positions.filter((position) => position >= 0));
  const then = shopUntil(shop, from);
  const blocks = [...vectorsUntil(from, buildInteractions(then).matrix), behaviourFeatures(then)];
  const scaled = scaleBlocks(blocks.map((block) => rowsOfBlock(block, rows))).map((block) =>
    isVectors(block.block) ? { ...block, matrix: firstColumns(block.matrix, directions) } : block,
  );
  const { points, shares } = fuse(scaled, weights);
  const mailed = Uint8Array.from(known, ({ group }) => (group === 'mailed' ? 1 : 0));
  const trial = {
    mailed,
    answer: Float64Array.from(rows, (row) => Math.min(1, orders[row]!)),
    money: Float64Array.from(rows, (row) => money[row]!),
  };
  const uplift = yield* upliftOf(points, trial, campaign.seed);
  return {
    state: 'judged',
    uplift,
    ids: known.map(({ id }) => id),
    mailed,
    sides: shares.map(({ block }) => block),
  };
}
