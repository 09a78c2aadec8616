import { drawControl } from './control-group';
import { customersNeeded, detectableRise } from './power';
import { shareOf } from './proportions';

/** A customer of a campaign. */
export interface CampaignMember {
  readonly id: string;
  readonly group: 'mailed' | 'control';
  /** Code of her segment when the campaign was made. */
  readonly segment: number;
}

/** What is kept of a campaign until its outcome is known. Written to campaign.json as it is. */
export interface Campaign {
  readonly version: 1;
  readonly name: string;
  /** The segment (by code) or the product whose audience it is, or customers who were chosen; else everybody. */
  readonly audience: {
    readonly segment: number | null;
    readonly productId: string | null;
    readonly chosen?: boolean;
  };
  /** First day on which an order counts as an answer, YYYY-MM-DD by the shop's clock, and how many days count. */
  readonly date: string;
  readonly days: number;
  readonly message: string;
  /** What offered the products. */
  readonly model: string;
  readonly controlShare: number;
  readonly seed: number;
  readonly power: CampaignPower;
  readonly segments: readonly { readonly code: number; readonly name: string }[];
  /** Accounts of the audience behind which there seems to be no customer: they are in neither group. Missing where there are none. */
  readonly leftOut?: number;
  readonly members: readonly CampaignMember[];
}

/** What a campaign of this size can show. */
export interface CampaignPower {
  readonly mailed: number;
  readonly control: number;
  /**
   * Share of the audience that ordered within as many days before the end of the export, by which the rest is reckoned.
   * Whoever was new to the shop in those days is left out, since her first order made her a customer.
   */
  readonly base: number;
  /** The smallest rise of that share which four of five such campaigns would show; NaN where none can. */
  readonly detectable: number;
  /** Customers with whom a rise by a tenth of the base would show, the same share of them held back; Infinity at base 0. */
  readonly neededForTenth: number;
}

/** In place of whether she ordered lately: of who was no customer before. */
export const wasNoCustomer = 255;

/** An audience as a campaign takes it, all lists of one length. */
export interface Audience {
  readonly ids: readonly string[];
  /** What each paid so far; NaN where it is not known. */
  readonly value: Float64Array;
  readonly segment: Int32Array;
  /** Of each: 1 where she ordered within the last `days`, 0 where she did not, or `wasNoCustomer`. */
  readonly orderedLately: Uint8Array;
}

/** Too few to hold anybody back. */
export const fewestInCampaign = 10;

/** Draws the groups and reckons what they can show. Throws RangeError where the audience or a group is too small. */
export function drawGroups(
  audience: Audience,
  controlShare: number,
  seed: number,
): { readonly members: CampaignMember[]; readonly power: CampaignPower } {
  const { ids, value, segment, orderedLately } = audience;
  if (ids.length < fewestInCampaign) {
    throw new RangeError(`A campaign takes at least ${fewestInCampaign} customers; these are ${ids.length}.`);
  }
  const isControl = drawControl(ids, value, controlShare, seed);
  const control = isControl.reduce((sum, each) => sum + each, 0);
  if (control === 0 || control === ids.length) {
    throw new RangeError(`With a share of ${controlShare} one of the groups would be empty.`);
  }
  const members = ids.map((id, i) => ({
    id,
    group: isControl[i] === 1 ? ('control' as const) : ('mailed' as const),
    segment: segment[i],
  }));
  return { members, power: powerOf(orderedLately, control, controlShare) };
}

function powerOf(orderedLately: Uint8Array, control: number, controlShare: number): CampaignPower {
  const mailed = orderedLately.length - control;
  const known = orderedLately.filter((ordered) => ordered !== wasNoCustomer);
  const base =
    known.length === 0
      ? 0
      : shareOf(
          known.reduce((sum, each) => sum + each, 0),
          known.length,
        ).value;
  return {
    mailed,
    control,
    base,
    detectable: detectableRise(mailed, control, base),
    neededForTenth: customersNeeded(base / 10, controlShare, base),
  };
}
