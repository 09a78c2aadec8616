import { timeToNext } from '../../recommend/rules/time-to-next';
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
import { type DueState, dueState, dueStates } from './due-state';
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

/** Who should buy which product again; one entry a pair, the one due first at the front. Days since 1970. */
export interface DueProducts {
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly last: Int32Array;
  readonly due: Float64Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
  /** Position in `dueStates`: due or overdue. */
  readonly state: Uint8Array;
}

export interface ProductClocks {
  /** Those that customers come back for, most followed first. */
  readonly products: readonly ThingClock[];
  readonly categories: readonly ThingClock[];
  /** Names of the categories by number. */
  readonly categoryNames: readonly string[];
  readonly due: DueProducts;
}

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
    const { habit: own, early, typical, late, latest } = habitOf(spells);
    if (own !== habit.again) return;
    const { share } = timeToNext(spells.days, spells.came);
    const weibull = fitWeibull(spells.days, spells.came);
    found.push({ thing, spells: spells.days.length, share, early, typical, late, latest, weibull });
  });
  return found.sort((a, b) => b.spells - a.spells || a.thing - b.thing);
}

/** By the product's clock (its category's where too few bought it), faster or slower as the customer's own pauses were. */
function dueProducts(shop: Shop, { byCustomer, lastDay }: ProductDays): DueProducts {
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
      const usual = clock.typical[product];
      const faster = (last - first + shopWeight * usual) / ((pauses + shopWeight) * usual);
      const pace: Pace = {
        early: faster * clock.early[product],
        typical: faster * usual,
        late: faster * clock.late[product],
        latest: faster * clock.latest[product],
      };
      const state = dueState(pace, lastDay - last, seen);
      if (state === 'due' || state === 'overdue') all.push({ customer, product, last, pace, state });
    }
  });
  const dueOf = ({ last, pace }: Due) => last + pace.typical;
  all.sort((a, b) => dueOf(a) - dueOf(b) || a.customer - b.customer || a.product - b.product);
  return {
    customer: Int32Array.from(all, ({ customer }) => customer),
    product: Int32Array.from(all, ({ product }) => product),
    last: Int32Array.from(all, ({ last }) => last),
    due: Float64Array.from(all, dueOf),
    from: Float64Array.from(all, ({ last, pace }) => last + pace.early),
    until: Float64Array.from(all, ({ last, pace }) => last + pace.late),
    state: Uint8Array.from(all, ({ state }) => dueStates.indexOf(state)),
  };
}
