import { expect, it } from 'vitest';
import { partingInWords, partingOf } from './parting';

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

it('calls no run clearly parted whose customers are one crowd', () => {
  const verdict = { answer: 'none', reason: 'one-crowd', parts: 1, distinct: 500, emptiest: 0.4 } as const;
  const choice = {
    clusterer: 'kmeans',
    verdict,
    byK: [],
    byGap: 1,
    stability: { adjustedRandIndex: 0.5, error: 0.1, jaccard: [] },
    agreement: 0,
    noiseShare: 0,
    parameters: {},
  } as const;
  expect(partingOf({ silhouette: 0.396, choice })).toBe('hardly');
  expect(partingOf({ silhouette: 0.396 })).toBe('clear');
});
