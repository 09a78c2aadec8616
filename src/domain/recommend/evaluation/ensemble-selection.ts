import { type Random, seededRandom } from '../../math/random';
import type { BlendWeights } from '../models/blend';
import { excludeOwned } from '../ranking/exclude';
import { type HeldOut, productsOf, sampleHeldOut } from './held-out';
import { rankOf } from './metrics';
import type { FittedRecommender, RecommenderName } from '../models/recommender';
import type { Step } from '../../steps';
import { standardiseInPlace } from '../../math/vector';

/** Models added to an ensemble, with replacement; the finest weight is one part in as many. */
const ensembleSize = 15;

/** Ensembles selected, each on another half of the held-out purchases; their mean is less swayed by a few. */
const bags = 6;
const bagShare = 0.5;

/** Scores kept in memory at once: 4 bytes each. */
const scoreBudget = 40_000_000;

/** Held-out purchases ranked at most; with fewer than the least the choice would be chance. */
const mostHeldOut = 1_500;
const leastHeldOut = 30;

/** Fewer held-out purchases than this among the first hundred are luck, whichever models brought them there. */
const leastHits = 10;
const hitRank = 100;

/** For shops too small or too thin to tune on: what served real shops of reviews and purchases well. */
export const untunedWeights: BlendWeights = {
  ease: 1,
  itemKnn: 0.2,
  als: 0.5,
  content: 0.3,
  popularity: 0.1,
};

/**
 * Chooses the weights of a blend on held-out purchases that the models have not seen, by bagged ensemble
 * selection with replacement (Caruana, Niculescu-Mizil, Crew, Ksikes 2004): step by step, the model with which
 * the ensemble ranks best is added, and the best state on the way is kept; so for several random halves of the
 * purchases, and the shares are averaged. Several models average over their errors, which a search
 * for the one best weight does not. The measure is the mean of 1 / log2(rank + 1), NDCG without a cut, since
 * it is less noisy than NDCG@20. The largest weight is 1. Where even the best ensemble hardly finds a held-out
 * purchase, the untuned weights are returned.
 */
export async function* selectEnsemble(
  models: readonly FittedRecommender[],
  held: HeldOut,
  seed: number,
): AsyncGenerator<Step, BlendWeights> {
  if (held.customers.length < leastHeldOut) return untunedWeights;
  const products = held.train.matrix.columns;
  const affordable = Math.floor(scoreBudget / (products * (models.length + 1)));
  const limit = Math.min(mostHeldOut, Math.max(leastHeldOut, affordable));
  const scores = new EnsembleScores(models, sampleHeldOut(held, limit, seed));
  for (let i = 0; i < scores.size; i++) {
    scores.fill(i);
    if (i % 64 === 63) yield { done: (0.3 * i) / scores.size, total: 1 };
  }
  const random = seededRandom(seed);
  const shares = new Float64Array(models.length);
  let hits = 0;
  for (let bag = 0; bag < bags; bag++) {
    const outcome = selectOnBag(scores, random);
    for (let p = 0; p < shares.length; p++) shares[p] += outcome.shares[p];
    hits += outcome.hits;
    yield { done: 0.3 + (0.7 * (bag + 1)) / bags, total: 1 };
  }
  return hits < leastHits * bags * bagShare ? untunedWeights : named(models, shares);
}

/** Selects on a random part of the held-out purchases: each model's share of the best ensemble on the way. */
function selectOnBag(scores: EnsembleScores, random: Random): { shares: Float64Array; hits: number } {
  scores.drawBag(random);
  let best = 0;
  let chosen = scores.counts.slice();
  let hits = 0;
  for (let size = 1; size <= ensembleSize; size++) {
    const quality = addBestModel(scores);
    if (quality <= best) continue;
    best = quality;
    chosen = scores.counts.slice();
    hits = scores.hits();
  }
  const size = chosen.reduce((sum, count) => sum + count, 0);
  return { shares: chosen.map((count) => count / size), hits };
}

/** Adds the model with which the ensemble ranks best; returns the quality that is reached. */
function addBestModel(scores: EnsembleScores): number {
  let best = Number.NEGATIVE_INFINITY;
  let chosen = 0;
  for (let p = 0; p < scores.counts.length; p++) {
    const quality = scores.qualityWith(p);
    if (quality > best) {
      best = quality;
      chosen = p;
    }
  }
  scores.add(chosen);
  return best;
}

function named(models: readonly FittedRecommender[], counts: Float64Array): BlendWeights {
  const most = Math.max(...counts);
  const byName: Partial<Record<RecommenderName, number>> = {};
  for (let p = 0; p < models.length; p++) byName[models[p].name] = counts[p] / most;
  return byName;
}

/** Standardised scores of every model for every tested customer, and the sum of those in the ensemble so far. */
class EnsembleScores {
  readonly counts: Float64Array;
  readonly size: number;
  private readonly products: number;
  private readonly rows: Float32Array[][] = [];
  private readonly sums: Float32Array[] = [];
  private readonly mixed: Float32Array;
  /** Positions of the customers on whom the ensemble is selected. */
  private bag: Int32Array = new Int32Array(0);

  constructor(
    private readonly models: readonly FittedRecommender[],
    private readonly held: HeldOut,
  ) {
    this.counts = new Float64Array(models.length);
    this.size = held.customers.length;
    this.products = held.train.matrix.columns;
    this.mixed = new Float32Array(this.products);
  }

  fill(at: number): void {
    const customer = this.held.customers[at];
    this.sums[at] = new Float32Array(this.products);
    this.rows[at] = this.models.map((model) => {
      const row = new Float32Array(this.products);
      if (model.scores(customer, row)) standardiseInPlace(row);
      else row.fill(0);
      return row;
    });
  }

  /** Empties the ensemble and draws a new part of the customers. */
  drawBag(random: Random): void {
    this.counts.fill(0);
    const drawn: number[] = [];
    for (let i = 0; i < this.size; i++) if (random() < bagShare) drawn.push(i);
    // A draw of none could rank nothing.
    this.bag = Int32Array.from(drawn.length > 0 ? drawn : [0]);
    for (const i of this.bag) {
      this.sums[i].fill(0);
      excludeOwned(this.held.train, this.held.customers[i], this.sums[i]);
    }
  }

  qualityWith(p: number): number {
    let total = 0;
    for (const i of this.bag) {
      const sum = this.sums[i];
      const row = this.rows[i][p];
      for (let j = 0; j < this.products; j++) this.mixed[j] = sum[j] + row[j];
      total += this.gainOf(i, this.mixed);
    }
    return total / this.bag.length;
  }

  /** Held-out purchases that the ensemble so far ranks among the first hundred. */
  hits(): number {
    const isHit = (i: number) =>
      productsOf(this.held.targets, i).some((product) => rankOf(this.sums[i], product) <= hitRank);
    return this.bag.filter(isHit).length;
  }

  /** Mean of 1 / log2(rank + 1) over what was hidden of one customer. */
  private gainOf(i: number, scores: Float32Array): number {
    const hidden = productsOf(this.held.targets, i);
    let total = 0;
    for (const product of hidden) total += 1 / Math.log2(1 + rankOf(scores, product));
    return total / hidden.length;
  }

  add(p: number): void {
    this.counts[p]++;
    for (const i of this.bag) {
      const sum = this.sums[i];
      const row = this.rows[i][p];
      for (let j = 0; j < this.products; j++) sum[j] += row[j];
    }
  }
}
