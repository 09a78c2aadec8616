import { lexicons, listed } from '../../lexicon/lexicons';
import { serviceLines } from '../../shop/service-lines';
import { measure } from '../../vocabulary/measures';
import type { Products } from '../../shop/shop';
import { foldPlural, gap, isHan, tokenise } from './tokens';

/** Which words name things that a shop sells: what may stand in a segment's name. */
export interface Things {
  /** True where the shop's titles or categories say enough to tell things from other words. */
  readonly known: boolean;
  /** True where they turn on several things: 'Article 1' to 'Article 12' tell none from another. */
  readonly several: boolean;
  /** True for the word that a noun phrase turns on ('strings', 'guitar strings'; not 'ernie ball', 'nickel'). */
  isThing(word: string, language: string): boolean;
}

/** Share of the titles with the word in which they turn on it. */
const leastHeadShare = 0.5;
/** Titles that turn on a word, for it to be no accident; one suffices in a small catalogue. */
const fewestTitles = 3;
const smallCatalogue = 30;

/**
 * Finds the things by where words stand: a title turns on the last word of its first noun phrase in languages that put
 * the thing last ('Ernie Ball Nickel Guitar Strings, 3 sets', '手冲咖啡壶'), on the first where they put it first
 * ('Camiseta de algodón'). Brands, models and qualities stand elsewhere. What categories turn on counts as well.
 *
 * @param languageOf ISO 639-1 of a product's text.
 */
export function findThings(products: Products, languageOf: (product: number) => string): Things {
  const heads = new Map<string, number>();
  const titles = new Map<string, number>();
  const inCategories = new Set<string>();
  const isService = serviceLines(products);
  const brands = new Set(products.brand.map((brand) => brand.toLowerCase()));
  let read = 0;
  for (let p = 0; p < products.ids.length; p++) {
    const title = products.title[p]!;
    if (isService[p] === 1 || !/\p{L}/u.test(title)) continue;
    const language = languageOfTitle(title, languageOf(p));
    const words = tokenise(title, language).filter((word) => word !== gap);
    for (const key of new Set(words.map((word) => foldPlural(word, language)))) {
      titles.set(key, (titles.get(key) ?? 0) + 1);
    }
    const head = headOf(title, language);
    if (head === null || brands.has(head)) continue;
    read++;
    heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  for (const category of new Set(products.category)) {
    if (!/\p{L}/u.test(category)) continue;
    // 'Coffee & Tea' are two things, 'Noise Gates' are gates.
    for (const part of category.split(/[>/|›»\\,&、]/)) {
      const head = headOf(part, languageOfTitle(part, ''));
      if (head !== null) inCategories.add(head);
    }
  }
  const fewest = read < smallCatalogue ? 1 : fewestTitles;
  return {
    known: read > 0 || inCategories.size > 0,
    several: heads.size > 1 || inCategories.size > 1,
    isThing: (word, language) => {
      const key = foldPlural(word, language);
      const count = heads.get(key) ?? 0;
      return inCategories.has(key) || (count >= fewest && count >= leastHeadShare * (titles.get(key) ?? 1));
    },
  };
}

/** What a product is by its title, in the form for counting; '' where the title turns on no thing that the shop sells. */
export function thingNamed(title: string, stated: string, things: Things): string {
  const language = languageOfTitle(title, stated);
  const head = headOf(title, language);
  return head !== null && things.isThing(head, language) ? head : '';
}

/** The word, in the form for counting, on which a title turns; null where none is left. */
function headOf(title: string, language: string): string | null {
  const { headFirst = false, linkWords, containers } = lexicons[language] ?? {};
  // '250 ml' measures it; '3 sets', '(black)', '- 40 cm': what follows the first phrase describes it.
  let phrase = title.replace(measure, ' ').split(/[,(（【[|/–—:;，、]| - | \+ /)[0]!;
  const links = new Set(listed(linkWords));
  const held = listed(containers).join('|').replaceAll('_', '\\s+');
  // 'Set of 3 cake tins' turns on what the set is of.
  if (held !== '') phrase = phrase.replace(new RegExp(`^\\s*(?:\\S+\\s+)?(?:${held})\\s+`, 'iu'), '');
  const words = phraseWords(phrase, language, links);
  const head = headFirst ? words[0] : words.at(-1);
  return head === undefined ? null : foldPlural(head, language);
}

/** The words up to the first that links another phrase ('with', 'for'), stop words and figures left out. */
function phraseWords(phrase: string, language: string, links: ReadonlySet<string>): string[] {
  const before: string[] = [];
  for (const word of phrase.trim().split(/\s+/)) {
    if (before.length > 0 && links.has(word.toLowerCase())) break;
    before.push(word);
  }
  return tokenise(before.join(' '), language).filter((word) => word !== gap);
}

function languageOfTitle(text: string, stated: string): string {
  if (isHan(text)) return 'zh';
  return stated === '' || stated === 'und' || stated === 'zh' ? 'en' : stated;
}
