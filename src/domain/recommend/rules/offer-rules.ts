/** What may raise a product that brings the shop more, or of which it has more. */
export const weighings = ['nothing', 'margin', 'stock', 'price'] as const;

/** What a shop allows to be offered, whatever the models find. Products and categories that it does not have are ignored. */
export interface OfferRules {
  /** What was bought is offered again when it is due, by the time after which customers buy it again, and not before. */
  readonly whenDue: boolean;
  /** Nothing of a category of which customers take one product, once she has one. */
  readonly oneOfAKind: boolean;
  /** Nothing of which the export says that there is none left. */
  readonly inStock: boolean;
  /** Nothing that is rated below this by several customers, 1 to 5; null: whatever its rating. */
  readonly lowestRating: number | null;
  /** Nothing cheaper and nothing dearer than this, in the shop's currency; null: no bound. */
  readonly priceFrom: number | null;
  readonly priceTo: number | null;
  /** Only these categories, where any are named; and none of those. */
  readonly onlyCategories: readonly string[];
  readonly noCategories: readonly string[];
  /** At most so many of one category, and of one brand, in a list; null: any number. */
  readonly perCategory: number | null;
  readonly perBrand: number | null;
  /** Ids of products that come first in every list that may hold them, and of those that come in none. */
  readonly pinned: readonly string[];
  readonly buried: readonly string[];
  /** What counts beside the fit, and how much of the order it decides, 0 to 1. */
  readonly weighBy: (typeof weighings)[number];
  readonly weight: number;
  /** How much a list is spread over unlike products, 0 to 1 (maximal marginal relevance). */
  readonly diversity: number;
}

/** What nobody has to touch. Exports note 0 for what is sold without counting it, so stock is asked for by choice only. */
export const defaultRules: OfferRules = {
  whenDue: false,
  oneOfAKind: false,
  inStock: false,
  lowestRating: null,
  priceFrom: null,
  priceTo: null,
  onlyCategories: [],
  noCategories: [],
  perCategory: null,
  perBrand: null,
  pinned: [],
  buried: [],
  weighBy: 'nothing',
  weight: 0.3,
  diversity: 0,
};

/** Whether it takes to know how customers buy the same again. */
export function asksRebuying({ oneOfAKind }: OfferRules, includeBought: boolean): boolean {
  return oneOfAKind || includeBought;
}

/** Why a product that a model ranked high enough is not in a list; the order is that in which they are asked. */
export const removals = [
  'returned',
  'disliked',
  'dismissed',
  'hasIt',
  'sameName',
  'notAgain',
  'notYet',
  'oneOfAKind',
  'outOfStock',
  'lowRated',
  'price',
  'category',
  'buried',
  'perCategory',
  'perBrand',
] as const;
export type Removal = (typeof removals)[number];

type Check = (value: unknown) => boolean;

const isFlag: Check = (value) => typeof value === 'boolean';
const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isText: Check = (value) => Array.isArray(value) && value.every((each) => typeof each === 'string');
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isMoney: Check = (value) => typeof value === 'number' && value >= 0;
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 1;

const checks: Readonly<Record<keyof OfferRules, readonly [Check, string]>> = {
  whenDue: [isFlag, 'true or false'],
  oneOfAKind: [isFlag, 'true or false'],
  inStock: [isFlag, 'true or false'],
  lowestRating: [orNull((v) => typeof v === 'number' && v >= 1 && v <= 5), 'a number from 1 to 5, or null'],
  priceFrom: [orNull(isMoney), 'a price, or null'],
  priceTo: [orNull(isMoney), 'a price, or null'],
  onlyCategories: [isText, 'a list of categories'],
  noCategories: [isText, 'a list of categories'],
  perCategory: [orNull(isCount), 'a whole number from 1, or null'],
  perBrand: [orNull(isCount), 'a whole number from 1, or null'],
  pinned: [isText, 'a list of product ids'],
  buried: [isText, 'a list of product ids'],
  weighBy: [(value) => weighings.some((each) => each === value), `one of ${weighings.join(', ')}`],
  weight: [isShare, 'a number from 0 to 1'],
  diversity: [isShare, 'a number from 0 to 1'],
};

/**
 * Rules as somebody wrote them, with the defaults for what is left out.
 * @throws RangeError with one clear sentence where a rule is none, or its value cannot be.
 */
export function rulesFrom(given: unknown): OfferRules {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new RangeError('Rules are an object, such as {"perCategory": 3}.');
  }
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(checks, name)) {
      throw new RangeError(`There is no rule '${name}'. The rules are ${Object.keys(checks).join(', ')}.`);
    }
    const [check, wanted] = checks[name as keyof OfferRules];
    if (!check(value))
      throw new RangeError(`The rule ${name} takes ${wanted}; not ${JSON.stringify(value)}.`);
  }
  const rules: OfferRules = { ...defaultRules, ...given };
  const { priceFrom, priceTo } = rules;
  if (priceFrom !== null && priceTo !== null && priceFrom > priceTo) {
    throw new RangeError(`No price is from ${priceFrom} to ${priceTo}: priceFrom is above priceTo.`);
  }
  return rules;
}

/** Whether stored rules are whole and can be. */
export function areRules(value: unknown): value is OfferRules {
  const isWhole = (rules: object) =>
    Object.entries(checks).every(([name, [check]]) => check(Reflect.get(rules, name)));
  return typeof value === 'object' && value !== null && isWhole(value);
}

/** How many rules are other than usual; a weight that weighs nothing is none. */
export function changedRules(rules: OfferRules): number {
  const names = Object.keys(defaultRules) as (keyof OfferRules)[];
  return names.filter(
    (name) => name !== 'weight' && JSON.stringify(rules[name]) !== JSON.stringify(defaultRules[name]),
  ).length;
}
