import type { ShopSummary } from '../contracts/run';
import { isoDay, msPerDay } from '../domain/time';
import { dueStates } from '../domain/value/clock/due-state';
import type { ThingClock } from '../domain/value/clock/product-clock';
import { rfmGroups } from '../domain/behaviour/rfm/groups';
import type { ShopValue } from '../domain/value/value-of-shop';
import { currentLanguage, speakerFor } from '../i18n';
import { dueCsv, valueCsv } from '../jobs/value-csv';
import { runner, useApp } from './app-store';
import { AskedOnce } from './asked-once';
import { download } from './download';
import { shopState } from './shop-state';

/** What the shop's customers will be worth. */
export const shopValue = new AskedOnce<ShopSummary, ShopValue>(shopState, ({ id }, context) =>
  runner.questions.value(id, context),
);

/** Offers what is known as one file of CSV. */
export function downloadValue(what: 'value' | 'due', value: ShopValue): void {
  const { exportBom } = useApp.getState();
  download(`${what}.csv`, (what === 'value' ? valueCsv : dueCsv)(value, exportBom));
}

/** A day since 1970 as '2024-05-31'; null where it is not known. */
function dayOf(day: number): string | null {
  return Number.isNaN(day) ? null : isoDay(Math.round(day) * msPerDay);
}

/** The same for scripts: names in place of numbers, sentences in the language on screen. */
export type ValueReport = ReturnType<typeof valueReport>;

export function valueReport(value: ShopValue) {
  const { summary, currency, ids, productIds, titles, customers, clock, states, products, next, rfm } = value;
  const product = (number: number) => ({ id: productIds[number]!, title: titles[number] ?? '' });
  const paced = ({ thing, ...pace }: ThingClock) => ({ ...product(thing), ...pace });
  const { after, weibull } = clock.curves;
  return {
    ...summary,
    asOf: dayOf(summary.asOf < 0 ? Number.NaN : summary.asOf),
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
      nextDue: dayOf(clock.due[c]!),
      dueFrom: dayOf(clock.from[c]!),
      dueUntil: dayOf(clock.until[c]!),
      state: dueStates[clock.state[c]!]!,
      rfm: rfm ? rfmGroups[rfm[c]!]! : null,
    })),
  };
}
