import * as v from 'valibot';
import {
  mostShare,
  type PseudonymsRecord,
  type StoredGesture,
  windowLists,
  type WindowPolicy,
} from '../../contracts/window';
import type { WindowEvent } from '../../domain/window/window-event';
import { eventTypes } from '../../domain/vocabulary/event-types';
import { figure, rows, strings } from './checks';

const told = rows<Omit<WindowEvent, 'score' | 'propensity'>>({
  customerId: 'string',
  productId: 'string',
  kind: eventTypes,
  at: 'number',
  position: 'number',
  list: 'string',
  model: 'string',
  dwellSeconds: 'number',
});

/** Score and chance are missing in events of an earlier version. */
export const windowEvents = v.pipe(
  told,
  v.check((events) =>
    (events as readonly WindowEvent[]).every(
      ({ score, propensity }) => isFigure(score) && isFigure(propensity),
    ),
  ),
);

function isFigure(value: unknown): boolean {
  return value === undefined || typeof value === 'number';
}

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(mostShare));

export const windowPolicySchema = v.object({
  shopId: v.string(),
  share,
  taken: v.array(
    v.object({
      list: v.picklist(windowLists),
      ...{ at: figure, more: figure, moreLow: figure, moreHigh: figure, effective: figure },
    }),
  ),
}) satisfies v.GenericSchema<WindowPolicy>;

export const gestureSchema = v.object({
  id: figure,
  shopId: v.string(),
  customerId: v.string(),
  events: windowEvents,
}) satisfies v.GenericSchema<StoredGesture>;

export const pseudonymsSchema = v.pipe(
  v.object({ shopId: v.string(), ids: strings, names: strings }),
  v.check(({ ids, names }) => ids.length === names.length),
) satisfies v.GenericSchema<PseudonymsRecord>;
