import { customersCalled } from './customers-called';
import type { Customers } from './shop';
import { rowMark, rulesOfMarks } from './repeats/row-marks';

/** What a word of this shop's status column may be said to mean. */
export const statusMeanings = ['sale', 'unpaid', 'cancelled', 'refunded', 'takesBack', 'test'] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

/** What the user told us about a shop that its files cannot tell. Nothing of it needs an answer. */
export interface ShopAnswers {
  /** ISO code of a currency → how many units of the shop's main currency one unit of it is worth. */
  readonly rates: Readonly<Record<string, number>>;
  /** A word of the status column as the files write it, in small letters → what it means. */
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  /** IANA name of the time zone in which the shop counts its days; '' where days are as the files write them. */
  readonly timeZone: string;
  /** Names of the cleaning rules that are switched off. */
  readonly rulesOff: readonly string[];
  /** Names of those that are on, of the rules that wait for her word. */
  readonly rulesOn: readonly string[];
  /** Ids of accounts that she called fakes: what they did counts for nothing. */
  readonly fakes: readonly string[];
  /** Ids of accounts that looked like fakes and that she called real customers. */
  readonly genuine: readonly string[];
}

export const noAnswers: ShopAnswers = {
  rates: {},
  statuses: {},
  timeZone: '',
  rulesOff: [],
  rulesOn: [],
  fakes: [],
  genuine: [],
};

/** Rules that take away what no other row says, or may not say: they are off until the user switches them on. */
const rulesByChoice: readonly string[] = [rulesOfMarks.gone, rulesOfMarks.perhapsFanned];

/** Whether a cleaning rule is in force. */
export function isRuleOn({ rulesOff, rulesOn }: ShopAnswers, rule: string): boolean {
  return rulesByChoice.includes(rule) ? rulesOn.includes(rule) : !rulesOff.includes(rule);
}

/** The marks of rows (`rowMark`) that count for nothing. */
export function leftOutMarks(answers: ShopAnswers): ReadonlySet<number> {
  const marks = Object.entries(rulesOfMarks).filter(([, rule]) => isRuleOn(answers, rule));
  return new Set(marks.map(([mark]) => rowMark[mark as keyof typeof rulesOfMarks]));
}

/** The same answers with a cleaning rule switched on or off. */
export function withRule(answers: ShopAnswers, rule: string, on: boolean): ShopAnswers {
  const list = rulesByChoice.includes(rule) ? 'rulesOn' : 'rulesOff';
  const others = answers[list].filter((each) => each !== rule);
  return { ...answers, [list]: on === (list === 'rulesOn') ? [...others, rule] : others };
}

export type Verdict = 'fake' | 'genuine';

/** The same answers with a word on accounts; null takes it back. */
export function withVerdict(
  answers: ShopAnswers,
  accounts: readonly string[],
  verdict: Verdict | null,
): ShopAnswers {
  const meant = new Set(accounts);
  const without = (ids: readonly string[]) => ids.filter((id) => !meant.has(id));
  return {
    ...answers,
    fakes: [...without(answers.fakes), ...(verdict === 'fake' ? meant : [])],
    genuine: [...without(answers.genuine), ...(verdict === 'genuine' ? meant : [])],
  };
}

/** What was said of each customer (`Customers.verdicts`); null where nothing of any. */
export function verdictsOf(
  { fakes, genuine }: Pick<ShopAnswers, 'fakes' | 'genuine'>,
  customers: Pick<Customers, 'ids' | 'alsoKnown'>,
): Int8Array | null {
  if (fakes.length + genuine.length === 0) return null;
  const verdicts = new Int8Array(customers.ids.length);
  for (const [names, verdict] of [
    [genuine, 1],
    [fakes, -1],
  ] as const) {
    for (const customer of customersCalled(customers, names)) if (customer >= 0) verdicts[customer] = verdict;
  }
  return verdicts;
}

/** The same text for the same answers, '' for none: part of the fingerprint of whatever is computed from a shop. */
export function answersKey({ fakes, genuine, ...answers }: ShopAnswers): string {
  const { rates, statuses, timeZone, rulesOff, rulesOn } = answers;
  const rules = [rulesOff, rulesOn].map((names) => [...names].sort().join(','));
  // Only where there are some, so that keys of earlier versions stay what they are.
  const accounts =
    fakes.length + genuine.length === 0 ? [] : [fakes, genuine].map((ids) => JSON.stringify([...ids].sort()));
  const parts = [sorted(rates), sorted(statuses), timeZone, ...rules, ...accounts];
  return parts.every((part) => part === '') ? '' : parts.map(encodeURIComponent).join(';');
}

function sorted(answers: Readonly<Record<string, string | number>>): string {
  return Object.keys(answers)
    .sort()
    .map((name) => JSON.stringify([name, answers[name]]))
    .join(',');
}
