import { alsBy } from './als';
import { bpr } from './bpr/bpr';
import { chebyCfBy } from './chebyshev/cheby-cf';
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
 * Fits those of the planned models that `names` holds one after the other, popularity first. Popularity and content are
 * always among them, since they serve those whom nobody knows.
 */
export async function* fitModels(
  plan: ModelPlan,
  { matrix: interactions, lastAt }: Interactions,
  inputs: ModelInputs,
  names: Iterable<RecommenderName>,
): AsyncGenerator<Step, FittedRecommender[]> {
  const wanted = new Set(names);
  const fits: Fit[] = [popularity.fit(interactions, { halfLifeDays: inputs.halfLifeDays, at: lastAt })];
  if (plan.ease !== null && wanted.has('ease'))
    fits.push(easeBy(inputs.inverter).fit(interactions, plan.ease));
  if (plan.als !== null && wanted.has('als')) fits.push(alsBy(inputs.solver).fit(interactions, plan.als));
  if (plan.itemKnn !== null && wanted.has('itemKnn')) fits.push(itemKnn.fit(interactions, plan.itemKnn));
  if (plan.content !== null && inputs.productVectors !== null) {
    const { productVectors: products, customerVectors: customers } = inputs;
    fits.push(contentBy(inputs.ranker).fit(interactions, { ...plan.content, products, customers }));
  }
  if (plan.factorisation !== null && wanted.has('factorisation')) {
    fits.push(factorisation(inputs.trainer).fit(interactions, plan.factorisation));
  }
  if (plan.chebyCf !== null && wanted.has('chebyCf')) {
    fits.push(chebyCfBy(inputs.graphFilter).fit(interactions, plan.chebyCf));
  }
  if (plan.bpr !== null && wanted.has('bpr')) fits.push(bpr.fit(interactions, plan.bpr));
  const models: FittedRecommender[] = [];
  for (let f = 0; f < fits.length; f++) {
    models.push(yield* portion(fits[f], f / fits.length, (f + 1) / fits.length));
  }
  return models;
}
