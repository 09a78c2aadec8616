import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { msPerDay } from '../time';
import { rowsByCustomer } from './customer-rows';
import { quarterFeatures } from './quarter-features';

const start = Date.UTC(2021, 0, 1);

/** Features of customers who each buy on some days after the first of January 2021. */
function featuresOf(days: readonly (readonly number[])[]) {
  const owner = Int32Array.from(days.flatMap((own, c) => own.map(() => c)));
  const at = Float64Array.from(days.flat(), (day) => start + day * msPerDay);
  return quarterFeatures(rowsByCustomer(owner, owner.length, days.length), at);
}

const random = seededRandom(4);
const draws = (customers: number, days: (c: number) => readonly number[]) =>
  Array.from({ length: customers }, (_, c) => days(c));
const someDays = (count: number, day: () => number) => Array.from({ length: count }, day);

describe('shares of the quarters of the year', () => {
  it('are told where customers keep to one of them year after year', () => {
    const found = featuresOf(
      draws(120, (c) =>
        c % 3 === 0
          ? [0, 1, 2].map((year) => 365 * year + 340 + 15 * random())
          : someDays(6, () => 1095 * random()),
      ),
    );
    expect(found.map(({ column }) => column.name)).toEqual([
      'inQuarter1',
      'inQuarter2',
      'inQuarter3',
      'inQuarter4',
    ]);
    expect(found.map(({ values }) => values[0])).toEqual([0, 0, 0, 1]);
    expect(found[3]!.steps).toHaveProperty('0', 1 / 3);
  });

  it('are none where all are busy before Christmas', () => {
    const busy = () =>
      random() < 0.5 ? 365 * Math.floor(3 * random()) + 320 + 40 * random() : 1095 * random();
    expect(featuresOf(draws(300, () => someDays(6, busy)))).toEqual([]);
  });

  it('are none for who is new, or came for a sale of one day', () => {
    expect(
      featuresOf(
        draws(300, (c) =>
          c % 3 === 0 ? someDays(4, () => 1010 + 80 * random()) : someDays(6, () => 1095 * random()),
        ),
      ),
    ).toEqual([]);
    expect(
      featuresOf(draws(300, () => [...someDays(4, () => 1095 * random()), ...(random() < 0.5 ? [500] : [])])),
    ).toEqual([]);
  });

  it('are none in a shop of one year, in which no season came twice', () => {
    expect(featuresOf(draws(60, (c) => someDays(3, () => (c % 2 ? 340 : 100) + 20 * random())))).toEqual([]);
  });

  it('are found in fewer than 1 of 40 shops where everybody buys at any time', () => {
    const shops = Array.from({ length: 40 }, () =>
      featuresOf(draws(150, () => someDays(1 + Math.floor(6 * random()), () => 800 * random()))),
    );
    expect(shops.filter((found) => found.length > 0)).toEqual([]);
  });
});
