import { BlendModel, type BlendWeights } from '../models/blend';
import { fitModels } from '../models/fit-models';
import { type HeldOut, sampleHeldOut, takeTested, unreadIn } from './held-out';
import { split, splitFor } from './split';
import type { RankingMetrics, RecommendationEvaluation } from '../lists';
import { range } from '../../math/order';
import { evaluateModel } from './evaluate-model';
import type { FittedRecommender } from '../models/recommender';
import { portion, type Step } from '../../steps';
import { selectEnsemble } from './ensemble-selection';
import { inputsOf, type LearningInput, planOf } from '../models/model-inputs';

/** An evaluation together with the weights that the blend was given. */
export interface BlendEvaluation extends RecommendationEvaluation {
  readonly weights: BlendWeights;
}

/** Customers tested at most: beyond, a figure is known to about one hundredth anyway. */
const testLimit = 2_000;

/**
 * Ranking quality of every model and of the blend on hidden purchases (full catalogue, bought products left out, at
 * most 2,000 customers drawn with the seed). The blend's weights come from an inner split of the training data;
 * nothing that was hidden is ever read.
 */
export async function* evaluateAll(input: LearningInput): AsyncGenerator<Step, BlendEvaluation> {
  const name = input.split ?? splitFor(input.facts);
  const outer = split(input.facts, name, input.seed);
  const test = sampleHeldOut(withHistory(outer), testLimit, input.seed);
  const weights = yield* portion(chooseWeights(input, outer), 0, 0.5);
  const models = yield* portion(
    fitModels(planOf(input), outer.train.matrix, inputsOf(input, unreadIn(outer))),
    0.5,
    0.9,
  );
  const blend = new BlendModel(models, outer.train.matrix.columns, weights);
  const all: FittedRecommender[] = [...models, blend];
  const qualities: RankingMetrics[] = [];
  for (let m = 0; m < all.length; m++) {
    qualities.push(await evaluateModel(all[m], test, input.ranker));
    yield { done: 900 + Math.round((100 * (m + 1)) / all.length), total: 1000 };
  }
  return { customers: test.customers.length, models: qualities, weights };
}

/**
 * Blend weights for these training data, from a split of them of the same kind as the one that tests. `outer` is the split already made on top of it, if any, whose reviews stay unread.
 */
export async function* chooseWeights(
  input: LearningInput,
  outer: HeldOut | null,
): AsyncGenerator<Step, BlendWeights> {
  const facts = outer?.facts ?? input.facts;
  const inner = split(facts, input.split ?? splitFor(facts), input.seed);
  const unread = outer === null ? [inner] : [outer, inner];
  const models = yield* portion(
    fitModels(planOf(input), inner.train.matrix, inputsOf(input, unreadIn(...unread))),
    0,
    0.8,
  );
  return yield* portion(selectEnsemble(models, withHistory(inner), input.seed), 0.8, 1);
}

/** The tested customers who have something to learn from and bought something new. */
export function withHistory(held: HeldOut): HeldOut {
  const { starts } = held.targets;
  const isTested = (i: number) => held.cold[i] === 0 && starts[i + 1] > starts[i];
  return takeTested(held, range(held.customers.length).filter(isTested));
}
