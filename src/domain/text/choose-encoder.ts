import { type EncoderName, quickEncoder } from './encoders';
import { undetermined } from './language';

/** Share of the texts that one language must have for the encoder made for it. */
const mainShare = 0.95;

/**
 * The encoder for a shop's texts: one for all of them, since vectors of two encoders do not compare. Careful
 * reading takes the English or Chinese BERT where at least 95% are in that language, else the BERT of 100
 * languages; quick reading takes the multilingual averaging network. `shares` as of languageShares.
 */
export function chooseEncoder(
  shares: Readonly<Record<string, number>>,
  depth: 'careful' | 'quick',
): EncoderName {
  if (depth === 'quick') return quickEncoder;
  const known = Object.entries(shares).reduce(
    (sum, [each, share]) => (each === undetermined ? sum : sum + share),
    0,
  );
  // Without any text the choice costs nothing but the loading: the smallest.
  if (known === 0 || (shares.en ?? 0) >= mainShare * known) return 'all-MiniLM-L6-v2';
  if ((shares.zh ?? 0) >= mainShare * known) return 'bge-small-zh-v1.5';
  return 'multilingual-e5-small';
}
