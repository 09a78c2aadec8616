import { dayAfter, isoDay, msPerDay } from '../time';
import type { Campaign } from './campaign';
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

/** @param purchases what the shop's customers bought within `campaignSpan`. */
export function measureCampaign(campaign: Campaign, purchases: Purchases): CampaignMeasure {
  const [from, end] = campaignSpan(campaign);
  const { ids, orders, money, firstOrder, lastOrder: last, silence } = purchases;
  const lastOrder = Number.isNaN(last) ? '' : isoDay(last);
  if (!(last >= from)) return { effect: 'early', lastOrder };
  const number = new Map(ids.map((id, i) => [id, i]));
  const positions = campaign.members.map(({ id }) => number.get(id) ?? -1);
  if (positions.every((position) => position < 0)) return { effect: 'strangers', lastOrder };
  const ofMembers = positions.reduce((sum, position) => sum + (orders[position] ?? 0), 0);
  const until = Math.min(end, dayAfter(last));
  const effect = effectOf(campaign, {
    orders: Int32Array.from(positions, (position) => orders[position] ?? 0),
    money: Float64Array.from(positions, (position) => money[position] ?? 0),
    isKnown: Uint8Array.from(positions, (position) => (position < 0 ? 0 : 1)),
    ordersOfOthers: orders.reduce((sum, each) => sum + each, 0) - ofMembers,
    from: campaign.date,
    until: isoDay(until),
    firstOrder: isoDay(firstOrder),
    complete: until === end,
    silence: silence && { from: isoDay(silence.from), until: isoDay(silence.until) },
  });
  return { effect, lastOrder };
}
