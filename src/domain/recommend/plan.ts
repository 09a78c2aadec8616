import { alsImplicit } from './models/als';
import type { AlsOptions } from './models/als-model';
import { bpr } from './models/bpr/bpr';
import type { BprOptions } from './models/bpr/bpr-model';
import { chebyCf } from './models/chebyshev/cheby-cf';
import type { ChebyCfOptions } from './models/chebyshev/cheby-cf-model';
import { ease, type EaseOptions } from './models/ease';
import { factorisationDefaults } from './models/factorisation';
import type { FactorisationOptions } from './models/factorisation-model';
import { segmentPopularity, type SegmentPopularityOptions } from './models/segment-popularity';
import type { RecommenderName } from './models/recommender';
import { type TwoTowerOptions, twoTowerDefaults } from './models/two-tower/two-tower-options';
import { type SequenceOptions, sequenceDefaults } from './models/sequence/sequence-options';
import { itemKnn, type ItemKnnOptions } from './models/item-knn';
import {
  bertHead,
  type BertHeadOptions,
  textCrossEntropy,
  type TextFactorOptions,
  textSquaredError,
} from './models/text-pairs/text-models';

/** Which models a shop gets and with which options; null leaves one out. Popularity is always there. */
export interface ModelPlan {
  readonly als: AlsOptions | null;
  readonly ease: EaseOptions | null;
  readonly itemKnn: ItemKnnOptions | null;
  readonly factorisation: FactorisationOptions | null;
  /** Neighbours by vector, or null where there are no texts. */
  readonly content: { readonly neighbours: number; readonly whitening: number } | null;
  readonly chebyCf: ChebyCfOptions | null;
  readonly bpr: BprOptions | null;
  readonly twoTower: TwoTowerOptions | null;
  /** Networks on the texts, or null where there are none. */
  readonly textCrossEntropy: TextFactorOptions | null;
  readonly textSquaredError: TextFactorOptions | null;
  readonly bertHead: BertHeadOptions | null;
  /** Serves only where somebody bought on two days of which the order is known. */
  readonly sequence: SequenceOptions | null;
  readonly segmentPopularity: SegmentPopularityOptions;
  /** Those that the blend elects from; any other that is planned can serve alone, and is measured where it does. */
  readonly blended: readonly RecommenderName[];
  /** Those that join them where the blend ranks better for it on held-out purchases, by more than one standard error. */
  readonly candidates: readonly RecommenderName[];
}

/**
 * Multiplications of one product in each row of an iteration of ALS, that one thread of the kernels takes forty times
 * in about five seconds: it was measured to do ten thousand million a second.
 */
const alsBudget = 1_200_000_000;

/** As many factors as the budget allows, up to 64: more than these ranked no better, and cost two to four times. */
function alsFactors(rows: number, entries: number): number {
  const isAffordable = (factors: number) => rows * factors ** 2 + 4 * entries * factors <= alsBudget;
  return [64, 32].find(isAffordable) ?? 16;
}

/** Customers × products up to which the penalty of ALS follows alpha alone. */
const unscaledPairs = 25_000_000;

/**
 * ALS by the density of the shop: a taken product counts more the rarer taking is, and the penalty follows it.
 * Alpha × density of 0.07 and lambda / alpha of 0.003 came out best on inner splits of both a thin shop
 * (0.7% taken, alpha 10) and a dense one (4.4%, alpha 1 to 2). The penalty of a row grows with the length of the
 * catalogue as well: on Gowalla (1,200 million pairs, 0.07% taken) that lambda holds all factors at nothing, recall@20 of
 * an inner split 0.012; with lambda / alpha in inverse proportion to the pairs and alpha up to 100 it is 0.157.
 */
export function alsOptions(customers: number, products: number, entries: number, seed: number): AlsOptions {
  const pairs = Math.max(1, customers * products);
  const alpha = Math.min(100, Math.max(1, 0.07 / Math.max(entries / pairs, 1e-9)));
  return {
    ...alsImplicit.defaults,
    factors: alsFactors(customers + products, entries),
    alpha,
    regularisation: 0.003 * alpha * Math.min(1, unscaledPairs / pairs),
    frequencyExponent: 1,
    seed,
  };
}

/**
 * Products of a customer, in the mean, from which on item-kNN weighs by BM25: that ranks better where histories are
 * long (27, 52 and 132 products: by 2, 23 and 27% in recall), and cosine where they are short (6 products: by 10%).
 */
const longHistory = 20;

/** Labelled pairs × epochs that one core trains in about three seconds at 32 factors. */
const pairBudget = 12_000_000;

/** Multiplications and additions of ChebyCF's fit and lists that two cores do in about ten seconds. */
const filterBudget = 40_000_000_000;

/**
 * How much the vectors that pass whole are added: 0.6 ranks as well as the published 0.2 or better on inner splits of
 * three shops and on ML-1M (recall@20 of 0.470 to 0.461, 0.140 to 0.131, 0.099 to 0.099).
 */
const idealWeight = 0.6;

/** Products for each singular vector that passes whole: published choices lie between one for 50 and one for 80. */
const productsPerVector = 64;

/**
 * ChebyCF by the size of the shop: the vectors follow the number of products, as powers of two from 16 to 512. Null
 * where its budget does not reach: each list takes a product or two with the whole graph.
 */
export function chebyCfOptions(
  customers: number,
  products: number,
  entries: number,
  seed: number,
): ChebyCfOptions | null {
  const power = Math.round(Math.log2(Math.max(1, products / productsPerVector)));
  const rank = 2 ** Math.min(9, Math.max(4, power));
  // Some forty products of the graph with the vectors, and as many as ten of the vectors with themselves.
  const fit = 160 * entries * rank + 20 * products * rank ** 2;
  const lists = customers * (2 * products * rank + 8 * entries);
  return fit + lists <= filterBudget ? { ...chebyCf.defaults, idealWeight, rank, seed } : null;
}

/** Triples × factors that one core learns from in about ten seconds: it was measured to do 35 million a second. */
const tripleBudget = 350_000_000;

/** With fewer epochs BPR has learnt little beyond what is popular. */
const fewestEpochs = 20;

/**
 * BPR by the size of the shop: fewer factors, then fewer epochs, so that its budget holds; null where it would not have
 * learnt enough by then.
 */
export function bprOptions(entries: number, seed: number): BprOptions | null {
  const epochsAt = (factors: number) => Math.floor(tripleBudget / Math.max(1, entries * factors));
  const factors = [bpr.defaults.factors, 32].find((each) => epochsAt(each) >= bpr.defaults.epochs) ?? 16;
  const epochs = Math.min(bpr.defaults.epochs, epochsAt(factors));
  return epochs >= fewestEpochs ? { ...bpr.defaults, factors, epochs, seed } : null;
}

/** Pairs × factors that the two towers learn from in about twenty seconds on the kernels of two cores. */
const towerBudget = 64_000_000;

/** With fewer epochs the two towers have learnt little beyond what is popular. */
const fewestTowerEpochs = 3;

/**
 * The two-tower network by the size of the shop: half the factors, then fewer epochs, so that its budget holds; null
 * where it would not have learnt enough by then. Training mostly stops before its last epoch.
 */
export function twoTowerOptions(entries: number, seed: number): TwoTowerOptions | null {
  const { factors: most, epochs: all } = twoTowerDefaults;
  const epochsAt = (factors: number) => Math.floor(towerBudget / Math.max(1, entries * factors));
  const factors = 2 * epochsAt(most) >= all ? most : most / 2;
  const epochs = Math.min(all, epochsAt(factors));
  return epochs >= fewestTowerEpochs ? { ...twoTowerDefaults, factors, epochs, seed } : null;
}

/**
 * Customers of a segment whose best sellers are asked, and how many segments a large shop is given: on ML-1M 8 of them
 * find a recall@20 of 0.169, 40 of 0.206; popularity in the whole shop finds 0.116.
 */
const customersPerSegment = 150;
const mostSegments = 40;

function segmentsFor(customers: number): number {
  return Math.min(mostSegments, Math.max(2, Math.round(customers / customersPerSegment)));
}

/** Multiplications of a content search that one core does in about five seconds. */
const contentBudget = 6_000_000_000;

/**
 * The models for a shop of this size, so that two cores without a GPU serve every customer in seconds:
 * EASE is exact up to its limit of products or customers, whichever are fewer, and knows the most taken
 * products beyond; item-kNN stands in for it where the limit would hide most of the catalogue; the
 * factorisation gets as many epochs as its budget allows; content searches all pairs of products and is
 * left out where these are too many.
 */
export function planModels(
  customers: number,
  products: number,
  entries: number,
  textDimensions: number,
  seed = 1,
): ModelPlan {
  const easeFits = Math.min(customers, products) <= 2 * ease.defaults.limit;
  const pairs = entries * (1 + factorisationDefaults.negatives);
  const epochs = Math.min(factorisationDefaults.epochs, Math.floor(pairBudget / Math.max(1, pairs)));
  const contentFits = textDimensions > 0 && (products * products * textDimensions) / 2 <= contentBudget;
  return {
    als: alsOptions(customers, products, entries, seed),
    ease: easeFits ? ease.defaults : null,
    itemKnn: { ...itemKnn.defaults, weighting: entries >= longHistory * customers ? 'bm25' : 'cosine' },
    factorisation: epochs >= 3 ? { ...factorisationDefaults, epochs, seed } : null,
    content: contentFits ? { neighbours: 50, whitening: 0 } : null,
    chebyCf: chebyCfOptions(customers, products, entries, seed),
    bpr: bprOptions(entries, seed),
    twoTower: twoTowerOptions(entries, seed),
    textCrossEntropy: textDimensions > 0 ? { ...textCrossEntropy.defaults, seed } : null,
    textSquaredError: textDimensions > 0 ? { ...textSquaredError.defaults, seed } : null,
    bertHead: textDimensions > 0 ? { ...bertHead.defaults, seed } : null,
    sequence: sequenceDefaults,
    segmentPopularity: { ...segmentPopularity.defaults, segments: segmentsFor(customers), seed },
    blended: ['popularity', 'als', 'ease', 'itemKnn', 'content', 'factorisation'],
    candidates: ['chebyCf'],
  };
}
