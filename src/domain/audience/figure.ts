import type { Bounds } from './rule';
import { type Mask, no, unknown, yes } from './masks';

/**
 * A number a customer between two bounds, which are one array where it is known exactly; NaN where nothing is. Who has an
 * order without a date bought last no earlier than the dates say.
 */
export interface Figure {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export const exact = (values: Float64Array): Figure => ({ low: values, high: values });

/** Whether a figure lies within all bounds. */
export function withinBounds({ low, high }: Figure, bounds: Bounds): Mask {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY, above, below } = bounds;
  const mask = new Uint8Array(low.length);
  for (let c = 0; c < low.length; c++) {
    const [least, most] = [low[c]!, high[c]!];
    if (Number.isNaN(least)) {
      mask[c] = unknown;
      continue;
    }
    const isSure =
      least >= atLeast &&
      most <= atMost &&
      (above === undefined || least > above) &&
      (below === undefined || most < below);
    const mayBe =
      most >= atLeast &&
      least <= atMost &&
      (above === undefined || most > above) &&
      (below === undefined || least < below);
    mask[c] = isSure ? yes : mayBe ? unknown : no;
  }
  return mask;
}

/** Whether a figure is among the highest `share` of those that are known exactly; see `NumberCondition.top`. */
export function highest({ low, high }: Figure, share: number): Mask {
  const known = low.filter((value, c) => value === high[c]).sort();
  const most = Math.ceil(share * known.length);
  const isEverybody = most >= known.length;
  // Of the first who is left out: whoever equals her is left out too.
  const border = isEverybody ? Number.NEGATIVE_INFINITY : known[known.length - most - 1]!;
  const mask = new Uint8Array(low.length);
  for (let c = 0; c < low.length; c++) {
    const value = low[c]!;
    if (value !== high[c]) mask[c] = unknown;
    else mask[c] = isEverybody || value > border ? yes : no;
  }
  return mask;
}
