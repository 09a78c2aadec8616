import type { SparseMatrix } from '../../math/sparse';
import type { SparseRow } from '../../math/sparse-row';
import type { Exclusions, RankedProducts } from '../ranking/ranker';
import type { Step } from '../../steps';

/** What one customer has: products ascending, and how sure it is that she wants such (> 0). */
export interface CustomerRow {
  readonly products: Int32Array;
  readonly values: Float32Array;
  /** Last instant of each, ms, -Infinity where it is not known; only models of sequences read them. */
  readonly at?: Float64Array;
}

/** What ranks a customer's products. */
export interface FittedRecommender {
  readonly name: RecommenderName;
  /**
   * Writes the score of every product (length = products) for one customer into `out`: higher is better, 0 says nothing
   * of a product, and beyond that only order and ratio mean anything. Returns false where the model knows nothing of the customer (cold start);
   * `out` is then undefined.
   */
  scores(customer: number, out: Float32Array): boolean;
}

/** A fitted model: beside ranking, it takes in customers who came later, and can be kept. */
export interface FittedModel extends FittedRecommender {
  /** The same as `scores` for a customer who was not there in training, from what she has (fold-in). */
  scoresOf(row: CustomerRow, out: Float32Array): boolean;
  /** What was learnt as plain data; with the same interactions `restore` makes the same model of it. */
  save(): SavedModel;
  /** Of models that are trained in rounds. */
  readonly curve?: TrainingCurve;
}

/** How the training of a model that learns in rounds went. */
export interface TrainingCurve {
  /** Mean training loss of each epoch. */
  readonly loss: readonly number[];
  /** What was measured on held-out pairs after each epoch, NaN where it was not. */
  readonly validation: readonly number[];
  /** What `validation` measures, higher is better; null where nothing is held out. */
  readonly measure: 'balancedAccuracy' | 'ndcg' | null;
  /** The epoch whose weights were kept. */
  readonly best: number;
  /** Standard error of what was measured after it, where it is known. */
  readonly error?: number;
}

/** The curve of a training of which nothing is held out: its last state is kept. */
export function curveOf(loss: readonly number[]): TrainingCurve {
  return { loss: [...loss], validation: loss.map(() => Number.NaN), measure: null, best: loss.length - 1 };
}

/** Standard errors that the best of some dozens of epochs lies above chance by chance alone. */
const errorsOfChance = 3;

/**
 * Whether a training came to nothing: the balanced accuracy of its best epoch is not surely above a half. False where
 * it was not measured.
 */
export function isChance({ measure, validation, best, error }: TrainingCurve): boolean {
  if (measure !== 'balancedAccuracy' || error === undefined) return false;
  return !(validation[best] - 0.5 > errorsOfChance * error);
}

/** A step of a training: models that learn in rounds tell with the last of each round how it went so far. */
export interface TrainingStep extends Step {
  readonly curve?: TrainingCurve;
}

/** A model that can say which products or customers are alike. Only order and sign of the figures mean anything. */
export interface SimilarityModel extends FittedModel {
  /** Writes how alike every product is to `product` (length = products); false where nothing is known of it. */
  similarProducts(product: number, out: Float32Array): boolean;
  /** The same for customers (length = customers), where the model knows them apart. */
  similarCustomers?(customer: number, out: Float32Array): boolean;
}

/** A model that finds the best products of many customers at once, none of their scores kept. */
export interface ManyRanker extends FittedRecommender {
  /** As a `Ranker` gives them, one list for each of `customers`; empty for one of whom it knows nothing. */
  topProducts(customers: Int32Array, k: number, exclude?: Exclusions): Promise<RankedProducts>;
}

/** A model that says something of few products, and can name them. */
export interface SparseScorer extends FittedRecommender {
  /** Adds the scores other than 0 to a row that holds nothing; false where only `scores` tells what it knows of her. */
  addScores(customer: number, row: SparseRow): boolean;
}

/** True where a model can name the few products that it says something of. */
export function scoresSparsely(model: FittedRecommender): model is SparseScorer {
  return 'addScores' in model;
}

/** True where a model ranks many customers at once by itself. */
export function ranksMany(model: FittedRecommender): model is ManyRanker {
  return 'topProducts' in model;
}

/** True where a model says which products are alike. */
export function hasSimilarity(model: FittedRecommender): model is SimilarityModel {
  return 'similarProducts' in model;
}

/** Plain data: it passes between threads, and into storage. */
export interface SavedModel {
  readonly name: RecommenderName;
  readonly options: unknown;
  readonly tables: Readonly<Record<string, Int32Array | Float32Array | Float64Array>>;
}

export const recommenderNames = [
  'popularity',
  'als',
  'ease',
  'itemKnn',
  'content',
  'factorisation',
  'chebyCf',
  'blend',
  'bpr',
  'twoTower',
  'textCrossEntropy',
  'textSquaredError',
  'bertHead',
  'sequence',
  'segmentPopularity',
] as const;
export type RecommenderName = (typeof recommenderNames)[number];

/**
 * The role every recommender plays. `fit` yields steps so that the caller shows progress and may stop.
 * `interactions` is customers × products; values are confidences (> 0).
 */
export interface Recommender<Options, Model extends FittedModel = FittedModel> {
  readonly name: RecommenderName;
  readonly defaults: Options;
  fit(interactions: SparseMatrix, options: Options): AsyncGenerator<TrainingStep, Model>;
  /** The model that `save` told of, on the interactions that it was fitted on. */
  restore(saved: SavedModel, interactions: SparseMatrix): Model;
}

/** One customer's row of the interactions, not copied. */
export function rowOf({ starts, indices, values }: SparseMatrix, customer: number): CustomerRow {
  const from = starts[customer];
  const to = starts[customer + 1];
  return { products: indices.subarray(from, to), values: values.subarray(from, to) };
}
