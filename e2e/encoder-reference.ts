import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EncoderName } from '../src/domain/text/encoders';

interface Reference {
  readonly texts: string[];
  readonly models: Record<EncoderName, { readonly vectors: number[][] }>;
}

/** Vectors made outside the browser: fixtures/encoder-reference.py says how. */
export const reference: Reference = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/encoder-reference.json'), 'utf8'),
);
