import type { StageContext } from '../contracts/progress';
import type { ShopSummary } from '../contracts/run';
import { answersKey } from '../domain/shop/answers';
import { msPerDay } from '../domain/time';
import { dueStates } from '../domain/value/clock/due-state';
import type { ThingClock } from '../domain/value/clock/product-clock';
import { rfmGroups } from '../domain/behaviour/rfm/groups';
import type { ShopValue } from '../domain/value/value-of-shop';
import { currentLanguage, speakerFor } from '../i18n';
import { runner } from './app-store';

/** What was found last, with the state of the shop that it is of; a few hundred bytes a customer, so not in the store. */
let kept: { readonly of: string; readonly value: ShopValue } | null = null;

function stateOf({ id, reports, answers }: ShopSummary): string {
  return `${id} ${reports.length} ${answersKey(answers)}`;
}

/** What is known of the shop as it is now without computing anything; null where it was not asked for yet. */
export function keptValue(shop: ShopSummary): ShopValue | null {
  return kept?.of === stateOf(shop) ? kept.value : null;
}

/** What the shop's customers will be worth; computed once for each state of the shop. */
export async function askValue(shop: ShopSummary, context: StageContext): Promise<ShopValue> {
  const of = stateOf(shop);
  if (kept?.of === of) return kept.value;
  const value = await runner.value(shop.id, context);
  kept = { of, value };
  return value;
}

/** A day since 1970 as '2024-05-31'; null where it is not known. */
function isoDay(day: number): string | null {
  return Number.isNaN(day) ? null : new Date(Math.round(day) * msPerDay).toISOString().slice(0, 10);
}

/** The same for scripts: names in place of numbers, sentences in the language on screen. */
export type ValueReport = ReturnType<typeof valueReport>;

export function valueReport(value: ShopValue, currency: string) {
  const { summary, ids, productIds, titles, customers, clock, states, products, next, rfm } = value;
  const product = (number: number) => ({ id: productIds[number]!, title: titles[number] ?? '' });
  const paced = ({ thing, ...pace }: ThingClock) => ({ ...product(thing), ...pace });
  const { after, weibull } = clock.curves;
  return {
    ...summary,
    asOf: isoDay(summary.asOf < 0 ? Number.NaN : summary.asOf),
    currency,
    sentences: speakerFor(currentLanguage()).value(summary, currency),
    states,
    rfm: rfm && rfmGroups.map((group, i) => ({ group, customers: rfm.filter((own) => own === i).length })),
    pauses: { after: after.map(({ curve: _, ...pace }) => pace), weibull },
    products: products.products.map(paced),
    categories: products.categories.map(({ thing, ...pace }) => ({
      name: products.categoryNames[thing]!,
      ...pace,
    })),
    next: next.map(({ from, to, ...found }) => ({ from: product(from), to: product(to), ...found })),
    customers: ids.map((customerId, c) => ({
      customerId,
      expectedPurchases: customers.purchases[c]!,
      alive: customers.alive[c]!,
      value: customers.value[c]!,
      low: customers.low[c]!,
      high: customers.high[c]!,
      nextDue: isoDay(clock.due[c]!),
      dueFrom: isoDay(clock.from[c]!),
      dueUntil: isoDay(clock.until[c]!),
      state: dueStates[clock.state[c]!]!,
      rfm: rfm ? rfmGroups[rfm[c]!]! : null,
    })),
  };
}
