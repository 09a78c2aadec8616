import type { AdaptReport } from '../domain/adapt/adapt-report';
import type { FusionReport } from '../domain/fusion/fusion';
import type { SegmentChange } from '../domain/label/segment-changes';
import type { SegmentChoice } from '../domain/cluster/choice/segment-choice';
import type { SegmentProfile } from '../domain/label/segment';
import type { ShopLabels } from '../domain/supervision/read-labels';
import type { MailTone } from '../domain/writing/mail-text';
import type { SuspectGroup } from '../domain/suspects/suspects';
import type { ShopVoice } from '../domain/voice/shop-voice';
import type { TunedOptions } from '../domain/recommend/search/search-report';
import type { RecommendationEvaluation } from '../domain/recommend/evaluation/report';
import type { KeptOfRun, MadeByHand, RunOptions, ShopFacts } from './analysis-api';
import type { DeviceStatus, Depth } from './encoder-api';
import type { EncoderName } from '../domain/text/encoders';
import type { StageReport } from './stage-report';
import type { ShopTuning } from './experiments';
import type { LoopDecision } from './loop';
import type { ImportReport } from './import-api';
import type { StageSeconds } from './progress';
import type { ShopAnswers } from '../domain/shop/answers';

/** A shop kept in this browser. */
export interface ShopSummary {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly reports: readonly ImportReport[];
  readonly answers: ShopAnswers;
  /** What a search for better options found last; null or missing where there was none. */
  readonly tuning?: ShopTuning | null;
  /** Which run's lists were the ones to beat, in the order of deciding; missing where nothing was decided. */
  readonly decisions?: readonly LoopDecision[];
  /** What the shop grants to its customers, in its own words: replies may promise that. Missing where nothing was said. */
  readonly policy?: string;
  /** How its mails are to sound. Missing where nothing was said. */
  readonly tone?: MailTone;
  /** Labels of the user's own, from which heads on the vectors learn; null or missing where there are none. */
  readonly labels?: ShopLabels | null;
  /** Known after the first analysis. */
  readonly facts: ShopFacts | null;
  /** That its rows take in storage, nearly; missing where that was not kept. */
  readonly bytes?: number;
}

/** How much of the texts that a run read was cut off, since they were longer than `maxTextTokens`. */
export interface CutTexts {
  readonly texts: number;
  readonly ofTexts: number;
  readonly tokens: number;
  readonly ofTokens: number;
}

/** One finished run as the Runs screen and the segment screens see it: summaries, never vectors. */
export interface RunSummary {
  readonly id: string;
  readonly shopId: string;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly options: RunOptions;
  /** Options of its models that a search had found better than the usual ones; missing where there were none. */
  readonly tuned?: TunedOptions;
  readonly depth: Depth;
  /** null for a shop without texts. */
  readonly encoder: EncoderName | null;
  /** null where no text was read. */
  readonly device: DeviceStatus | null;
  /**
   * What computed the heavy stages after the reading, and what was given up on the way; missing where all their
   * results were stored, or in a run of an old version.
   */
  readonly computed?: readonly StageReport[];
  readonly seconds: StageSeconds;
  /** What adapting the reading to the shop came to; missing where it was not asked for. */
  readonly adapted?: AdaptReport;
  readonly silhouette: number;
  readonly silhouetteByK: readonly { k: number; silhouette: number }[];
  /** What each side of the customers decided; missing in a run of an old version. */
  readonly fusion?: FusionReport;
  /** Missing in a run of an old version. */
  readonly choice?: SegmentChoice;
  readonly profiles: readonly SegmentProfile[];
  /** What became of the segments since the run before; missing in a run of an old version. */
  readonly changes?: readonly SegmentChange[];
  /** Where nothing was clustered and the division of an earlier run was taken up. */
  readonly kept?: KeptOfRun;
  /** Of segments that were put together by hand in a run before; missing where there were none. */
  readonly byHand?: MadeByHand;
  /** Accounts behind which there seems to be no customer, who are in no segment; missing in a run of an old version. */
  readonly suspects?: readonly SuspectGroup[];
  /** What the reviews say; null without reviews, missing in a run of an old version. */
  readonly voice?: ShopVoice | null;
  /** Missing until the evaluation, which runs last, is done, and in a run of an old version. */
  readonly measured?: RecommendationEvaluation;
  /** Last instant of the records that it knew; missing where none has a date, and in a run of an old version. */
  readonly seenUntil?: number;
  /** Texts whose vector was stored before, of all distinct texts. */
  readonly reusedVectors: number;
  readonly totalVectors: number;
  /** Of the texts that this run read itself, not of those reused; missing where it read none, or is of an old version. */
  readonly cut?: CutTexts;
}
