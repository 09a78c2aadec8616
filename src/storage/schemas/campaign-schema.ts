import * as v from 'valibot';
import type { Campaign } from '../../domain/campaign/campaign';
import { count, figure } from './checks';

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

/** A campaign as it was written: to storage, or to campaign.json. */
export const campaignSchema = v.object({
  version: v.literal(1),
  name: v.string(),
  audience: v.object({ segment: v.nullable(v.number()), productId: v.nullable(v.string()) }),
  date: day,
  days: v.pipe(v.number(), v.integer(), v.minValue(1)),
  message: v.string(),
  model: v.string(),
  controlShare: share,
  seed: v.number(),
  power: v.object({
    mailed: count,
    control: count,
    base: share,
    detectable: perhaps,
    neededForTenth: perhaps,
  }),
  segments: v.array(v.object({ code: v.number(), name: v.string() })),
  members: v.pipe(
    v.array(v.object({ id: v.string(), group: v.picklist(['mailed', 'control']), segment: v.number() })),
    v.minLength(1),
  ),
}) satisfies v.GenericSchema<unknown, Campaign>;
