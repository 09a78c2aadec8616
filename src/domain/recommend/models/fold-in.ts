import type { SparseMatrix } from '../../math/sparse';
import type { Interactions } from '../interactions';
import { PopularityModel } from './popularity';
import { type FittedModel, type FittedRecommender, rowOf } from './recommender';
import { SequenceModel } from './sequence/sequence-model';

/** A model that can be had for one customer alone, with all that it says of its scores. */
interface ServesOne extends FittedRecommender {
  forOne(interactions: SparseMatrix): FittedRecommender;
}

/**
 * A fitted model as one customer's alone, number 0: what she has now is folded in, and nothing is fitted. One that cannot
 * name what carries a score for such a row ranks all the same, and one that takes in nobody knows nothing of her.
 */
export function servingOne(model: FittedRecommender, own: Interactions): FittedRecommender {
  if (model instanceof PopularityModel) return model;
  if (model instanceof SequenceModel) return model.forOne(own);
  if (servesOne(model)) return model.forOne(own.matrix);
  const row = rowOf(own.matrix, 0);
  const takesIn = isFitted(model);
  return { name: model.name, scores: (_, out) => takesIn && model.scoresOf(row, out) };
}

function servesOne(model: FittedRecommender): model is ServesOne {
  return 'forOne' in model;
}

function isFitted(model: FittedRecommender): model is FittedModel {
  return 'scoresOf' in model;
}
