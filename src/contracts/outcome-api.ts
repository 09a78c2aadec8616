import type { Campaign } from '../domain/campaign/campaign';
import type { CampaignMeasure } from '../domain/campaign/measure-campaign';
import type { CampaignUplift } from '../domain/uplift/campaign-uplift';
import type { Purchases } from '../domain/campaign/purchases-within';
import type { ClickReport } from '../domain/clicks/click-report';
import type { Metric } from '../domain/metrics/shop-metrics';
import type { ShopFindings } from '../domain/suspects/findings';
import type { LoopFound, LoopRequest } from './loop';
import type { Progress } from './progress';

/**
 * What the analysis worker answers of what came of lists and campaigns, by the records of its shop. Questions have a
 * number by which `stopQuestion` ends them.
 * @typeParam Stages what of a stored run is read.
 */
export interface OutcomeApi<Stages> {
  /** What the customers bought from one instant to before another, by the shop's clock. */
  purchases(from: number, to: number): Promise<Purchases>;
  /** 1 for accounts behind which there seems to be no customer, by the numbers of `purchases`; whom the user calls real is none. */
  suspected(): Promise<Uint8Array>;
  /** What the shop's orders tell of a campaign. */
  measureCampaign(campaign: Campaign): Promise<CampaignMeasure>;
  /**
   * What newer records say of an earlier run's lists, and how these do beside such as today's options make, with the
   * reading that is loaded. Throws `result-lost`.
   */
  loop(question: number, request: LoopRequest, onProgress: (progress: Progress) => void): Promise<LoopFound>;
  /** Whom a campaign caused to order, told apart by what was known of them before, with the reading that is loaded. */
  uplift(
    question: number,
    campaign: Campaign,
    onProgress: (progress: Progress) => void,
  ): Promise<CampaignUplift>;
  /** What the shop's export tells of how it is going, by the segments of a run. Throws `result-lost`. */
  metrics(stages: Stages): Promise<Metric[]>;
  /**
   * Where customers look and which cards they click for themselves, by the log and the window's events.
   * @param list name of the list; null for the one that was shown most. Throws `result-lost`.
   */
  clicks(
    question: number,
    stages: Stages,
    list: string | null,
    onProgress: (progress: Progress) => void,
  ): Promise<ClickReport>;
  /** What looks as if no customer were behind it, whatever was said of it. */
  findings(): Promise<ShopFindings>;
}
