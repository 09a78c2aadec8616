import { argsortDescending } from '../math/order';

/** A group of customers of a campaign, flat: lists of one length. */
export interface Trial {
  /** 1 where she was mailed, 0 where she was held back. */
  readonly mailed: Uint8Array;
  /** What each one's answer counts, 1 for an order and 0 for none. */
  readonly answer: Float64Array;
  /** What each brought, NaN where it is not known; missing where no money is looked at. */
  readonly money?: Float64Array;
}

/** Customers from the highest score to the lowest, and where blocks of equal scores end. */
export interface Ranking {
  readonly order: Int32Array;
  /** Number of customers up to the end of each block, ascending; the last one is all. */
  readonly ends: Int32Array;
}

/** Orders customers by a score. Equal scores are one block: within it there is no order to be judged. */
export function rankingOf(score: Float64Array): Ranking {
  const order = argsortDescending(score);
  const ends: number[] = [];
  for (let i = 0; i < order.length; i++) {
    if (i + 1 === order.length || score[order[i]] !== score[order[i + 1]]) ends.push(i + 1);
  }
  return { order, ends: Int32Array.from(ends) };
}

/**
 * Qini curve (Radcliffe 2007): at each depth what the mailed among the best so many brought, less what as many held back
 * would have brought. At the end it is the orders that the whole mail made.
 * @param weight how often each customer counts; once where it is missing.
 * @returns one value an end of a block.
 */
export function qiniCurve(
  { order, ends }: Ranking,
  { mailed, answer }: Trial,
  weight: Float64Array | null = null,
): Float64Array {
  const curve = new Float64Array(ends.length);
  let [ours, theirs, answered, answeredTheirs] = [0, 0, 0, 0];
  for (let block = 0, at = 0; block < ends.length; block++) {
    for (; at < ends[block]; at++) {
      const who = order[at];
      const times = weight === null ? 1 : weight[who];
      if (mailed[who] === 1) {
        ours += times;
        answered += times * answer[who];
      } else {
        theirs += times;
        answeredTheirs += times * answer[who];
      }
    }
    curve[block] = answered - (theirs > 0 ? (answeredTheirs * ours) / theirs : 0);
  }
  return curve;
}

/**
 * Area between a Qini curve and the straight line to its end, the audience along one side as 1: what mailing by score
 * brings over mailing at random, on average over all depths, in orders. 0 where the score tells nothing.
 */
export function qiniArea({ ends }: Ranking, curve: Float64Array): number {
  const n = ends[ends.length - 1] ?? 0;
  if (n === 0) return 0;
  let [area, lastDepth, lastGain] = [0, 0, 0];
  for (let block = 0; block < ends.length; block++) {
    const depth = ends[block] / n;
    area += ((depth - lastDepth) * (curve[block] + lastGain)) / 2;
    [lastDepth, lastGain] = [depth, curve[block]];
  }
  return area - lastGain / 2;
}

/** A curve at evenly spaced depths from 0 to 1, straight between the ends of blocks. */
export function atDepths({ ends }: Ranking, curve: Float64Array, depths: number): Float64Array {
  const n = ends[ends.length - 1] ?? 0;
  const found = new Float64Array(depths);
  let block = 0;
  for (let d = 1; d < depths; d++) {
    const at = (d / (depths - 1)) * n;
    while (block < ends.length - 1 && ends[block] < at) block++;
    const [from, to] = [block === 0 ? 0 : ends[block - 1], ends[block]];
    const low = block === 0 ? 0 : curve[block - 1];
    found[d] = low + ((curve[block] - low) * (at - from)) / (to - from);
  }
  return found;
}
