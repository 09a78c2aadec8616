import * as v from 'valibot';
import type {
  CampaignHead,
  CampaignMembersRecord,
  StoredCampaign,
  WholeCampaign,
} from '../../contracts/campaigns';
import type { Campaign } from '../../domain/campaign/campaign';
import type { CampaignEffect } from '../../domain/campaign/effect';
import { count, figure, strings } from './checks';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** A figure that may be none: JSON writes NaN and Infinity as null. */
const perhaps = v.union([
  figure,
  v.pipe(
    v.null(),
    v.transform(() => Number.NaN),
  ),
]);

/** All but the members. @param odd a figure that may be none. */
function head<Odd extends v.GenericSchema<unknown, number>>(odd: Odd) {
  return {
    version: v.literal(1),
    name: v.string(),
    audience: v.object({
      segment: v.nullable(v.number()),
      productId: v.nullable(v.string()),
      chosen: v.exactOptional(v.boolean()),
    }),
    date: day,
    days: v.pipe(v.number(), v.integer(), v.minValue(1)),
    message: v.string(),
    model: v.string(),
    controlShare: share,
    seed: v.number(),
    power: v.object({ mailed: count, control: count, base: share, detectable: odd, neededForTenth: odd }),
    segments: v.array(v.object({ code: v.number(), name: v.string() })),
    leftOut: v.exactOptional(count),
  };
}

const members = v.pipe(
  v.array(v.object({ id: v.string(), group: v.picklist(['mailed', 'control']), segment: v.number() })),
  v.minLength(1),
);

/** A campaign as it was written to campaign.json. */
export const campaignSchema = v.object({ ...head(perhaps), members }) satisfies v.GenericSchema<
  unknown,
  Campaign
>;

const interval = v.object({ value: figure, low: figure, high: figure });
const group = v.object({ customers: count, ordered: count, share: interval, money: figure });
const contrast = {
  mailed: group,
  control: group,
  rise: interval,
  verdict: v.picklist(['more', 'fewer', 'open']),
};

const effect = v.object({
  ...contrast,
  name: v.string(),
  from: day,
  until: day,
  firstOrder: day,
  complete: v.boolean(),
  money: v.nullable(
    v.object({
      ...interval.entries,
      uncut: figure,
      cap: figure,
      cut: count,
      unpriced: v.exactOptional(count),
    }),
  ),
  detectable: figure,
  needed: figure,
  segments: v.array(v.object({ ...contrast, code: v.number(), segment: v.string() })),
  unknown: count,
  joined: v.exactOptional(v.object({ once: count, neither: count })),
  ordersOfOthers: count,
  silence: v.nullable(v.object({ from: day, until: day })),
}) satisfies v.GenericSchema<CampaignEffect>;

export const storedCampaignSchema = v.object({
  id: v.string(),
  shopId: v.string(),
  createdAt: v.number(),
  run: v.object({ id: v.string(), startedAt: v.number() }),
  campaign: v.object(head(figure)) satisfies v.GenericSchema<CampaignHead>,
  look: v.nullable(
    v.object({ of: v.string(), lastOrder: v.union([day, v.literal('')]), effect: v.nullable(effect) }),
  ),
  seen: v.boolean(),
}) satisfies v.GenericSchema<StoredCampaign>;

export const campaignMembersSchema = v.pipe(
  v.object({
    id: v.string(),
    shopId: v.string(),
    ids: strings,
    control: v.instance(Uint8Array),
    segments: v.instance(Int32Array),
  }),
  v.check(
    ({ ids, control, segments }) =>
      ids.length > 0 && ids.length === control.length && ids.length === segments.length,
  ),
) satisfies v.GenericSchema<CampaignMembersRecord>;

/** A campaign as a shop's file holds it. */
export const wholeCampaignSchema = v.object({
  head: storedCampaignSchema,
  members,
}) satisfies v.GenericSchema<WholeCampaign>;
