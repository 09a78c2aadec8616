import { groupByKey } from '../../math/order';
import { serviceLines } from '../../shop/service-lines';
import type { Shop } from '../../shop/shop';
import { msPerDay } from '../../time';
import { type Closure, closedWeekdays, closuresOf, openDay } from '../../value/clock/closures';
import { type TimeToNext, timeToNext } from './time-to-next';

/** Whether customers buy a product again: surely not, surely, or that is not known. Stored in `Rebuying.habit`. */
export const habit = { unknown: 0, once: 1, again: 2 } as const;

/** What a shop's orders tell of buying the same again. */
export interface Rebuying {
  /** Of each product, one of `habit`; of its category where too few bought the product itself. */
  readonly habit: Uint8Array;
  /** Days after which a quarter, and a half, of those had come back for the product who do; NaN unless `again`. */
  readonly early: Float64Array;
  readonly typical: Float64Array;
  /** The whole of what is known of when they do; null unless `again`. */
  readonly next: readonly (TimeToNext | null)[];
  /** 1 for each category (by `categoryOf`) of which customers take one product, though they come back for others. */
  readonly isOneOfAKind: Uint8Array;
  /** Category number of each product, -1 where it has none. */
  readonly categoryOf: Int32Array;
  /** Last day, numbered as in `ProductDays`, on which a customer bought a product or anything of a category; -1 where never. */
  lastOfProduct(customer: number, product: number): number;
  hasOfCategory(customer: number, category: number): boolean;
  /** Last day of the orders, numbered so; -1 without. */
  readonly lastDay: number;
  readonly closures: readonly Closure[];
}

/** Customers who must have come back for a product before it counts as one that is bought again. */
const fewestReturning = 5;
/** Share of the spells that must end with the same product again. */
const leastAgain = 0.1;
/** A product is bought once where surely fewer than this come back … */
const mostOnce = 0.05;
/** … and a category where surely fewer than this take another of it, while this many come back for anything. */
const mostOfAKind = 0.1;
const leastComingBack = 0.2;
/** Of one customer no more spells of a thing count, the latest: who buys it all the time would speak for everybody. */
const mostOfCustomer = 5;
/** For both, so many spells must have been followed, and for so many days. */
const fewestSpells = 30;
const fewestDays = 90;

/**
 * Purchases by customer: the day and the product of each, in order of time; equal days of one product once. Days are
 * numbered without those on which nobody could buy (see `calendarDay`).
 */
export interface ProductDays {
  readonly byCustomer: readonly (readonly { readonly day: number; readonly product: number }[])[];
  readonly lastDay: number;
  readonly closures: readonly Closure[];
  /** Weekdays on which nobody ever buys, 0 for Sunday. */
  readonly closedWeekdays: readonly number[];
}

/**
 * How a shop's customers buy the same again, by the days of their orders. Lines without customer, product or date say
 * nothing; several orders of one day are one purchase.
 */
export function readRebuying(shop: Shop): Rebuying {
  const { byCustomer, lastDay, closures } = productDays(shop);
  const products = shop.products.ids.length;
  const { categoryOf, categories } = numberCategories(shop.products.category);
  const ofProduct = spellsBy(byCustomer, lastDay, products, ({ product }) => product);
  const sameOfCategory = pooled(ofProduct, categoryOf, categories);
  const ofCategory = spellsBy(byCustomer, lastDay, categories, ({ product }) => categoryOf[product]);
  const anything = spellsUntilAnything(byCustomer, lastDay, categories, categoryOf);
  const habits = new Uint8Array(products);
  const early = new Float64Array(products).fill(Number.NaN);
  const typical = new Float64Array(products).fill(Number.NaN);
  const next = new Array<TimeToNext | null>(products).fill(null);
  const categoryHabit = sameOfCategory.map(habitOf);
  for (let j = 0; j < products; j++) {
    let own = habitOf(ofProduct[j]);
    if (own.habit === habit.unknown && categoryOf[j] >= 0) own = categoryHabit[categoryOf[j]];
    habits[j] = own.habit;
    if (own.next === null) continue;
    next[j] = own.next;
    early[j] = own.next.early;
    typical[j] = own.next.typical;
  }
  const days = new Map<number, number>();
  const held = new Set<number>();
  byCustomer.forEach((own, customer) => {
    for (const { day, product } of own) {
      days.set(customer * products + product, day);
      if (categoryOf[product] >= 0) held.add(customer * categories + categoryOf[product]);
    }
  });
  return {
    habit: habits,
    early,
    typical,
    next,
    isOneOfAKind: Uint8Array.from(ofCategory, (spells, c) => (isOneOfAKind(spells, anything[c]) ? 1 : 0)),
    categoryOf,
    lastOfProduct: (customer, product) => days.get(customer * products + product) ?? -1,
    hasOfCategory: (customer, category) => held.has(customer * categories + category),
    lastDay,
    closures,
  };
}

/** The same as one customer's alone, whatever number she is asked by; what she bought since counts as of the last day. */
export function rebuyingOfOne(rebuying: Rebuying, who: number, boughtNow: ReadonlySet<number>): Rebuying {
  const { lastDay, categoryOf } = rebuying;
  const categories = new Set(Array.from(boughtNow, (product) => categoryOf[product]));
  return {
    ...rebuying,
    lastOfProduct: (_, product) => (boughtNow.has(product) ? lastDay : rebuying.lastOfProduct(who, product)),
    hasOfCategory: (_, category) => categories.has(category) || rebuying.hasOfCategory(who, category),
  };
}

/** Lines without customer, product or date are left out, and so is postage. */
export function productDays({ customers, products, orderLines }: Shop): ProductDays {
  const isService = serviceLines(products);
  const { customer, product, at, count } = orderLines;
  const counts = (i: number) => product[i] >= 0 && isService[product[i]] === 0 && !Number.isNaN(at[i]);
  const groups = groupByKey(customer, customers.ids.length, count, counts);
  const bought = daysOfGroups(groups, at);
  const closures = closuresOf(bought);
  let lastDay = -1;
  const byCustomer = customers.ids.map((_, c) => {
    const lines = Array.from(groups.positions.subarray(groups.starts[c], groups.starts[c + 1]), (i) => ({
      day: openDay(closures, Math.floor(at[i] / msPerDay)),
      product: product[i],
    })).sort((a, b) => a.day - b.day || a.product - b.product);
    if (lines.length > 0) lastDay = Math.max(lastDay, lines[lines.length - 1].day);
    return lines.filter(({ day, product }, i) => {
      const before = lines[i - 1];
      return before === undefined || before.day !== day || before.product !== product;
    });
  });
  return { byCustomer, lastDay, closures, closedWeekdays: closedWeekdays(bought) };
}

/** Each customer's days of purchase once. */
function daysOfGroups({ positions, starts }: ReturnType<typeof groupByKey>, at: Float64Array) {
  const days: number[] = [];
  let [firstDay, lastDay] = [-1, -1];
  for (let c = 0; c + 1 < starts.length; c++) {
    const own = new Set<number>();
    for (const line of positions.subarray(starts[c], starts[c + 1])) own.add(Math.floor(at[line] / msPerDay));
    for (const day of own) {
      days.push(day);
      if (firstDay < 0 || day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
  }
  return { days: Int32Array.from(days), firstDay, lastDay };
}

/** Numbers of the categories in the order of their first product. */
export function numberCategories(names: readonly string[]): { categoryOf: Int32Array; categories: number } {
  const numbers = new Map<string, number>();
  const categoryOf = Int32Array.from(names, (name) => {
    if (name === '') return -1;
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
  return { categoryOf, categories: numbers.size };
}

/** Spells of one thing: their lengths in days, whether a purchase ended each, and how many customers came back. */
export interface Spells {
  readonly days: number[];
  readonly came: number[];
  returning: number;
}

const noSpells = (): Spells => ({ days: [], came: [], returning: 0 });

/** From each purchase of a thing to the next one of it, or to the end of the export. */
export function spellsBy(
  byCustomer: ProductDays['byCustomer'],
  lastDay: number,
  things: number,
  thingOf: (purchase: { readonly day: number; readonly product: number }) => number,
): Spells[] {
  const spells = Array.from({ length: things }, noSpells);
  for (const own of byCustomer) {
    const daysOf = new Map<number, number[]>();
    for (const purchase of own) {
      const thing = thingOf(purchase);
      if (thing < 0) continue;
      const days = daysOf.get(thing);
      if (days === undefined) daysOf.set(thing, [purchase.day]);
      else if (days.at(-1) !== purchase.day) days.push(purchase.day);
    }
    for (const [thing, days] of daysOf) {
      if (days.length > 1) spells[thing].returning++;
      const latest = days.slice(-mostOfCustomer);
      for (const [i, day] of latest.entries()) addSpell(spells[thing], day, latest[i + 1] ?? null, lastDay);
    }
  }
  return spells;
}

/** From each purchase of a category to the customer's next purchase of anything on a later day. */
function spellsUntilAnything(
  byCustomer: ProductDays['byCustomer'],
  lastDay: number,
  categories: number,
  categoryOf: Int32Array,
): TimeToNext[] {
  const spells = Array.from({ length: categories }, noSpells);
  for (const own of byCustomer) {
    const counted = new Map<number, number>();
    let next = -1;
    let later = -1;
    for (let i = own.length - 1; i >= 0; i--) {
      const { day, product } = own[i];
      if (day !== later) [next, later] = [later, day];
      const category = categoryOf[product];
      const count = (counted.get(category) ?? 0) + 1;
      if (category < 0 || count > mostOfCustomer) continue;
      counted.set(category, count);
      addSpell(spells[category], day, next < 0 ? null : next, lastDay);
    }
  }
  return spells.map(({ days, came }) => timeToNext(days, came));
}

/** @param next day of the purchase that ended it; null where the export did. */
function addSpell({ days, came }: Spells, day: number, next: number | null, lastDay: number): void {
  days.push((next ?? lastDay) - day);
  came.push(next === null ? 0 : 1);
}

/** The spells of each category's products, each from a product to the same product. */
function pooled(ofProduct: readonly Spells[], categoryOf: Int32Array, categories: number): Spells[] {
  const all = Array.from({ length: categories }, noSpells);
  ofProduct.forEach(({ days, came, returning }, product) => {
    const category = categoryOf[product];
    if (category < 0) return;
    for (let i = 0; i < days.length; i++) {
      all[category].days.push(days[i]);
      all[category].came.push(came[i]);
    }
    all[category].returning += returning;
  });
  return all;
}

/** Days after a purchase by which a quarter, a half, three quarters and nearly all of those came who came again. */
export type Pace = Pick<TimeToNext, 'early' | 'typical' | 'late' | 'latest'>;

/** Whether spells of one thing end with it again, and when; `next` is null where they do not, or that is not known. */
export function habitOf({ days, came, returning }: Spells): {
  readonly habit: number;
  readonly next: TimeToNext | null;
} {
  const next = timeToNext(days, came);
  const { share, shareAtMost, followed } = next;
  if (returning >= fewestReturning && share >= leastAgain) return { habit: habit.again, next };
  const surely = days.length >= fewestSpells && followed >= fewestDays && shareAtMost <= mostOnce;
  return { habit: surely ? habit.once : habit.unknown, next: null };
}

function isOneOfAKind({ days, came }: Spells, anything: TimeToNext): boolean {
  if (days.length < fewestSpells || anything.share < leastComingBack) return false;
  const { followed, shareAtMost } = timeToNext(days, came);
  return followed >= fewestDays && shareAtMost <= mostOfAKind;
}
