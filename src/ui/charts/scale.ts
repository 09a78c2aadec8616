export type Extent = readonly [low: number, high: number];

/** The least extent that holds all finite values; 0 to 1 where there are none. */
export function extentOf(values: Iterable<number>): Extent {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? [0, 1] : [low, high];
}

/** From an extent of values to places; a value in an extent without length lies in the middle. */
export function linearScale([low, high]: Extent, [from, to]: Extent): (value: number) => number {
  const length = high - low;
  return (value) => (length === 0 ? (from + to) / 2 : from + ((value - low) / length) * (to - from));
}

/** From which rough step on a round one is the nearest: the geometric means of neighbours (as in d3-array). */
const roundSteps = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
  [0, 1],
] as const;

/** Round values (1, 2 or 5 times a power of ten apart), about as many as wanted, inside the extent, ascending. */
export function ticks([low, high]: Extent, wanted: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const [, round] = roundSteps.find(([from]) => rough / power >= from)!;
  const step = power * round;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Counted in steps: sums of 0.1 would drift to 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** How many decimals tell ticks apart: those of their step. */
export function tickDigits(values: readonly number[]): number {
  const [first, second] = values;
  if (first === undefined || second === undefined) return 0;
  return Math.max(0, -Math.floor(Math.log10(second - first) + 1e-9));
}

/** Ticks for numbers of things, of which there is no half. */
export function wholeTicks(extent: Extent, wanted: number): number[] {
  return ticks(extent, wanted).filter(Number.isInteger);
}

/** The extent, widened to whole steps of its ticks. */
export function niceExtent(extent: Extent, wanted: number): Extent {
  const [low, high] = extent;
  const [first, second] = ticks(extent, wanted);
  if (first === undefined || second === undefined) return low === high ? [low - 0.5, high + 0.5] : extent;
  const step = second - first;
  const whole = (steps: number) => Number((steps * step).toPrecision(12));
  return [whole(Math.floor(low / step + 1e-9)), whole(Math.ceil(high / step - 1e-9))];
}
