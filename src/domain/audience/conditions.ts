import { parseRange } from '../behaviour/parse-range';
import { notYet } from '../movement/movement';
import { dueStates } from '../value/clock/due-state';
import { countDeeds, type Deeds, offeredDeeds, productsMeant, spanOfDeed } from './deeds';
import type { AudienceFacts, RunFindings } from './facts';
import { exact, type Figure, highest, withinBounds } from './figure';
import { type Mask, no, unknown, yes } from './masks';
import {
  type AttributeCondition,
  type Choice,
  type Condition,
  type DeedCondition,
  feelingNames,
  isDeed,
  isNumber,
  type MovedCondition,
  type NumberCondition,
  type SegmentRef,
  type StoodCondition,
} from './rule';

/**
 * Who satisfies a condition. Segments are named by code. Throws RangeError with a sentence where it names what the shop has
 * not (a product, a column, a month, a campaign); where the shop cannot tell anything of the kind, nothing is known of anybody.
 */
export function maskOf(condition: Condition, facts: AudienceFacts, run: RunFindings): Mask {
  if (isNumber(condition)) return ofNumber(condition, facts, run);
  if (isDeed(condition)) return ofDeed(condition, facts, run);
  const { customers } = facts;
  switch (condition.what) {
    case 'segment': {
      const { segments } = run;
      return segments === null
        ? nothing(customers)
        : chosen(segments.code, codesOf(condition, segments.codes), () => false);
    }
    case 'clock': {
      const clock = facts.findings.clock();
      const isUnknown = (state: number) => dueStates[state] === 'unknown';
      return clock === null
        ? nothing(customers)
        : chosen(clock.state, positions(condition, dueStates), isUnknown);
    }
    case 'feeling': {
      const feelings = facts.feelings();
      return feelings === null
        ? nothing(customers)
        : chosen(feelings, positions(condition, feelingNames), (feeling) => feeling < 0);
    }
    case 'attribute':
      return ofAttribute(condition, facts);
    case 'aspect': {
      const figure = facts.aspect(condition.aspect, condition.feeling);
      return figure === null ? nothing(customers) : withinBounds(figure, onceAtLeast(condition));
    }
    case 'wrote': {
      const figure = run.about(condition.about);
      return figure === null ? nothing(customers) : withinBounds(figure, onceAtLeast(condition));
    }
    case 'stood':
      return ofStood(condition, customers, run);
    case 'moved':
      return ofMoved(condition, customers, run);
    case 'campaign': {
      const { campaign, group } = condition;
      const named = run.campaigns.filter(({ id, name }) => id === campaign || name === campaign);
      if (named.length === 0) throw new RangeError(`There is no campaign '${campaign}' kept with the shop.`);
      const mask = new Uint8Array(customers);
      for (const { members } of named) {
        for (const member of members) {
          const c = group === 'any' || member.group === group ? facts.numberOf(member.id) : undefined;
          if (c !== undefined) mask[c] = yes;
        }
      }
      return mask;
    }
    case 'suspect':
      return facts.findings.suspects().map((isSuspect) => (isSuspect === 1 ? yes : no));
    default:
      condition satisfies never;
      return nothing(customers);
  }
}

const nothing = (customers: number): Mask => new Uint8Array(customers).fill(unknown);

/** Bounds of a count: once at least where none are given. */
function onceAtLeast({ atLeast, atMost }: Pick<DeedCondition, 'atLeast' | 'atMost'>) {
  return {
    ...(atLeast === undefined && atMost === undefined ? { atLeast: 1 } : {}),
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  };
}

/** A figure, whether it depends on a run or not; null where it cannot be told. */
export function figureOf(
  name: NumberCondition['what'],
  facts: AudienceFacts,
  run: RunFindings,
): Figure | null {
  const { segments, values } = run;
  switch (name) {
    case 'confidence':
      // Who is in no segment is in none by no chance.
      return (
        segments &&
        exact(
          Float64Array.from(segments.confidence, (sure, c) => (segments.code[c] === 0 ? Number.NaN : sure)),
        )
      );
    case 'expectedPurchases':
      return values && exact(values.purchases);
    case 'alive':
    case 'value':
      return values && exact(values[name]);
    case 'lapseRisk':
      return run.risk ? exact(run.risk.lapse) : null;
    case 'refundRisk':
      return run.risk ? exact(run.risk.refund) : null;
    default:
      return facts.figure(name);
  }
}

function ofNumber(condition: NumberCondition, facts: AudienceFacts, run: RunFindings): Mask {
  const figure = figureOf(condition.what, facts, run);
  if (figure === null) return nothing(facts.customers);
  return condition.top === undefined ? withinBounds(figure, condition) : highest(figure, condition.top);
}

/** What a deed is counted in; null where it cannot be told. */
export function deedsFor(
  name: DeedCondition['what'],
  facts: AudienceFacts,
  { lists }: RunFindings,
): Deeds | null {
  if (name !== 'offered') return facts.deeds(name);
  return lists && offeredDeeds(lists.products, lists.length, facts.customers);
}

function ofDeed(condition: DeedCondition, facts: AudienceFacts, run: RunFindings): Mask {
  const meant = productsMeant(facts.shop.products, condition);
  const deeds = deedsFor(condition.what, facts, run);
  if (deeds === null) return nothing(facts.customers);
  // A list is of today, whatever the days.
  const span = condition.what === 'offered' ? null : spanOfDeed(condition, facts.lastDay);
  return withinBounds(countDeeds(deeds, meant, span), onceAtLeast(condition));
}

function ofAttribute(condition: AttributeCondition, { shop }: AudienceFacts): Mask {
  const { attributes } = shop.customers;
  const attribute = attributes.find(({ name }) => name === condition.name);
  if (attribute === undefined) {
    const there = attributes.map(({ name }) => name).join(', ') || 'none';
    throw new RangeError(`The customers have no column '${condition.name}'; they have: ${there}.`);
  }
  const { is, isNot } = condition;
  if (is === undefined && isNot === undefined)
    return withinBounds(exact(Float64Array.from(attribute.values, parseRange)), condition);
  const wanted = new Set(is ?? isNot);
  const whereNamed = is === undefined ? no : yes;
  return Uint8Array.from(attribute.values, (value) => {
    if (value === '') return unknown;
    return wanted.has(value) ? whereNamed : yes - whereNamed;
  });
}

/** Positions that are in, by a list of names. */
function positions<Name extends string>({ is, isNot }: Choice<Name>, names: readonly Name[]): Set<number> {
  const wanted = new Set((is ?? isNot)?.map((name) => names.indexOf(name)));
  if (is !== undefined) return wanted;
  return new Set([...names.keys()].filter((at) => !wanted.has(at)));
}

/** Codes of segments that are in. */
function codesOf({ is, isNot }: Choice<SegmentRef>, codes: readonly number[]): Set<number> {
  const wanted = new Set(known(is ?? isNot ?? [], codes));
  return is === undefined ? new Set([...codes, 0].filter((code) => !wanted.has(code))) : wanted;
}

function known(refs: readonly SegmentRef[], codes: readonly number[]): number[] {
  return refs.map((ref) => {
    if (typeof ref !== 'number' || (ref !== 0 && !codes.includes(ref)))
      throw new RangeError(`There is no segment '${ref}'.`);
    return ref;
  });
}

function chosen(
  values: ArrayLike<number>,
  wanted: ReadonlySet<number>,
  isUnknown: (value: number) => boolean,
): Mask {
  const mask = new Uint8Array(values.length);
  for (let c = 0; c < values.length; c++)
    mask[c] = isUnknown(values[c]!) ? unknown : wanted.has(values[c]!) ? yes : no;
  return mask;
}

/** The codes at the end of a month; null where nobody's movement is known. */
function codesAt(month: string, customers: number, { movement }: RunFindings): Int16Array | null {
  if (movement === null) return null;
  const at = movement.months.findIndex(({ name }) => name === month);
  if (at < 0) {
    const names = movement.months.map(({ name }) => name);
    const there = names.length === 0 ? 'there is none' : `there are ${names[0]} to ${names.at(-1)}`;
    throw new RangeError(`The shop has no month ${month}: ${there}.`);
  }
  return movement.codes.subarray(at * customers, (at + 1) * customers);
}

function ofStood(condition: StoodCondition, customers: number, run: RunFindings): Mask {
  const codes = codesAt(condition.month, customers, run);
  if (codes === null || run.segments === null) return nothing(customers);
  return chosen(codes, codesOf(condition, run.segments.codes), (code) => code === notYet);
}

function ofMoved({ since, from, to }: MovedCondition, customers: number, run: RunFindings): Mask {
  const then = codesAt(since, customers, run);
  const { segments } = run;
  if (then === null || segments === null) return nothing(customers);
  const [left, reached] = [from, to].map((refs) => refs && new Set(known(refs, segments.codes)));
  return Uint8Array.from(then, (code, c) => {
    if (code === notYet) return unknown;
    const now = segments.code[c]!;
    const isWanted = code !== now && (left?.has(code) ?? true) && (reached?.has(now) ?? true);
    return isWanted ? yes : no;
  });
}
