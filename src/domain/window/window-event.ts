import { codeOfKey, keyNumbering } from '../shop/assembling/row-keys';
import type { Events, Placed, Shop } from '../shop/shop';
import { type EventType, eventTypes } from '../vocabulary/event-types';
import { endOfRecords, playedTimes } from './played-times';

/**
 * Something that was done in front of the shop window: played here, or by a visitor of the file that was taken along. What
 * each counts is said where every other signal's worth is, `interaction-weights.ts`.
 */
export interface WindowEvent {
  /** As the shop's customers and products are called. */
  readonly customerId: string;
  readonly productId: string;
  readonly kind: EventType;
  /** ms, by the clock of whoever did it. */
  readonly at: number;
  /** Place in its row, from 1. */
  readonly position: number;
  /** The row, as `rowName` says it. */
  readonly list: string;
  /** What put the product there: a model's name, or `segment`. */
  readonly model: string;
  /** Of a view; NaN where it is not known. */
  readonly dwellSeconds: number;
  /** What the model gave the product; missing where it is not known. */
  readonly score?: number;
  /** Probability with which the product was put there; missing where it is not known. */
  readonly propensity?: number;
}

/** How a row is called in events: its kind, and behind a colon the product or the segment that it speaks of. */
export function rowName(kind: string, about: string | number | null): string {
  return about === null ? kind : `${kind}:${about}`;
}

/**
 * A shop with events of its window behind its own. They are events alone: a purchase that was played is no order, and no
 * money. They happen when the export ends (`playedTimes`). What names a customer or a product that the shop does not have is
 * left out.
 */
export function withWindowEvents(shop: Shop, added: readonly WindowEvent[]): Shop {
  if (added.length === 0) return shop;
  const customerOf = numbers(
    shop.customers.ids,
    added.map(({ customerId }) => customerId),
  );
  const productOf = numbers(
    shop.products.ids,
    added.map(({ productId }) => productId),
  );
  const known = added.filter((event) => customerOf.has(event.customerId) && productOf.has(event.productId));
  const { events } = shop;
  const joined = <T extends Int32Array | Uint8Array | Float64Array>(of: T, ends: number[], made: T): T => {
    made.set(of);
    made.set(ends, events.count);
    return made;
  };
  const count = events.count + known.length;
  const whole: Events = {
    count,
    customer: joined(
      events.customer,
      known.map(({ customerId }) => customerOf.get(customerId)!),
      new Int32Array(count),
    ),
    product: joined(
      events.product,
      known.map(({ productId }) => productOf.get(productId)!),
      new Int32Array(count),
    ),
    type: joined(
      events.type,
      known.map(({ kind }) => eventTypes.indexOf(kind)),
      new Uint8Array(count),
    ),
    at: joined(events.at, [...playedTimes(known, endOfRecords(shop))], new Float64Array(count)),
    dwellSeconds: joined(
      events.dwellSeconds,
      known.map(({ dwellSeconds }) => dwellSeconds),
      new Float64Array(count),
    ),
    placed: withPlaces(events, known),
  };
  return { ...shop, events: whole };
}

/** Where a shop's own events stood, and behind them those of its window. */
function withPlaces({ count, placed }: Events, added: readonly WindowEvent[]): Placed {
  const lists = keyNumbering(placed?.lists);
  const models = keyNumbering(placed?.models);
  const numbers = (own: Float64Array | undefined, of: (event: WindowEvent) => number | undefined) => {
    const made = new Float64Array(count + added.length).fill(Number.NaN);
    if (own) made.set(own);
    added.forEach((event, i) => {
      made[count + i] = of(event) ?? Number.NaN;
    });
    return made;
  };
  const codes = (own: Int32Array | undefined, of: (event: WindowEvent) => number) => {
    const made = new Int32Array(count + added.length).fill(-1);
    if (own) made.set(own);
    added.forEach((event, i) => {
      made[count + i] = of(event);
    });
    return made;
  };
  return {
    position: numbers(placed?.position, ({ position }) => (position >= 1 ? position : Number.NaN)),
    list: codes(placed?.list, ({ list }) => codeOfKey(lists.code, list)),
    lists: lists.keys,
    model: codes(placed?.model, ({ model }) => codeOfKey(models.code, model)),
    models: models.keys,
    score: numbers(placed?.score, ({ score }) => score),
    propensity: numbers(placed?.propensity, ({ propensity }) => propensity),
  };
}

/** Numbers of those of `wanted` that are among the ids. */
function numbers(ids: readonly string[], wanted: readonly string[]): Map<string, number> {
  const asked = new Set(wanted);
  const found = new Map<string, number>();
  ids.forEach((id, number) => {
    if (asked.has(id)) found.set(id, number);
  });
  return found;
}
