import { describe, expect, it } from 'vitest';
import type { Separation } from './separate';
import { crossSides } from './sides';

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

  it('is the parts of the one that does, whatever all together look like', () => {
    expect(cross(12, crowd, three)).toEqual({ ...three, isCrossed: false });
  });

  it('is what parts all together where none does by itself', () => {
    expect(cross(12, crowd, crowd).parts).toBe(5);
    expect(cross(12).parts).toBe(5);
  });

  it('is no more cells than may be, the side of more parts first', () => {
    expect(cross(5, two, three)).toEqual({ ...three, isCrossed: false });
  });

  it('counts no cell of a few customers, who stand between the others', () => {
    const nearly = of((i) => (i < 10 ? (i % 3) + 1 : i) % 3);
    const { labels, parts } = cross(12, three, nearly);
    expect(parts).toBe(3);
    expect(labels.filter((label) => label === -1)).toHaveLength(10);
  });
});
