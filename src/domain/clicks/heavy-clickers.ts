import type { Impressions } from './impressions';

/** Whoever clicked so many times what the hundredth customer clicks, and so often, clicks as no customer does. */
const times = 10;
const fewest = 50;
/** Of so few clicking customers none is far from the others. */
const fewestCustomers = 20;

/** Customers whose clicks are so many that figures of all would be theirs; 1 for each. */
export function heavyClickers({ customer, clicked, count, customers }: Impressions): Uint8Array {
  const clicks = new Float64Array(customers);
  for (let row = 0; row < count; row++) clicks[customer[row]] += clicked[row];
  const own = clicks.filter((n) => n > 0).sort();
  const heavy = new Uint8Array(customers);
  if (own.length < fewestCustomers) return heavy;
  const usual = own[Math.floor(0.99 * (own.length - 1))];
  clicks.forEach((n, c) => {
    if (n > Math.max(fewest, times * usual)) heavy[c] = 1;
  });
  return heavy;
}
