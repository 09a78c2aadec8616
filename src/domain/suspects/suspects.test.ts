import { expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
import { findGroups, suspectsAmong, type Verdicts } from './suspects';

const text = 'Best shop ever, I bought ten of them and will buy ten more for the whole family!';
const shop = tinyShop({
  customers: 60,
  titles: ['Lamp'],
  reviews: Array.from({ length: 60 }, (_, customer) => ({
    customer,
    text: customer < 50 ? `My lamp number ${customer} stands on the table and gives a warm light` : text,
  })),
});
const suspects = (isSpared?: (customer: number) => boolean, verdicts?: Verdicts) =>
  suspectsAmong(
    findGroups(shop, () => 'en'),
    60,
    verdicts,
    isSpared,
  );
const sum = (marks: Uint8Array) => marks.reduce((total, mark) => total + mark, 0);

it('counts those who are marked, and leaves those who are spared', () => {
  expect(suspects().groups).toEqual([{ kind: 'copies', accounts: 10, text }]);
  const { isSuspect, groups } = suspects((customer) => customer < 57);
  expect(groups).toEqual([{ kind: 'copies', accounts: 3, text }]);
  expect(sum(isSuspect)).toBe(3);
  expect(suspects(() => true).groups).toEqual([]);
});

it('goes by what the user said: who was called real is none, who was called fake is one whatever is found', () => {
  const verdicts = new Int8Array(60);
  verdicts.fill(1, 50, 54);
  verdicts.fill(-1, 3, 5);
  verdicts[55] = -1;
  const { isSuspect, groups } = suspects(undefined, verdicts);
  expect(groups).toEqual([
    { kind: 'copies', accounts: 6, text },
    { kind: 'confirmed', accounts: 2 },
  ]);
  expect(sum(isSuspect)).toBe(8);
});
