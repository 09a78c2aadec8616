import type { EncoderName } from '../domain/text/encoders';

/** Multiplications of a model's matrices for one token, in millions; the test derives them from the models' shapes. */
export const multiplicationsPerToken: Readonly<Record<EncoderName, number>> = {
  'all-MiniLM-L6-v2': 10.6,
  'bge-small-zh-v1.5': 12.6,
  'multilingual-e5-small': 21.2,
  'use-multilingual-v3': 1.7,
};

/** Share of the bare product's rate that a whole reading reaches on any device, 66 to 83% (BENCHMARKS.md, 'of bare'). */
const efficiency = 0.7;

/**
 * Seconds that a loaded encoder should take for texts of so many tokens, before it has read any.
 * @param rate of the bare product on the device, in billions of operations a second, two a multiplication
 *   (Calibration.rates).
 */
export function expectedSeconds(encoder: EncoderName, tokens: number, rate: number): number {
  return (tokens * 2 * multiplicationsPerToken[encoder] * 1e6) / (rate * efficiency * 1e9);
}
