import { changedRules } from '../domain/recommend/rules/offer-rules';
import type { Response } from '../domain/recommend/response/response-report';
import { filledIn, type RunOptions } from './analysis-api';
import type { RunSummary } from './run';

/** Whether a run's lists are as those that are measured: of as many products, none that she has, and without rules. */
export function listsAsMeasured(options: RunOptions, measuredLength: number): boolean {
  const { includeBought, listLength, rules } = filledIn(options);
  return !includeBought && listLength === measuredLength && changedRules(rules) === 0;
}

/** Why nothing can be said of how customers would answer a run's offers. */
export type NoResponse = 'notMeasured' | 'otherLists' | 'shortPast';

/**
 * How customers answered lists such as a run's in the shop's past: not yet measured, lists of another kind than those
 * that are, or a past that is too short or has too few customers.
 */
export function responseOf({
  measured,
  options,
}: Pick<RunSummary, 'measured' | 'options'>): Response | NoResponse {
  if (filledIn(options).recommender !== 'blend') return 'otherLists';
  if (!measured) return 'notMeasured';
  if (!listsAsMeasured(options, measured.listLength)) return 'otherLists';
  const { response } = measured;
  return !response || (response.active === null && response.quiet === null) ? 'shortPast' : response;
}
