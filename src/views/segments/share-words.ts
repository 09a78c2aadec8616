import type { Format } from '../../i18n';

/**
 * A share (0 to 1) as a percentage of `digits` decimals; one that is there but would be rounded to
 * nothing is `under` the least that can be printed: 'under 1%'.
 */
export function shareInWords(
  share: number,
  digits: number,
  format: Pick<Format, 'percent'>,
  under: (least: string) => string,
): string {
  const least = 10 ** -(digits + 2);
  return share > 0 && share < least / 2
    ? under(format.percent(least, digits))
    : format.percent(share, digits);
}
