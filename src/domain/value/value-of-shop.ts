import { rfmGrid } from '../behaviour/rfm/groups';
import { purchasesOf } from '../behaviour/rfm/purchases';
import { rfmRules } from '../behaviour/rfm/rules';
import type { Shop } from '../shop/shop';
import { portion, type Step } from '../steps';
import { msPerDay } from '../time';
import { spanOf } from '../movement/months';
import { isLongAfter } from './clock/closures';
import { customerClock, type CustomerClock } from './clock/customer-clock';
import { type DueState, dueStates } from './clock/due-state';
import { type NextProduct, nextProducts } from './clock/next-products';
import { type ProductClocks, productClocks } from './clock/product-clock';
import { foretell } from './foretell';
import { type PurchaseDays, purchaseDays } from './purchase-days';
import type { CustomerValues, ValueCaution, ValueSummary } from './value-report';

/** What a shop's customers will be worth, and when who is due for what. Numbers of customers and products are the shop's. */
export interface ShopValue {
  readonly summary: ValueSummary;
  /** Sign, ISO code or ''. */
  readonly currency: string;
  readonly ids: readonly string[];
  readonly productIds: readonly string[];
  readonly titles: readonly string[];
  readonly customers: CustomerValues;
  readonly clock: CustomerClock;
  /** How many customers stand where on their clocks. */
  readonly states: Readonly<Record<DueState, number>>;
  readonly products: ProductClocks;
  readonly next: readonly NextProduct[];
  /** Of each customer her group by recency, frequency and money, where nothing is foretold; a position in `rfmGroups`. */
  readonly rfm: Uint8Array | null;
}

/** Where reviews and events go on long after the last order, it is of that day that everything is said. */
function ordersEnd(shop: Shop, bought: PurchaseDays): ValueCaution[] {
  const last = Math.floor(spanOf(shop).last / msPerDay);
  return isLongAfter(bought, last) ? [{ kind: 'orders-end', day: bought.lastDay, last }] : [];
}

function closed({ closures, closedWeekdays }: CustomerClock): ValueCaution[] {
  return [
    ...(closures.length > 0 ? [{ kind: 'closed', closures } as const] : []),
    ...(closedWeekdays.length > 0 ? [{ kind: 'closed-weekdays', weekdays: closedWeekdays } as const] : []),
  ];
}

export async function* valueOfShop(shop: Shop): AsyncGenerator<Step, ShopValue> {
  const bought = purchaseDays(shop);
  const clock = customerClock(bought);
  yield { done: 50, total: 1000 };
  const products = productClocks(shop);
  yield { done: 80, total: 1000 };
  const next = nextProducts(shop);
  const { summary, values } = yield* portion(foretell(bought), 0.1, 1);
  const cautions = [...summary.cautions, ...ordersEnd(shop, bought), ...closed(clock)];
  const hasClock = clock.due.some((day) => !Number.isNaN(day));
  const counts = new Int32Array(dueStates.length);
  for (const state of clock.state) counts[state]++;
  const purchases = summary.missing.length > 0 ? purchasesOf(shop) : null;
  return {
    summary: { ...summary, cautions, hasClock },
    currency: shop.currency,
    ids: shop.customers.ids,
    productIds: shop.products.ids,
    titles: shop.products.title,
    customers: values,
    clock,
    states: Object.fromEntries(dueStates.map((name, i) => [name, counts[i]])) as Record<DueState, number>,
    products,
    next,
    rfm: purchases && rfmGrid(purchases, rfmRules(purchases)).groupOf,
  };
}
