import { describe, expect, it } from 'vitest';
import reference from '../../../e2e/fixtures/encoder-reference.json';
import { estimateReadTokens, estimateTokens } from './estimate-tokens';

describe('estimateTokens', () => {
  it('is within a third of the tokens that the multilingual tokenizer gives', () => {
    reference.texts.forEach((text, i) => {
      const tokens = reference.models['multilingual-e5-small'].tokens[i]!;
      expect(Math.abs(estimateTokens(text) - tokens) / tokens, text).toBeLessThan(1 / 3);
    });
  });

  it('grows with the text', () => {
    expect(estimateTokens('很好很好')).toBeGreaterThan(estimateTokens('很好'));
    expect(estimateTokens('good and cheap')).toBeGreaterThan(estimateTokens('good'));
    expect(estimateTokens('')).toBeGreaterThan(0);
  });

  it('counts no more of a text than is read', () => {
    const short = 'x'.repeat(45);
    expect(estimateReadTokens([short, 'x'.repeat(100_000)], 1000)).toBe(estimateTokens(short) + 1000);
  });
});
