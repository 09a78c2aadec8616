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
}

export const noAnswers: ShopAnswers = { rates: {}, statuses: {}, timeZone: '', rulesOff: [] };

/** The same text for the same answers, '' for none: part of the fingerprint of whatever is computed from a shop. */
export function answersKey({ rates, statuses, timeZone, rulesOff }: ShopAnswers): string {
  const parts = [sorted(rates), sorted(statuses), timeZone, [...rulesOff].sort().join(',')];
  return parts.every((part) => part === '') ? '' : parts.map(encodeURIComponent).join(';');
}

function sorted(answers: Readonly<Record<string, string | number>>): string {
  return Object.keys(answers)
    .sort()
    .map((name) => JSON.stringify([name, answers[name]]))
    .join(',');
}
