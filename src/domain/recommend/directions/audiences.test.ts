import { expect, it } from 'vitest';
import { audiencesOf } from './audiences';

it('gives of each product whose list it is in, the best placed first', () => {
  const lists = {
    customers: 3,
    length: 2,
    products: Int32Array.of(2, 0, 0, -1, 1, 2),
    scores: new Float32Array(6),
    reasons: new Uint8Array(6),
    evidence: new Int32Array(6),
    carrier: new Uint8Array(6),
  };
  const { starts, customers, ranks } = audiencesOf(lists, 4);
  expect([...starts]).toEqual([0, 2, 3, 5, 5]);
  expect([...customers]).toEqual([1, 0, 2, 0, 2]);
  expect([...ranks]).toEqual([1, 2, 1, 1, 2]);
});
