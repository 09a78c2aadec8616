import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EncoderName } from '../src/contracts/encoder-api';

interface Reference {
  readonly texts: string[];
  readonly models: Record<EncoderName, { readonly vectors: number[][] }>;
}

/** Vectors made outside the browser: fixtures/encoder-reference.py says how. */
export const reference: Reference = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/encoder-reference.json'), 'utf8'),
);

/** Cosine of the angle between two vectors of one length. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  let [product, lengthA, lengthB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    lengthA += a[i]! ** 2;
    lengthB += b[i]! ** 2;
  }
  return product / Math.sqrt(lengthA * lengthB);
}
