import { lexicons } from '../../lexicon/lexicons';
import type { RankedTerm } from '../../label/keywords/choose-keywords';
import type { TermIndex } from '../../label/keywords/term-index';
import type { Things } from '../../label/keywords/things';
import { feelsSomething, voiceOf } from '../language-voice';
import { isNoun } from './nouns';

/** Groups of sentences of one language, and what names them. */
export interface NamingInput {
  readonly index: TermIndex;
  /** Groups × terms: sentences with the term, and its class-based TF-IDF. */
  readonly counts: Int32Array;
  readonly weights: Float64Array;
  /** Sentences of each group. */
  readonly members: readonly (readonly number[])[];
  readonly texts: readonly string[];
  readonly language: string;
  /** Who wrote each sentence. */
  readonly writers: readonly number[];
  readonly things: Things;
  /** True for a word by which reviews call what they are of (see productWords). */
  readonly isProductWord: (word: string) => boolean;
  /** Of the shop, in lower case. */
  readonly brands: ReadonlySet<string>;
}

export interface NamedGroups {
  readonly terms: readonly string[];
  /** The groups that share the first of these terms. */
  readonly groups: number[];
}

/** Writers of a topic, and of the word that names it: fewer are an opinion and no finding. */
const fewestWriters = 5;
const fewestWithTerm = 4;
/** Part of a topic's sentences that hold the word which names it. */
const leastShare = 0.12;
/** Times as common in the group as in all others. */
const leastLift = 3;
/** No writer has more than this part of what a word is said by. */
const mostOfOne = 0.34;
const termsShown = 2;
/** What a second term's weight counts against its likeness to the first (maximal marginal relevance). */
const relevance = 0.6;

/** Names groups by things; groups of one name become one topic, those without a name are left out. */
export function topicNames(input: NamingInput): NamedGroups[] {
  const named = new Map<string, NamedGroups>();
  input.members.forEach((own, group) => {
    if (new Set(own.map((i) => input.writers[i])).size < fewestWriters) return;
    const terms = diverse(candidates(group, input), group, input);
    if (terms.length === 0) return;
    const known = named.get(terms[0]!);
    if (known === undefined) named.set(terms[0]!, { terms, groups: [group] });
    else known.groups.push(group);
  });
  return [...named.values()];
}

/** Terms that are the group's own and name a thing, the aptest first. */
function candidates(group: number, input: NamingInput): RankedTerm[] {
  const { index, counts, weights, members } = input;
  const terms = index.terms.length;
  const size = members[group]!.length;
  const others = members.reduce((sum, own) => sum + own.length, 0) - size;
  const found: RankedTerm[] = [];
  for (let number = 0; number < terms; number++) {
    const count = counts[group * terms + number]!;
    if (count < Math.max(fewestWithTerm, leastShare * size)) continue;
    let elsewhere = -count;
    for (let g = 0; g < members.length; g++) elsewhere += counts[g * terms + number]!;
    if (count / size < leastLift * (elsewhere / Math.max(1, others))) continue;
    const ranked = { term: index.terms[number]!, weight: weights[group * terms + number]!, number };
    if (isName(ranked, group, input)) found.push(ranked);
  }
  return found.sort((a, b) => b.weight - a.weight || a.number - b.number);
}

/** A thing that the shop does not sell, no brand, no aspect and no feeling, in the words of several writers. */
function isName(ranked: RankedTerm, group: number, input: NamingInput): boolean {
  const { index, language, things, brands, texts } = input;
  const { term, number } = ranked;
  const words = index.words[number]!;
  const head = lexicons[language]?.headFirst ? words[0]! : words.at(-1)!;
  if (things.isThing(head, language) || things.isThing(term, language)) return false;
  if (words.some((word) => brands.has(word)) || brands.has(term)) return false;
  if (isCatalogued(term, language) || feelsSomething(term, language)) return false;
  return (
    areSeveral(holders(number, group, input).map((i) => input.writers[i]!)) &&
    isNoun(ranked, texts, language, index) &&
    !input.isProductWord(head)
  );
}

/** True for a term of an aspect, or of a purpose, which are told by themselves. */
function isCatalogued(term: string, language: string): boolean {
  return term.match(voiceOf(language)?.wordings ?? /(?!)/g) !== null;
}

function areSeveral(writers: readonly number[]): boolean {
  const each = new Map<number, number>();
  for (const writer of writers) each.set(writer, (each.get(writer) ?? 0) + 1);
  return each.size >= fewestWithTerm && Math.max(...each.values()) <= Math.max(2, mostOfOne * writers.length);
}

/** Sentences of a group that hold a term. */
function holders(term: number, group: number, { index, members }: NamingInput): number[] {
  const { entries, starts } = index;
  return members[group]!.filter((i) => entries.subarray(starts[i]!, starts[i + 1]!).includes(term));
}

/** Up to two terms by maximal marginal relevance (Carbonell & Goldstein 1998); terms of the same sentences are alike. */
function diverse(ranked: readonly RankedTerm[], group: number, input: NamingInput): string[] {
  const [first, ...rest] = ranked.slice(0, 8);
  if (first === undefined) return [];
  const taken = [first];
  const sentences = new Map(
    [first, ...rest].map(({ number }) => [number, new Set(holders(number, group, input))]),
  );
  while (taken.length < termsShown && rest.length > 0) {
    const score = ({ number, weight }: RankedTerm): number =>
      (relevance * weight) / first.weight -
      (1 - relevance) *
        Math.max(...taken.map((other) => likeness(sentences.get(number)!, sentences.get(other.number)!)));
    rest.sort((a, b) => score(b) - score(a));
    const next = rest.shift()!;
    if (sharesWord(next, taken, input.index)) continue;
    taken.push(next);
  }
  return taken.map(({ term }) => term);
}

/** Jaccard's coefficient. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const each of a) if (b.has(each)) both++;
  return both / Math.max(1, a.size + b.size - both);
}

/** 'power' beside 'power supply', 'tuning' beside 'tune': one of them is enough. */
function sharesWord(next: RankedTerm, taken: readonly RankedTerm[], index: TermIndex): boolean {
  const stem = (word: string): string => (/^[a-z]{4}/.test(word) ? word.slice(0, 4) : word);
  const own = new Set(index.words[next.number]!.map(stem));
  return taken.some(({ number }) => index.words[number]!.some((word) => own.has(stem(word))));
}
