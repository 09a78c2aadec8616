import { rowsByCustomer } from '../behaviour/customer-rows';
import { rowsOfShop } from '../shop/rows-of-shop';
import type { Shop } from '../shop/shop';
import { eventTypes } from '../vocabulary/event-types';
import { streamTables, type StreamTable, type Timeline } from './timeline';

interface Grouped {
  readonly starts: Int32Array;
  /** By time within each customer, what has no date last. */
  readonly rows: Int32Array;
}

/**
 * Some customers of a shop as they were at an instant, without going over everybody's records: a small shop, in which
 * what each of them did until then is told by the same features as in the whole.
 */
export class CustomerPast {
  private readonly tables: Readonly<Record<StreamTable, Grouped>>;

  constructor(private readonly shop: Shop) {
    this.tables = Object.fromEntries(streamTables.map((name) => [name, this.grouped(shop[name])])) as Record<
      StreamTable,
      Grouped
    >;
  }

  /** Records of a customer until an instant, it included. */
  recordsUntil(customer: number, instant: number): number {
    return streamTables.reduce(
      (sum, name) => sum + this.end(name, customer, instant) - this.start(name, customer),
      0,
    );
  }

  /**
   * The small shop: these customers in their order, and one more behind them who did each thing that anybody had done by
   * then, so that figures that the whole shop has are there although none of these has them.
   */
  shopOf(customers: Int32Array, instant: number, anybody: Anybody): Shop {
    const { shop } = this;
    const everyone = customers.length;
    const rowsOf = (name: StreamTable) => {
      const { starts, rows: all } = this.tables[name];
      const ends = new Int32Array(everyone);
      let own = 0;
      for (let i = 0; i < everyone; i++) {
        ends[i] = this.end(name, customers[i], instant);
        own += ends[i] - starts[customers[i]];
      }
      // The last thing that happened to anybody: how long ago is told from there.
      const last = anybody.last?.table === name ? [anybody.last.row] : [];
      const count = own + anybody.rows[name].length + last.length;
      const rows = new Int32Array(count);
      const customer = new Int32Array(count).fill(everyone, own);
      let to = 0;
      for (let i = 0; i < everyone; i++) {
        for (let at = starts[customers[i]]; at < ends[i]; at++) {
          rows[to] = all[at];
          customer[to++] = i;
        }
      }
      rows.set(anybody.rows[name], own);
      rows.set(last, count - last.length);
      customer.fill(-1, count - last.length);
      return { rows, customer };
    };
    const [lines, returns, reviews, events] = streamTables.map(rowsOf);
    const rows = rowsOfShop(shop, {
      lines: lines.rows,
      returns: returns.rows,
      reviews: reviews.rows,
      events: events.rows,
    });
    return {
      customers: {
        ids: [...Array.from(customers, (customer) => shop.customers.ids[customer]), ''],
        attributes: [],
        spend: Float64Array.from([...customers, -1], (customer) =>
          customer < 0 ? 0 : this.spendUntil(customer, instant),
        ),
      },
      products: shop.products,
      currency: shop.currency,
      orderLines: { ...rows.orderLines, customer: lines.customer },
      returns: { ...rows.returns, customer: returns.customer },
      reviews: { ...rows.reviews, customer: reviews.customer },
      events: { ...rows.events, customer: events.customer },
    };
  }

  /** What a customer had paid, as `shopUntil` has it: all that she paid less what she bought since, or without a date. */
  private spendUntil(customer: number, instant: number): number {
    const { orderLines, customers } = this.shop;
    let spend = customers.spend[customer];
    const { starts, rows } = this.tables.orderLines;
    for (let at = this.end('orderLines', customer, instant); at < starts[customer + 1]; at++) {
      const amount = orderLines.amount[rows[at]];
      if (!Number.isNaN(amount)) spend -= amount;
    }
    return spend;
  }

  private start(name: StreamTable, customer: number): number {
    return this.tables[name].starts[customer];
  }

  /** Behind her last record until an instant. */
  private end(name: StreamTable, customer: number, instant: number): number {
    const { starts, rows } = this.tables[name];
    const { at } = this.shop[name];
    let [low, high] = [starts[customer], starts[customer + 1]];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[rows[middle]] <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private grouped({
    customer,
    at,
    count,
  }: {
    readonly customer: Int32Array;
    readonly at: Float64Array;
    readonly count: number;
  }): Grouped {
    const { starts, rows } = rowsByCustomer(customer, count, this.shop.customers.ids.length);
    const key = (row: number) => (Number.isNaN(at[row]) ? Number.MAX_VALUE : at[row]);
    for (let c = 0; c < starts.length - 1; c++) {
      const own = rows.subarray(starts[c], starts[c + 1]);
      let isSorted = true;
      for (let i = 1; i < own.length && isSorted; i++) isSorted = key(own[i - 1]) <= key(own[i]);
      if (!isSorted) own.sort((a, b) => key(a) - key(b) || a - b);
    }
    return { starts, rows };
  }
}

/** What anybody had done by an instant. */
export interface Anybody {
  /** One row of each table that had any by then; of events one of each kind. */
  readonly rows: Readonly<Record<StreamTable, readonly number[]>>;
  /** The last record that tells how long ago things are; null before the first. */
  readonly last: { readonly table: StreamTable; readonly row: number } | null;
}

/** Finds it as records are taken in their order. */
export class AnybodyUntil {
  private readonly first: Readonly<Record<StreamTable, number>>;
  private readonly firstOfType: Int32Array;
  private readonly order: Pick<Timeline, 'table' | 'row'>;

  constructor(shop: Shop, timeline: Pick<Timeline, 'table' | 'row' | 'count'>) {
    this.order = timeline;
    const first = Object.fromEntries(streamTables.map((name) => [name, -1])) as Record<StreamTable, number>;
    this.firstOfType = new Int32Array(eventTypes.length).fill(-1);
    for (let place = 0; place < timeline.count; place++) {
      const name = streamTables[timeline.table[place]];
      if (first[name] < 0) first[name] = place;
      if (name !== 'events') continue;
      const row = timeline.row[place];
      const type = shop.events.type[row];
      if (shop.events.customer[row] >= 0 && this.firstOfType[type] < 0) this.firstOfType[type] = place;
    }
    this.first = first;
  }

  /** @param done records taken by then. */
  at(done: number): Anybody {
    const { row, table } = this.order;
    const rows = Object.fromEntries(
      streamTables.map((name) => {
        if (name === 'events')
          return [
            name,
            Array.from(
              this.firstOfType.filter((place) => place >= 0 && place < done),
              (place) => row[place],
            ),
          ];
        const place = this.first[name];
        return [name, place >= 0 && place < done ? [row[place]] : []];
      }),
    ) as Record<StreamTable, number[]>;
    let last = done - 1;
    while (last >= 0 && streamTables[table[last]] === 'returns') last--;
    return { rows, last: last < 0 ? null : { table: streamTables[table[last]], row: row[last] } };
  }
}
