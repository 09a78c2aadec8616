import { parseRange } from '../behaviour/parse-range';
import { type Aspect, aspectKeys } from '../lexicon/voice';
import { monthsOf, spanOf } from '../movement/months';
import { isoDay, msPerDay } from '../time';
import { dueStates } from '../value/clock/due-state';
import type { AudienceFacts } from './facts';
import {
  type ClockState,
  type DeedName,
  deedNames,
  type FeelingName,
  feelingNames,
  type NumberName,
  numberNames,
} from './rule';

/** A value that a rule may name, with how many customers (or products) it is of. */
export interface ValueCount<Value extends string = string> {
  readonly value: Value;
  readonly count: number;
}

/** What a shop's export can tell of its customers, so that a rule can be written that says something. */
export interface AudienceKnown {
  readonly customers: number;
  /** Sign, ISO code or ''. */
  readonly currency: string;
  /** Last day with a record, YYYY-MM-DD; '' where none has a date. */
  readonly lastDay: string;
  /** Figures that can be told, with the customers of whom they are and five quantiles (0, ¼, ½, ¾, 1). */
  readonly numbers: readonly {
    readonly name: NumberName;
    readonly known: number;
    readonly quantiles: readonly number[];
  }[];
  /** Whether purchases and money can be foretold as far as orders and dates go; the model may still decline. */
  readonly foretold: boolean;
  readonly deeds: readonly Exclude<DeedName, 'offered'>[];
  /** By products, the most first. */
  readonly categories: readonly ValueCount[];
  readonly brands: readonly ValueCount[];
  /** By customers, the most first. */
  readonly attributes: readonly {
    readonly name: string;
    readonly isNumber: boolean;
    readonly values: readonly ValueCount[];
  }[];
  readonly months: readonly string[];
  readonly aspects: readonly { readonly aspect: Aspect; readonly praised: number; readonly blamed: number }[];
  readonly feelings: readonly ValueCount<FeelingName>[];
  readonly clock: readonly ValueCount<ClockState>[];
  readonly suspects: number;
}

/** Suggestions of one kind; more help nobody. */
const mostValues = 500;
/** Of a column that holds numbers so many of its known values can be read as one. */
const readable = 0.8;

export function whatIsKnown(facts: AudienceFacts): AudienceKnown {
  const { shop, customers, lastDay } = facts;
  const feelings = facts.feelings();
  const clock = facts.findings.clock();
  return {
    customers,
    currency: shop.currency,
    lastDay: Number.isNaN(lastDay) ? '' : isoDay(lastDay * msPerDay),
    numbers: numberNames.flatMap((name) => {
      const figure = facts.figure(name);
      if (figure === null) return [];
      const known = figure.low.filter((value, c) => value === figure.high[c]).sort();
      const at = (share: number) => known[Math.round(share * (known.length - 1))]!;
      return known.length === 0
        ? []
        : [{ name, known: known.length, quantiles: [0, 0.25, 0.5, 0.75, 1].map(at) }];
    }),
    foretold: clock !== null,
    deeds: deedNames.filter((name) => name !== 'offered').filter((name) => facts.deeds(name) !== null),
    categories: counted(shop.products.category),
    brands: counted(shop.products.brand),
    attributes: shop.customers.attributes.map(({ name, values }) => {
      const known = values.filter((value) => value !== '');
      const numbers = known.filter((value) => !Number.isNaN(parseRange(value))).length;
      return { name, isNumber: numbers > 0 && numbers >= readable * known.length, values: counted(values) };
    }),
    months: monthsOf(spanOf(shop)).map(({ name }) => name),
    aspects: aspectsOf(facts),
    feelings: feelings === null ? [] : tallied(feelings, feelingNames),
    clock: clock === null ? [] : tallied(clock.state, dueStates).flatMap(withoutUnknown),
    suspects: facts.findings.suspects().reduce((sum, isSuspect) => sum + isSuspect, 0),
  };
}

function withoutUnknown({ value, count }: ValueCount<(typeof dueStates)[number]>): ValueCount<ClockState>[] {
  return value === 'unknown' ? [] : [{ value, count }];
}

function aspectsOf(facts: AudienceFacts): AudienceKnown['aspects'] {
  const told = (aspect: Aspect, feeling: 'praised' | 'blamed') =>
    facts.aspect(aspect, feeling)?.low.reduce((sum, reviews) => sum + (reviews > 0 ? 1 : 0), 0) ?? 0;
  return aspectKeys
    .map((aspect) => ({ aspect, praised: told(aspect, 'praised'), blamed: told(aspect, 'blamed') }))
    .filter(({ praised, blamed }) => praised + blamed > 0);
}

function counted(values: readonly string[]): ValueCount[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues);
}

function tallied<Name extends string>(values: ArrayLike<number>, names: readonly Name[]): ValueCount<Name>[] {
  const counts = new Int32Array(names.length);
  for (let c = 0; c < values.length; c++) if (values[c]! >= 0) counts[values[c]!]!++;
  return names.map((value, i) => ({ value, count: counts[i]! })).filter(({ count }) => count > 0);
}
