import * as v from 'valibot';
import { expect, it } from 'vitest';
import { defaultRunOptions } from '../contracts/analysis-api';
import { runSchema } from './schemas/run-schema';
import { runWithTopics } from './upgrade';

/** A run as the first version stored it: names and actions in two languages, no topics. */
const first = {
  id: 'r',
  shopId: 'a',
  startedAt: 1,
  summary: {
    id: 'r',
    shopId: 'a',
    startedAt: 1,
    finishedAt: 2,
    options: defaultRunOptions,
    depth: 'quick',
    encoder: null,
    device: null,
    seconds: { segment: 1 },
    silhouette: 0.2,
    silhouetteByK: [{ k: 3, silhouette: 0.2 }],
    profiles: [
      {
        code: 1,
        autoName: { en: 'Bulk buyers · strings & picks', zh: '批量采购者 · strings、picks' },
        customName: null,
        archetype: 'bulk-buyer',
        action: { en: 'Offer volume prices.', zh: '提供批量价。' },
        keywords: ['strings', 'picks', 'capo'].map((term) => ({ term, weight: 1 })),
        quotes: [],
        size: 3,
        share: 1,
        revenue: 0,
        revenueShare: Number.NaN,
        confidence: 1,
        traits: [],
      },
    ],
    reusedVectors: 0,
    totalVectors: 0,
  },
  stages: { segmentation: 's' },
};

it('a run of the first version is read on, its strongest keywords for topics', () => {
  expect(v.is(runSchema, first)).toBe(false);
  const read = v.parse(runSchema, runWithTopics(first));
  expect(read.summary.profiles[0]).toMatchObject({ archetype: 'bulk-buyer', topics: ['strings', 'picks'] });
});

it('what is no run is left as it is', () => {
  expect(runWithTopics({ id: 'r' })).toBeNull();
  expect(runWithTopics(null)).toBeNull();
});
