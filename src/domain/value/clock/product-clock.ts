import { shareBy } from '../../recommend/rules/time-to-next';
import {
  habit,
  habitOf,
  numberCategories,
  type Pace,
  type ProductDays,
  productDays,
  readRebuying,
  spellsBy,
} from '../../recommend/rules/rebuying';
import type { Shop } from '../../shop/shop';
import { type DueState, dueState, dueStates, isLevel, isTooShort } from './due-state';
import { calendarDay, nextOpenDay } from './closures';
import { fitWeibull, type Weibull } from './weibull';

/** When customers come back for a product, or for anything of a category. */
export interface ThingClock extends Pace {
  /** Number of the product or the category. */
  readonly thing: number;
  /** Purchases of it that were followed, and the share after which the same customer came back for it. */
  readonly spells: number;
  readonly share: number;
  /** null where all that came back did so at once. */
  readonly weibull: Weibull | null;
}

/** Who should buy which product again; one entry a pair, the likeliest at the front. Days since 1970. */
export interface DueProducts {
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly last: Int32Array;
  readonly due: Float64Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
  /** Position in `dueStates`: due or overdue. */
  readonly state: Uint8Array;
  /** Chance that she comes back for it at all, given that she has not yet; 0 to 1. */
  readonly chance: Float64Array;
}

export interface ProductClocks {
  /** Those that customers come back for, most followed first. */
  readonly products: readonly ThingClock[];
  readonly categories: readonly ThingClock[];
  /** Names of the categories by number. */
  readonly categoryNames: readonly string[];
  readonly due: DueProducts;
}

/** Whoever is less likely than this to come back for a product is not on its list, unless she has only just missed it. */
const leastChance = 0.15;
/** How many pauses of her own the product's weigh as a guess of a customer's. */
const shopWeight = 2;

export function productClocks(shop: Shop): ProductClocks {
  const bought = productDays(shop);
  const { categoryOf, categories } = numberCategories(shop.products.category);
  const names = new Array<string>(categories).fill('');
  categoryOf.forEach((category, product) => {
    if (category >= 0) names[category] = shop.products.category[product];
  });
  return {
    products: clocksOf(bought, shop.products.ids.length, (product) => product),
    categories: clocksOf(bought, categories, (product) => categoryOf[product]),
    categoryNames: names,
    due: dueProducts(shop, bought),
  };
}

function clocksOf(
  { byCustomer, lastDay }: ProductDays,
  things: number,
  thingOf: (product: number) => number,
): ThingClock[] {
  const found: ThingClock[] = [];
  spellsBy(byCustomer, lastDay, things, ({ product }) => thingOf(product)).forEach((spells, thing) => {
    const { next } = habitOf(spells);
    if (next === null) return;
    const { share, early, typical, late, latest } = next;
    const weibull = fitWeibull(spells.days, spells.came);
    found.push({ thing, spells: spells.days.length, share, early, typical, late, latest, weibull });
  });
  return found.sort((a, b) => b.spells - a.spells || a.thing - b.thing);
}

/** By the product's clock (its category's where too few bought it), faster or slower as the customer's own pauses were. */
function dueProducts(
  shop: Shop,
  { byCustomer, lastDay, closures, closedWeekdays }: ProductDays,
): DueProducts {
  const clock = readRebuying(shop);
  let firstDay = lastDay;
  for (const own of byCustomer) if (own.length > 0) firstDay = Math.min(firstDay, own[0].day);
  const seen = lastDay - firstDay + 1;
  interface Due {
    readonly customer: number;
    readonly product: number;
    readonly last: number;
    readonly pace: Pace;
    readonly state: DueState;
    readonly chance: number;
  }
  const all: Due[] = [];
  byCustomer.forEach((own, customer) => {
    const spans = new Map<number, { first: number; last: number; pauses: number }>();
    for (const { day, product } of own) {
      if (clock.habit[product] !== habit.again) continue;
      const known = spans.get(product);
      if (known === undefined) spans.set(product, { first: day, last: day, pauses: 0 });
      else if (day > known.last)
        spans.set(product, { first: known.first, last: day, pauses: known.pauses + 1 });
    }
    for (const [product, { first, last, pauses }] of spans) {
      const usual = clock.next[product];
      if (usual === null) continue;
      const faster = (last - first + shopWeight * usual.typical) / ((pauses + shopWeight) * usual.typical);
      const pace: Pace = {
        early: faster * usual.early,
        typical: faster * usual.typical,
        late: faster * usual.late,
        latest: faster * usual.latest,
      };
      const elapsed = lastDay - last;
      const isFollowedOut = isLevel(usual);
      if (isTooShort(seen, isFollowedOut)) continue;
      const state = dueState(pace, elapsed, isFollowedOut ? Number.POSITIVE_INFINITY : seen / 2, seen);
      const passed = shareBy(usual, elapsed / faster);
      const chance = passed < 1 ? (usual.share - passed) / (1 - passed) : 0;
      const isLikely = chance >= leastChance || elapsed <= 2 * pace.typical;
      if ((state === 'due' || state === 'overdue') && isLikely)
        all.push({ customer, product, last, pace, state, chance });
    }
  });
  const after = ({ last }: Due, days: number) => calendarDay(closures, last + days);
  const dueOf = (due: Due) => nextOpenDay(closedWeekdays, after(due, due.pace.typical));
  all.sort(
    (a, b) => b.chance - a.chance || dueOf(a) - dueOf(b) || a.customer - b.customer || a.product - b.product,
  );
  return {
    customer: Int32Array.from(all, ({ customer }) => customer),
    product: Int32Array.from(all, ({ product }) => product),
    last: Int32Array.from(all, ({ last }) => calendarDay(closures, last)),
    due: Float64Array.from(all, dueOf),
    from: Float64Array.from(all, (due) => after(due, due.pace.early)),
    until: Float64Array.from(all, (due) => after(due, due.pace.late)),
    state: Uint8Array.from(all, ({ state }) => dueStates.indexOf(state)),
    chance: Float64Array.from(all, ({ chance }) => chance),
  };
}
