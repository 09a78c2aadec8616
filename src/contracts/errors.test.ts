import { describe, expect, it } from 'vitest';
import { ClienteleError, errorCode } from './errors';

const abort = (more: object) => Object.assign(new Error('aborted'), { name: 'AbortError' }, more);
const quota = Object.assign(new Error('full'), { name: 'QuotaExceededError' });

describe('errorCode', () => {
  it('finds a full storage behind the abort that hides it, as Dexie and as the language nest causes', () => {
    expect(errorCode(quota)).toBe('storage-full');
    expect(errorCode(abort({ inner: quota }))).toBe('storage-full');
    expect(errorCode(abort({ cause: abort({ inner: quota }) }))).toBe('storage-full');
  });

  it('takes an abort without such a cause for a cancel, also where causes go round', () => {
    expect(errorCode(abort({}))).toBe('cancelled');
    const round = abort({});
    expect(errorCode(Object.assign(round, { inner: round }))).toBe('cancelled');
  });

  it('reads our own codes off the name, which is what crosses a thread', () => {
    const { name, message } = new ClienteleError('shop-deleted', 'a');
    expect(errorCode(Object.assign(new Error(message), { name }))).toBe('shop-deleted');
    expect(errorCode('no error')).toBe('unexpected');
  });
});
