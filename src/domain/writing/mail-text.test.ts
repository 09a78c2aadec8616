import { describe, expect, it } from 'vitest';
import { isCasual, mailParts, mailText } from './mail-text';

describe('a mail', () => {
  it('is parted as it was put together, whatever became of its empty lines', () => {
    const parts = { subject: 'Hello', body: 'Dear {name},\n\nbye' };
    expect(mailParts(mailText(parts))).toEqual(parts);
    expect(mailParts('Hello\nDear {name},\n\nbye')).toEqual(parts);
    expect(mailParts('Hello')).toEqual({ subject: 'Hello', body: '' });
  });
});

describe('a tone', () => {
  const said = (words: string, ...examples: string[]) => isCasual({ words, examples });

  it('is that of friends where it says so, and not where that is denied', () => {
    expect(said('Friendly and short, like a neighbour')).toBe(true);
    expect(said('亲切活泼')).toBe(true);
    expect(said('not too casual')).toBe(false);
    expect(said('不要太随意')).toBe(false);
    expect(said('matter-of-fact')).toBe(false);
    expect(said('')).toBe(false);
  });

  it('is told by examples where there are any, be the sentence what it may', () => {
    expect(said('formal', 'Hi Anna, it is us again!')).toBe(true);
    expect(said('casual', 'Dear Ms Smith, we have news.')).toBe(false);
    expect(said('', '您好，这里是小店。')).toBe(false);
    expect(said('', '嗨，你看过这个吗？', '亲，上新啦')).toBe(true);
    expect(said('', '亲爱的顾客，您好！')).toBe(false);
  });
});
