import { loggedFit } from '../experiments/fit-log';
import type { Interactions } from '../interactions';
import type { ModelPlan } from '../plan';
import { portion, type Step } from '../../steps';
import { alsBy } from './als';
import { servingStrangers } from './blend';
import { bpr } from './bpr/bpr';
import { chebyCfBy } from './chebyshev/cheby-cf';
import { content, contentBy } from './content';
import { easeBy } from './ease';
import { factorisation } from './factorisation';
import { itemKnn } from './item-knn';
import { agedMatrix, ageingOptions, readsAge } from './interest-ageing';
import { modelData } from './model-data';
import type { ModelInputs } from './model-inputs';
import { popularity } from './popularity';
import type { FittedModel, FittedRecommender, Recommender, RecommenderName, SavedModel } from './recommender';
import { haveOrder } from '../purchase-sequences';
import { segmentPopularityBy } from './segment-popularity';
import { sequence } from './sequence/sequence';
import { twoTowerBy } from './two-tower/two-tower';
import { bertHead, textCrossEntropy, textSquaredError } from './text-pairs/text-models';

type Fit = AsyncGenerator<Step, FittedRecommender>;

/**
 * Fits those of the planned models that `names` holds one after the other, popularity first. Popularity and content are
 * always among them, since they serve those whom nobody knows.
 * @param fitted what was learnt from the very same before: such models are taken up and not fitted again.
 */
export async function* fitModels(
  plan: ModelPlan,
  interactions: Interactions,
  inputs: ModelInputs,
  names: Iterable<RecommenderName>,
  fitted: readonly SavedModel[] = [],
): AsyncGenerator<Step, FittedRecommender[]> {
  const wanted = new Set<RecommenderName>([...names, ...servingStrangers]);
  const fits: Fit[] = [];
  const { interest } = inputs;
  const aged = interest === null ? interactions.matrix : agedMatrix(interactions, interest);
  const add = <Options>(recommender: Recommender<Options>, plain: Options | null) => {
    const { name: model } = recommender;
    if (plain === null || !wanted.has(model)) return;
    const ages = interest !== null && readsAge(model);
    const matrix = ages ? aged : interactions.matrix;
    const kept = fitted.find(({ name }) => name === model);
    if (kept) {
      fits.push(takenUp(recommender.restore(kept, matrix)));
      return;
    }
    const { options: data, vectors } = modelData(model, interactions, inputs);
    const options = { ...plain, ...data };
    const logged = ages ? { ...options, ...ageingOptions(interest) } : options;
    const subject = { model, options: logged, interactions, ...(vectors && { vectors }) };
    fits.push(loggedFit(inputs.log, subject, recommender.fit(matrix, options)));
  };
  add(popularity, { ...popularity.defaults, halfLifeDays: inputs.halfLifeDays });
  const lambda = inputs.easeLambda ?? plan.ease?.lambda;
  add(easeBy(inputs.inverter), plan.ease && lambda !== undefined ? { ...plan.ease, lambda } : null);
  add(alsBy(inputs.solver), plan.als);
  add(itemKnn, plan.itemKnn);
  const isWorded = inputs.productVectors !== null && plan.content !== null;
  const whitening = inputs.whitening ?? plan.content?.whitening ?? 0;
  add(contentBy(inputs.ranker), isWorded ? { ...content.defaults, ...plan.content, whitening } : null);
  add(factorisation(inputs.trainer), plan.factorisation);
  add(chebyCfBy(inputs.graphFilter), plan.chebyCf);
  add(bpr, plan.bpr);
  add(twoTowerBy(inputs.towerProducts), plan.twoTower);
  if ((inputs.texts?.text.length ?? 0) > 0) {
    add(textCrossEntropy, plan.textCrossEntropy);
    add(textSquaredError, plan.textSquaredError);
    add(bertHead, plan.bertHead);
  }
  add(segmentPopularityBy(inputs.graphFilter.products), plan.segmentPopularity);
  const isOrdered = plan.sequence !== null && wanted.has('sequence') && haveOrder(interactions.facts);
  add(sequence, isOrdered ? { ...sequence.defaults, ...plan.sequence } : null);
  const models: FittedRecommender[] = [];
  for (let f = 0; f < fits.length; f++) {
    models.push(yield* portion(fits[f], f / fits.length, (f + 1) / fits.length));
  }
  return models;
}

async function* takenUp(model: FittedRecommender): Fit {
  yield { done: 1, total: 1 };
  return model;
}

/** They are found again in no time, or hold the texts' vectors and what everybody bought, which lie elsewhere. */
const notKept: readonly RecommenderName[] = ['popularity', 'content', 'sequence'];

/** What `fitModels` can take up instead of fitting it again. */
export function savedFits(models: readonly FittedRecommender[]): SavedModel[] {
  return models
    .filter((model): model is FittedModel => 'save' in model && !notKept.includes(model.name))
    .map((model) => model.save());
}
