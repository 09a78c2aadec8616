import { traditionalSigns } from '../lexicon/traditional-signs';

const plainOf = new Map<number, number>();
for (let i = 0; i < traditionalSigns.length; i += 2) {
  plainOf.set(traditionalSigns.charCodeAt(i), traditionalSigns.charCodeAt(i + 1));
}

/**
 * True for the signs that full-width keyboards write for Latin letters and figures, the marks from '－' to '＠' that
 * stand within and between these ('４．５／５'), and the blank. The full-width comma stays: it parts clauses, in figures
 * too.
 */
const fullWidth = /[\uff0d-\uff5a\u3000]/;
/** What is written for the apostrophe. */
const apostrophes = /[’`＇]/g;
const fullWidthToPlain = 0xfee0;
const han = /[\u4e00-\u9fff]/;

/**
 * A text in the signs in which the lexicons are written: one apostrophe, full-width letters in plain ones, traditional
 * Chinese in simplified. Every sign stands where it stood. It is for reading only: what is shown stays as it was
 * written.
 */
export function plainSigns(written: string): string {
  const text = written.replace(apostrophes, "'");
  if (!han.test(text) && !fullWidth.test(text)) return text;
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3000) plain += ' ';
    else if (code >= 0xff0d && code <= 0xff5a) plain += String.fromCharCode(code - fullWidthToPlain);
    else plain += String.fromCharCode(plainOf.get(code) ?? code);
  }
  return plain;
}
