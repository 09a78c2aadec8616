import type { ShopRows } from '../assembling/shop-rows';
import { rowMark } from '../repeats/row-marks';
import { fateCode } from './fates';
import type { LedgerWarning } from './warnings';

const counted = [fateCode('sale'), fateCode('service')];

/**
 * Says, by file, what counts of rows that may say a line of their order again, since a join repeats it for each of its
 * parcels or the like: nothing where the user had them left out.
 * @param paid in the shop's currency.
 */
export function sayPerhapsJoined(
  { chunks, repeats }: ShopRows,
  fate: Uint8Array,
  paid: Float64Array,
  warn: (warning: LedgerWarning) => void,
): void {
  const found = new Map<number, { rows: number; money: number }>();
  let start = 0;
  for (const { file, rowCount, repeats: marks } of chunks) {
    for (let at = 0; at < rowCount; at++) {
      const row = start + at;
      if (marks[at] !== rowMark.perhapsFanned || repeats[row] !== rowMark.kept) continue;
      if (!counted.includes(fate[row]!)) continue;
      const { rows, money } = found.get(file) ?? { rows: 0, money: 0 };
      found.set(file, { rows: rows + 1, money: money + (paid[row]! || 0) });
    }
    start += rowCount;
  }
  for (const [file, { rows, money }] of found) warn({ about: 'perhaps-joined', file, rows, money });
}
