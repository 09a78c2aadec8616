import { type BlendWeights, standardise } from './blend';
import { excludeOwned } from './exclude';
import { type HeldOut, sampleHeldOut } from './leave-last-out';
import { rankOf } from './metrics';
import type { FittedRecommender, FitStep, RecommenderName } from './recommender';

/** Votes given in all; the finest weight is one part in as many. */
const votes = 15;

/** Scores kept in memory at once: 4 bytes each. */
const scoreBudget = 40_000_000;

/** Held-out purchases ranked at most; with fewer than the least the choice would be chance. */
const mostHeldOut = 1_500;
const leastHeldOut = 30;

/** Fewer held-out purchases than this among the first hundred are luck, whichever votes brought them there. */
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
 * Chooses the weights of a blend on held-out purchases that the models have not seen, by ensemble
 * selection with replacement (Caruana, Niculescu-Mizil, Crew, Ksikes 2004): vote by vote, the model whose
 * further vote ranks best gets it, and the best state on the way is kept. Votes for several models average
 * over their errors, which a search for the one best weight does not. The measure is the mean of
 * 1 / log2(rank + 1), NDCG without a cut, since it is less noisy than NDCG@20. The largest weight is 1.
 * Where even the chosen votes hardly find a held-out purchase, the untuned weights are returned.
 */
export async function* tuneBlend(
  models: readonly FittedRecommender[],
  held: HeldOut,
  seed: number,
): AsyncGenerator<FitStep, BlendWeights> {
  if (held.customers.length < leastHeldOut) return untunedWeights;
  const products = held.train.matrix.columns;
  const affordable = Math.floor(scoreBudget / (products * (models.length + 1)));
  const limit = Math.min(mostHeldOut, Math.max(leastHeldOut, affordable));
  const ballot = new Ballot(models, sampleHeldOut(held, limit, seed));
  const customers = ballot.size;
  for (let i = 0; i < customers; i++) {
    ballot.fill(i);
    if (i % 64 === 63) yield { done: (0.5 * i) / customers, total: 1 };
  }
  let best = 0;
  let chosen = ballot.counts.slice();
  let hits = 0;
  for (let vote = 0; vote < votes; vote++) {
    const quality = castVote(ballot);
    if (quality > best) {
      best = quality;
      chosen = ballot.counts.slice();
      hits = ballot.hits();
    }
    yield { done: 0.5 + (0.5 * (vote + 1)) / votes, total: 1 };
  }
  return hits < leastHits ? untunedWeights : named(models, chosen);
}

/** Gives one vote to the model that ranks best with it; returns the quality that is reached. */
function castVote(ballot: Ballot): number {
  let best = Number.NEGATIVE_INFINITY;
  let winner = 0;
  for (let p = 0; p < ballot.counts.length; p++) {
    const quality = ballot.qualityWith(p);
    if (quality > best) {
      best = quality;
      winner = p;
    }
  }
  ballot.give(winner);
  return best;
}

function named(models: readonly FittedRecommender[], counts: Float64Array): BlendWeights {
  const most = Math.max(...counts);
  const byName: Partial<Record<RecommenderName, number>> = {};
  for (let p = 0; p < models.length; p++) byName[models[p]!.name] = counts[p]! / most;
  return byName;
}

/** Standardised scores of every model for every tested customer, and their sum weighted by the votes so far. */
class Ballot {
  readonly counts: Float64Array;
  readonly size: number;
  private readonly products: number;
  private readonly rows: Float32Array[][] = [];
  private readonly sums: Float32Array[] = [];
  private readonly mixed: Float32Array;

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
    const customer = this.held.customers[at]!;
    this.sums[at] = new Float32Array(this.products);
    excludeOwned(this.held.train, customer, this.sums[at]!);
    this.rows[at] = this.models.map((model) => {
      const row = new Float32Array(this.products);
      if (model.scores(customer, row)) standardise(row);
      else row.fill(0);
      return row;
    });
  }

  qualityWith(p: number): number {
    let total = 0;
    for (let i = 0; i < this.size; i++) {
      const sum = this.sums[i]!;
      const row = this.rows[i]![p]!;
      for (let j = 0; j < this.products; j++) this.mixed[j] = sum[j]! + row[j]!;
      total += 1 / Math.log2(1 + rankOf(this.mixed, this.held.products[i]!));
    }
    return total / this.size;
  }

  /** Held-out purchases that the votes given so far rank among the first hundred. */
  hits(): number {
    return this.sums.filter((sum, i) => rankOf(sum, this.held.products[i]!) <= hitRank).length;
  }

  give(p: number): void {
    this.counts[p]!++;
    for (let i = 0; i < this.size; i++) {
      const sum = this.sums[i]!;
      const row = this.rows[i]![p]!;
      for (let j = 0; j < this.products; j++) sum[j]! += row[j]!;
    }
  }
}
