import { expect, it } from 'vitest';
import { madeShop } from '../fixtures/made-shop';
import { dueStates } from './due-state';
import { nextProducts } from './next-products';
import { productClocks } from './product-clock';

const [coffee, grinder, filters, soap] = [0, 1, 2, 3];

function shopOf(...made: Parameters<typeof madeShop>) {
  const shop = madeShop(...made);
  const names = ['Coffee', 'Grinder', 'Filters', 'Soap'];
  const products = {
    ...shop.products,
    ids: names,
    title: names,
    category: ['Drinks', 'Machines', 'Machines', 'Care'],
  };
  return { ...shop, products };
}

// Everybody buys coffee every 30 days and a grinder once, filters ten days after it, and soap at any time.
const shop = shopOf(120, 3, (c, random) => {
  const offset = Math.floor(30 * random());
  const last = c === 0 ? 325 : c === 1 ? 348 : 360;
  const coffees = Array.from({ length: 12 }, (_, i) => offset + 30 * i + (i % 3)).filter((day) => day < last);
  const machine = 40 + Math.floor(200 * random());
  return [
    ...coffees.map((day) => [day, 8, coffee] as const),
    [machine + 0.5, 90, grinder],
    [machine + 10, 5, filters],
    [Math.floor(360 * random()), 3, soap],
  ];
});

it('finds what is bought again and when, and nothing that is bought once', () => {
  const { products, categories, categoryNames } = productClocks(shop);
  expect(products.map(({ thing }) => thing)).toEqual([coffee]);
  expect(Math.round(products[0].typical)).toBe(31);
  expect(products[0].weibull!.shape).toBeGreaterThan(4);
  expect(categories.map(({ thing }) => categoryNames[thing])).toContain('Drinks');
});

it('lists who is due for it, with dates, and leaves out who has just bought it', () => {
  const { due } = productClocks(shop);
  const states = Array.from(due.state, (state) => dueStates[state]);
  expect(states.every((state) => state === 'due' || state === 'overdue')).toBe(true);
  const first = due.customer.indexOf(0);
  expect(states[first]).toBe('overdue');
  expect(due.due[first] - due.last[first]).toBeGreaterThan(27);
  expect(due.due[first] - due.last[first]).toBeLessThan(34);
  for (let i = 1; i < due.chance.length; i++) expect(due.chance[i]).toBeLessThanOrEqual(due.chance[i - 1]);
  for (const [i, customer] of due.customer.entries()) {
    expect(due.from[i]).toBeLessThanOrEqual(due.until[i]);
    expect(customer).toBeLessThan(120);
  }
});

it('goes by the pace of whoever is slower than the others', () => {
  const slow = shopOf(60, 4, (c) =>
    Array.from({ length: c === 0 ? 6 : 12 }, (_, i) => [c === 0 ? 60 * i : 30 * i, 8, coffee] as const),
  );
  const { due } = productClocks(slow);
  expect(Array.from(due.customer)).not.toContain(0);
});

it('finds what is bought next, and days to it', () => {
  const next = nextProducts(shop);
  const filter = next.find(({ from, to }) => from === grinder && to === filters)!;
  expect(filter.share).toBeGreaterThan(0.4);
  expect(filter.days).toBeGreaterThanOrEqual(9);
  expect(filter.days).toBeLessThanOrEqual(10);
  expect(next.filter(({ to }) => to === soap)).toEqual([]);
});

it('counts no day on which the shop was closed, and names none as a date', () => {
  // Coffee every 30 days, with 45 days in between in which nobody could buy.
  const bought = (shut: number) =>
    shopOf(120, 6, (_, random) => {
      const offset = Math.floor(30 * random());
      return Array.from({ length: 9 }, (_, i) => offset + 30 * i + Math.floor(4 * random())).map(
        (day) => [day < 150 ? day : day + shut, 8, coffee] as const,
      );
    });
  const [closed, open] = [productClocks(bought(45)), productClocks(bought(0))];
  expect(closed.products[0].typical).toBe(open.products[0].typical);
  expect(closed.products[0].late).toBe(open.products[0].late);
  expect([...closed.due.last].map((day) => day - 45)).toEqual([...open.due.last]);
  expect([...closed.due.due].map((day) => day - 45)).toEqual([...open.due.due]);
});
