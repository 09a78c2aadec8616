import type { RowQuery } from '../contracts/data-room-api';
import { type TableKind, tableKinds } from '../domain/shop/tables/tables';

/** What of a query stands in the address, so that a link opens rows and 'back' takes a filter away. */
export type RowFilter = Pick<RowQuery, 'picks' | 'spans'>;

export const noFilter: RowFilter = { picks: {}, spans: {} };

/** From and end of a span; what is left out has no bound. */
const span = /^(-?\d[\d.e+-]*?)?\.\.(-?\d[\d.e+-]*)?$/;

/** All numbers above zero. */
export const aboveZero = [Number.MIN_VALUE, Number.POSITIVE_INFINITY] as const;
/** All numbers below zero. */
export const belowZero = [Number.NEGATIVE_INFINITY, 0] as const;

/** Rows of sales of which a column of refunds took a part off. */
export const partlyRefunded: RowFilter = {
  picks: { fate: ['sale', 'service'] },
  spans: { refunded: aboveZero },
};

/** The address of a table's rows: `/data/rows/orders/status=paid&orderedAt=1..2`. */
export function rowsAddress(kind: TableKind, { picks, spans }: RowFilter = noFilter): string {
  const parts = new URLSearchParams();
  for (const [field, values] of Object.entries(picks)) {
    // A mark before the value keeps it apart from a span, and an empty one from none.
    for (const value of values) parts.append(field, `=${value}`);
  }
  const bound = (value: number) => (Number.isFinite(value) ? String(value) : '');
  for (const [field, [from, end]] of Object.entries(spans))
    parts.append(field, `${bound(from)}..${bound(end)}`);
  const filter = parts.toString();
  return `/data/rows/${kind}${filter === '' ? '' : `/${filter}`}`;
}

/** The address of a customer with all her rows. */
export function personAddress(id: string): string {
  return `/data/customer/${encodeURIComponent(id)}`;
}

/** The customer of an address, null where it names none. */
export function parsePersonAddress(address: string): string | null {
  const [, id] = /^\/data\/customer\/(.+)$/.exec(address) ?? [];
  if (id === undefined) return null;
  try {
    return decodeURIComponent(id);
  } catch {
    // Typed by hand, or decoded on its way here.
    return id;
  }
}

/** The table and the filter of an address; kind null where it names none. */
export function parseRowsAddress(address: string): { kind: TableKind | null; filter: RowFilter } {
  const [, , , kind = '', filter = ''] = address.split('/');
  const picks: Record<string, string[]> = {};
  const spans: Record<string, [number, number]> = {};
  for (const [field, written] of new URLSearchParams(filter)) {
    const found = span.exec(written);
    if (written.startsWith('=')) picks[field] = [...(picks[field] ?? []), written.slice(1)];
    else if (found !== null) {
      const [, from = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY] = found;
      spans[field] = [Number(from), Number(end)];
    }
  }
  return { kind: tableKinds.find((each) => each === kind) ?? null, filter: { picks, spans } };
}
