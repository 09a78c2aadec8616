import type { AudienceKnown } from './known';
import type { Rule } from './rule';

/** Audiences that marketers know; words stand under `audiences.template.<name>`. */
export const templateNames = [
  'newcomers',
  'oneLongAgo',
  'aboutToLapse',
  'lapsed',
  'dueAgain',
  'bestTenth',
  'winBack',
  'regulars',
  'bigBasket',
  'oneNotOther',
  'lookers',
  'cartLeft',
  'returners',
  'promoters',
  'detractors',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** What an export lacks for a template; words stand under `audiences.lacks.<name>`. */
export type Lacking =
  | 'dates'
  | 'orders'
  | 'prices'
  | 'repeats'
  | 'categories'
  | 'views'
  | 'carts'
  | 'returns'
  | 'stars';

export interface Template {
  readonly name: TemplateName;
  /** Null where the shop cannot answer it. */
  readonly rule: Rule | null;
  readonly lacks: Lacking | null;
}

/** Every template as rules that the shop can answer, or what is missing for it. */
export function templatesFor(known: AudienceKnown): Template[] {
  const has = (name: AudienceKnown['numbers'][number]['name']) =>
    known.numbers.some((number) => number.name === name);
  const did = (name: AudienceKnown['deeds'][number]) => known.deeds.includes(name);
  const dates = has('daysSinceLastOrder') ? null : 'dates';
  const prices = has('money') ? null : 'prices';
  const stars = has('meanStars') ? null : 'stars';
  // Without anybody's pause nobody's next order is due.
  const clock = dates ?? (known.clock.some(({ value }) => value !== 'never') ? null : 'repeats');
  const orders = did('bought') ? null : 'orders';
  const [one, other] = known.categories.map(({ value }) => value);
  const made: Readonly<Record<TemplateName, readonly [Lacking | null, () => Rule]>> = {
    newcomers: [dates, () => ({ what: 'daysSinceFirstOrder', below: 30 })],
    oneLongAgo: [
      dates,
      () => ({
        all: [
          { what: 'orders', atLeast: 1, atMost: 1 },
          { what: 'daysSinceLastOrder', atLeast: 180 },
        ],
      }),
    ],
    aboutToLapse: [clock, () => ({ what: 'clock', is: ['overdue'] })],
    lapsed: [clock, () => ({ what: 'clock', is: ['lapsed'] })],
    dueAgain: [clock, () => ({ what: 'clock', is: ['due'] })],
    bestTenth: [prices, () => ({ what: 'money', top: 0.1 })],
    winBack: [
      prices ?? dates,
      () => ({
        all: [
          { what: 'money', top: 0.2 },
          { what: 'daysSinceLastOrder', atLeast: 90 },
        ],
      }),
    ],
    regulars: [
      dates,
      () => ({
        all: [
          { what: 'orders', atLeast: 4 },
          { what: 'bought', lastDays: 90 },
        ],
      }),
    ],
    bigBasket: [has('averageOrder') ? null : 'prices', () => ({ what: 'averageOrder', top: 0.1 })],
    oneNotOther: [
      orders ?? (other === undefined ? 'categories' : null),
      () => ({
        all: [
          { what: 'bought', categories: [one!] },
          { what: 'bought', categories: [other!], atMost: 0 },
        ],
      }),
    ],
    lookers: [
      did('viewed') ? orders : 'views',
      () => ({
        all: [
          { what: 'viewed', atLeast: 1 },
          { what: 'bought', atMost: 0 },
        ],
      }),
    ],
    cartLeft: [
      did('inCart') ? (orders ?? dates) : 'carts',
      () => ({
        all: [
          { what: 'inCart', lastDays: 30 },
          { what: 'bought', lastDays: 30, atMost: 0 },
        ],
      }),
    ],
    returners: [has('returnRate') ? null : 'returns', () => ({ what: 'returnRate', atLeast: 0.5 })],
    promoters: [stars, () => ({ what: 'meanStars', atLeast: 4 })],
    detractors: [stars, () => ({ what: 'meanStars', atMost: 2 })],
  };
  return templateNames.map((name) => {
    const [lacks, rule] = made[name];
    return { name, lacks, rule: lacks === null ? rule() : null };
  });
}
