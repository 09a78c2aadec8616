import { type HeaderConcept, headerWords } from './header-words';

/** What a name says, word by word. */
export interface NameReading {
  /** In order of writing, without repetition and without what says nothing. */
  readonly concepts: readonly HeaderConcept[];
  /** Words that mean nothing known. */
  readonly unknown: readonly string[];
  /** The combinations that the name says, as `combinationsOf` writes them. */
  readonly says: readonly string[];
}

const zeroWidth = /[\u200b-\u200d\ufeff]/g;
const latinMarks = /[\u0300-\u036f]/g;
const arabicWord = /^\p{Script=Arabic}+$/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const lexicon = new Map<string, HeaderConcept | '-'>();
for (const [concept, words] of Object.entries(headerWords) as [HeaderConcept | '-', string][]) {
  for (const word of words.split(/\s+/)) if (!lexicon.has(plain(word))) lexicon.set(plain(word), concept);
}
const longestWord = Math.max(...[...lexicon.keys()].map((word) => word.length));

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(latinMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replace(arabicWord, plainArabic);
}

/**
 * Without the article, vowel signs and the seats of hamza, which exports write or leave out as they like; Persian's own
 * kaf and ye are Arabic's, which keyboards mix.
 */
function plainArabic(word: string): string {
  return word
    .replaceAll('ک', 'ك')
    .replaceAll('ی', 'ي')
    .replace(/[\u0640\u064b-\u065f\u0670]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replace(/^ال(?=..)/u, '');
}

const known = new Map<string, NameReading>();

/** Reads a column's name as it stands in the file; each name once. */
export function readName(header: string): NameReading {
  const before = known.get(header);
  if (before !== undefined) return before;
  const reading = readWords(wordsOf(header));
  if (known.size > 5000) known.clear();
  known.set(header, reading);
  return reading;
}

/** Parts at blanks, signs, numbers and capitals: 'Order Lines/unitPrice' → order, lines, unit, price. */
function wordsOf(header: string): string[] {
  const text = header.normalize('NFKC').replace(zeroWidth, '').replaceAll('#', ' number ');
  const outside = text.replace(/[([{【][^)\]}】]*[)\]}】]/g, ' ').trim();
  return (outside === '' ? text : outside)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}]+/u)
    .map(plain)
    .filter((word) => word !== '');
}

function readWords(words: readonly string[]): NameReading {
  const concepts: HeaderConcept[] = [];
  const unknown: string[] = [];
  const take = (concept: HeaderConcept | '-') => {
    if (concept !== '-' && !concepts.includes(concept)) concepts.push(concept);
  };
  for (let i = 0; i < words.length; ) {
    const joined = longestJoin(words, i);
    if (joined > 0) {
      take(lexicon.get(words.slice(i, i + joined).join(''))!);
      i += joined;
      continue;
    }
    const parts = compound(words[i]!);
    if (parts === null) unknown.push(words[i]!);
    else parts.forEach(take);
    i++;
  }
  return { concepts, unknown, says: keysOf(concepts) };
}

/** How many words from here on make one entry together ('số lượng', 'number of'); 0 where not even one does. */
function longestJoin(words: readonly string[], from: number): number {
  for (let count = Math.min(3, words.length - from); count > 0; count--) {
    if (lexicon.has(words.slice(from, from + count).join(''))) return count;
  }
  return 0;
}

/** The entries that a word is put together of, as few as possible: 'kundennummer', '订单编号'; null where some part is none. */
function compound(word: string): (HeaderConcept | '-')[] | null {
  const shortest = unspaced.test(word) ? 1 : 2;
  const best: ((HeaderConcept | '-')[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longestWord); start <= end - shortest; start++) {
      const before = best[start];
      const concept = before ? lexicon.get(word.slice(start, end)) : undefined;
      if (!before || concept === undefined || (shortest === 2 && tooShort(word, start, end))) continue;
      if (best[end] === null || before.length + 1 < best[end]!.length) best[end] = [...before, concept];
    }
  }
  return best[word.length] ?? null;
}

/** Two letters stand for a word at the beginning or the end of a compound only: 'orderid', 'idorder'. */
function tooShort(word: string, start: number, end: number): boolean {
  return end - start < 3 && start > 0 && end < word.length;
}

/**
 * Whether a reading says exactly one of the combinations: `order id` takes 'id_order' as well. An order, a line or a
 * line of an order that stands before something else of its ('order customer id', 'Líneas del pedido/Producto') is
 * where it is found, not what it is.
 */
export function saysOneOf({ says }: NameReading, combinations: ReadonlySet<string>): boolean {
  return says.some((key) => combinations.has(key));
}

function keysOf(concepts: readonly HeaderConcept[]): string[] {
  const keys = [keyOf(concepts)];
  for (let from = 1; from < concepts.length && isPlace(concepts[from - 1]!); from++) {
    if (concepts[from] !== 'id') keys.push(keyOf(concepts.slice(from)));
  }
  return keys;
}

const isPlace = (concept: HeaderConcept) => concept === 'order' || concept === 'line';

/** The combinations as `saysOneOf` looks them up. */
export function combinationsOf(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map((words) => keyOf(words.split(' '))));
}

function keyOf(concepts: readonly string[]): string {
  return [...concepts].sort().join(' ');
}
