import { alsBy } from './als';
import type { BlendWeights } from './blend';
import { contentBy } from './content';
import { easeBy } from './ease';
import { factorisation } from './factorisation';
import { itemKnn } from './item-knn';
import type { Interactions } from '../interactions';
import type { ModelPlan } from '../plan';
import { popularity } from './popularity';
import type { FittedRecommender, RecommenderName } from './recommender';
import { portion, type Step } from '../../steps';
import type { ModelInputs } from './model-inputs';

type Fit = AsyncGenerator<Step, FittedRecommender>;

/**
 * Fits the planned models one after the other, popularity first. With `weights`, models without a
 * weight are left out, popularity and content excepted, since they serve those whom nobody knows.
 */
export async function* fitModels(
  plan: ModelPlan,
  { matrix: interactions, lastAt }: Interactions,
  inputs: ModelInputs,
  weights: BlendWeights | null = null,
): AsyncGenerator<Step, FittedRecommender[]> {
  const wanted = (name: RecommenderName) => weights === null || (weights[name] ?? 0) > 0;
  const fits: Fit[] = [popularity.fit(interactions, { halfLifeDays: inputs.halfLifeDays, at: lastAt })];
  if (plan.ease !== null && wanted('ease')) fits.push(easeBy(inputs.inverter).fit(interactions, plan.ease));
  if (plan.als !== null && wanted('als')) fits.push(alsBy(inputs.solver).fit(interactions, plan.als));
  if (plan.itemKnn !== null && wanted('itemKnn')) fits.push(itemKnn.fit(interactions, plan.itemKnn));
  if (plan.content !== null && inputs.productVectors !== null) {
    const { productVectors: products, customerVectors: customers } = inputs;
    fits.push(contentBy(inputs.ranker).fit(interactions, { ...plan.content, products, customers }));
  }
  if (plan.factorisation !== null && wanted('factorisation')) {
    fits.push(factorisation(inputs.trainer).fit(interactions, plan.factorisation));
  }
  const models: FittedRecommender[] = [];
  for (let f = 0; f < fits.length; f++) {
    models.push(yield* portion(fits[f], f / fits.length, (f + 1) / fits.length));
  }
  return models;
}
