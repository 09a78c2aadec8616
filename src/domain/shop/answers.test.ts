import { describe, expect, it } from 'vitest';
import { answersKey, noAnswers } from './answers';

describe('answersKey', () => {
  it('is empty without answers', () => {
    expect(answersKey(noAnswers)).toBe('');
  });

  it('does not depend on the order in which the answers were given', () => {
    const one = { ...noAnswers, rates: { USD: 1, INR: 0.012 }, rulesOff: ['a', 'b'] };
    const other = { ...noAnswers, rates: { INR: 0.012, USD: 1 }, rulesOff: ['b', 'a'] };
    expect(answersKey(one)).toBe(answersKey(other));
  });

  it('tells every answer from every other', () => {
    const keys = [
      { ...noAnswers, rates: { EUR: 1.1 } },
      { ...noAnswers, rates: { EUR: 1.2 } },
      { ...noAnswers, statuses: { eur: 'test' as const } },
      { ...noAnswers, timeZone: 'Europe/Berlin' },
      { ...noAnswers, rulesOff: ['Europe/Berlin'] },
      { ...noAnswers, rulesOff: ['Europe/Berlin', 'x'] },
    ].map(answersKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
