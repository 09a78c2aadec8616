import { expect, it } from 'vitest';
import { rejectReasons } from './reject-reasons';

it('names the most frequent reason first, and none where nothing was counted', () => {
  expect(rejectReasons({ rejectedBy: { 'bad-date': 1, 'too-few-fields': 3 } })).toEqual([
    { reason: 'too-few-fields', rows: 3 },
    { reason: 'bad-date', rows: 1 },
  ]);
  expect(rejectReasons({ rejectedBy: {} })).toEqual([]);
});
