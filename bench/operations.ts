import { readFileSync } from 'node:fs';
import { type EncoderName, quickEncoder } from '../src/domain/text/encoders';

interface BertShape {
  readonly hidden_size: number;
  readonly intermediate_size: number;
  readonly num_hidden_layers: number;
}

/**
 * Multiplications that a model's matrices take for one token. A BERT's layer has four square matrices (query,
 * key, value, output) and the two of its feed-forward part; attention itself, which grows with the length, is
 * left out. The quick reader has three projections of 512 × 256 and two convolutions of 256 × 256 for each
 * order of n-grams (2, 3, 5); what it does once a text is left out.
 */
export function multiplicationsPerToken(encoder: EncoderName): number {
  if (encoder === quickEncoder) return 3 * 512 * 256 + 2 * 256 * 256 * (2 + 3 + 5);
  const file = new URL(`../public/models/${encoder}/config.json`, import.meta.url);
  const { hidden_size, intermediate_size, num_hidden_layers }: BertShape = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return num_hidden_layers * (4 * hidden_size ** 2 + 2 * hidden_size * intermediate_size);
}
