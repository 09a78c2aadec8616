import { lexicons } from '../../lexicon/lexicons';
import type { CategoryFocus } from '../archetypes/category-focus';
import { speaksOfAspect } from '../../voice/language-voice';
import { type RankedTerm, withoutRepeats } from './choose-keywords';
import type { TermCounts } from './count-terms';
import { nounOf } from './determined';
import type { TermIndex } from './term-index';
import type { Things } from './things';
import { isHan } from './tokens';

/** A topic must be the segment's own to stand in its name: so many times as common as among the other customers. */
const leastLift = 1.5;
/** And by so much of the customers: a word of the whole shop is no segment's. */
const leastAhead = 0.12;
const leastReach = 0.15;
const leastDeviation = 3;
const fewestCustomers = 3;
/** And so many times as much of all that they write and buy: who buys more has more of everything. */
const leastEmphasis = 1.3;
/**
 * What this many of the others write or buy too belongs to the shop, unless it is so many times as much of what one of the
 * segment's writes and buys: of many purchases one of another kind is soon among them.
 */
const mostElsewhere = 0.4;
/** A segment is not about what is less than this share of what one of its customers writes and buys, on average. */
const leastOfTheirs = 0.02;
const leastOfEach = 3;
/** So many times the texts of others are many more. */
const manyMore = 2;
/** A brand alone names a segment only where so many more of its customers have it. */
const leastBrand = 0.35;
/** A name has room for two in each of two scripts. */
const mostTopics = 6;
/** Part of each bar that suffices to keep a topic that the segment had: names that come and go serve nobody. */
const kept = 0.8;

/** What tells topics among keywords. */
export interface TopicInput {
  readonly index: TermIndex;
  readonly counts: TermCounts;
  readonly things: Things;
  /** Of the shop, in lower case. */
  readonly brands: ReadonlySet<string>;
  /** Titles of the shop's products. */
  readonly titles: readonly string[];
  /** Heading and text of a review. */
  readonly reviewText: (review: number) => string;
  /** True of the name of a category that others take as much of as the segment does. */
  readonly isOthers?: (segment: number, term: string) => boolean;
}

interface OwnTerm extends RankedTerm {
  /** Of how many more of the segment's customers than of all others it is, 0 to 1. */
  readonly ahead: number;
}

/**
 * What a segment is about, aptest first: the one category it keeps to, with things of it in another script; else things
 * that are its own and not the whole shop's. Things are what the shop's titles and categories turn on; where it has none,
 * words that its reviewers use behind 'the', 'my', '这个'. Brands stand in only where there is no thing.
 * @param before what it was about in an earlier run, which decides close calls.
 */
export function topicsOf(
  segment: number,
  focus: CategoryFocus | null,
  input: TopicInput,
  before: readonly string[] = [],
): string[] {
  const { index } = input;
  const isOthers = ({ term, number }: OwnTerm) =>
    input.isOthers?.(segment, term) === true || input.isOthers?.(segment, index.inPlural[number]!) === true;
  const own = ownTerms(segment, input, new Set(before.map((topic) => topic.toLowerCase()))).filter(
    (term) => !isOthers(term),
  );
  const things = own.flatMap((term) => {
    const thing = thingOf(term, input);
    return thing === null ? [] : [{ ...term, term: thing }];
  });
  if (focus !== null) {
    // Who reads another script than the category's gets its things.
    const inOther = things.filter(({ term }) => isHan(term) !== isHan(focus.name));
    return [focus.name, ...inOrderOf(before, withoutRepeats(inOther, index, mostTopics - 1))];
  }
  const apt = things.length > 0 ? things : namesAmong(own, input);
  return inOrderOf(before, withoutRepeats(apt, index, mostTopics));
}

/** Brands, as they are written; in a shop that does not tell its brands, what titles say besides what a thing is. */
function namesAmong(own: readonly OwnTerm[], { index, things, brands, titles }: TopicInput): RankedTerm[] {
  const strong = own.filter(({ ahead }) => ahead >= leastBrand);
  const branded = strong.filter(({ term }) => brands.has(term));
  const isTold = things.known && ![...brands].some((brand) => brand !== '');
  const names = isTold
    ? strong.filter(({ term, number }) => index.inTitles[number] === 1 && /^\p{L}+$/u.test(term))
    : branded;
  return names.map((name) => ({ ...name, term: asWritten(name.term, titles) }));
}

/** A word as most titles write it; capitals that all of a title stands in are nobody's way of writing a name. */
function asWritten(term: string, titles: readonly string[]): string {
  const forms = new Map<string, number>();
  for (const title of titles) {
    const at = title.toLowerCase().indexOf(term);
    if (at < 0 || title === title.toUpperCase()) continue;
    const form = title.slice(at, at + term.length);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return [...forms].reduce((best, each) => (each[1] > best[1] ? each : best), [term, 0] as const)[0];
}

/** The terms, those that it had in the order that they had. */
function inOrderOf(before: readonly string[], terms: readonly RankedTerm[]): string[] {
  const chosen = terms.map(({ term }) => term);
  const again = before.filter((term) => chosen.includes(term));
  return chosen.map((term) => (before.includes(term) ? again.shift()! : term));
}

/**
 * The terms that clearly more of the segment's customers write or buy than of all others, best first, and that are
 * more of what they write and buy. Customers are counted, not words: a segment that writes at length uses every word
 * more, and one that buys more has every product more, which a larger share of each one's purchases alone shows.
 */
function ownTerms(segment: number, input: TopicInput, before: ReadonlySet<string>): OwnTerm[] {
  const { index } = input;
  const { k, counts, customers, shares } = input.counts;
  const languages = index.languages.length;
  const everybody = new Int32Array(languages);
  for (let c = 0; c < k; c++) {
    for (let l = 0; l < languages; l++) everybody[l]! += customers[c * languages + l]!;
  }
  const own: OwnTerm[] = [];
  const terms = index.terms.length;
  /** Different terms of all customers together, here and everywhere, by language. */
  const said = { here: new Float64Array(languages), everywhere: new Float64Array(languages) };
  for (let number = 0; number < terms; number++) {
    const language = index.languageOfTerm[number]!;
    said.here[language]! += counts[segment * terms + number]!;
    for (let c = 0; c < k; c++) said.everywhere[language]! += counts[c * terms + number]!;
  }
  for (let number = 0; number < terms; number++) {
    const language = index.languageOfTerm[number]!;
    const here = customers[segment * languages + language]!;
    const others = everybody[language]! - here;
    const count = counts[segment * terms + number]!;
    if (count < fewestCustomers || others === 0) continue;
    let [all, allShares] = [0, 0];
    for (let c = 0; c < k; c++) {
      all += counts[c * terms + number]!;
      allShares += shares[c * terms + number]!;
    }
    const reach = count / here;
    const elsewhere = (all - count) / others;
    const ahead = reach - elsewhere;
    const bar = before.has(index.terms[number]!) || before.has(index.inPlural[number]!) ? kept : 1;
    const share = shares[segment * terms + number]!;
    if (share < bar * leastOfTheirs * here) continue;
    const ofEach = share / here / ((allShares - share) / others);
    if (bar * elsewhere > mostElsewhere && ofEach < bar * leastOfEach) continue;
    if (reach < bar * Math.max(leastReach, leastLift * elsewhere)) continue;
    const saidHere = said.here[language]!;
    const emphasis = count / saidHere / ((all - count) / (said.everywhere[language]! - saidHere));
    if (emphasis < bar * leastEmphasis) continue;
    if (isOfChance(input, segment, number, bar)) continue;
    // Different words do not grow with purchases where all speak of one thing: shares of each one's purchases do not either.
    if (ofEach < bar * leastEmphasis) continue;
    const pooled = all / everybody[language]!;
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / here + 1 / others));
    if (ahead < bar * Math.max(leastAhead, leastDeviation * error)) continue;
    // Neither what is nearly all of a few nor a little of what all of them take is the aptest.
    const weight = Math.sqrt(ahead * (share / here - (allShares - share) / others)) / bar;
    own.push({ term: index.terms[number]!, weight, ahead: ahead / bar, number });
  }
  return own.sort((a, b) => b.weight - a.weight || a.number - b.number);
}

/**
 * True of a term that is in no more of the segment's texts than chance may make it, where these are many more a customer
 * than those of others: of hundreds of products some come to many of those who buy much, and to few of the others.
 */
function isOfChance({ index, counts }: TopicInput, segment: number, number: number, bar: number): boolean {
  const { k, uses, texts, customers } = counts;
  const languages = index.languages.length;
  const language = index.languageOfTerm[number]!;
  let [withTerm, all, people] = [0, 0, 0];
  for (let c = 0; c < k; c++) {
    withTerm += uses[c * index.terms.length + number]!;
    all += texts[c * languages + language]!;
    people += customers[c * languages + language]!;
  }
  const own = uses[segment * index.terms.length + number]!;
  const here = texts[segment * languages + language]!;
  const others = all - here;
  const peopleHere = customers[segment * languages + language]!;
  if (here / peopleHere <= manyMore * (others / (people - peopleHere))) return false;
  const pooled = withTerm / all;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / here + 1 / others));
  return own / here - (withTerm - own) / others < bar * leastDeviation * error;
}

/** What the keyword names as a thing, in the plural where that is usual; null where it names none. */
function thingOf(keyword: RankedTerm, input: TopicInput): string | null {
  const { index, things, brands } = input;
  const language = index.languages[index.languageOfTerm[keyword.number]!]!;
  const words = index.words[keyword.number]!;
  const inPlural = index.inPlural[keyword.number]!;
  if (words.some((word) => brands.has(word)) || brands.has(keyword.term)) return null;
  if (!things.several) {
    if (speaksOfAspect(keyword.term, language)) return null;
    const noun = nounOf(keyword, language, input);
    return noun === keyword.term ? inPlural : noun;
  }
  const head = lexicons[language]?.headFirst ? words[0]! : words.at(-1)!;
  // What describes a thing is no thing, whichever comes first: both words of a phrase stand in titles.
  const isThing =
    index.inTitles[keyword.number] === 1 &&
    (things.isThing(head, language) || things.isThing(keyword.term, language));
  return isThing ? inPlural : null;
}
