import { expect, it } from 'vitest';
import { partingInWords } from './parting';

it('names every silhouette from -1 to 1, clearer words for higher ones', () => {
  expect([-1, 0, 0.099, 0.1, 0.249, 0.25, 0.5, 1].map(partingInWords)).toEqual([
    'hardly',
    'hardly',
    'hardly',
    'soft',
    'soft',
    'clear',
    'very',
    'very',
  ]);
});

it('calls an unknown silhouette hardly parted rather than well parted', () => {
  expect(partingInWords(Number.NaN)).toBe('hardly');
});
