import * as v from 'valibot';
import type { AudienceOf, StoredAudience } from '../../contracts/audiences';
import { strings } from './checks';
import { ruleSchema } from './rule-schema';

/** Strict, so that one of a later version, which is of something else beside, is not taken for one of these. */
const of = v.union([
  v.strictObject({ rules: ruleSchema }),
  v.strictObject({ ids: strings }),
]) satisfies v.GenericSchema<AudienceOf>;

export const audienceSchema = v.object({
  id: v.string(),
  shopId: v.string(),
  createdAt: v.number(),
  changedAt: v.number(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.string(),
  note: v.string(),
  of,
}) satisfies v.GenericSchema<StoredAudience>;
