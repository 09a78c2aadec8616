import { csvWriter, type WriteColumn } from '../domain/csv/writing/write';
import { isoDay, msPerDay } from '../domain/time';
import { dueStates } from '../domain/value/clock/due-state';
import type { ShopValue } from '../domain/value/value-of-shop';

const column = (name: string, type: WriteColumn['type']): WriteColumn => ({ name, type });

/** A day since 1970 as '2024-05-31'; '' where it is not known. */
function dayOf(day: number): string {
  return Number.isNaN(day) ? '' : isoDay(Math.round(day) * msPerDay);
}

/**
 * `customer_id,expected_purchases,alive,value,low,high,next_due,state`, one customer a row; cells are empty where
 * nothing is known.
 */
export function valueCsv({ ids, customers, clock }: ShopValue, bom: boolean): string[] {
  const writer = csvWriter(
    [
      column('customer_id', 'id'),
      column('expected_purchases', 'number'),
      column('alive', 'number'),
      column('value', 'number'),
      column('low', 'number'),
      column('high', 'number'),
      column('next_due', 'text'),
      column('state', 'text'),
    ],
    { bom },
  );
  const { purchases, alive, value, low, high } = customers;
  const round = (number: number, digits: number) => Number(number.toFixed(digits));
  const lines = ids.map((id, c) =>
    writer.row([
      id,
      round(purchases[c]!, 4),
      round(alive[c]!, 4),
      ...[value, low, high].map((own) => round(own[c]!, 2)),
      dayOf(clock.due[c]!),
      dueStates[clock.state[c]!]!,
    ]),
  );
  return [writer.header(), ...lines];
}

/**
 * `customer_id,product_id,title,last_bought,due,due_from,due_until,state,chance`: who should buy which product again,
 * the likeliest first.
 */
export function dueCsv({ ids, productIds, titles, products: { due } }: ShopValue, bom: boolean): string[] {
  const writer = csvWriter(
    [
      column('customer_id', 'id'),
      column('product_id', 'id'),
      column('title', 'text'),
      column('last_bought', 'text'),
      column('due', 'text'),
      column('due_from', 'text'),
      column('due_until', 'text'),
      column('state', 'text'),
      column('chance', 'number'),
    ],
    { bom },
  );
  const lines = Array.from(due.customer, (customer, i) => {
    const product = due.product[i]!;
    return writer.row([
      ids[customer]!,
      productIds[product]!,
      titles[product] ?? '',
      dayOf(due.last[i]!),
      dayOf(due.due[i]!),
      dayOf(due.from[i]!),
      dayOf(due.until[i]!),
      dueStates[due.state[i]!]!,
      Number(due.chance[i]!.toFixed(3)),
    ]);
  });
  return [writer.header(), ...lines];
}
