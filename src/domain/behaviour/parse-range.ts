import { multipliers } from '../vocabulary/multipliers';

const signs = [...multipliers.keys()].join('');
const numberPattern = new RegExp(String.raw`(\d+(?:[.,]\d+)*)\s*([${signs}](?![a-z]))?`, 'gi');

/** '1,200' and '1.5' are numbers as written; a comma is taken for grouping. */
function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/**
 * The number that an age or income stands for: '34' itself, '45-54' its middle, '65+' and 'under 25' the
 * bound; '35-49K' and '5-8万' with their multiplier, which serves both ends. NaN where there is none.
 */
export function parseRange(text: string): number {
  const found = [...text.matchAll(numberPattern)].slice(0, 2);
  if (found.length === 0) return Number.NaN;
  const last = found[found.length - 1];
  const shared = last[2]?.toLowerCase();
  const numbers = found.map(
    (match) => toNumber(match[1]) * (multipliers.get(match[2]?.toLowerCase() ?? shared ?? '') ?? 1),
  );
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
