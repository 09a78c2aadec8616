import { describe, expect, it } from 'vitest';
import { choicesOf } from './address-choices';
import { choicesOfOld, compareAddress, groupOf, type GroupRef, writtenGroup } from './group-ref';

const all: readonly GroupRef[] = [
  { kind: 'segment', code: 0, month: null },
  { kind: 'segment', code: 12, month: '2024-03' },
  { kind: 'audience', id: 'b1f0-a.b' },
  { kind: 'everybody' },
  { kind: 'rest' },
  { kind: 'chosen' },
];

describe('the address of a comparison', () => {
  it.each(all)('comes back to %j', (ref) => {
    const { one, other } = choicesOf('/compare', compareAddress(ref, { kind: 'rest' }));
    expect(groupOf(one)).toEqual(ref);
    expect(groupOf(other)).toEqual({ kind: 'rest' });
    expect(groupOf(writtenGroup(ref))).toEqual(ref);
  });

  it.each([undefined, '', 'segment.', 'segment.x', 'segment.3.march', 'nobody', 'audience.'])(
    'names no group by %j',
    (written) => {
      expect(groupOf(written)).toBeNull();
    },
  );

  it('is made of the one that named two segments', () => {
    expect(choicesOfOld({ first: '3', second: '1' })).toEqual({ one: 'segment.3', other: 'segment.1' });
    expect(choicesOfOld({ first: '3' })).toEqual({});
    expect(choicesOfOld({ first: 'rest', second: '1' })).toEqual({});
  });
});
