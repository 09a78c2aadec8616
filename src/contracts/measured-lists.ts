import { changedRules } from '../domain/recommend/rules/offer-rules';
import { filledIn, type RunOptions } from './analysis-api';

/** Whether a run's lists are as those that are measured: of as many products, none that she has, and without rules. */
export function listsAsMeasured(options: RunOptions, measuredLength: number): boolean {
  const { includeBought, listLength, rules } = filledIn(options);
  return !includeBought && listLength === measuredLength && changedRules(rules) === 0;
}
