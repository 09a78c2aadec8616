import { isoDay, msPerDay } from '../time';
import type { Campaign } from './campaign';

/**
 * How a campaign stands. 'planned': it goes out on its day. 'running': its days are not over. 'waiting': they are over,
 * and the orders do not reach to their end. 'told': what it did is known. 'strangers': the orders know none of its
 * customers.
 */
export type CampaignState = 'planned' | 'running' | 'waiting' | 'told' | 'strangers';

export interface CampaignStand {
  readonly state: CampaignState;
  /** Of its days, those to which the shop's orders reach. */
  readonly covered: number;
  /** Its last day, YYYY-MM-DD. */
  readonly lastDay: string;
}

/** What the shop's orders told when they were looked at; null before. */
interface Look {
  /** Day of the last order, '' without any. */
  readonly lastOrder: string;
  readonly effect: { readonly complete: boolean } | null;
}

/** @param today YYYY-MM-DD. */
export function standOf(
  { date, days }: Pick<Campaign, 'date' | 'days'>,
  look: Look | null,
  today: string,
): CampaignStand {
  const from = Date.parse(date);
  const lastDay = isoDay(from + (days - 1) * msPerDay);
  const reached = look === null ? Number.NaN : Math.floor((Date.parse(look.lastOrder) - from) / msPerDay) + 1;
  const covered = Number.isNaN(reached) ? 0 : Math.min(days, Math.max(0, reached));
  const stand = (state: CampaignState): CampaignStand => ({ state, covered, lastDay });
  if (look?.effect?.complete) return stand('told');
  if (covered > 0 && look?.effect === null) return stand('strangers');
  if (today < date && covered === 0) return stand('planned');
  return stand(today <= lastDay ? 'running' : 'waiting');
}
