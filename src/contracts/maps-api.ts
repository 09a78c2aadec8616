import type { Matrix } from '../domain/math/matrix';
import type { Progress } from './progress';
import type { RunOptions } from './run-options';
import type { ProductMap, SentenceMap } from './thing-maps';

/** Where a run's customers stand on the map by UMAP, and how far each map can be believed. */
export interface LikenessMap {
  /** n × 2. */
  readonly places: Float32Array;
  /** Of the fourteen customers most like each, the share that is nearest to her on the map too, 0 to 1. */
  readonly kept: number;
  /** The same on the plane of most variance, the segmentation's projection. */
  readonly keptFlat: number;
  /** Customers who stand where they stood on the map of an earlier run; 0 where all was laid out anew. */
  readonly stayed: number;
}

/** The stages that a map is made of and stored under, and the run whose it is. */
export interface MapRequest {
  readonly runId: string;
  readonly options: RunOptions;
  readonly stages: Readonly<Record<'segmentation' | 'map', string>>;
}

/** What the worker that holds a shop lays out on maps. Questions have a number by which `stopQuestion` ends them. */
export interface MapsApi {
  /**
   * Lays a run's customers out by UMAP, with the reading that is loaded, and stores where they stand; those who stood on
   * the map of an earlier run stay there as far as may be. `onMoved` is told where all stand while they settle. Throws
   * `result-lost`.
   */
  map(
    question: number,
    request: MapRequest,
    onProgress: (progress: Progress) => void,
    onMoved: (places: Float32Array) => void,
  ): Promise<LikenessMap>;
  /**
   * Lays the products out by UMAP, with the reading that is loaded, and stores where they stand under a fingerprint; of too
   * few an empty map. `onMoved` as above.
   */
  productMap(
    question: number,
    fingerprint: string,
    onProgress: (progress: Progress) => void,
    onMoved: (places: Float32Array) => void,
  ): Promise<ProductMap>;
  /** The sentences of the reviews that a map is made of. */
  mapSentences(): Promise<readonly string[]>;
  /**
   * The same of these sentences. @param vectors of them, by the encoder of the reading that is loaded, sentences × dimensions.
   */
  sentenceMap(
    question: number,
    fingerprint: string,
    vectors: Matrix,
    onProgress: (progress: Progress) => void,
    onMoved: (places: Float32Array) => void,
  ): Promise<SentenceMap>;
}
