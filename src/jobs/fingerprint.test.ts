import { expect, it } from 'vitest';
import { defaultRunOptions, type RunOptions } from '../contracts/analysis-api';
import { fingerprints } from './fingerprint';

const segmentation = (patch: Partial<RunOptions>) =>
  fingerprints('shop', 'answers', 'reading', { ...defaultRunOptions, ...patch }).segmentation;

it('of options that an old run lacks are those of the usual ones', () => {
  const { cluster: _, homes: __, fusion: ___, weighting: ____, ...old } = defaultRunOptions;
  expect(fingerprints('shop', 'answers', 'reading', old)).toEqual(
    fingerprints('shop', 'answers', 'reading', defaultRunOptions),
  );
});

it('go by what was put together by hand, but where the division of before is taken up', () => {
  const key = (more: object) =>
    fingerprints('shop', 'answers', 'reading', defaultRunOptions, { previousRunId: 'run', ...more })
      .segmentation;
  expect(key({ merged: [] })).toBe(key({}));
  expect(key({ merged: [3] })).not.toBe(key({}));
  expect(key({ merged: [3] })).not.toBe(key({ merged: [3, 4] }));
  expect(key({ merged: [3], keep: {} })).toBe(key({ keep: {} }));
});

it('go by the height of a cut where a tree is cut, else by the number', () => {
  const tree = { cluster: 'ward', cutHeight: 5 } as const;
  expect(segmentation({ ...tree, k: 3 })).toBe(segmentation({ ...tree, k: 4 }));
  expect(segmentation({ ...tree, k: 3 })).not.toBe(segmentation({ cluster: 'ward', k: 3 }));
  const told = { cluster: 'kmeans', cutHeight: 5 } as const;
  expect(segmentation({ ...told, k: 3 })).not.toBe(segmentation({ ...told, k: 4 }));
  expect(segmentation({ ...told, k: 3 })).toBe(segmentation({ k: 3 }));
});
