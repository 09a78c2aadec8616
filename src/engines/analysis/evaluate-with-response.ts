import { evaluateAll } from '../../domain/recommend/evaluation/evaluate';
import type { FullEvaluation } from '../../domain/recommend/evaluation/report';
import type { LearningInput } from '../../domain/recommend/models/model-inputs';
import type { RecommenderName } from '../../domain/recommend/models/recommender';
import { measureResponse } from '../../domain/recommend/response/response';
import { portion, type Step } from '../../domain/steps';

/** The quality of the recommenders, and what offers would have come to in the shop's past. */
export async function* evaluateWithResponse(
  input: LearningInput,
  ks: readonly number[],
  serving: RecommenderName,
): AsyncGenerator<Step, FullEvaluation> {
  const { evaluation, tested } = yield* portion(evaluateAll(input, ks, serving), 0, 0.65);
  const response = yield* portion(measureResponse(input, evaluation.tuning), 0.65, 1);
  return { evaluation: { ...evaluation, response }, tested };
}
