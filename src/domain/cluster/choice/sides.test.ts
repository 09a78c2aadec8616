import { describe, expect, it } from 'vitest';
import type { Separation } from './separate';
import { areCells, crossSides } from './sides';

const separation = (labels: number[]): Separation => ({
  labels: Int32Array.from(labels),
  parts: Math.max(...labels) + 1,
  first: { points: labels.length, valley: null, bound: 0 },
});
const of = (label: (i: number) => number) => separation(Array.from({ length: 240 }, (_, i) => label(i)));

const together = of((i) => i % 5);
const crowd = of(() => 0);
const three = of((i) => i % 3);
const two = of((i) => Math.floor(i / 3) % 2);
const cross = (most: number, ...sides: Separation[]) =>
  crossSides(
    together,
    sides.map((side, i) => ({ side: i === 0 ? 'taste' : 'behaviour', separation: side })),
    most,
  );

describe('what the sides part', () => {
  it('is the cells where two of them do', () => {
    const { labels, parts, isCrossed } = cross(12, three, two);
    expect([parts, isCrossed]).toEqual([6, true]);
    for (let i = 6; i < 240; i++) expect(labels[i]).toBe(labels[i % 6]);
    expect(new Set(labels).size).toBe(6);
  });

  it('is the parts of the one that does where all together show fewer, since the others are noise beside it', () => {
    const seven = of((i) => i % 7);
    expect(cross(12, crowd, seven)).toEqual({ ...seven, ofOneSide: 7, isCrossed: false });
  });

  it('is the parts of all together where these are more, since the others tell apart what one does not', () => {
    expect(cross(12, crowd, three)).toEqual({ ...together, ofOneSide: 3, isCrossed: false });
  });

  it('is what parts all together where none does by itself', () => {
    expect(cross(12, crowd, crowd).parts).toBe(5);
    expect(cross(12).parts).toBe(5);
  });

  it('is no more cells than may be, the side of more parts first', () => {
    const seven = of((i) => i % 7);
    expect(cross(12, two, seven)).toEqual({ ...seven, ofOneSide: 7, isCrossed: false });
  });

  it('counts no cell of a few customers, who stand between the others', () => {
    const seldom = of((i) => (i % 4 === 3 ? Number(i < 16) : Math.floor(i / 4) % 2));
    const { labels, parts } = cross(
      12,
      of((i) => i % 4),
      seldom,
    );
    expect(parts).toBe(7);
    expect(labels.filter((label) => label === -1)).toHaveLength(4);
  });

  it('is seen with all together where two sides show the same kinds, each with errors of its own', () => {
    const withErrors = of((i) => (i % 5 === 0 ? i + 1 : i) % 3);
    expect(cross(20, three, withErrors)).toEqual({ ...together, ofOneSide: 3, isCrossed: false });
  });
});

it('groups are one of each side where there are as many as cells', () => {
  const sides = [
    { side: 'taste', parts: 3 },
    { side: 'behaviour', parts: 2 },
    { side: 'attributes', parts: 1 },
  ] as const;
  expect(areCells(6, sides)).toBe(true);
  // Of five parts one cell is too small to be seen; two are merged.
  for (const groups of [2, 5, 7]) expect(areCells(groups, sides)).toBe(false);
});
