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
  const hand = (merged: number[], parted: number[][] = []) => ({ byHand: { merged, parted } });
  expect(key(hand([]))).toBe(key({}));
  expect(key(hand([3]))).not.toBe(key({}));
  expect(key(hand([3]))).not.toBe(key(hand([3, 4])));
  expect(key(hand([3], [[1, 2]]))).not.toBe(key(hand([3])));
  expect(key(hand([], [[1, 2, 3]]))).not.toBe(key(hand([], [[1, 2]])));
  expect(key({ ...hand([3], [[1, 2]]), keep: {} })).toBe(key({ keep: {} }));
  expect(key({ keep: { split: { code: 3 } } })).not.toBe(key({ keep: {} }));
  expect(key({ keep: { split: { code: 3 } } })).not.toBe(key({ keep: { split: { code: 4 } } }));
});

it('go by the height of a cut where a tree is cut, else by the number', () => {
  const tree = { cluster: 'ward', cutHeight: 5 } as const;
  expect(segmentation({ ...tree, k: 3 })).toBe(segmentation({ ...tree, k: 4 }));
  expect(segmentation({ ...tree, k: 3 })).not.toBe(segmentation({ cluster: 'ward', k: 3 }));
  const told = { cluster: 'kmeans', cutHeight: 5 } as const;
  expect(segmentation({ ...told, k: 3 })).not.toBe(segmentation({ ...told, k: 4 }));
  expect(segmentation({ ...told, k: 3 })).toBe(segmentation({ k: 3 }));
});
