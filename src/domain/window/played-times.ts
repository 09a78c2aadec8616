import type { Shop } from '../shop/shop';
import { spanOf } from '../movement/months';
import { dayAfter } from '../time';

/** ms between two played events: their order is kept, and hardly any time goes by. */
const apart = 1e-3;

/**
 * Instants at which played events count, in the order of `events`. What a shop knows ends with its export: an event with the
 * clock of whoever played it would make the shop as old as the export, and everybody else look as if she had been gone since.
 * So what came after the last record happened at the end of that day, in its order, and the shop's clock stands still; what
 * came before it, as a newer export was dropped since, stands where it was. NaN in a shop without dates.
 * @param end instant of the shop's last record, not finite where it has no dates (`spanOf(shop).last`).
 */
export function playedTimes(events: readonly { readonly at: number }[], end: number): Float64Array {
  const times = new Float64Array(events.length).fill(Number.NaN);
  if (!Number.isFinite(end)) return times;
  const order = [...events.keys()].sort((a, b) => events[a]!.at - events[b]!.at || a - b);
  const late = order.filter((i) => !(events[i]!.at <= end));
  const step = Math.min(apart, (dayAfter(end) - end) / (late.length + 1));
  for (const i of order) if (events[i]!.at <= end) times[i] = events[i]!.at;
  late.forEach((i, place) => {
    times[i] = end + (place + 1) * step;
  });
  return times;
}

/** See `playedTimes`. */
export function endOfRecords(shop: Shop): number {
  return spanOf(shop).last;
}
