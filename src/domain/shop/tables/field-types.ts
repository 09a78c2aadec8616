/** What the values of one column look like; shares are of the filled cells. */
export interface ColumnProfile {
  /** Share of the cells that end in a word in brackets, as marketplaces put a login behind a name: 'Ann Poe (annp)'. */
  readonly logins: number;
  readonly filled: number;
  readonly numbers: number;
  /** Cells of digits and number signs alone, without a unit. */
  readonly bareNumbers: number;
  /** Cells that name a company by its legal form. */
  readonly organisations: number;
  /** Cells of several words, as people's names are. */
  readonly spaced: number;
  /** Cells that number somebody, as 'Client 3' and 'Customer B' do: one word that all share and one sign of their own. */
  readonly labelled: number;
  readonly dates: number;
  readonly emails: number;
  /** What part of an order a row is, goods, postage and the like, where a column says both. */
  readonly partsOfOrders: number;
  readonly events: number;
  /** Cells that name a view, a click or a cart. */
  readonly visits: number;
  /** Cells that may be ratings, out of 5, 10 or 100; and whether all are 0 or 1, or -1 and 1. */
  readonly ratings: number;
  readonly binary: boolean;
  /**
   * Numbers other than 0 that are written with '%'; and whether all lie from 0 to below 1, some above 0,
   * and are not written as money is, with two decimals each.
   */
  readonly percents: number;
  readonly fractions: boolean;
  /** Cells that name a kind of document or movement: 'Invoice', 'Credit note', 'Sale', 'Refund'. */
  readonly documents: number;
  /** Cells that say what became of an order, in a column of a few different ones. */
  readonly states: number;
  /** Cells that say yes or no. */
  readonly flags: number;
  /** Cells that count pieces: '2 pcs', '3 Stk', '2件'. */
  readonly pieces: number;
  /** Cells that count those who found a review helpful. */
  readonly votes: number;
  /** Cells that hold several items with their pieces or prices; and that list several names or codes. */
  readonly packed: number;
  readonly listed: number;
  readonly meanLength: number;
  readonly distinct: number;
}

/**
 * `id` and `category` stay strings for ever (19-digit ids exceed 2^53); `text` is free text; `rating` is a
 * number that may be drawn in stars or said in words, `votes` a count that may stand in a sentence.
 */
export type FieldType =
  | 'id'
  | 'category'
  | 'text'
  | 'url'
  | 'email'
  | 'number'
  | 'rating'
  | 'votes'
  | 'money'
  | 'date';

interface TypeRules {
  /** How values are kept: dates in milliseconds since 1970 UTC. */
  readonly kept: 'string' | 'number' | 'date';
  /** Whether a column of such values may serve a field of the type. */
  admits(profile: ColumnProfile): boolean;
}

/** Codes may be long numbers that read like Unix time; a column of nothing but written dates is none. */
const isCode = (profile: ColumnProfile) => profile.dates < 0.9 || profile.numbers > 0.5;
const isNumeric = (profile: ColumnProfile) => profile.numbers >= 0.6;

export const fieldTypes: Readonly<Record<FieldType, TypeRules>> = {
  id: { kept: 'string', admits: isCode },
  category: { kept: 'string', admits: isCode },
  text: { kept: 'string', admits: (profile) => profile.bareNumbers < 0.9 },
  url: { kept: 'string', admits: (profile) => profile.numbers < 0.5 },
  email: { kept: 'string', admits: (profile) => profile.emails >= 0.5 },
  number: { kept: 'number', admits: isNumeric },
  rating: { kept: 'number', admits: (profile) => profile.ratings >= 0.6 && !profile.binary },
  votes: { kept: 'number', admits: (profile) => profile.votes >= 0.6 },
  money: {
    kept: 'number',
    admits: (profile) => isNumeric(profile) && profile.percents < 0.5 && profile.pieces < 0.5,
  },
  date: { kept: 'date', admits: (profile) => profile.dates >= 0.5 },
};
