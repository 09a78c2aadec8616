import * as v from 'valibot';
import type { PseudonymsRecord, StoredGesture } from '../../contracts/window';
import type { WindowEvent } from '../../domain/window/window-event';
import { eventTypes } from '../../domain/vocabulary/event-types';
import { figure, rows, strings } from './checks';

export const windowEvents = rows<WindowEvent>({
  customerId: 'string',
  productId: 'string',
  kind: eventTypes,
  at: 'number',
  position: 'number',
  list: 'string',
  model: 'string',
  dwellSeconds: 'number',
});

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
