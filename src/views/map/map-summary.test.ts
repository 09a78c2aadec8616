import { describe, expect, it } from 'vitest';
import { groupPlaces, nearestGroup, spreadOf } from './map-summary';

// Group 0 around (0, 0) with one outlier, group 1 spread wide around (10, 0), group 2 a point at (0, 3).
const points = Float32Array.of(-1, 0, 0, 0, 100, 0, 0, -1, 0, 1, 6, 0, 10, 0, 14, 0, 0, 3);
const labels = Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 2);
const places = groupPlaces(points, labels, 4);

describe('groupPlaces', () => {
  it('puts the middle where most points are, whatever an outlier does', () => {
    expect([places[0]!.x, places[0]!.y]).toEqual([0, 0]);
    expect(places[0]!.spread).toBe(1);
  });

  it('gives the mean of the two middle values for an even number', () => {
    const [place] = groupPlaces(Float32Array.of(1, 0, 2, 0), Int32Array.of(0, 0), 1);
    expect(place!.x).toBe(1.5);
  });

  it('counts each group, empty ones as 0', () => {
    expect(places.map(({ size }) => size)).toEqual([5, 3, 1, 0]);
  });
});

describe('nearestGroup', () => {
  it('names the other group whose middle is nearest, never an empty one', () => {
    expect([0, 1, 2].map((group) => nearestGroup(places, group))).toEqual([2, 0, 0]);
  });

  it('is −1 where there is no other group', () => {
    expect(nearestGroup(groupPlaces(points, labels, 1), 0)).toBe(-1);
  });
});

describe('spreadOf', () => {
  it('compares with the typical spread', () => {
    expect([0, 1, 2].map((group) => spreadOf(places, group))).toEqual(['medium', 'wide', 'tight']);
  });
});
