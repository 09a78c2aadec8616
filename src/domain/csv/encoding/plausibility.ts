import {
  frequentHangul,
  frequentKanji,
  frequentSimplified,
  frequentTraditional,
} from './frequent-characters';

/** How well one character of a text, as some decoder gave it, fits where it stands: about -4 to 2. */
export type Plausibility = (text: string, at: number, code: number) => number;

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const isAsciiLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
const isWide = (code: number) => code >= 0x3000 && code <= 0x3020;

/** What no text has: signs that could not be read, control characters, private ones. */
export function damage(code: number): number {
  if (code === 0xfffd) return -4;
  return (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900) ? -3 : 0;
}

const eastAsian =
  (own: Plausibility): Plausibility =>
  (text, at, code) => {
    // Punctuation of East Asia and its full-width letters fit every script of the region.
    if (isWide(code)) return 1;
    if (code >= 0xff01 && code <= 0xff5e) return 0.8;
    return own(text, at, code);
  };

/**
 * The everyday characters of a national standard, which stand together in its table: those of two bytes, of which
 * the first is from `from` to `to`.
 */
function everyday(encoding: string, from: number, to: number): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = from; lead <= to; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
}

const han = (frequent: ReadonlySet<string>, usual: ReadonlySet<string>): Plausibility => {
  return (text, at, code) => {
    if (!isHan(code)) return code < 0x2e80 ? -0.5 : -1.5;
    if (frequent.has(text[at]!)) return 2;
    // A lone ideograph glued into a Latin word is two Latin bytes read as one.
    const lone = isAsciiLetter(text.charCodeAt(at - 1)) || isAsciiLetter(text.charCodeAt(at + 1));
    if (lone) return -2;
    return usual.has(text[at]!) ? 0.9 : -0.6;
  };
};

export const simplified = eastAsian(han(frequentSimplified, everyday('gb18030', 0xb0, 0xd7)));
export const traditional = eastAsian(han(frequentTraditional, everyday('big5', 0xa4, 0xc6)));

const kanji = han(frequentKanji, everyday('euc-jp', 0xb0, 0xcf));
export const japanese = eastAsian((text, at, code) => {
  if (code >= 0x3041 && code <= 0x30ff) return 2;
  // Half-width katakana are one byte each: what other encodings' bytes look like in Shift_JIS.
  if (code >= 0xff61 && code <= 0xff9f) return -1.5;
  return kanji(text, at, code);
});

const usualHangul = everyday('euc-kr', 0xb0, 0xc8);
export const korean = eastAsian((text, at, code) => {
  if (code < 0xac00 || code > 0xd7a3) return isHan(code) ? -1.2 : -1;
  if (frequentHangul.has(text[at]!)) return 2;
  return usualHangul.has(text[at]!) ? 1 : -0.5;
});

const punctuation = new Set('°€£¥©®–—‘’“”„…•«»·×½¼²³™´§±¿¡№\u00a0₴₽₺');
/** Signs that stand between two letters of one word. */
const insideWords = new Set('’‘´·');

/**
 * Of an alphabet's language: its frequent letters, its others, letters of its sister languages, and whether
 * capitals and punctuation stand where they do in words.
 * @param alphabet the language's letters beyond ASCII, the most frequent first.
 * @param sisters letters of all languages that are written in the same encoding.
 * @param isLatin whether its words are of ASCII letters for the most part.
 */
export function alphabetic(alphabet: string, sisters: ReadonlySet<string>, isLatin: boolean): Plausibility {
  const letters = [...alphabet];
  const frequent = new Set(letters.slice(0, Math.max(4, Math.ceil(letters.length / 3))));
  const others = new Set(letters);
  return (text, at, code) => {
    if (isWide(code)) return -1;
    const char = text[at]!;
    const lower = char.toLowerCase();
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    const isOwn = others.has(lower) || (char === 'İ' && others.has('ı'));
    if (!isOwn && punctuation.has(char)) {
      const isInside = isLetter(text, at - 1) && isLetter(text, at + 1);
      return isInside && !insideWords.has(char) ? -1.2 : 0.4;
    }
    const isUpperInside = lower !== char && isLowerCase(text[at - 1]) && isLetter(text, at - 1);
    if (isUpperInside) return -1.5;
    if (!isLatin && isInLatinWord(text, at)) return -1.5;
    if (isLatin && before >= 0x80 && after >= 0x80 && isLetter(text, at - 1) && isLetter(text, at + 1))
      return -1;
    if (isOwn) return frequent.has(lower) ? 1.7 : 1.2;
    return sisters.has(lower) ? 0.1 : -1.4;
  };
}

/** Whether the word of a letter has letters of ASCII as well, as no word of another script has: 'Ώσ³ty'. */
function isInLatinWord(text: string, at: number): boolean {
  for (const step of [-1, 1])
    for (let i = at + step; Math.abs(i - at) <= longestWord; i += step) {
      const code = text.charCodeAt(i);
      if (isAsciiLetter(code)) return true;
      if (!(code >= 0x80) || !(isLetter(text, i) || /\p{M}|\p{No}/u.test(text[i]!))) break;
    }
  return false;
}

/** Characters of a word that are looked at on either side. */
const longestWord = 12;

/** Thai as it is spelt: a sign above or below stands on a consonant, a vowel in front before one. */
export function spelledThai(own: Plausibility): Plausibility {
  return (text, at, code) => {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
    const isOnTop = code === 0xe31 || code === 0xe33 || (code >= 0xe34 && code <= 0xe3a);
    const isTone = code >= 0xe47 && code <= 0xe4e;
    const mayCarry = isThaiConsonant(before) || (code === 0xe33 && before >= 0xe48 && before <= 0xe4b);
    if (isOnTop && !mayCarry) return -2;
    if (isTone && !isThaiConsonant(before) && !(before >= 0xe31 && before <= 0xe3a)) return -2;
    if (code >= 0xe40 && code <= 0xe44 && !isThaiConsonant(after)) return -2;
    return own(text, at, code);
  };
}

const isThaiConsonant = (code: number) => code >= 0xe01 && code <= 0xe2e;

function isLetter(text: string, at: number): boolean {
  const char = text[at];
  return char !== undefined && /\p{L}/u.test(char);
}

function isLowerCase(char: string | undefined): boolean {
  return char !== undefined && char !== char.toUpperCase();
}
