import { expect, it } from 'vitest';
import { entriesOf } from './list-job';

/** Product 0 is first with c0 and second with c1; product 1 the other way round; c2 has product 0 alone. */
const outputs = {
  entities: { customerIds: ['c0', 'c1', 'c2'], cards: [{ id: 'tea' }, { id: 'cup' }] },
  segmentation: { labels: Int32Array.of(0, 1, 1), profiles: [{ code: 7 }, { code: 3 }] },
  lists: {
    customers: 3,
    length: 2,
    products: Int32Array.of(0, 1, 1, 0, 0, -1),
    scores: new Float32Array(6),
    reasons: new Uint8Array(6),
    evidence: new Int32Array(6).fill(-1),
    carrier: new Uint8Array(6),
  },
};
const entries = (of: Parameters<typeof entriesOf>[1]) => entriesOf(outputs, of, (code) => `s${code}`);
const ids = (of: Parameters<typeof entriesOf>[1]) => entries(of).map(({ id }) => id);

it('lists a segment by its code, and those whom a product suits, the best placed first', () => {
  expect(entries({ segment: 7 })).toEqual([{ id: 'c0', segment: 's7', group: '' }]);
  expect(ids({ segment: 3 })).toEqual(['c1', 'c2']);
  expect(ids({ productId: 'tea' })).toEqual(['c0', 'c2', 'c1']);
  expect(ids({ productId: 'tea', most: 2 })).toEqual(['c0', 'c2']);
  expect([ids({ segment: 1 }), ids({ productId: 'pot' })]).toEqual([[], []]);
});
