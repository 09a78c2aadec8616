import { expect, it } from 'vitest';
import { becameKnown, dateless, flowsBetween, moversBetween, sizesAt } from './flows';
import { type Movement, notYet } from './movement';

/** Five customers at two months' ends. */
const movement = {
  ids: ['a', 'b', 'c', 'd', 'e'],
  codes: Int16Array.of(1, 1, 2, notYet, notYet, 1, 2, 1, 2, notYet),
  yearMoney: Float32Array.of(10, 20, Number.NaN, 0, 0, 11, 22, 33, 44, 0),
  records: Uint16Array.of(5, 4, 2, 0, 0, 6, 9, 3, 1, 0),
} as unknown as Movement;

it('counts who went where, newcomers by what they bought since', () => {
  expect(flowsBetween(movement, 0, 1)).toEqual([
    { from: notYet, to: 2, customers: 1, money: 44 },
    { from: 1, to: 1, customers: 1, money: 10 },
    { from: 1, to: 2, customers: 1, money: 20 },
    { from: 2, to: 1, customers: 1, money: 0 },
  ]);
  expect([...moversBetween(movement, [0, 1], [1, 2])]).toEqual([1]);
  expect([...sizesAt(movement, 1)]).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

it('tells who changed from who became known', () => {
  // b more than doubled her records, c had two of three.
  expect(becameKnown(movement, 0, 1)).toBe(2);
});

it('calls nobody new who is known by records without a date alone', () => {
  const withoutDates = { ...movement, records: Uint16Array.of(5, 4, 2, 0, 0, 6, 9, 3, 0, 0) } as Movement;
  expect(flowsBetween(withoutDates, 0, 1).filter(({ from }) => from === notYet)).toEqual([]);
  expect([...moversBetween(withoutDates, [0, 1], [notYet, 2])]).toEqual([]);
  expect(dateless(withoutDates, 1)).toBe(1);
  expect([...moversBetween(movement, [0, 1], [notYet, 2])]).toEqual([3]);
});
