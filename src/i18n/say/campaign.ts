import type { TFunction } from 'i18next';
import type { StoredCampaign } from '../../contracts/campaigns';
import type { Campaign } from '../../domain/campaign/campaign';
import { type CampaignEffect, fewestForMoney } from '../../domain/campaign/effect';
import type { CampaignOverlap } from '../../domain/campaign/overlap';
import type { Interval } from '../../domain/campaign/proportions';
import { type CampaignState, standOf } from '../../domain/campaign/stand';
import { msPerDay } from '../../domain/time';
import type { Format } from '../format';

/** A difference of shares in points, without its sign. */
function points(difference: number, format: Format): string {
  return format.fixed(Math.abs(100 * difference), 1);
}

/** The same with its sign. */
function signedPoints(difference: number, format: Format): string {
  const shown = format.fixed(100 * difference, 1);
  return difference > 0 ? `+${shown}` : shown;
}

/** How a campaign stands, and to which of its days the orders reach; `detail` null where that says nothing more. */
export function sayStand(
  { campaign, look }: Pick<StoredCampaign, 'campaign' | 'look'>,
  today: string,
  t: TFunction,
  format: Format,
): { readonly state: CampaignState; readonly title: string; readonly detail: string | null } {
  const { state, covered, lastDay } = standOf(campaign, look, today);
  const day = (of: string) => format.exportDay(Date.parse(of));
  const title = t(`campaigns:state.${state}`, { date: day(state === 'planned' ? campaign.date : lastDay) });
  const said = (detail: string | null) => ({ state, title, detail });
  if (state === 'strangers') return said(t('campaigns:strangers'));
  if (state === 'told' || state === 'planned' || look === null) return said(null);
  if (covered > 0)
    return said(t('campaigns:covered', { count: campaign.days, covered: format.number(covered) }));
  return said(look.lastOrder === '' ? null : t('campaigns:notCovered', { date: day(look.lastOrder) }));
}

/** A difference of shares in points with its interval. */
export function sayRise({ value, low, high }: Interval, t: TFunction, format: Format): string {
  const ends = { low: format.fixed(100 * low, 1), high: format.fixed(100 * high, 1) };
  return t('campaigns:segments.riseOf', { rise: signedPoints(value, format), ...ends });
}

/** What a campaign of its size can show, full sentences. */
export function sayPower(
  { power, days, leftOut = 0 }: Pick<Campaign, 'power' | 'days' | 'leftOut'>,
  t: TFunction,
  format: Format,
): string[] {
  const { mailed, control, base, detectable, neededForTenth } = power;
  const values = {
    customers: format.number(mailed + control),
    control: format.number(control),
    points: points(detectable, format),
    days: format.number(days),
    base: format.percent(base, 1),
    reach: format.percent(base + detectable, 1),
  };
  const out = leftOut > 0 ? [t('campaigns:power.leftOut', { count: leftOut })] : [];
  if (Number.isNaN(detectable))
    return [t('campaigns:power.none', values), t('campaigns:power.noneAnyway', values), ...out];
  const lift = [
    t('campaigns:power.lift', values),
    t(base > 0 ? 'campaigns:power.anyway' : 'campaigns:power.nobody', values),
  ];
  if (!Number.isFinite(neededForTenth) || neededForTenth <= mailed + control) return [...lift, ...out];
  return [...lift, t('campaigns:power.tenth', { needed: format.number(roundly(neededForTenth)) }), ...out];
}

/** Whom another campaign reaches too, and what that does to the reckoning; full sentences. */
export function sayOverlap(overlap: CampaignOverlap, t: TFunction, format: Format): string[] {
  const { shared, name, date, mailed, control, isUneven } = overlap;
  return [
    t('campaigns:overlap.shared', {
      count: shared,
      name,
      date: format.exportDay(Date.parse(date)),
      mailed: format.percent(mailed),
      control: format.percent(control),
    }),
    t(isUneven ? 'campaigns:overlap.uneven' : 'campaigns:overlap.even'),
  ];
}

/** What a campaign did, in orders and money, and what to know before it is believed; full sentences. */
export function sayEffect(effect: CampaignEffect, currency: string, t: TFunction, format: Format): string[] {
  return [
    ...sayOrders(effect, t, format),
    ...sayMoney(effect, currency, t, format),
    ...sayDoubts(effect, t, format),
  ];
}

/** The first two of them: how many ordered, and whether that is a difference. */
export function sayOrders(effect: CampaignEffect, t: TFunction, format: Format): string[] {
  const { mailed, control, rise, verdict, detectable, needed } = effect;
  const sides = [rise.low, rise.high];
  const [low, high] = verdict === 'fewer' ? sides.map((side) => -side).reverse() : sides;
  const shown = (side: number) => format.fixed(100 * side, 1);
  const said = [
    t('campaigns:outcome.orders', {
      mailed: format.number(mailed.customers),
      mailedShare: format.percent(mailed.share.value, 1),
      control: format.number(control.customers),
      controlShare: format.percent(control.share.value, 1),
    }),
    t(`campaigns:outcome.${verdict}`, {
      points: verdict === 'open' ? signedPoints(rise.value, format) : points(rise.value, format),
      low: shown(low!),
      high: shown(high!),
    }),
  ];
  if (verdict === 'more') {
    const customers = (share: number) => Math.round(share * mailed.customers);
    said.push(
      t('campaigns:outcome.orderers', {
        count: customers(rise.value),
        low: format.number(customers(rise.low)),
        high: format.number(customers(rise.high)),
      }),
    );
  }
  if (verdict === 'open') {
    if (Number.isFinite(detectable))
      said.push(t('campaigns:outcome.detectable', { points: points(detectable, format) }));
    if (Number.isFinite(needed))
      said.push(t('campaigns:outcome.needed', { needed: format.number(roundly(needed)) }));
  }
  return said;
}

function sayMoney(
  { money, mailed, control }: CampaignEffect,
  currency: string,
  t: TFunction,
  format: Format,
): string[] {
  if (money === null) {
    const isFew = Math.min(mailed.ordered, control.ordered) < fewestForMoney;
    return [t(`campaigns:outcome.money.${isFew ? 'few' : 'unknown'}`, { least: fewestForMoney })];
  }
  const { value, low, high, cut, cap, uncut, unpriced = 0 } = money;
  const shown = (amount: number) => format.money(amount, currency);
  const verdict = low > 0 ? 'more' : high < 0 ? 'fewer' : 'open';
  const ends = verdict === 'fewer' ? [-high, -low] : [low, high];
  const said = t(`campaigns:outcome.money.${verdict}`, {
    money: shown(verdict === 'open' ? value : Math.abs(value)),
    low: shown(ends[0]!),
    high: shown(ends[1]!),
  });
  return [
    said,
    ...(cut === 0
      ? []
      : [t('campaigns:outcome.money.cut', { count: cut, cap: shown(cap), uncut: shown(uncut) })]),
    ...(unpriced === 0 ? [] : [t('campaigns:outcome.money.unpriced', { count: unpriced })]),
  ];
}

function sayDoubts(effect: CampaignEffect, t: TFunction, format: Format): string[] {
  const { complete, firstOrder, from, unknown, silence, joined } = effect;
  const day = (of: string, later = 0) => format.exportDay(Date.parse(of) + later);
  return [
    ...(complete ? [] : [t('campaigns:outcome.partial')]),
    ...(firstOrder > from ? [t('campaigns:outcome.early', { date: day(firstOrder) })] : []),
    ...(silence === null
      ? []
      : [t('campaigns:outcome.silence', { from: day(silence.from), until: day(silence.until, -msPerDay) })]),
    ...(joined && joined.once > 0 ? [t('campaigns:outcome.once', { count: joined.once })] : []),
    ...(joined && joined.neither > 0 ? [t('campaigns:outcome.neither', { count: joined.neither })] : []),
    ...(unknown > 0 ? [t('campaigns:outcome.unknown', { count: unknown })] : []),
  ];
}

/** So many customers at least, to two digits: a size that rests on estimates is not known to the last one. */
function roundly(customers: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(customers)) - 1);
  return Math.ceil(customers / unit) * unit;
}
