import { rowMark, rulesOfMarks } from './repeats/row-marks';

/** What a word of this shop's status column may be said to mean. */
export const statusMeanings = ['sale', 'unpaid', 'cancelled', 'refunded', 'test'] as const;
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
}

export const noAnswers: ShopAnswers = { rates: {}, statuses: {}, timeZone: '', rulesOff: [], rulesOn: [] };

/** Rules that take away what no other row says: they are off until the user switches them on. */
const rulesByChoice: readonly string[] = [rulesOfMarks.gone];

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

/** The same text for the same answers, '' for none: part of the fingerprint of whatever is computed from a shop. */
export function answersKey({ rates, statuses, timeZone, rulesOff, rulesOn }: ShopAnswers): string {
  const rules = [rulesOff, rulesOn].map((names) => [...names].sort().join(','));
  const parts = [sorted(rates), sorted(statuses), timeZone, ...rules];
  return parts.every((part) => part === '') ? '' : parts.map(encodeURIComponent).join(';');
}

function sorted(answers: Readonly<Record<string, string | number>>): string {
  return Object.keys(answers)
    .sort()
    .map((name) => JSON.stringify([name, answers[name]]))
    .join(',');
}
