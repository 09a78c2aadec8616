import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encoderNames, quickEncoder } from '../domain/text/encoders';
import { expectedSeconds, multiplicationsPerToken } from './expected-seconds';

/** Of a BERT's configuration: four square matrices a layer and two of its feed-forward part. */
function ofShape(encoder: string): number {
  const file = new URL(`../../public/models/${encoder}/config.json`, import.meta.url);
  const shape = JSON.parse(readFileSync(file, 'utf8'));
  const { hidden_size: width, intermediate_size: inner, num_hidden_layers: layers } = shape;
  return layers * (4 * width ** 2 + 2 * width * inner);
}

describe('multiplicationsPerToken', () => {
  it.each(encoderNames.filter((name) => name !== quickEncoder))('is what %s is made of', (encoder) => {
    expect(multiplicationsPerToken[encoder]).toBeCloseTo(ofShape(encoder) / 1e6, 1);
  });

  it('is that of three projections and two convolutions for each order of n-grams in the quick reader', () => {
    const products = 3 * 512 * 256 + 2 * 256 * 256 * (2 + 3 + 5);
    expect(multiplicationsPerToken[quickEncoder]).toBeCloseTo(products / 1e6, 1);
  });
});

describe('expectedSeconds', () => {
  // Measured: 3,456 tokens a second at 209 to 223 billion operations of the bare product (BENCHMARKS.md).
  it('is near what was measured', () => {
    const tokens = 8500;
    const seconds = expectedSeconds('multilingual-e5-small', tokens, 216);
    expect(seconds / (tokens / 3456)).toBeGreaterThan(0.8);
    expect(seconds / (tokens / 3456)).toBeLessThan(1.2);
  });
});
