import type { Aspect } from '../lexicon/voice';
import { type DueState, dueStates } from '../value/clock/due-state';

/**
 * Figures of a customer that a rule can bound; words stand under `audiences.number.<name>`. Days are counted back from the
 * shop's last day with a record, shares are 0 to 1, money is in the shop's currency.
 */
export const numberNames = [
  'orders',
  'pieces',
  'products',
  'money',
  'averageOrder',
  'piecesPerOrder',
  'daysSinceFirstOrder',
  'daysSinceLastOrder',
  'daysBetweenOrders',
  'returnRate',
  'reviews',
  'meanStars',
  'daysKnown',
  'daysQuiet',
  'confidence',
  'expectedPurchases',
  'alive',
  'value',
  'daysUntilDue',
  'lapseRisk',
  'refundRisk',
] as const;
export type NumberName = (typeof numberNames)[number];

/** What a customer did, or had done, with products; words stand under `audiences.deed.<name>`. */
export const deedNames = ['bought', 'viewed', 'inCart', 'favourited', 'reviewed', 'offered'] as const;
export type DeedName = (typeof deedNames)[number];

/** Where she stands on her clock, as far as that is known. */
export const clockStates = dueStates.filter((state) => state !== 'unknown');
export type ClockState = Exclude<DueState, 'unknown'>;

/** How the reviews of a customer sound as a whole, by their words of praise and of blame. */
export const feelingNames = ['pleased', 'mixed', 'displeased'] as const;
export type FeelingName = (typeof feelingNames)[number];

export const campaignGroups = ['mailed', 'control', 'any'] as const;
export type CampaignGroup = (typeof campaignGroups)[number];

/** Bounds of a figure, all of which hold. */
export interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly above?: number;
  readonly below?: number;
}

/** One of several, or none of them; exactly one of the two is there. */
export interface Choice<Value> {
  readonly is?: readonly Value[];
  readonly isNot?: readonly Value[];
}

/** A segment by its code or by its name. */
export type SegmentRef = number | string;

export interface NumberCondition extends Bounds {
  readonly what: NumberName;
  /**
   * In place of bounds: the highest so large a share of those of whom the figure is known. Never more than that: where the
   * last of them equal others, these are all left out.
   */
  readonly top?: number;
}
export interface SegmentCondition extends Choice<SegmentRef> {
  readonly what: 'segment';
}
export interface ClockCondition extends Choice<ClockState> {
  readonly what: 'clock';
}
export interface FeelingCondition extends Choice<FeelingName> {
  readonly what: 'feeling';
}
/** A column of the customers' table: as words, or as a number where it is one. */
export interface AttributeCondition extends Choice<string>, Bounds {
  readonly what: 'attribute';
  readonly name: string;
}
/** How many of her reviews praise or blame an aspect; one at least where no bound is given. */
export interface AspectCondition extends Pick<Bounds, 'atLeast' | 'atMost'> {
  readonly what: 'aspect';
  readonly aspect: Aspect;
  readonly feeling: 'praised' | 'blamed';
}
/**
 * How many of her reviews are about what some words are about, by meaning: what the words say of it, praise or blame, is no
 * matter. One at least where no bound is given.
 */
export interface WroteCondition extends Pick<Bounds, 'atLeast' | 'atMost'> {
  readonly what: 'wrote';
  readonly about: string;
}
/**
 * How many times she did something with such products: orders for `bought`, products in her list for `offered`, rows for
 * the others. Once at least where no bound is given. A product is of every list that is given; any product where none is.
 */
export interface DeedCondition extends Pick<Bounds, 'atLeast' | 'atMost'> {
  readonly what: DeedName;
  readonly products?: readonly string[];
  readonly categories?: readonly string[];
  readonly brands?: readonly string[];
  /** Days by the shop's clock, YYYY-MM-DD, both included. */
  readonly from?: string;
  readonly until?: string;
  /** In place of days: so many days, the last of them the shop's last day with a record. */
  readonly lastDays?: number;
}
/** Where she stood at the end of a month ('2024-03'), by today's segments. */
export interface StoodCondition extends Choice<SegmentRef> {
  readonly what: 'stood';
  readonly month: string;
}
/** Whether she is in another segment today than at the end of a month. */
export interface MovedCondition {
  readonly what: 'moved';
  readonly since: string;
  readonly from?: readonly SegmentRef[];
  readonly to?: readonly SegmentRef[];
}
/** A member of a kept campaign, by its id or its name. */
export interface CampaignCondition {
  readonly what: 'campaign';
  readonly campaign: string;
  readonly group: CampaignGroup;
}
/** An account behind which there seems to be no customer. */
export interface SuspectCondition {
  readonly what: 'suspect';
}

export type Condition =
  | NumberCondition
  | SegmentCondition
  | ClockCondition
  | FeelingCondition
  | AttributeCondition
  | AspectCondition
  | WroteCondition
  | DeedCondition
  | StoodCondition
  | MovedCondition
  | CampaignCondition
  | SuspectCondition;

export interface AllOf {
  readonly all: readonly Rule[];
}
export interface AnyOf {
  readonly any: readonly Rule[];
}
export interface NoneOf {
  readonly not: Rule;
}

/**
 * Whom an audience is of, as plain JSON. What is not known of a customer satisfies no condition on it, whichever way the
 * condition asks; `not` is the plain complement of what it holds. `all` of nothing is everybody, `any` of nothing nobody.
 */
export type Rule = AllOf | AnyOf | NoneOf | Condition;

export type ConditionName = Condition['what'];

export const isNumberName = (what: string): what is NumberName => numberNames.some((name) => name === what);
export const isDeedName = (what: string): what is DeedName => deedNames.some((name) => name === what);

export const isNumber = (rule: Condition): rule is NumberCondition => isNumberName(rule.what);
export const isDeed = (rule: Condition): rule is DeedCondition => isDeedName(rule.what);
export const isCondition = (rule: Rule): rule is Condition => 'what' in rule;

/** The conditions of a rule, in the order in which they are written. */
export function conditionsOf(rule: Rule): Condition[] {
  if (isCondition(rule)) return [rule];
  if ('not' in rule) return conditionsOf(rule.not);
  return ('all' in rule ? rule.all : rule.any).flatMap(conditionsOf);
}

/** Whether whom it is of is told by segments, of today or of the past. */
export function asksSegments(rule: Rule): boolean {
  return conditionsOf(rule).some(({ what }) => what === 'segment' || what === 'stood' || what === 'moved');
}

/** The words whose meaning it asks for, each once. */
export function wordsAsked(rule: Rule): string[] {
  const all = conditionsOf(rule).flatMap((condition) =>
    condition.what === 'wrote' ? [condition.about] : [],
  );
  return [...new Set(all)];
}

/** The rule with every condition put through `change`. */
export function mapConditions(rule: Rule, change: (condition: Condition) => Condition): Rule {
  if (isCondition(rule)) return change(rule);
  if ('not' in rule) return { not: mapConditions(rule.not, change) };
  return 'all' in rule
    ? { all: rule.all.map((part) => mapConditions(part, change)) }
    : { any: rule.any.map((part) => mapConditions(part, change)) };
}
