import type { Format } from '../../i18n/format';

/** A share as so many of a hundred: '12', and below ten with a decimal, where rounding would hide a difference. */
export function ofHundred(format: Format, share: number): string {
  return format.number(100 * share, share < 0.095 ? 1 : 0);
}
