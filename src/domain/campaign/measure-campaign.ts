import { dayAfter, isoDay, msPerDay } from '../time';
import { customersCalled } from '../shop/customers-called';
import type { Campaign, CampaignMember } from './campaign';
import { type CampaignEffect, effectOf } from './effect';
import type { Purchases } from './purchases-within';

/**
 * What a shop's orders tell of a campaign: its effect so far, or that they end before it began, or know none of its
 * customers; and the day of the last order, '' where none has a date.
 */
export interface CampaignMeasure {
  readonly effect: CampaignEffect | 'early' | 'strangers';
  readonly lastOrder: string;
}

/** From which instant on, and before which, orders count for a campaign. */
export function campaignSpan({ date, days }: Pick<Campaign, 'date' | 'days'>): [from: number, to: number] {
  const from = Date.parse(date);
  return [from, from + days * msPerDay];
}

/**
 * @param purchases what the shop's customers bought within `campaignSpan`.
 * @param positionsOf where in its lists each of some ids stands, −1 for strangers: a newer export may know a customer by
 *   another id, or two customers to be one.
 */
export function measureCampaign(
  campaign: Campaign,
  purchases: Purchases,
  positionsOf: (ids: readonly string[]) => Int32Array = (ids) => customersCalled(purchases, ids),
): CampaignMeasure {
  const [from, end] = campaignSpan(campaign);
  const { orders, money, firstOrder, lastOrder: last, silence } = purchases;
  const lastOrder = Number.isNaN(last) ? '' : isoDay(last);
  if (!(last >= from)) return { effect: 'early', lastOrder };
  const found = positionsOf(campaign.members.map(({ id }) => id));
  if (found.every((position) => position < 0)) return { effect: 'strangers', lastOrder };
  const { members, positions, once, neither } = personsOf(campaign.members, found);
  const ofMembers = positions.reduce((sum, position) => sum + (orders[position] ?? 0), 0);
  const until = Math.min(end, dayAfter(last));
  const told = effectOf(
    { ...campaign, members },
    {
      orders: Int32Array.from(positions, (position) => orders[position] ?? 0),
      money: Float64Array.from(positions, (position) => money[position] ?? 0),
      isKnown: Uint8Array.from(positions, (position) => (position < 0 ? 0 : 1)),
      ordersOfOthers: orders.reduce((sum, each) => sum + each, 0) - ofMembers,
      from: campaign.date,
      until: isoDay(until),
      firstOrder: isoDay(firstOrder),
      complete: until === end,
      silence: silence && { from: isoDay(silence.from), until: isoDay(silence.until) },
    },
  );
  const effect = once + neither === 0 ? told : { ...told, joined: { once, neither } };
  return { effect, lastOrder };
}

/**
 * Members as persons: who stands under two ids of one group counts once; who was both mailed and held back counts in
 * neither, whichever of the ids ordered, since the draw did not decide that.
 */
export function personsOf(members: readonly CampaignMember[], found: Int32Array) {
  const groups = new Map<number, Set<CampaignMember['group']>>();
  found.forEach((position, i) => {
    if (position >= 0) groups.set(position, (groups.get(position) ?? new Set()).add(members[i]!.group));
  });
  const seen = new Set<number>();
  let [once, neither] = [0, 0];
  const kept = members.filter((_, i) => {
    const position = found[i]!;
    if (position < 0) return true;
    if (groups.get(position)!.size > 1) {
      neither++;
      return false;
    }
    if (seen.has(position)) {
      once++;
      return false;
    }
    seen.add(position);
    return true;
  });
  const isKept = new Set(kept);
  const positions = [...found].filter((_, i) => isKept.has(members[i]!));
  return { members: kept, positions, once, neither };
}
