import type { ComparedGroups, GroupMonth, GroupOf } from '../../contracts/compared-groups';
import { isCondition, type Rule } from '../../domain/audience/rule';
import { type Comparable, compareGroups } from '../../domain/compare/compare-groups';
import type { Pair } from '../../domain/compare/groups';
import type { Movement } from '../../domain/movement/movement';
import type { Step } from '../../domain/steps';

/** The month of a group that is where customers stood at its end, '2024-03'; null of any other. */
export function monthOf(of: GroupOf): string | null {
  if (of === 'rest' || !('rules' in of) || !isCondition(of.rules)) return null;
  return of.rules.what === 'stood' ? of.rules.month : null;
}

/** Everything that two groups are found by as one rule. */
export function rulesOf(groups: Pair<GroupOf>): Rule {
  return { all: groups.flatMap((of) => (of !== 'rest' && 'rules' in of ? [of.rules] : [])) };
}

/**
 * Two groups side by side, with what either bought in the year before its month where one is of the past.
 * @param found numbers of either's customers; null for whoever is not in the other.
 */
export async function* comparedGroups(
  known: Comparable,
  found: Pair<Int32Array | null>,
  groups: Pair<GroupOf>,
  movement: Movement | null,
): AsyncGenerator<Step, ComparedGroups> {
  const n = known.shop.customers.ids.length;
  const masks = found.map((members) => members && maskOf(members, n));
  const members: Pair<Uint8Array> = [
    masks[0] ?? without(masks[1] ?? null, n),
    masks[1] ?? without(masks[0] ?? null, n),
  ];
  const compared = yield* compareGroups(known, members);
  const at = groups.map((of) => movement?.months.findIndex(({ name }) => name === monthOf(of)) ?? -1);
  const month = (side: 0 | 1): GroupMonth | null => {
    const { name, thin } = movement?.months[at[side]!] ?? {};
    return name === undefined ? null : { name, thin: thin ?? null };
  };
  const yearMoney = (side: 0 | 1) => {
    const last = movement!.months.length - 1;
    const from = (at[side]! < 0 ? last : at[side]!) * n;
    return members[side].reduce((sum, is, c) => sum + (is === 1 ? movement!.yearMoney![from + c]! : 0), 0);
  };
  return {
    ...compared,
    months: [month(0), month(1)],
    yearMoney: movement?.yearMoney ? [yearMoney(0), yearMoney(1)] : null,
  };
}

function maskOf(members: Int32Array, n: number): Uint8Array {
  const mask = new Uint8Array(n);
  for (const c of members) mask[c] = 1;
  return mask;
}

function without(members: Uint8Array | null, n: number): Uint8Array {
  return members?.map((is) => 1 - is) ?? new Uint8Array(n);
}
