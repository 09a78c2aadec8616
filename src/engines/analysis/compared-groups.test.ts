import { expect, it } from 'vitest';
import type { GroupOf } from '../../contracts/compared-groups';
import { shopOf } from '../../domain/behaviour/fixtures/shop';
import type { Movement } from '../../domain/movement/movement';
import { drain } from '../../domain/steps';
import { comparedGroups } from './compared-groups';

const known = {
  shop: shopOf(6, {}),
  features: [],
  voice: null,
  languageOf: () => 'en',
};

/** Two months of six customers; each bought for her number then, and for ten more today. */
const movement = {
  months: [
    { name: '2024-02', end: 0, known: 6, thin: 'short' },
    { name: '2024-03', end: 1, known: 6, thin: null },
  ],
  yearMoney: Float32Array.of(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15),
} as unknown as Movement;

const compare = (
  groups: readonly [GroupOf, GroupOf],
  found: readonly [Int32Array | null, Int32Array | null],
  by: Movement | null = null,
) => drain(comparedGroups(known, found, groups, by));

it('takes for the rest everybody who is not in the other group, on either side', async () => {
  const ids: GroupOf = { ids: ['c1', 'c4'] };
  const members = Int32Array.of(1, 4);
  expect(await compare([ids, 'rest'], [members, null])).toMatchObject({ sizes: [2, 4], both: 0 });
  expect(await compare(['rest', ids], [null, members])).toMatchObject({ sizes: [4, 2], both: 0 });
});

it('tells what either bought in the year before its own month', async () => {
  const then: GroupOf = { rules: { what: 'stood', month: '2024-02', is: [1] } };
  const now: GroupOf = { rules: { what: 'segment', is: [1] } };
  const found = [Int32Array.of(1, 2), Int32Array.of(2, 3)] as const;
  expect(await compare([then, now], found, movement)).toMatchObject({
    yearMoney: [1 + 2, 12 + 13],
    months: [{ name: '2024-02', thin: 'short' }, null],
  });
  expect(await compare([now, now], found)).toMatchObject({ yearMoney: null, months: [null, null] });
});
