import { isoDay } from '../../domain/time';
import { csvWriter, type WriteColumn } from '../../domain/csv/writing/write';
import type { CustomerSummary } from '../../domain/shop/customers-summary';

const columns: readonly WriteColumn[] = [
  { name: 'customer_id', type: 'id' },
  { name: 'orders', type: 'number' },
  { name: 'lines', type: 'number' },
  { name: 'spend', type: 'number' },
  { name: 'currency', type: 'text' },
  { name: 'first', type: 'text' },
  { name: 'last', type: 'text' },
  { name: 'mean_rating', type: 'number' },
  { name: 'return_rate', type: 'number' },
  { name: 'service', type: 'number' },
];

/**
 * One row a customer: money with two decimals (`service` is the part of `spend` that is for postage and fees), days as YYYY-MM-DD, empty where a figure is not known.
 */
export function customersCsv(customers: readonly CustomerSummary[]): Blob {
  const writer = csvWriter(columns, { bom: false });
  const lines = customers.map(
    ({ id, orders, lines, spend, service, currency, first, last, meanRating, returnRate }) =>
      writer.row([
        id,
        orders,
        lines,
        money(spend),
        currency,
        day(first),
        day(last),
        rounded(meanRating),
        rounded(returnRate),
        money(service),
      ]),
  );
  return new Blob([writer.header(), ...lines], { type: 'text/csv;charset=utf-8' });
}

function money(amount: number): string {
  if (Number.isNaN(amount)) return '';
  // Without the -0.00 that a sum of cents may come to.
  return (Math.round(amount * 100) / 100 + 0).toFixed(2);
}

/** Instants of an assembled shop are told by the shop's own clock. */
function day(at: number): string {
  return Number.isNaN(at) ? '' : isoDay(at);
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
