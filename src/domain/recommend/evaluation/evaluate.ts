import { BlendModel, type BlendWeights } from '../models/blend';
import { fitModels } from '../models/fit-models';
import { type HeldOut, heldOutPairs, leaveOneOut, sampleHeldOut } from './leave-one-out';
import type { RankingMetrics, RecommendationEvaluation } from '../lists';
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
 * Ranking quality of every model and of the blend on each customer's last purchase (full catalogue, bought
 * products left out, at most 2,000 customers drawn with the seed). The blend's weights come from an inner
 * split of the training data; the test purchases and their reviews are never read.
 */
export async function* evaluateAll(input: LearningInput): AsyncGenerator<Step, BlendEvaluation> {
  const outer = leaveOneOut(input.interactions);
  const test = sampleHeldOut(outer, testLimit, input.seed);
  const weights = yield* portion(chooseWeights(input, outer), 0, 0.5);
  const models = yield* portion(
    fitModels(planOf(input), outer.train.matrix, inputsOf(input, heldOutPairs(outer))),
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
 * Blend weights for these training data: fits on all but each customer's last training product and
 * tunes on those. `outer` is the split already made on top of it, if any, whose reviews stay unread.
 */
export async function* chooseWeights(
  input: LearningInput,
  outer: HeldOut | null,
): AsyncGenerator<Step, BlendWeights> {
  const inner = leaveOneOut(outer?.train ?? input.interactions);
  const unread = outer === null ? [inner] : [outer, inner];
  const models = yield* portion(
    fitModels(planOf(input), inner.train.matrix, inputsOf(input, heldOutPairs(...unread))),
    0,
    0.8,
  );
  return yield* portion(selectEnsemble(models, inner, input.seed), 0.8, 1);
}
