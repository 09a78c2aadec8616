import { describe, expect, it } from 'vitest';
import { fateOf, segmentFlow } from './segment-flow';

const before = {
  ids: ['a', 'b', 'c', 'd', 'e', 'f', 'gone'],
  labels: Int32Array.of(0, 0, 0, 0, 1, 1, 1),
  codes: [1, 2],
};
const after = {
  // In another order, with a newcomer.
  ids: ['new', 'f', 'e', 'd', 'c', 'b', 'a'],
  labels: Int32Array.of(0, 0, 0, 2, 2, 1, 1),
  codes: [2, 1, 3],
};

describe('the flow between two runs', () => {
  const flow = segmentFlow(before, after);

  it('counts who went where by id, not by place', () => {
    expect(flow.moved).toEqual([
      [0, 2, 2],
      [2, 0, 0],
    ]);
    expect(flow).toMatchObject({ left: [0, 1], joined: [1, 0, 0], both: 6, stayed: 4 });
  });

  it('agrees as far as the adjusted Rand index says', () => {
    // By hand: 3 pairs together in both, of 7 and 3; expected 7 × 3 / 15. (3 − 1.4) / (5 − 1.4).
    expect(flow.agreement).toBeCloseTo(0.4444, 4);
  });

  it('tells halves from a whole', () => {
    expect(fateOf(flow, 0)).toEqual({
      kind: 'split',
      parts: [
        { to: 1, customers: 2 },
        { to: 2, customers: 2 },
      ],
    });
    expect(fateOf(flow, 1)).toEqual({ kind: 'kept', parts: [{ to: 0, customers: 2 }] });
  });

  it('says of a segment whose customers left that it is gone', () => {
    const empty = segmentFlow(before, { ids: ['a'], labels: Int32Array.of(0), codes: [1] });
    expect(fateOf(empty, 1)).toEqual({ kind: 'gone', parts: [] });
  });
});

it('knows nothing of two shops without a customer in common', () => {
  const { both, agreement } = segmentFlow(before, { ids: ['z'], labels: Int32Array.of(0), codes: [1] });
  expect(both).toBe(0);
  expect(agreement).toBeNaN();
});
