import type { ComparedGroups, GroupOf } from '../contracts/compared-groups';
import type { RunSummary } from '../contracts/run';
import type { Pair } from '../domain/compare/groups';
import { runner } from './app-store';
import { AskedOnce } from './asked-once';
import { audienceShop } from './shop-audiences';

export type { ComparedGroups, GroupOf };

/** Two groups of the customers of a run's shop. */
export interface GroupsWanted {
  readonly run: RunSummary;
  readonly groups: Pair<GroupOf>;
}

/** Two groups side by side. */
export const comparedGroups = new AskedOnce<GroupsWanted, ComparedGroups>(
  ({ run, groups }) => JSON.stringify([run.id, groups]),
  ({ run, groups }, context) => runner.questions.compareGroups(audienceShop(run.shopId), groups, context),
);
