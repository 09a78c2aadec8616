import { expect, it } from 'vitest';
import { type Movement, notYet } from '../domain/movement/movement';
import { movementCsv } from './movement-csv';

it('has a row for everybody who is known by a month’s end', () => {
  const movement: Movement = {
    ids: ['a', '=b'],
    months: [
      { name: '2024-03', end: Date.UTC(2024, 3, 1), known: 1, thin: 'few' },
      { name: '2024-04', end: Date.UTC(2024, 4, 1), known: 2, thin: null },
    ],
    codes: Int16Array.of(3, notYet, 1, 0),
    states: null,
    yearMoney: null,
    said: null,
    records: Uint16Array.of(1, 0, 2, 1),
    movers: [],
    moves: {
      customer: new Int32Array(0),
      month: new Int32Array(0),
      reasons: new Int32Array(0),
      before: new Float32Array(0),
      after: new Float32Array(0),
    },
    agreement: 1,
    undated: 0,
  };
  expect(movementCsv(movement, false).join('').split('\r\n')).toEqual([
    'month,customer_id,segment_code',
    '2024-03,a,3',
    '2024-04,a,1',
    "2024-04,'=b,0",
    '',
  ]);
});
