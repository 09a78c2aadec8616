import type { ColumnProfile } from '../../shop/tables/field-types';
import type { Dialect } from '../records/dialect';
import type { Assumption } from './assumptions';
import { namesOfOrders } from './headerless-orders';
import { namesOfRatings } from './headerless-ratings';

export interface SuggestedHeader {
  readonly names: readonly string[];
  readonly assumption: Assumption | null;
}

/**
 * Names for the columns of a file without a header. Logs of behaviour are published that way: user, item,
 * category, then the kind of event and Unix time, which show by their values. So do orders and ratings where their
 * values leave no doubt, and lists of what each customer took.
 */
export function suggestedHeader(
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly string[])[],
  { mostFields }: Dialect,
): SuggestedHeader {
  if (mostFields !== undefined) return { names: ['customer_id', 'items'], assumption: 'lists-of-items' };
  const kind = profiles.findIndex((p) => p.events > 0.9);
  const time = profiles.findIndex((p, i) => i !== kind && p.dates > 0.9 && p.meanLength >= 9);
  if (kind >= 0 && time >= 0) return { names: namesOfEvents(profiles, kind, time), assumption: null };
  const orders = namesOfOrders(profiles, rows);
  if (orders !== null) return { names: orders, assumption: 'orders' };
  const ratings = namesOfRatings(profiles, rows);
  if (ratings !== null) return { names: ratings, assumption: 'ratings' };
  return { names: numbered(profiles), assumption: null };
}

function namesOfEvents(profiles: readonly ColumnProfile[], kind: number, time: number): string[] {
  const ids = ['user_id', 'item_id', 'category_id'];
  return numbered(profiles).map((name, i) =>
    i === kind ? 'event_type' : i === time ? 'timestamp' : (ids.shift() ?? name),
  );
}

function numbered(profiles: readonly ColumnProfile[]): string[] {
  return profiles.map((_, i) => `Column ${i + 1}`);
}
