import type { RfmGroup } from '../behaviour/rfm/groups';
import type { Unit } from '../behaviour/features';
import type { AspectSummary } from '../voice/aspect-summaries';
import type { StarCounts } from '../voice/star-counts';
import type { ArchetypeKey } from './archetypes/archetypes';
import type { Fit } from './archetypes/fits';
import type { OfItsTime } from './of-its-time';
import type { VoiceClaim } from './archetypes/portray';

/** What sets a segment apart, in plain units. `effect` (standard deviations) orders and colours; it is never shown. */
export interface Trait {
  /** Feature name, e.g. `monetary`. */
  readonly feature: string;
  readonly unit: Unit;
  readonly segmentValue: number;
  readonly shopValue: number;
  readonly effect: number;
}

export interface Keyword {
  readonly term: string;
  /** Class-based TF-IDF weight; for order and size only. */
  readonly weight: number;
}

/** A real review, masked, cut at a word with '…' where long. */
export interface Quote {
  readonly text: string;
  readonly rating: number;
  readonly productId: string;
  readonly customerId: string;
}

/** The code of those who are in no segment, whom a density method left out; no segment has it. */
export const outsidersCode = 0;

/** The segments among the profiles of a run: all but those of nobody's. */
export function segmentsAmong<Profile extends { readonly code: number }>(
  profiles: readonly Profile[],
): Profile[] {
  return profiles.filter(({ code }) => code !== outsidersCode);
}

/**
 * One segment, or those who are in none, in keys and figures: i18n makes name, action and sentences of them, in
 * whichever language is on screen.
 */
export interface SegmentProfile {
  /**
   * Stable across re-runs: a segment that keeps most of its customers keeps its code. Those in none have
   * `outsidersCode`.
   */
  readonly code: number;
  /** The name the marketer gave, or null. */
  readonly customName: string | null;
  /** Type of customer, which title and suggested action follow from. */
  readonly archetype: ArchetypeKey;
  /** How many of its customers are of that type, and of all others; missing where the type is not told by counting. */
  readonly fit?: Fit;
  /** The group that marketers know, where customers were sorted into these: its name and action are the group's. */
  readonly rfm?: RfmGroup;
  /** What its reviewers praise or blame so much more than others that its name says so. */
  readonly voice?: VoiceClaim;
  /** First and last month, 1 to 12, in which it buys, of one that is told by its season; missing of others. */
  readonly season?: { readonly from: number; readonly to: number };
  /** What the segment is about, aptest first, to complete its title: its one category, or some of its keywords. */
  readonly topics: readonly string[];
  readonly keywords: readonly Keyword[];
  readonly quotes: readonly Quote[];
  readonly size: number;
  /** How many of those in no segment are accounts behind which there seems to be no customer; missing where none are. */
  readonly suspects?: number;
  /** How many of those in no segment have nothing on record but that they are customers; missing where none do. */
  readonly unknown?: number;
  /** Share of customers, 0 to 1. */
  readonly share: number;
  readonly revenue: number;
  /** Share of revenue, 0 to 1; NaN where the export has no money. */
  readonly revenueShare: number;
  /** The few customers who pay most of its money, and the share they pay, 0 to 1; missing where the money is spread. */
  readonly fewPay?: { readonly customers: number; readonly share: number };
  /** What sets it apart that all others bought or paid too when it did: a time of the shop; missing where nothing is. */
  readonly ofItsTime?: OfItsTime;
  /** Share of its purchases at whose time others bought too, 0 to 1, as far as which this is known; missing where it is not of its time. */
  readonly besideThem?: number;
  /** Mean confidence of its customers, 0 to 1. */
  readonly confidence: number;
  readonly traits: readonly Trait[];
  /** What its reviews praise and blame, the most spoken of first; missing in a run of an old version. */
  readonly aspects?: readonly AspectSummary[];
  /** Stars of its reviews; missing where none has any, and in a run of an old version. */
  readonly stars?: StarCounts;
  /**
   * Languages (ISO 639-1) of its reviews with a text, the most frequent first; missing where there are none, and in a run
   * of an old version.
   */
  readonly languages?: readonly { readonly language: string; readonly reviews: number }[];
  /** Whom the suggested action is for: those who praise or blame what the name says, else all; and what they paid. */
  readonly audience?: { readonly customers: number; readonly revenue: number };
}
