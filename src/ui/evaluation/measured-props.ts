import type { RunOptions } from '../../contracts/analysis-api';
import type { RecommendationEvaluation } from '../../domain/recommend/evaluation/report';

/** What was measured, and how the lists of the run were made that it is shown with. */
export interface MeasuredProps {
  readonly evaluation: RecommendationEvaluation;
  readonly options: RunOptions;
}
