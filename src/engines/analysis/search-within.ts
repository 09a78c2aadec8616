import type { SearchRequest } from '../../contracts/analysis-api';
import type { OnProgress } from '../../contracts/progress';
import { searchOptions } from '../../domain/recommend/search/model-search';
import type { SearchReport } from '../../domain/recommend/search/search-report';
import { filledIn } from '../../contracts/run-options';
import type { LearningInput } from '../../domain/recommend/models/model-inputs';
import { modelsAsked } from './asked-models';
import { drainSteps } from './drain-steps';

/** Searches better options of the models asked for: at the latest the time that was given ends it, with the best so far. */
export function searchWithin(
  learning: LearningInput,
  { options, models, budgetSeconds }: SearchRequest,
  isStopped: () => boolean,
  onProgress: OnProgress,
): Promise<SearchReport> {
  const now = () => performance.now() / 1000;
  const until = now() + budgetSeconds;
  const asked = modelsAsked(models, filledIn(options).recommender);
  const search = searchOptions({ ...learning, budgetSeconds, now, isStopped, ...asked });
  return drainSteps(search, 'search', (progress) => {
    // The time that was given ends it, where its own pace does not before.
    const left = Math.min(until - now(), progress.secondsLeft ?? Number.POSITIVE_INFINITY);
    onProgress({ ...progress, secondsLeft: Math.max(0, left) });
  });
}
