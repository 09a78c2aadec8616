import { isRuleOn, type ShopAnswers, type Verdict } from './answers';

/** What the user told of a shop, or took back, in one step. */
export type AnswersChange =
  | { readonly what: 'rule'; readonly rule: string; readonly on: boolean }
  /** `verdict` null: a word on them was taken back. */
  | { readonly what: 'accounts'; readonly count: number; readonly verdict: Verdict | null }
  | { readonly what: 'rate'; readonly name: string }
  | { readonly what: 'status'; readonly name: string }
  | { readonly what: 'zone' };

/** What changed between two states of the answers; null where nothing did. Of several changes the first of this order. */
export function answersChange(before: ShopAnswers, after: ShopAnswers): AnswersChange | null {
  const rules = [...before.rulesOff, ...before.rulesOn, ...after.rulesOff, ...after.rulesOn];
  const rule = rules.find((each) => isRuleOn(before, each) !== isRuleOn(after, each));
  if (rule !== undefined) return { what: 'rule', rule, on: isRuleOn(after, rule) };
  const judged = judgedAnew(before, after);
  if (judged !== null) return judged;
  const rate = differing(before.rates, after.rates);
  if (rate !== undefined) return { what: 'rate', name: rate };
  const status = differing(before.statuses, after.statuses);
  if (status !== undefined) return { what: 'status', name: status };
  return before.timeZone === after.timeZone ? null : { what: 'zone' };
}

function judgedAnew(before: ShopAnswers, after: ShopAnswers): AnswersChange | null {
  for (const [verdict, ids, earlier] of [
    ['fake', after.fakes, before.fakes],
    ['genuine', after.genuine, before.genuine],
    [null, [...before.fakes, ...before.genuine], [...after.fakes, ...after.genuine]],
  ] as const) {
    const known = new Set(earlier);
    const count = ids.filter((id) => !known.has(id)).length;
    if (count > 0) return { what: 'accounts', count, verdict };
  }
  return null;
}

function differing<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): string | undefined {
  return Object.keys({ ...before, ...after }).find((key) => before[key] !== after[key]);
}
