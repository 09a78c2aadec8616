import type { GroupComparison } from '../domain/compare/compare-groups';
import type { Pair } from '../domain/compare/groups';
import type { Thin } from '../domain/movement/movement';
import type { AudienceOf } from './audiences';

/** A group of customers to compare: an audience, or whoever is not in the other group. */
export type GroupOf = AudienceOf | 'rest';

/** Where a group is of the past, the month at whose end it stood so. */
export interface GroupMonth {
  /** '2024-03'. */
  readonly name: string;
  /** Why little can be told of it; null where it can. */
  readonly thin: Thin | null;
}

export interface ComparedGroups extends GroupComparison {
  readonly months: Pair<GroupMonth | null>;
  /**
   * What either bought in the twelve months before its month's end, or before today; null where neither is of the past, or
   * without orders.
   */
  readonly yearMoney: Pair<number> | null;
}
