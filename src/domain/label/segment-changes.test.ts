import { describe, expect, it } from 'vitest';
import { segmentChanges } from './segment-changes';
import { matchCodes } from './segment-codes';

const ids = (count: number, first = 0) => Array.from({ length: count }, (_, i) => `c${first + i}`);
const run = (sizes: readonly number[]) =>
  Int32Array.from(sizes.flatMap((size, c) => Array<number>(size).fill(c)));

/** Changes from segments of the first sizes to those of the second, of the same customers in the same order. */
function changes(before: readonly number[], now: readonly number[], newcomers = 0) {
  const earlier = run(before);
  const known = ids(earlier.length);
  const codes = matchCodes(known, earlier, before.length, null);
  const previous = {
    codes: new Map(known.map((id, i) => [id, codes[earlier[i]!]!])),
    customNames: new Map<number, string>(),
  };
  const labels = run(now);
  const all = [...known, ...ids(newcomers, known.length)].slice(0, labels.length);
  return segmentChanges(all, labels, matchCodes(all, labels, now.length, previous), previous);
}

describe('segmentChanges', () => {
  it('says nothing where every segment is still there, a few customers more or fewer', () => {
    expect(changes([60, 40, 20], [60, 40, 20])).toEqual([]);
    expect(changes([60, 40, 20], [60, 40, 19])).toEqual([]);
    expect(changes([60, 40, 20], [60, 40, 22], 2)).toEqual([]);
  });

  it('says which segment was split off which', () => {
    expect(changes([60, 40], [35, 25, 40])).toEqual([{ kind: 'split', code: 3, other: 1 }]);
  });

  it('says which was merged into which', () => {
    expect(changes([60, 40, 20], [60, 60])).toEqual([{ kind: 'merged', code: 3, other: 2 }]);
  });

  it('tells a segment of newcomers from one that was split off, and one that left from one that was merged', () => {
    expect(changes([60, 40], [60, 40, 30], 30)).toEqual([{ kind: 'new', code: 3, other: null }]);
    expect(changes([60, 40, 20], [60, 40])).toEqual([{ kind: 'vanished', code: 3, other: null }]);
  });

  it('says nothing without an earlier run', () => {
    expect(segmentChanges(ids(3), Int32Array.of(0, 0, 1), Int32Array.of(1, 2), null)).toEqual([]);
  });
});
