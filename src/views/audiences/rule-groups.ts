import { type Condition, isCondition, type Rule } from '../../domain/audience/rule';

export const groupKinds = ['all', 'any', 'not'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A group as it stands on screen: all of its parts, any, or none of them. */
export interface Group {
  readonly kind: GroupKind;
  readonly parts: readonly Rule[];
}

/** A rule that is no single condition, as a group. */
export function groupOf(rule: Exclude<Rule, Condition>): Group {
  if ('all' in rule) return { kind: 'all', parts: rule.all };
  if ('any' in rule) return { kind: 'any', parts: rule.any };
  const { not } = rule;
  return { kind: 'not', parts: !isCondition(not) && 'any' in not ? not.any : [not] };
}

export function ruleOf({ kind, parts }: Group): Exclude<Rule, Condition> {
  if (kind === 'all') return { all: parts };
  if (kind === 'any') return { any: parts };
  return { not: parts.length === 1 ? parts[0]! : { any: parts } };
}

/** What is edited is a group at its top. */
export function atTop(rule: Rule): Exclude<Rule, Condition> {
  return isCondition(rule) ? { all: [rule] } : rule;
}
