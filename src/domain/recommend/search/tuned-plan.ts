import type { SplitName } from '../evaluation/split-names';
import type { ModelPlan } from '../plan';
import type { TunedOptions } from './search-report';
import { searchable } from './search-space';

/**
 * A plan with the options that a search found better. They go for the test that was kept out of the search alone:
 * under another split or seed they were chosen by what is tested on, and the plan stays as it is.
 */
export function tunedPlan(
  plan: ModelPlan,
  { split, seed, models }: TunedOptions,
  testedBy: SplitName,
  testSeed: number,
): ModelPlan {
  if (split !== testedBy || seed !== testSeed) return plan;
  const tuned = searchable(plan)
    .filter((name) => models[name] !== undefined)
    .map((name) => [name, { ...plan[name], ...models[name] }]);
  return { ...plan, ...Object.fromEntries(tuned) };
}
