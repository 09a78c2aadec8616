import { maskOf } from './conditions';
import type { AudienceFacts, RunFindings } from './facts';
import { allOf, anyOf, inBit, isUnknownIn, isUnknownOut, type Mask, noneOf, yes } from './masks';
import { type Condition, conditionsOf, isCondition, type Rule } from './rule';

/** How many customers something is of, and what they paid so far. */
export interface HeadCount {
  readonly customers: number;
  /** In the shop's currency, over those of whom it is known; NaN where it is known of none. */
  readonly money: number;
}

export interface AudienceFound extends HeadCount {
  /** Numbers of the customers, ascending. */
  readonly members: Int32Array;
  /** Out, since something is not known of them. */
  readonly unknownOut: number;
  /** In, since something is not known of them: a group with `not` takes who is not known to be in it. */
  readonly unknownIn: number;
  /** Of each condition, in the order of `conditionsOf`: how many satisfy it, and of how many it is not known. */
  readonly conditions: readonly { readonly met: number; readonly unknown: number }[];
  /** Of each segment how much of it is in, those in none (code 0) too; empty without a run. */
  readonly segments: readonly (HeadCount & {
    readonly code: number;
    readonly inside: number;
    readonly moneyInside: number;
  })[];
  /** All customers of the shop. */
  readonly all: HeadCount;
}

/** Masks of conditions, so that a rule that is edited is reckoned anew only where it was. Of one shop and one run. */
export class MaskCache {
  readonly #masks = new Map<string, Mask>();

  of(condition: Condition, make: () => Mask): Mask {
    const key = JSON.stringify(condition);
    const known = this.#masks.get(key);
    if (known) {
      // Asked for last, so let go of last.
      this.#masks.delete(key);
      this.#masks.set(key, known);
      return known;
    }
    const mask = make();
    this.#masks.set(key, mask);
    if (this.#masks.size > mostMasks) this.#masks.delete(this.#masks.keys().next().value!);
    return mask;
  }
}

const mostMasks = 64;

/** Whom a rule finds. Throws RangeError as `maskOf` does. */
export function findAudience(
  rule: Rule,
  facts: AudienceFacts,
  run: RunFindings,
  cache = new MaskCache(),
): AudienceFound {
  const ofCondition = (condition: Condition) => cache.of(condition, () => maskOf(condition, facts, run));
  const mask = combined(rule, ofCondition, facts.customers);
  return {
    ...counted(mask, facts, run),
    conditions: conditionsOf(rule).map((condition) => {
      let [met, isUnknown] = [0, 0];
      for (const bits of ofCondition(condition)) {
        if ((bits & inBit) !== 0) met++;
        else if (isUnknownOut(bits)) isUnknown++;
      }
      return { met, unknown: isUnknown };
    }),
  };
}

/** The same of chosen customers; ids that the shop does not know are left out. */
export function audienceOfIds(ids: readonly string[], facts: AudienceFacts, run: RunFindings): AudienceFound {
  const mask = new Uint8Array(facts.customers);
  for (const id of ids) {
    const c = facts.numberOf(id);
    if (c !== undefined) mask[c] = yes;
  }
  return { ...counted(mask, facts, run), conditions: [] };
}

function combined(rule: Rule, ofCondition: (condition: Condition) => Mask, customers: number): Mask {
  if (isCondition(rule)) return ofCondition(rule);
  if ('not' in rule) return noneOf(combined(rule.not, ofCondition, customers));
  const parts = ('all' in rule ? rule.all : rule.any).map((part) => combined(part, ofCondition, customers));
  return 'all' in rule ? allOf(parts, customers) : anyOf(parts, customers);
}

function counted(mask: Mask, { shop, customers }: AudienceFacts, { segments }: RunFindings) {
  const { spend } = shop.customers;
  const codes = segments ? [...segments.codes.filter((code) => code !== 0), 0] : [];
  const at = new Map(codes.map((code, i) => [code, i]));
  const [whole, inside] = [codes.map(newTally), codes.map(newTally)];
  const [all, found] = [newTally(), newTally()];
  const members = new Int32Array(customers);
  let [unknownOut, unknownIn] = [0, 0];
  for (let c = 0; c < customers; c++) {
    const segment = segments ? (at.get(segments.code[c]!) ?? -1) : -1;
    const money = spend[c]!;
    add(all, money);
    if (segment >= 0) add(whole[segment]!, money);
    const bits = mask[c]!;
    if (isUnknownOut(bits)) unknownOut++;
    if ((bits & inBit) === 0) continue;
    if (isUnknownIn(bits)) unknownIn++;
    members[found.customers] = c;
    add(found, money);
    if (segment >= 0) add(inside[segment]!, money);
  }
  return {
    ...headCount(found),
    members: members.slice(0, found.customers),
    unknownOut,
    unknownIn,
    all: headCount(all),
    segments: codes
      .map((code, i) => ({
        code,
        ...headCount(whole[i]!),
        inside: inside[i]!.customers,
        moneyInside: headCount(inside[i]!).money,
      }))
      .filter(({ code, customers: size }) => code !== 0 || size > 0),
  };
}

interface Tally {
  customers: number;
  money: number;
  paying: number;
}

const newTally = (): Tally => ({ customers: 0, money: 0, paying: 0 });

function add(tally: Tally, money: number): void {
  tally.customers++;
  if (Number.isNaN(money)) return;
  tally.money += money;
  tally.paying++;
}

function headCount({ customers, money, paying }: Tally): HeadCount {
  return { customers, money: paying > 0 || customers === 0 ? money : Number.NaN };
}
