import { TopK } from '../math/top-k';
import { serviceLines } from '../shop/service-lines';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { eventTypes } from '../vocabulary/event-types';
import { countUntil, streamTables, type Timeline } from './timeline';

/** What happened lately is of so many days. */
export const recentDays = 30;

export interface RunningFigures {
  /** Records taken so far. */
  readonly records: number;
  /** Customers with a record so far, those whose first came lately, and those with any lately. */
  readonly customers: number;
  readonly newcomers: number;
  readonly active: number;
  readonly orders: number;
  /** Money of their lines, as far as it is known. */
  readonly money: number;
  readonly returns: number;
  readonly reviews: number;
  /** By `eventTypes`. */
  readonly events: readonly number[];
}

const [lines, returns, reviews, events] = (['orderLines', 'returns', 'reviews', 'events'] as const).map(
  (name) => streamTables.indexOf(name),
) as [number, number, number, number];
const purchase = eventTypes.indexOf('purchase');
const view = eventTypes.indexOf('view');

/** What a product is taken by: orders, else purchases on the log, else views. */
type TakenBy = 'orders' | 'purchases' | 'views';

/**
 * A shop as it happens: records are taken one after the other, each in constant time, and what is kept is as large as the
 * shop's customers and products and never grows with what was taken.
 */
export class RunningShop {
  /** Records taken, and those of them that are no longer of the last days. */
  private done = 0;
  private past = 0;
  private readonly customersOf: readonly Int32Array[];
  private readonly isService: Uint8Array;
  private readonly takenBy: TakenBy;
  private readonly first: Int32Array;
  private readonly recent: Int32Array;
  private readonly taken: Int32Array;
  private readonly seenOrders: Uint8Array;
  private readonly counts = noCounts();
  private readonly ofType = new Float64Array(eventTypes.length);
  private readonly isTouched: Uint8Array;
  private readonly touched: number[] = [];

  constructor(
    private readonly shop: Shop,
    readonly timeline: Timeline,
  ) {
    const customers = shop.customers.ids.length;
    this.customersOf = streamTables.map((name) => shop[name].customer);
    this.isService = serviceLines(shop.products);
    this.takenBy =
      shop.orderLines.count > 0 ? 'orders' : shop.events.type.includes(purchase) ? 'purchases' : 'views';
    this.first = new Int32Array(customers).fill(-1);
    this.recent = new Int32Array(customers);
    this.taken = new Int32Array(shop.products.ids.length);
    this.seenOrders = new Uint8Array(
      shop.orderLines.order.reduce((most, each) => Math.max(most, each), -1) + 1,
    );
    this.isTouched = new Uint8Array(customers);
  }

  /** Takes what happened until an instant, it included; before what was taken it begins anew. */
  moveTo(instant: number): void {
    const { timeline } = this;
    const end = countUntil(timeline, instant);
    if (end < this.done) this.reset();
    for (; this.done < end; this.done++) this.take(this.done);
    const since = instant - recentDays * msPerDay;
    for (; this.past < this.done && timeline.at[this.past] <= since; this.past++) this.leave(this.past);
  }

  figures(): RunningFigures {
    return { records: this.done, ...this.counts, events: [...this.ofType] };
  }

  /** Whether a customer has a record by now. */
  isKnown(customer: number): boolean {
    return this.first[customer] >= 0;
  }

  /** Up to so many customers who did something since they were last asked for, in the order in which they did. */
  takeTouched(most: number): Int32Array {
    const some = this.touched.splice(0, most);
    for (const customer of some) this.isTouched[customer] = 0;
    return Int32Array.from(some);
  }

  /** Products that most was taken of lately, with how often. */
  top(most: number): { readonly product: number; readonly taken: number }[] {
    const best = new TopK(Math.min(most, this.taken.length));
    const found = best.select(Float32Array.from(this.taken));
    return Array.from(best.ids.subarray(0, found), (product) => ({
      product,
      taken: this.taken[product],
    })).filter(({ taken }) => taken > 0);
  }

  /** The last records, newest first, as places in the timeline. */
  latest(most: number): number[] {
    return Array.from({ length: Math.min(most, this.done) }, (_, i) => this.done - 1 - i);
  }

  private reset(): void {
    this.done = 0;
    this.past = 0;
    this.first.fill(-1);
    this.recent.fill(0);
    this.taken.fill(0);
    this.seenOrders.fill(0);
    this.ofType.fill(0);
    Object.assign(this.counts, noCounts());
    for (const customer of this.touched.splice(0)) this.isTouched[customer] = 0;
  }

  private take(place: number): void {
    const { shop, counts } = this;
    const table = this.timeline.table[place];
    const row = this.timeline.row[place];
    const customer = this.customersOf[table][row];
    if (customer >= 0) {
      if (this.first[customer] < 0) {
        this.first[customer] = place;
        counts.customers++;
        counts.newcomers++;
      }
      if (this.recent[customer]++ === 0) counts.active++;
      if (this.isTouched[customer] === 0) {
        this.isTouched[customer] = 1;
        this.touched.push(customer);
      }
    }
    if (table === lines) {
      const order = shop.orderLines.order[row];
      if (order < 0 || this.seenOrders[order] === 0) counts.orders++;
      if (order >= 0) this.seenOrders[order] = 1;
      const amount = shop.orderLines.amount[row];
      if (!Number.isNaN(amount)) counts.money += amount;
    } else if (table === returns) counts.returns++;
    else if (table === reviews) counts.reviews++;
    else this.ofType[shop.events.type[row]]++;
    const product = this.takenProduct(table, row);
    if (product >= 0) this.taken[product]++;
  }

  private leave(place: number): void {
    const table = this.timeline.table[place];
    const row = this.timeline.row[place];
    const customer = this.customersOf[table][row];
    if (customer >= 0) {
      if (this.first[customer] === place) this.counts.newcomers--;
      if (--this.recent[customer] === 0) this.counts.active--;
    }
    const product = this.takenProduct(table, row);
    if (product >= 0) this.taken[product]--;
  }

  /** The product that a record counts as taking; −1 where it takes none. */
  private takenProduct(table: number, row: number): number {
    const { orderLines, events: log } = this.shop;
    if (this.takenBy === 'orders') {
      if (table !== lines) return -1;
      const product = orderLines.product[row];
      return product >= 0 && this.isService[product] === 1 ? -1 : product;
    }
    if (table !== events || log.type[row] !== (this.takenBy === 'purchases' ? purchase : view)) return -1;
    return log.product[row];
  }
}

function noCounts() {
  return { customers: 0, newcomers: 0, active: 0, orders: 0, money: 0, returns: 0, reviews: 0 };
}
