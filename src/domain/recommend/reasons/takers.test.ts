import { expect, it } from 'vitest';
import { boughtInOrder, sparseOf } from '../fixtures/shops';
import type { Interactions } from '../interactions';
import { relation } from '../interaction-weights';
import { Takers } from './takers';

/** Product 0 is had by customers 0 to 9, 1 by 5 to 12, 2 by 0 to 4, 3 by everybody. */
const shop = boughtInOrder(
  sparseOf(
    Array.from({ length: 40 }, (_, c) => [Number(c < 10), Number(c >= 5 && c < 13), Number(c < 5), 1]),
  ),
);

it('counts who has both of two products and not who has one of them', () => {
  const takers = new Takers(shop, null);
  const both = (one: number, other: number, but = -1) => takers.tookToBoth(but, one, other, false);
  // 5 to 9 have 0 and 1, 0 to 4 have 0 and 2; nobody has 1 and 2, though many have either.
  expect([both(0, 1), both(1, 0), both(0, 2), both(1, 2), both(2, 1)]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect([both(3, 1), both(1, 3)]).toEqual([true, true]);
});

it('takes three beside the customer herself, who have it and did not give it back or dislike it', () => {
  const three = boughtInOrder(
    sparseOf([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 0],
    ]),
  );
  const as = (is: number, entry: number): Interactions => ({
    ...three,
    relations: three.relations.map((each, e) => (e === entry ? is : each)),
  });
  const asks = (of: Interactions, but: number, looks = false) => [
    new Takers(of, null).tookToBoth(but, 0, 1, looks),
    new Takers(of, null).tookToBoth(but, 1, 0, looks),
  ];
  expect(asks(three, 3)).toEqual([true, true]);
  expect(asks(three, 2)).toEqual([false, false]);
  for (const is of [relation.returned, relation.ownedDisliked]) {
    expect(asks(as(is, 0), 3)).toEqual([false, false]);
    expect(asks(as(is, 3), 3)).toEqual([false, false]);
  }
  expect(asks(as(relation.seen, 3), 3)).toEqual([false, false]);
  expect(asks(as(relation.seen, 3), 3, true)).toEqual([true, true]);
});
