import { expect, it } from 'vitest';
import { groupResponse, type WindowHits } from './group-response';

const windowOf = (hits: readonly (readonly number[])[], first = 0): WindowHits => ({
  customers: hits.map((_, i) => first + i),
  hits,
});

/** Lists of one place, bought by the first so many customers. */
const bought = (customers: number, buyers: number, first = 0) =>
  windowOf(
    Array.from({ length: customers }, (_, i) => [Number(i < buyers)]),
    first,
  );

it('says nothing of places where hardly anything was bought', () => {
  const hits = Array.from({ length: 300 }, (_, i) =>
    Array.from({ length: 20 }, (_, r) => (r === 0 && i < 9 ? 1 : 0)),
  );
  expect(groupResponse([windowOf(hits)], 1)).toBeNull();
  const some = Array.from({ length: 300 }, (_, i) =>
    Array.from({ length: 20 }, (_, r) => (r === 0 && i < 30 ? 1 : 0)),
  );
  expect(groupResponse([windowOf(some)], 1)!.places.map((figure) => figure?.value ?? null)).toEqual([
    30 / 900,
    null,
    null,
  ]);
});

it('is of what was offered, where a short catalogue leaves lists short', () => {
  // Of four places every second customer buys what is at the last.
  const hits = Array.from({ length: 300 }, (_, i) =>
    Array.from({ length: 20 }, (_, r) => (r > 3 ? Number.NaN : Number(r === 3 && i % 2 === 0))),
  );
  const { places, anything } = groupResponse([windowOf(hits)], 1)!;
  expect(anything.value).toBe(0.5);
  expect(places.map((figure) => figure?.value ?? null)).toEqual([null, 0.5, null]);
  // Of few who have so long a list nothing is known.
  const few = hits.map((row, i) => (i < 150 ? row : row.map((hit, r) => (r > 2 ? Number.NaN : hit))));
  expect(groupResponse([windowOf(few)], 1)!.places).toEqual([null, null, null]);
});

it('is the mean of several windows, from the lowest end of any to the highest', () => {
  const [low, high] = [bought(400, 20), bought(300, 90, 200)];
  const alone = [low, high].map((window) => groupResponse([window], 1)!.anything);
  const both = groupResponse([low, high], 1)!;
  expect(both.anything).toEqual({
    value: (0.05 + 0.3) / 2,
    low: alone[0].low,
    high: alone[1].high,
    windows: 2,
  });
  expect(both.places[0]).toEqual(both.anything);
  // Two hundred of them were there in either.
  expect(both.customers).toBe(500);
});

it('counts a window in which nobody bought, and leaves out one of too few customers', () => {
  const { anything } = groupResponse([bought(300, 60), bought(300, 0)], 1)!;
  expect(anything.value).toBeCloseTo(0.1, 10);
  expect(anything.low).toBe(0);
  expect(groupResponse([bought(300, 60), bought(150, 150)], 1)!.anything.windows).toBe(1);
  // Neither saw ten purchases, both did.
  expect(groupResponse([bought(300, 6)], 1)).toBeNull();
  expect(groupResponse([bought(300, 6), bought(300, 6)], 1)!.anything.value).toBeCloseTo(0.02, 10);
});
