import type { BlockName, Unit } from '../behaviour/features';
import type { Month } from './months';

/** Nobody's code: who has no record yet. */
export const notYet = -1;

/** Why a month tells too little: hardly anybody is known, or the records go back less than half as far as today. */
export type Thin = 'few' | 'short';

/** A month's end, as the model of today sees it. */
export interface MovementMonth extends Month {
  /** Customers with a record by then. */
  readonly known: number;
  /** Why little can be told by it; null where it can. */
  readonly thin: Thin | null;
}

/** What can have moved a customer: a figure in plain units, or a side of hers that has none. */
export interface Mover {
  readonly block: BlockName;
  /** '' for a side of vectors, which has no unit either. */
  readonly feature: string;
  readonly unit: Unit | null;
}

/** Most reasons that are kept of a move. */
export const mostReasons = 3;

/** Everybody who was in another segment at the end of a month than at the end of the one before, month by month. */
export interface Moves {
  readonly customer: Int32Array;
  /** Position of the month at whose end she is in another segment. */
  readonly month: Int32Array;
  /** moves × `mostReasons`: positions in `movers`, the strongest first, -1 where there are no more. */
  readonly reasons: Int32Array;
  /** The figures some months before (see `MoveLog`) and at this month's end, in plain units; NaN where not known or no figure. */
  readonly before: Float32Array;
  readonly after: Float32Array;
}

/** What was written month by month, by the segment in which its writers stood at the month's end. */
export interface SaidByMonth {
  /** Segments, as the columns of what follows are numbered. */
  readonly codes: readonly number[];
  /** months × segments: reviews with stars, the sum of these, and that of their squares. */
  readonly rated: Int32Array;
  readonly stars: Float64Array;
  readonly starsSquared: Float64Array;
  /** months × segments: reviews whose words were read. */
  readonly read: Int32Array;
  /** months × segments × `aspects`: reviews read that praise it, and that complain of it. */
  readonly praised: Int32Array;
  readonly blamed: Int32Array;
  readonly aspects: number;
}

/**
 * Where every customer stood at the end of every month: assigned to the segments of today by what was known then, not
 * clustered anew. The last month is today, and everybody is where the segmentation has her.
 */
export interface Movement {
  readonly ids: readonly string[];
  readonly months: readonly MovementMonth[];
  /** months × customers: codes of segments, `notYet` before a customer's first record. */
  readonly codes: Int16Array;
  /** months × customers: position in `dueStates`; null without orders. */
  readonly states: Uint8Array | null;
  /** months × customers: bought in the twelve months before the month's end, returns off; null without orders. */
  readonly yearMoney: Float32Array | null;
  /** months × customers: records (orders' lines, reviews, events) by the month's end, at most 65,535. */
  readonly records: Uint16Array;
  /** What they wrote in each month; null without dated reviews. */
  readonly said: SaidByMonth | null;
  readonly movers: readonly Mover[];
  readonly moves: Moves;
  /** Share of today's customers whom assignment alone puts into the segment that they are in. */
  readonly agreement: number;
  /** Share of the records that have no date, and are in no month but the last. */
  readonly undated: number;
}

/** Fewer customers than this make no month. */
export const fewestKnown = 30;
