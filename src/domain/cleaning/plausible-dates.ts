import { msPerDay } from '../time';

const year = 365.25 * msPerDay;
/** Nobody sold by an export's kind of system before. */
const earliest = Date.UTC(1990, 0, 1);
/** A tail of the dates is a mistake where it is this far from the bulk, parted from it, and of this share at most. */
const farYears = 5;
const gapYears = 3;
const mostOfTail = 0.01;

/** The first and the last instant at which something can have happened, by all of a column's dates. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The plausible range of the dates of what happened: not after tomorrow, not before 1990, and without a few that lie
 * years apart from all others. A shop's first slow years are no mistake: they end where the busy ones begin.
 * @param dates in milliseconds since 1970; NaN is left out.
 * @param now the instant of the look.
 */
export function plausibleRange(dates: Float64Array, now: number): DateRange {
  const to = now + msPerDay;
  let [lowest, count] = [Infinity, 0];
  for (const at of dates) {
    if (!(at >= earliest && at <= to)) continue;
    count++;
    if (at < lowest) lowest = at;
  }
  if (count < 20) return { from: earliest, to };
  // Most columns are told by counting: a quarter of the dates lies near the first.
  let near = 0;
  for (const at of dates) if (at >= earliest && at <= to && at < lowest + farYears * year) near++;
  if (near > Math.floor(count / 4)) return { from: earliest, to };
  const sorted = dates.filter((at) => at >= earliest && at <= to).sort();
  const quartile = sorted[Math.floor(count / 4)]!;
  const most = Math.max(1, Math.floor(count * mostOfTail));
  let from = earliest;
  for (let i = 0; i < most && i + 1 < count; i++) {
    const isParted = sorted[i + 1]! - sorted[i]! > gapYears * year;
    if (isParted && sorted[i]! < quartile - farYears * year) from = sorted[i + 1]!;
  }
  return { from, to };
}
