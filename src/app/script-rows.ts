import type { CampaignHead } from '../contracts/campaigns';
import type { CampaignStand } from '../domain/campaign/stand';
import type { CampaignEffect } from '../domain/campaign/effect';
import type { Quote, SegmentProfile } from '../domain/label/segment';
import type { AspectSummary } from '../domain/voice/aspect-summaries';
import type { scripted } from '../store';

/** What `segments()` answers, one customer a row. */
export interface SegmentRow {
  readonly customerId: string;
  readonly code: number;
  readonly name: string;
  readonly confidence: number;
}

/** What `profiles()` answers, one segment a row. */
export interface ProfileRow {
  readonly code: number;
  readonly name: string;
  /** What the name is made of, so that a later run can go on from it. */
  readonly archetype: SegmentProfile['archetype'];
  readonly voice?: SegmentProfile['voice'] & {};
  readonly topics: readonly string[];
  readonly size: number;
  /** Of the customers, 0 to 1. */
  readonly share: number;
  /** In the shop's currency; NaN where the export has no money. */
  readonly revenue: number;
  /** Of the revenue, 0 to 1; NaN where the export has no money. */
  readonly revenueShare: number;
  /** What sets it apart, full sentences. */
  readonly traits: readonly string[];
  readonly keywords: readonly string[];
  /** One suggested action, a full sentence. */
  readonly action: string;
  /** Whom it is for and what they have paid; null in a run of an old version, as are the others below. */
  readonly audience: SegmentProfile['audience'] | null;
  /** What to know before its figures or next step are used, full sentences. */
  readonly cautions: readonly string[];
  /** How many of its customers, and of all others, are what the name says. */
  readonly fit: SegmentProfile['fit'] | null;
  /** What its reviews praise and blame, with counts, quotes and months. */
  readonly aspects: readonly AspectSummary[];
  readonly quotes: readonly Quote[];
}

/** What `recommendations()` answers, best first. */
export interface RecommendationRow {
  readonly rank: number;
  readonly productId: string;
  readonly title: string;
  readonly reason: string;
}

/** What `shopWindow()` answers. */
export type WindowPageRows = Awaited<ReturnType<typeof scripted.shopWindow>>;

/** What `campaigns()` answers, one campaign a row. */
export type KeptCampaign = CampaignHead &
  CampaignStand & {
    readonly id: string;
    readonly createdAt: number;
    readonly effect: CampaignEffect | null;
  };
