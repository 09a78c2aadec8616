import { isPromise, promisesBeyond } from './promises';
import { slotObjections, withoutSlots } from './slots';
import type { Objection } from './written-text';
import type { WritingWords } from './writing-words';

/** Where a sentence breaks: a number belongs to the words of its own part. */
const breaks = /[,;:!?()\n，。；：！？、（）“”"]|\.(?!\d)/u;
const quoted = /“([^”]+)”|"([^"]+)"|「([^」]+)」/gu;
const numberPattern = /\d+(?:[.,\u00a0\u202f]\d+)*/gu;

interface Part {
  readonly text: string;
  readonly numbers: readonly string[];
  /** Words, or pairs of characters where words stand without blanks. */
  readonly terms: ReadonlySet<string>;
}

/** What a text may rest on and bind the shop to. */
export interface CheckedAgainst {
  /** Computed sentences and real quotes. */
  readonly facts: readonly string[];
  /** What the shop grants, in its own words; '' where it grants nothing. */
  readonly policy?: string;
  /** Whether the text speaks to a customer in the shop's name. */
  readonly reply: boolean;
  /** Of a reply the slots that it must have, and no other; where they are left out none is looked at. */
  readonly slots?: readonly string[];
  /** Titles of products: what they say ('Free Spirit') promises nothing. */
  readonly titles?: readonly string[];
}

/**
 * What in a text its facts do not bear out: numbers that none has or that stand beside other things there, words that none
 * has, and in a reply promises that the shop does not grant and words that only a customer says. It errs on the strict
 * side: what it lets pass is made of the facts' own words.
 */
export function checkText(whole: string, against: CheckedAgainst, language: WritingWords): Objection[] {
  const text = withoutSlots(whole);
  const facts = against.facts.flatMap((fact) => partsOf(fact, language));
  const known = new Set(facts.flatMap(({ terms }) => [...terms]));
  const objections: Objection[] = [];
  for (const part of partsOf(text, language)) {
    for (const number of part.numbers) {
      const bearing = facts.some(
        (fact) => fact.numbers.includes(number) && besideTheSame(number, part, fact, language),
      );
      if (!bearing) objections.push({ kind: 'number', text: part.text.trim() });
    }
  }
  const factText = against.facts.join('\n').toLowerCase();
  for (const [amount] of text.matchAll(language.amounts)) {
    if (!factText.includes(amount.toLowerCase())) objections.push({ kind: 'number', text: amount });
  }
  const strange = strangeTerms(text, against.reply ? withAsking(known, language) : known, language);
  if (!against.reply)
    strange.push(...strangeForms(text, against.facts, language).filter((form) => !strange.includes(form)));
  const unreadable = unreadableSigns(text, factText);
  const says = /\d/u.test(text) || termsOf(text, language).some((term) => known.has(term));
  const hollow = !against.reply && !says;
  if (strange.length > 0) objections.push({ kind: 'claim', text: strange.join(' ') });
  else if (unreadable !== '') objections.push({ kind: 'claim', text: unreadable });
  else if (hollow) objections.push({ kind: 'claim', text });
  const { own, strangers } = withoutQuotes(text, against.facts);
  objections.push(...strangers.map((quote): Objection => ({ kind: 'quote', text: quote })));
  if (against.reply) {
    const said = (against.titles ?? []).reduce((left, title) => left.replaceAll(title, ' '), own);
    for (const promise of promisesBeyond(said, against.policy ?? '', language)) {
      objections.push({ kind: 'promise', text: promise });
    }
    for (const quote of unattributed(text)) {
      if (isPromise(quote, language)) objections.push({ kind: 'promise', text: quote });
    }
    for (const [word] of own.matchAll(language.customerVoice)) {
      objections.push({ kind: 'voice', text: word });
    }
    if (against.slots) objections.push(...slotObjections(whole, against.slots));
  }
  return objections;
}

/** A text without what stands in quotation marks and in a fact as well, and what stands in them and in none. */
function withoutQuotes(
  text: string,
  facts: readonly string[],
): { readonly own: string; readonly strangers: string[] } {
  const known = facts.map(evenly).join('\n');
  const strangers: string[] = [];
  const own = text.replace(quoted, (whole, ...groups: (string | undefined)[]) => {
    const quote = groups.slice(0, 3).find((group) => group !== undefined) ?? '';
    if (known.includes(evenly(quote))) return ' ';
    strangers.push(quote);
    return whole;
  });
  return { own, strangers };
}

/** Quotes before which nothing says who spoke: between marks a shop promises too. */
function unattributed(text: string): string[] {
  return [...text.matchAll(quoted)]
    .filter(({ index }) => !speaking.test(text.slice(Math.max(0, index - shownBefore), index)))
    .map(([whole]) => whole);
}

const speaking = /\b(?:wr[io]te|written|sa(?:y|ys|id)|told|tell|ask(?:ed)?)\b|[说說写寫提]/iu;
/** Characters in which a speaker is named. */
const shownBefore = 24;

/** Words without what a sentence that quotes them adds or takes away. */
function evenly(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s…]+|[\s.,!?…。，！？]+$/gu, '');
}

/** What is known, and what a shop asks for in a reply. */
function withAsking(known: ReadonlySet<string>, language: WritingWords): ReadonlySet<string> {
  return new Set([...known, ...termsOf(language.asking, language)]);
}

function partsOf(text: string, language: WritingWords): Part[] {
  // A number's own comma parts no sentence.
  const joined = text.replace(numberPattern, (number) => plainNumber(number));
  return joined.split(breaks).map((part) => ({
    text: part,
    numbers: [...part.matchAll(numberPattern)].map(([number]) => number),
    terms: new Set(termsOf(part, language)),
  }));
}

/** A number without what groups its digits: '1,240' and '1 240' are 1240. */
function plainNumber(number: string): string {
  const plain = number.replace(/[,\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return String(Number(plain.replace(',', '.')));
}

/** Whether the terms next to a number, before it or behind, stand in the fact's part that has it. */
function besideTheSame(number: string, { text }: Part, fact: Part, language: WritingWords): boolean {
  const at = text.indexOf(number);
  const before = termsOf(text.slice(0, at), language, fact.terms).at(-1);
  const behind = termsOf(text.slice(at + number.length), language, fact.terms)[0];
  // A part that is a number and nothing else says of it no other thing.
  if (before === undefined && behind === undefined) return true;
  return (before !== undefined && fact.terms.has(before)) || (behind !== undefined && fact.terms.has(behind));
}

/** Terms that claim something, and those that `kept` has in any case. */
function termsOf(text: string, language: WritingWords, kept?: ReadonlySet<string>): string[] {
  if (language.unspaced) return pairsOf(text);
  return wordsIn(text)
    .filter((word) => !language.neutral.has(word) || (kept?.has(stem(word)) ?? false))
    .map(stem);
}

/** Words of two letters and more, small, without a genitive's ending. */
function wordsIn(text: string): string[] {
  const found = text.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return found.map((word) => word.replace(/['’]s$/u, '')).filter((word) => word.length > 1);
}

/** An English word without its ending, roughly: 'boxes', 'boxed' and 'boxing' are one. */
function stem(word: string): string {
  const bare = word.replace(/(?:ies|ied)$/u, 'y').replace(/(?:ing|ed|es|s|ly)$/u, '');
  return bare.length >= 3 ? bare.replace(/e$/u, '') : word;
}

/** Pairs of neighbouring characters of words, and whole words in letters. */
function pairsOf(text: string): string[] {
  const runs = text.toLowerCase().match(/\p{Script=Han}+|\p{Script=Latin}+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const characters = [...run];
    return characters.length === 1 ? [run] : characters.slice(1).map((each, i) => characters[i]! + each);
  });
}

function strangeTerms(text: string, known: ReadonlySet<string>, language: WritingWords): string[] {
  if (!language.unspaced) {
    return wordsIn(text).filter((word) => !language.neutral.has(word) && !known.has(stem(word)));
  }
  // A character of Chinese is strange where neither pair that it belongs to is known or neutral.
  const strange: string[] = [];
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    const characters = [...run];
    const fits = (i: number) => {
      const pair = (characters[i] ?? '') + (characters[i + 1] ?? '');
      return (
        known.has(pair) ||
        language.neutral.has(pair) ||
        [...language.neutral].some((each) => each.length > 2 && each.includes(pair))
      );
    };
    const alone = characters.filter((character, i) => !fits(i - 1) && !fits(i) && !particles.has(character));
    strange.push(...alone);
  }
  const latin = text.toLowerCase().match(/\p{Script=Latin}{2,}/gu) ?? [];
  return [...strange, ...latin.filter((word) => !known.has(word))];
}

/** Participles that no fact has: a report's 'pauses vary' are no customers who 'were paused'. A reply turns words as it must. */
function strangeForms(text: string, facts: readonly string[], language: WritingWords): string[] {
  if (language.unspaced) return [];
  const forms = new Set(facts.flatMap(wordsIn));
  return wordsIn(text).filter(
    (word) => /(?:ed|ing)$/u.test(word) && !language.neutral.has(word) && !forms.has(word),
  );
}

/** Signs that are neither letters, digits, punctuation nor money, and stops upon stops, as a model writes that has lost its way; facts may have them. */
function unreadableSigns(text: string, factText: string): string {
  const odd = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{Sc}\s+=%°<>~|]|[。，；;,][。，；;,]/gu) ?? [];
  return [...new Set(odd)].filter((sign) => !factText.includes(sign.toLowerCase())).join(' ');
}

/** Characters that hold Chinese sentences together. */
const particles: ReadonlySet<string> = new Set(
  '的了是在和与也都就还很但而或及对为被把从到向于以及其这那您们会能将让使请给并且有不更最',
);
