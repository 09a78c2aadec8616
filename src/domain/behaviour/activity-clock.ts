import { sum } from '../math/vector';
import { msPerDay } from '../time';

/** A shop is busy at times where its busiest four weeks hold so many times what its usual four weeks do. */
const busyTimes = 2.5;
const stretch = 28;
/** Fewer stretches show no usual one. */
const fewestStretches = 8;

/**
 * The shop's own clock, which goes as fast as the shop is busy: days back from the end → the same share of the period as
 * of all records lie behind them, in days. Where half the year's orders come before Christmas, who came last then and who
 * came last in summer are two heaps by the calendar, and one crowd by this clock. Null where the shop is about as busy at
 * all times, and in one that is shut for most of them (`shopDays` tells its seasons).
 * @param instants of all that is on record, in any order; NaN where one has no date.
 * @param end the last of them.
 */
export function activityClock(
  instants: readonly Float64Array[],
  end: number,
): ((daysBack: number) => number) | null {
  const counts: number[] = [];
  for (const some of instants) {
    for (const at of some) {
      if (Number.isNaN(at)) continue;
      const back = Math.floor((end - at) / msPerDay);
      counts[back] = (counts[back] ?? 0) + 1;
    }
  }
  const period = counts.length;
  const stretches = Array.from({ length: Math.floor(period / stretch) }, (_, s) =>
    sum(Array.from({ length: stretch }, (__, i) => counts[s * stretch + i] ?? 0)),
  );
  if (stretches.length < fewestStretches) return null;
  const usual = stretches.toSorted((a, b) => a - b)[stretches.length >> 1]!;
  if (usual === 0 || Math.max(...stretches) < busyTimes * usual) return null;
  const before = new Float64Array(period + 1);
  for (let day = 0; day < period; day++) before[day + 1] = before[day] + (counts[day] ?? 0);
  const all = before[period]!;
  return (daysBack) => {
    const day = Math.min(period - 1, Math.max(0, Math.floor(daysBack)));
    const within = before[day]! + (daysBack - day) * (counts[day] ?? 0);
    return (period * Math.min(all, within)) / all;
  };
}
