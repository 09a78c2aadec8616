import { msPerHour, msPerMinute } from '../../time';
import { isTimeZone, zoneOffset } from '../../vocabulary/time-zones';
import type { ShopTables } from '../assembling/shop-rows';
import { fieldTypes } from '../tables/field-types';
import { fieldsOf, tableKinds, tableOf } from '../tables/tables';

/**
 * Tells the times that files give by the clock of Greenwich by the shop's own, so that days are the shop's. Times that a
 * file gives without an offset, or with the shop's, are told by it already.
 * @param timeZone IANA name; '', or one that this machine does not know, leaves all as it is.
 */
export function toShopClock(tables: ShopTables, timeZone: string): void {
  if (!isTimeZone(timeZone)) return;
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    // Zones change their offset on the hour.
    const hour = Math.floor(instant / msPerHour);
    const known = offsets.get(hour);
    if (known !== undefined) return known;
    const offset = zoneOffset(timeZone, hour * msPerHour);
    offsets.set(hour, offset);
    return offset;
  };
  for (const kind of tableKinds) {
    const rows = tables[kind];
    for (const { name, type } of fieldsOf(tableOf(kind))) {
      if (fieldTypes[type].kept !== 'date') continue;
      const runs = rows.utcRuns(name);
      if (runs.length === 0) continue;
      const values = rows.numbers(name);
      for (const [first, end] of runs) {
        for (let row = first; row < end; row++) {
          if (!Number.isNaN(values[row]!)) values[row] = values[row]! + offsetAt(values[row]!) * msPerMinute;
        }
      }
      rows.replace(name, values);
    }
  }
}
