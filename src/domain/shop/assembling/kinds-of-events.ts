import { eventTypeOf, eventTypes } from '../../vocabulary/event-types';
import { saysYes } from '../../vocabulary/yes-no';
import type { ShopRows } from './shop-rows';

const [view, click, shown] = (['view', 'click', 'impression'] as const).map((type) =>
  eventTypes.indexOf(type),
) as [number, number, number];

/**
 * What happened in each of some rows of a log, rows of which that is not known left out. Where a file says by yes or no
 * whether what was shown was clicked, a row with yes is two events: it was shown, and it was clicked. A file that says
 * yes alone is one of clicks, and one that says neither that nor a kind is one of views.
 * @returns rows of the table with the kind (of `eventTypes`) of each.
 */
export function kindsOfEvents(
  rows: ShopRows,
  some: readonly number[],
): { readonly row: number[]; readonly type: number[] } {
  const named = rows.has('eventType') ? rows.mapped('eventType', eventTypeOf, -1) : null;
  const clicked = rows.has('clicked') ? rows.mapped('clicked', (word) => (saysYes(word) ? 1 : 0), -1) : null;
  const tellsShown = new Set<number>();
  clicked?.forEach((flag, at) => {
    if (flag === 0) tellsShown.add(rows.fileOf[at]!);
  });
  const found = { row: [] as number[], type: [] as number[] };
  const add = (at: number, type: number) => {
    found.row.push(at);
    found.type.push(type);
  };
  for (const at of some) {
    const [kind, flag] = [named?.[at] ?? -1, clicked?.[at] ?? -1];
    if (kind >= 0) add(at, kind);
    else if (flag === 0) add(at, shown);
    else if (flag === 1) {
      if (tellsShown.has(rows.fileOf[at]!)) add(at, shown);
      add(at, click);
    } else if (named === null) add(at, view);
  }
  return found;
}
