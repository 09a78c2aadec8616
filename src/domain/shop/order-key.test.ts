import { describe, expect, it } from 'vitest';
import { orderKey, versionInOrderId } from './order-key';

describe('what numbers of orders are compared by', () => {
  it.each([
    ['#1001', '1001'],
    ['# 1001', '1001'],
    ['00001001', '1001'],
    ['1001-V2', '1001'],
    ['SO-12 (v3)', 'SO-12'],
    ['007', '007'],
    ['0000', '0000'],
    ['R2-D2', 'R2-D2'],
    ['SAV2', 'SAV2'],
    ['GV-2', 'GV-2'],
  ])('%s is %s', (id, key) => {
    expect(orderKey(id)).toBe(key);
  });

  it('tells the version', () => {
    expect([versionInOrderId('1001-v2'), versionInOrderId('1001')]).toEqual([2, Number.NaN]);
  });
});
