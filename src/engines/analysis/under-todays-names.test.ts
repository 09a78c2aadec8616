import { expect, it } from 'vitest';
import type { PreviousSegmentation } from '../../contracts/analysis-api';
import { underTodaysNames } from './under-todays-names';

it('an earlier division goes on though everybody is called by the address by now', () => {
  const previous: PreviousSegmentation = {
    codes: new Map([
      ['C1', 1],
      ['C2', 2],
      ['gone', 3],
    ]),
    customNames: new Map(),
    portraits: new Map(),
    places: { ids: ['C1', 'C2', 'gone'], projection: new Float32Array(6) },
  };
  const customers = {
    ids: ['a@mail.com', 'b@mail.com'],
    alsoKnown: { names: ['C1', 'C2'], customers: Int32Array.of(1, 0) },
  };
  const found = underTodaysNames(previous, customers);
  expect([...found.codes]).toEqual([
    ['b@mail.com', 1],
    ['a@mail.com', 2],
    ['gone', 3],
  ]);
  expect(found.places!.ids).toEqual(['b@mail.com', 'a@mail.com', 'gone']);
  expect(underTodaysNames(previous, { ids: customers.ids })).toBe(previous);
});
