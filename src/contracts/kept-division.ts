import type { HalvesApart } from '../domain/cluster/halves';
import type { StandingByHand } from '../domain/label/by-hand';
import type { SegmentProfile } from '../domain/label/segment';

/**
 * A division that is taken up from an earlier run: whoever it knows stays in her segment, whoever is new to the shop gets
 * the nearest one.
 */
export interface KeptDivision {
  /** Segments that are put together: the customers of the first become the second's, whose code and name stay. */
  readonly merge?: readonly [code: number, into: number];
  /**
   * Who becomes a segment of her own: the customers who are named, of one segment or of any; where none is, the smaller
   * of the two halves into which the segment's customers part best. At least one of both is given.
   */
  readonly split?: { readonly code?: number; readonly customers?: readonly string[] };
}

/** What was taken up, and how many newcomers were given a segment. */
export interface KeptSegments extends Pick<KeptDivision, 'merge'> {
  /** The segment that was made, those that it was made of, and, where one was halved, whether anything parts the halves. */
  readonly split?: { readonly code: number; readonly from: readonly number[]; readonly apart?: HalvesApart };
  readonly placed: number;
}

/** The same in a stored run, with the run that it was taken up from; null where that was of elsewhere. */
export interface KeptOfRun extends KeptSegments {
  readonly from: string | null;
}

/** What became of segments that were put together or split by hand, in a run that divides anew. */
export interface MadeByHand {
  /** Codes of those that are one again. */
  readonly merged: readonly number[];
  /** Codes of those whose customers went into segments of mostly others. */
  readonly lost: readonly number[];
  /** Codes of those that are apart again, those of one segment together; missing where nothing had been split. */
  readonly parted?: readonly (readonly number[])[];
  /** Codes of those whose customers lie together in a segment of mostly others. */
  readonly rejoined?: readonly number[];
}

/** Segments of an earlier run as its files say them (segments.csv, segments.json), where no stored run is at hand. */
export interface GivenSegments {
  readonly customers: readonly (readonly [id: string, code: number])[];
  readonly segments: readonly (Pick<SegmentProfile, 'code' | 'archetype' | 'topics'> &
    Partial<Pick<SegmentProfile, 'voice' | 'fit'>>)[];
  /** What had been done by hand in that run and before (run.json). */
  readonly byHand?: StandingByHand;
}
