import { msPerHour, msPerMinute } from '../../time';
import { isTimeZone, zoneOffset } from '../../vocabulary/time-zones';
import type { ShopTables } from '../assembling/shop-rows';
import type { Column } from '../columns';
import { fieldTypes } from '../tables/field-types';
import { fieldsOf, tableKinds, tableOf } from '../tables/tables';

/** What a shop's own clock shows at an instant of Greenwich's; both in milliseconds, NaN for none. */
export type ShopClock = (instant: number) => number;

/** @param timeZone IANA name; null for '' and for one that this machine does not know. */
export function shopClock(timeZone: string): ShopClock | null {
  if (!isTimeZone(timeZone)) return null;
  const offsets = new Map<number, number>();
  return (instant) => {
    if (Number.isNaN(instant)) return instant;
    // Zones change their offset on the hour.
    const hour = Math.floor(instant / msPerHour);
    const offset = offsets.get(hour) ?? zoneOffset(timeZone, hour * msPerHour);
    offsets.set(hour, offset);
    return instant + offset * msPerMinute;
  };
}

/**
 * A column by the shop's clock: times that a file gives without an offset, or with the shop's, are told by it already.
 */
export function columnByClock<C extends Column>(column: C, clock: ShopClock | null): C {
  if (clock === null || column.type !== 'date' || column.isUtc !== true) return column;
  return { ...column, values: column.values.map(clock), isUtc: false };
}

/**
 * Tells the times that files give by the clock of Greenwich by the shop's own, so that days are the shop's.
 * @param timeZone as `shopClock` takes it; without a clock all is left as it is.
 */
export function toShopClock(tables: ShopTables, timeZone: string): void {
  const clock = shopClock(timeZone);
  if (clock === null) return;
  for (const kind of tableKinds) {
    const rows = tables[kind];
    for (const { name, type } of fieldsOf(tableOf(kind))) {
      if (fieldTypes[type].kept !== 'date') continue;
      const runs = rows.utcRuns(name);
      if (runs.length === 0) continue;
      const values = rows.numbers(name);
      for (const [first, end] of runs) {
        for (let row = first; row < end; row++) values[row] = clock(values[row]!);
      }
      rows.replace(name, values);
    }
  }
}
