import { expect, it } from 'vitest';
import type { RoomCell, RoomField } from '../contracts/data-room-api';
import { reviewsOfRows } from './reviews-of-rows';

const names = ['reviewId', 'customerId', 'productId', 'rating', 'title', 'text', 'reviewedAt'];
const fields = names.map((name): RoomField => ({ name, type: 'string' }));
const row = (...cells: RoomCell[]) => ({ cells });
const titleOf = (id: string) => (id === 'P1' ? 'Capo' : '');

it('takes heading and text as one, the product’s title where one is known, and blanks for what is missing', () => {
  const rows = [
    row('r', 'c', 'P1', 2, 'Broken', 'It came broken.', 5),
    row(null, null, 'P2', null, null, 'Good', null),
    row('r', 'c', 'P1', 5, null, ' ', 5),
  ];
  expect(reviewsOfRows({ fields }, rows, titleOf)).toEqual([
    { text: 'Broken\nIt came broken.', rating: 2, customer: 'c', at: 5, product: 'Capo' },
    { text: 'Good', rating: Number.NaN, customer: '', at: Number.NaN, product: 'P2' },
  ]);
});
