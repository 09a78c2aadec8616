import { describe, expect, it } from 'vitest';
import known from './fixtures/hashes.json';
import { hashText } from './hash-text';

describe('hashText', () => {
  it('agrees with an independent implementation in Python', () => {
    for (const { text, hash } of known) expect(hashText(text)).toBe(hash);
  });

  it('parts half a million texts that differ in little', () => {
    const hashes = new Set<string>();
    for (let i = 0; i < 500_000; i++) hashes.add(hashText(`Review ${i}`));
    expect(hashes.size).toBe(500_000);
  });

  it('is an avalanche: one bit of the input turns about half of the 64 bits', () => {
    let turned = 0;
    for (let i = 0; i < 2000; i++) {
      const text = `text number ${i}`;
      const unit = text.charCodeAt(i % text.length) ^ (1 << (i % 4));
      const other =
        text.slice(0, i % text.length) + String.fromCharCode(unit) + text.slice((i % text.length) + 1);
      const difference = BigInt(`0x${hashText(text)}`) ^ BigInt(`0x${hashText(other)}`);
      turned += difference.toString(2).replaceAll('0', '').length;
    }
    expect(turned / 2000).toBeGreaterThan(31);
    expect(turned / 2000).toBeLessThan(33);
  });
});
