import type { ProductMap, SentenceMap } from './thing-maps';
import type { Adapted } from '../domain/adapt/adapt-report';
import type { SavedModel } from '../domain/recommend/models/recommender';
import type { WindowEvent } from '../domain/window/window-event';
import type { FullEvaluation } from '../domain/recommend/evaluation/report';
import type { RecommendationLists } from '../domain/recommend/lists';
import type { TableKind } from '../domain/shop/tables/tables';
import type { SegmentationResult } from './analysis-api';
import type { LikenessMap } from './maps-api';
import type { ShopEntities } from './entities';
import type { StoredStage } from './progress';
import type { RunSummary, ShopSummary } from './run';

/** One stored chunk of a table, as the shop's head lists it: what has to be there when the shop is loaded. */
export interface StoredChunk {
  readonly kind: TableKind;
  /** From 0, by kind. */
  readonly chunk: number;
  /** Number of the file that its rows come from. */
  readonly file: number;
  /** The files of a series number their orders alike, see TableChunk. */
  readonly series: number;
  readonly rowCount: number;
  /** Of these, rows that count elsewhere. */
  readonly merged: number;
  readonly fields: readonly string[];
  /** That it takes in storage, nearly; missing where an early version stored it. */
  readonly bytes?: number;
}

/** A shop's head, written last: one that is not complete is what an import left that was cut off. */
export interface ShopHead extends ShopSummary {
  readonly complete: 0 | 1;
  /** Empty until the import is complete. */
  readonly chunks: readonly StoredChunk[];
  /** Segment names that the marketer gave, by segment code. */
  readonly segmentNames: Readonly<Record<number, string>>;
}

/** A head that cannot be read: its shop can only be deleted. */
export interface DamagedShop {
  readonly id: string;
  /** '' where even that is lost. */
  readonly name: string;
}

/** What the models behind lists learnt, and what had been played in the shop's window by then: of other events it is not. */
export interface ListFits {
  readonly models: readonly SavedModel[];
  readonly played: readonly WindowEvent[];
}

/** What the stages leave in storage, each under a fingerprint of all that it depends on. */
export interface StageOutputs extends Readonly<Record<StoredStage, object>> {
  readonly entities: ShopEntities;
  readonly segmentation: SegmentationResult;
  readonly lists: RecommendationLists;
  readonly fits: ListFits;
  readonly evaluation: FullEvaluation;
  readonly map: LikenessMap;
  readonly productMap: ProductMap;
  readonly sentenceMap: SentenceMap;
  readonly adapting: Adapted;
}

/** A run with the fingerprints under which its stages' outputs lie. */
export interface StoredRun {
  readonly id: string;
  readonly shopId: string;
  readonly startedAt: number;
  readonly summary: RunSummary;
  readonly stages: Readonly<Partial<Record<StoredStage, string>>>;
}
