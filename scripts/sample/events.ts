import { type Random, seededRandom } from '../../src/domain/math/random';
import { msPerDay, msPerMinute, msPerSecond } from '../../src/domain/time';
import { about, poisson, spread } from './chance';
import { profiles } from './profiles';
import {
  type Customer,
  type EventName,
  firstInstant,
  lastInstant,
  type OrderLine,
  type Product,
  type ShopEvent,
} from './types';

/**
 * What the shop's tracker saw: a part of the sessions that ended in an order, and some that did not.
 * Lists show products (impression), some are opened (view), wished for, put in the cart and bought.
 */
export function makeEvents(
  seed: number,
  customers: readonly Customer[],
  products: readonly Product[],
  lines: readonly OrderLine[],
): ShopEvent[] {
  const random = seededRandom(seed);
  const sessions = new Sessions(products, random);
  // One order in 1 / tracked, the first always: an even sample, so that everybody leaves a trace.
  const credit = customers.map(() => 1);
  for (const order of ordersOf(lines)) {
    const { customer, at } = order[0]!;
    credit[customer] = credit[customer]! + profiles[customers[customer]!.type].behaviour.tracked;
    if (credit[customer]! < 1) continue;
    credit[customer] = credit[customer]! - 1;
    const bought = order.map((line) => line.product);
    sessions.record(customer, customers[customer]!, at, bought);
  }
  const lastOrders = new Map(lines.map((line) => [line.customer, line.at]));
  for (const [index, customer] of customers.entries()) {
    const visits = poisson(customer.orders === 0 ? 1.5 : 0.3, random);
    const until = lastOrders.get(index) ?? lastInstant;
    for (let i = 0; i < visits; i++)
      sessions.record(index, customer, browsingTime(customer, until, random), []);
  }
  return sessions.events.sort((a, b) => a.at - b.at || a.customer - b.customer);
}

function ordersOf(lines: readonly OrderLine[]): OrderLine[][] {
  const orders = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const order = orders.get(line.orderId);
    if (order === undefined) orders.set(line.orderId, [line]);
    else order.push(line);
  }
  return [...orders.values()];
}

/** Some time in the second half of the time from the registration to `until`. */
function browsingTime(customer: Customer, until: number, random: Random): number {
  const from = Math.max(firstInstant, customer.registeredAt);
  return Math.floor(until - 0.5 * random() * Math.max(msPerDay, until - msPerDay - from));
}

/** Writes down sessions, one after the other. */
class Sessions {
  readonly events: ShopEvent[] = [];
  private count = 0;

  constructor(
    private readonly products: readonly Product[],
    private readonly random: Random,
  ) {}

  /** One visit that ends at `end` with the purchase of `bought` (which may be empty). */
  record(index: number, customer: Customer, end: number, bought: readonly number[]): void {
    const { behaviour } = profiles[customer.type];
    const { random } = this;
    const session = `S${String(++this.count).padStart(6, '0')}`;
    const looks = behaviour.extraViews * customer.care + (bought.length === 0 ? 1 : 0);
    const looked = this.neighbours(bought, about(looks, random));
    const passed = this.neighbours(bought, about(behaviour.impressions, random));
    let at = end - (4 + looked.length * 2 + bought.length * 2) * msPerMinute;
    const add = (event: EventName, product: number, dwellSeconds = Number.NaN): void => {
      this.events.push({ customer: index, product, event, at: Math.floor(at), session, dwellSeconds });
      at += (4 + 25 * random()) * msPerSecond;
    };
    for (const product of [...passed, ...looked, ...bought.filter(() => random() < 0.6)])
      add('impression', product);
    for (const product of [...looked, ...bought]) {
      add(
        'view',
        product,
        Math.max(2, Math.round(behaviour.dwellSeconds * customer.care * spread(0.55, random))),
      );
      if (random() < behaviour.wishes / (1 + looked.length)) add('wishlist', product);
    }
    for (const product of bought) add('add_to_cart', product);
    for (const product of looked) if (random() < behaviour.abandonedCarts / 3) add('add_to_cart', product);
    at = Math.max(at, end);
    for (const product of bought) add('purchase', product);
  }

  /** Products that resemble what is bought (or any product where nothing is). */
  private neighbours(bought: readonly number[], count: number): number[] {
    const { random, products } = this;
    return Array.from({ length: count }, () => {
      const centre = bought[Math.floor(random() * bought.length)];
      if (centre === undefined || random() < 0.35) return Math.floor(random() * products.length);
      const { companions } = products[centre]!;
      return companions[Math.floor(random() * companions.length)]!;
    });
  }
}
