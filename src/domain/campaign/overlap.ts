import { msPerDay } from '../time';
import type { Campaign, CampaignMember } from './campaign';
import { differenceOfShares } from './proportions';

/** Another campaign that reached some of the same customers in some of the same days. */
export interface CampaignOverlap {
  readonly name: string;
  readonly date: string;
  /** Customers who are in both. */
  readonly shared: number;
  /** Of those mailed here, and of those held back here, the share that the other mailed. */
  readonly mailed: number;
  readonly control: number;
  /**
   * Whether the other mailed the one group clearly more than the other (Newcombe's interval leaves 0 out): a difference
   * then may be the other campaign's, and no reckoning tells them apart.
   */
  readonly isUneven: boolean;
}

type Window = Pick<Campaign, 'date' | 'days'>;

/** Whether two campaigns have a day in common. */
export function overlapInTime(one: Window, two: Window): boolean {
  const endOf = ({ date, days }: Window) => Date.parse(date) + days * msPerDay;
  return Date.parse(one.date) < endOf(two) && Date.parse(two.date) < endOf(one);
}

/** How far another campaign reaches into one; null where they have no day or no customer in common. */
export function overlapOf(
  own: Window & { readonly members: readonly CampaignMember[] },
  other: Window & { readonly name: string; readonly members: readonly CampaignMember[] },
): CampaignOverlap | null {
  if (!overlapInTime(own, other)) return null;
  const there = new Map(other.members.map(({ id, group }) => [id, group]));
  const of = (group: CampaignMember['group']) => {
    const members = own.members.filter((member) => member.group === group);
    const mailed = members.filter(({ id }) => there.get(id) === 'mailed').length;
    return [mailed, members.length] as const;
  };
  const shared = own.members.filter(({ id }) => there.has(id)).length;
  if (shared === 0) return null;
  const [mailed, control] = [of('mailed'), of('control')];
  const { low, high } = differenceOfShares(mailed, control);
  return {
    name: other.name,
    date: other.date,
    shared,
    mailed: mailed[0] / mailed[1],
    control: control[0] / control[1],
    isUneven: low > 0 || high < 0,
  };
}
