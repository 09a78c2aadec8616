import type { Language } from '../language';
import type { Unit } from '../behaviour/features';

/** Text in both languages, since a segment is named once and shown in either. */
export type Bilingual = Readonly<Record<Language, string>>;

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

/** One segment as the marketer meets it. */
export interface SegmentProfile {
  /** Stable across re-runs: a segment that keeps most of its customers keeps its code. */
  readonly code: number;
  /** The name the method gave. */
  readonly autoName: Bilingual;
  /** The name the marketer gave, or null. */
  readonly customName: string | null;
  /** Key of the archetype (`label/archetypes.ts`), e.g. `loyal-big-spender`. */
  readonly archetype: string;
  /** One suggested action, a full sentence. */
  readonly action: Bilingual;
  readonly keywords: readonly Keyword[];
  readonly quotes: readonly Quote[];
  readonly size: number;
  /** Share of customers, 0 to 1. */
  readonly share: number;
  readonly revenue: number;
  /** Share of revenue, 0 to 1; NaN where the export has no money. */
  readonly revenueShare: number;
  /** Mean confidence of its customers, 0 to 1. */
  readonly confidence: number;
  readonly traits: readonly Trait[];
}
