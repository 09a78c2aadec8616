import { expect, it } from 'vitest';
import { sankeyLayout } from './sankey-layout';

const ribbons = [
  { from: 2, to: 1, size: 10 },
  { from: 1, to: 1, size: 30 },
  { from: 1, to: 2, size: 20 },
  { from: 2, to: 2, size: 40 },
  { from: 1, to: 3, size: 0 },
];

it('stacks the parts in their order on one scale, with a gap between', () => {
  const { left, right } = sankeyLayout(ribbons, [1, 2, 3], 110, 10);
  expect(left).toEqual([
    { key: 1, size: 50, y0: 0, y1: 50 },
    { key: 2, size: 50, y0: 60, y1: 110 },
  ]);
  expect(right).toEqual([
    { key: 1, size: 40, y0: 0, y1: 40 },
    { key: 2, size: 60, y0: 50, y1: 110 },
  ]);
});

it('fills each part with its ribbons, in the order of their other ends', () => {
  const placed = sankeyLayout(ribbons, [1, 2, 3], 110, 10).ribbons;
  expect(placed.map(({ from, to, y0, y1, height }) => [from, to, y0, y1, height])).toEqual([
    [1, 1, 0, 0, 30],
    [1, 2, 30, 50, 20],
    [2, 1, 60, 30, 10],
    [2, 2, 70, 70, 40],
  ]);
});

it('is empty where nothing goes anywhere', () => {
  expect(sankeyLayout([], [1], 100, 4)).toEqual({ left: [], right: [], ribbons: [] });
});
