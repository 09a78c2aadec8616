import * as v from 'valibot';
import { rfmGroups } from '../../domain/behaviour/rfm/groups';
import type { RfmSummary } from '../../domain/behaviour/rfm/summary';
import { count, figure } from './checks';

const days = v.number();
const sum = { group: v.picklist(rfmGroups), customers: count, spent: figure };

/** Customers by when, how often and for how much they bought. */
export const rfmSchema: v.GenericSchema<RfmSummary> = v.object({
  rules: v.object({
    rhythm: v.nullable(days),
    covers: v.exactOptional(v.object({ days, needed: days })),
    recent: days,
    gone: v.nullable(days),
    dayBounds: v.array(days),
    orderBounds: v.array(v.number()),
    often: v.number(),
  }),
  cells: v.array(v.object({ column: count, row: count, ...sum })),
  groups: v.array(v.object(sum)),
  customers: count,
  buyers: count,
  once: count,
  dated: count,
});
