import { stopWordsOf, withoutParticle } from '../../lexicon/lexicons';

/** Marks a gap in a stream of tokens (punctuation or a stop word): no phrase reaches across it. */
export const gap = '';

const wordOrGap = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’`-][\p{L}\p{N}]+)*|[^\p{L}\p{N}\s]+/gu;
const han = /\p{Script=Han}/u;
/** Scripts that write words without blanks, Chinese apart. */
const kanaOrThai = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const hanRun = /\p{Script=Han}+/gu;
/** Placeholders left by masking, and entities left by a careless export. */
const noise = /\[[^\]\d]{1,16}\]|&#?\w{1,8};/g;

/** True for a term in Chinese characters. */
export function isHan(term: string): boolean {
  return han.test(term);
}

/**
 * Source of a regular expression (flag u) that matches a term as a text holds it, not within a longer word; Chinese
 * stands beside words of other scripts without a blank.
 */
export function writtenAs(term: string): string {
  const literal = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const letter = '(?!\\p{Script=Han})[\\p{L}\\p{N}]';
  return isHan(term) ? literal : `(?<!${letter})${literal}(?!${letter})`;
}

/**
 * The content words of a text in order, lower case, with `gap` where phrases end. Numbers, one-letter
 * words and stop words become gaps. Runs of Chinese characters are cut into words by
 * `Intl.Segmenter`; a content word of a single character is kept, because it may be half of a phrase.
 *
 * @param language ISO 639-1 of the text; decides the stop words.
 */
export function tokenise(text: string, language: string): string[] {
  const tokens: string[] = [];
  const stop = stopWordsOf(language);
  const latinStop = language === 'zh' ? stopWordsOf('en') : stop;
  for (const match of text.replace(noise, ' . ').matchAll(wordOrGap)) {
    const piece = match[0];
    if (kanaOrThai.test(piece)) pushUnspaced(tokens, piece, language);
    else if (han.test(piece)) pushMixed(tokens, piece, latinStop);
    else tokens.push(latinWord(piece, latinStop, language));
  }
  return tokens;
}

/** A piece without blanks that holds Chinese characters, perhaps between letters ('usb接口'). */
function pushMixed(tokens: string[], piece: string, latinStop: ReadonlySet<string>): void {
  const stop = stopWordsOf('zh');
  let from = 0;
  for (const match of piece.matchAll(hanRun)) {
    if (match.index > from) tokens.push(latinWord(piece.slice(from, match.index), latinStop, 'zh'));
    for (const word of wordsIn(match[0], 'zh')) tokens.push(stop.has(word) ? gap : chineseWord(word, stop));
    from = match.index + match[0].length;
  }
  if (from < piece.length) tokens.push(latinWord(piece.slice(from), latinStop, 'zh'));
}

/** The word in its plain form, or a gap. */
function latinWord(piece: string, stop: ReadonlySet<string>, language: string): string {
  let word = piece.toLowerCase().replace(/[’`]/g, "'");
  if (language === 'en') {
    if (word.endsWith("n't")) return gap;
    word = word.replace(/'(?:s|re|ve|ll|d|m)$/, '');
  } else if (language === 'fr' || language === 'it') {
    word = word.replace(/^(?:[a-z]{1,2}|qu|dell|dall|nell|sull|all|un|quest|quell)'/, '');
  }
  word = word.replace(/'/g, '');
  if (word.length < 2 || !/^\p{L}/u.test(word)) return gap;
  // 'x2', 'v1', 'cpe106': sizes and part numbers say nothing to a reader.
  if (word.length < 4 && /^\p{L}\d/u.test(word)) return gap;
  if (/\d.*\d.*\d/.test(word)) return gap;
  return stop.has(word) ? gap : word;
}

/** The word in its plain form, or a gap. */
function chineseWord(word: string, stop: ReadonlySet<string>): string {
  const bare = withoutParticle(word, 'zh');
  // '就到', '也没': function words that the segmenter left in one piece.
  return stop.has(bare) || Array.from(bare).every((character) => stop.has(character)) ? gap : bare;
}

/** Japanese and Thai: the segmenter's words, short Japanese ones in hiragana alone being particles. */
function pushUnspaced(tokens: string[], piece: string, language: string): void {
  const locale = language === 'zh' || language === 'en' ? 'ja' : language;
  for (const word of wordsIn(piece, locale)) {
    tokens.push(/^\p{Script=Hiragana}{1,3}$/u.test(word) ? gap : word.toLowerCase());
  }
}

const segmenters = new Map<string, Intl.Segmenter>();

function wordsIn(run: string, locale: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return pairsOfCharacters(run);
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  return Array.from(segmenter.segment(run), (part) => part.segment);
}

/** Overlapping pairs of characters: what is left to do where there is no word segmenter. */
export function pairsOfCharacters(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => characters[i]! + character);
}

/**
 * One key for the forms of a word that differ by an English plural ('string', 'strings'). Other
 * languages are left as they are.
 */
export function foldPlural(word: string, language: string): string {
  if (language !== 'en' || word.length < 4 || !word.endsWith('s')) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
