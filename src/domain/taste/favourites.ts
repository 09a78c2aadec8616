import type { FeatureColumn, Features } from '../behaviour/features';
import { serviceLines } from '../shop/service-lines';
import type { Shop } from '../shop/shop';
import { type EventType, eventTypes } from '../vocabulary/event-types';
import type { FavouriteKind } from './favourite-names';

/** Categories and brands that are looked at, those with the most customers; the others are nobody's favourite. */
const mostValues = 12;

/**
 * Which part of what each customer spends (or, in an export without prices, buys; reviews; looks at) goes to each large
 * category and brand: columns such as `spendCategory=Coffee`, 0 to 1, NaN for who has nothing to take a share of. Each
 * customer's share is her own, whatever she spends in all. Postage and the like count for nothing, and a category
 * without letters (a bare number) is no name. Null where nothing is known.
 */
export function favourites(shop: Shop): Features | null {
  const { customers, products } = shop;
  const facts = factsOf(shop);
  if (facts === null) return null;
  const rows = customers.ids.length;
  const totals = new Float64Array(rows);
  const isService = serviceLines(products);
  const counts = (row: number): boolean => {
    const [customer, product] = [facts.customer[row], facts.product[row]];
    return customer >= 0 && product >= 0 && isService[product] === 0 && facts.weight(row) > 0;
  };
  for (let row = 0; row < facts.count; row++)
    if (counts(row)) totals[facts.customer[row]] += facts.weight(row);

  const columns: FeatureColumn[] = [];
  const parts: Float64Array[] = [];
  for (const [what, values] of [
    ['Category', products.category],
    ['Brand', products.brand],
  ] as const) {
    const names = largest(values, facts, counts);
    const numbers = new Map(names.map((name, i) => [name, parts.length + i]));
    for (const name of names) {
      columns.push({ name: `${facts.kind}${what}=${name}`, unit: 'share', transform: 'none' });
      parts.push(new Float64Array(rows));
    }
    for (let row = 0; row < facts.count; row++) {
      if (!counts(row)) continue;
      const column = numbers.get(values[facts.product[row]]);
      if (column !== undefined) parts[column][facts.customer[row]] += facts.weight(row);
    }
  }
  const width = columns.length;
  if (width === 0) return null;
  const values = new Float32Array(rows * width).fill(Number.NaN);
  for (let i = 0; i < rows; i++) {
    if (totals[i] > 0) for (let j = 0; j < width; j++) values[i * width + j] = parts[j][i] / totals[i];
  }
  return { rows, columns, values };
}

/** Rows of one table with what each counts. */
interface Facts {
  readonly kind: FavouriteKind;
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  weight(row: number): number;
}

function factsOf({ orderLines, reviews, events }: Shop): Facts | null {
  const once = () => 1;
  if (orderLines.count > 0) {
    const priced = orderLines.amount.some((amount) => amount > 0);
    return {
      ...orderLines,
      kind: priced ? 'spend' : 'buy',
      weight: priced ? (row) => orderLines.amount[row] : once,
    };
  }
  const of = (type: EventType) => {
    const wanted = eventTypes.indexOf(type);
    return (row: number) => (events.type[row] === wanted ? 1 : 0);
  };
  if (events.type.includes(eventTypes.indexOf('purchase')))
    return { ...events, kind: 'buy', weight: of('purchase') };
  if (reviews.count > 0) return { ...reviews, kind: 'review', weight: once };
  if (events.type.includes(eventTypes.indexOf('view')))
    return { ...events, kind: 'view', weight: of('view') };
  return null;
}

/** The values with the most rows, ties by the value itself. */
function largest(values: readonly string[], facts: Facts, counts: (row: number) => boolean): string[] {
  const found = new Map<string, number>();
  for (let row = 0; row < facts.count; row++) {
    if (!counts(row)) continue;
    const value = values[facts.product[row]];
    if (/\p{L}/u.test(value)) found.set(value, (found.get(value) ?? 0) + 1);
  }
  const ordered = [...found].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ordered.slice(0, mostValues).map(([value]) => value);
}
