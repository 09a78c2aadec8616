import { shownByFormula } from './formula-text';

/** First code points of the runs of ten digits that exports are written in, besides ASCII's. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0xff10,
];

const otherDigits = /[^\P{Nd}0-9]/gu;
/** Marks of the writing direction and blanks without a width, which surround amounts in Arabic and Hebrew exports. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u061c]/g;

/**
 * A cell in the digits and signs that the readers of numbers and dates know: Arabic-Indic, Persian, Thai,
 * Devanagari, full-width and the like as ASCII, all kinds of minus and blank as one, invisible marks dropped.
 * Plain ASCII comes back as it is.
 */
export function plainCell(cell: string): string {
  if (!/[^\x20-\x7e]/.test(cell)) return shownByFormula(cell.trim());
  return shownByFormula(cell.trim())
    .replace(invisible, '')
    .replace(otherDigits, asciiDigit)
    .replace(/([\d\s])?([¼½¾⅓⅔⅛⅜⅝⅞])/g, (_, before: string | undefined, fraction: string) =>
      before === undefined ? fraction.normalize('NFKC') : `${before} ${fraction.normalize('NFKC')}`,
    )
    .normalize('NFKC')
    .replaceAll('\u2044', '/')
    .replace(/[\u2010-\u2015\u2212\ufe58]/g, '-')
    .trim();
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const zero = zeros.findLast((first) => first <= code && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}
