import { expect, it } from 'vitest';
import { stabilityLevel } from './stability-levels';

it('keeps to the published bounds: stable from 0.75, dissolved under 0.5', () => {
  expect([1, 0.75, 0.749, 0.5, 0.499, 0].map(stabilityLevel)).toEqual([
    'stable',
    'stable',
    'shifting',
    'shifting',
    'dissolved',
    'dissolved',
  ]);
});
