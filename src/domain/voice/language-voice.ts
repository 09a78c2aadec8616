import { lexicons, listed } from '../lexicon/lexicons';
import type { Lexicon } from '../lexicon/lexicon';
import { aspectKeys, purposeKeys } from '../lexicon/voice';
import { alternatives, type FeelingFinder, spacedFinder, unspacedFinder } from './feeling-words';

/** How one language's reviews are read; texts are given in small letters. */
export interface LanguageVoice {
  /** Written without blanks: distances are half as long. */
  readonly unspaced: boolean;
  readonly feelings: FeelingFinder;
  /** Matches any wording of an aspect or purpose; capturing group g + 1 is `topics[g]`. */
  readonly wordings: RegExp;
  /** Matches the words that turn a statement round. */
  readonly turns: RegExp;
  /** Matches a clause that begins with such a word, and one that begins with a word of concession. */
  readonly turnsAtStart: RegExp;
  readonly concedes: RegExp;
  /** Matches a wish (group 1), a supposition or fear (2), or another product (3). */
  readonly untold: RegExp;
  /** Matches what sets one product against another. */
  readonly compares: RegExp;
  /** Matches a clause that goes on about another product. */
  readonly carriesOn: RegExp;
  /** Match a clause that opens a question, and one that is a question whatever its mark. */
  readonly asks: { readonly opens: RegExp; readonly holds: RegExp };
  /** Matches questions that blame. */
  readonly reproaches: RegExp;
  /** Matches a clause that leaves something out of what is said of all else, and what says that it does not. */
  readonly excepts: RegExp;
  readonly besides: RegExp;
  /** Match what stands before and behind a figure that is a day. */
  readonly dates: { readonly before: RegExp; readonly after: RegExp };
  /** The language whose words stand among its own in another script, and what shows them. */
  readonly guest: { readonly language: string; readonly signs: RegExp } | null;
  /** Matches a part of a sentence that can be quoted by itself. */
  readonly standsAlone: RegExp;
  /** Matches a clause that ends in a denial. */
  readonly deniesAtEnd: RegExp;
}

/** Aspects, then purposes: what a wording may speak of. */
export const topicKeys = [...aspectKeys, ...purposeKeys] as const;

const voices = new Map<string, LanguageVoice | null>();

/** How reviews of a language (ISO 639-1) are read; null where nobody wrote down how it speaks. */
export function voiceOf(language: string): LanguageVoice | null {
  let voice = voices.get(language);
  if (voice === undefined) {
    const lexicon = lexicons[language];
    voice = lexicon === undefined ? null : compile(lexicon);
    voices.set(language, voice);
  }
  return voice;
}

function compile({ voice, unspaced = false, guest }: Lexicon): LanguageVoice | null {
  if (voice === undefined) return null;
  const wordings = topicKeys.map((key) => {
    const list = key in voice.aspects ? voice.aspects[key as never] : voice.purposes[key as never];
    return `(${joined(String(list))})`;
  });
  const turns = phrases(voice.turns);
  /** From the beginning of a word; lists are broken into lines at will. */
  const pattern = (list: string, flags = ''): RegExp =>
    new RegExp(unspaced ? joined(list) : `\\b(?:${joined(list)})`, flags);
  const opening = (words: string): RegExp =>
    new RegExp(unspaced ? `^\\s*(?:${words})` : `^\\s*(?:${words})(?![\\p{L}\\p{N}'])`, 'iu');
  return {
    unspaced,
    feelings: unspaced ? unspacedFinder(voice) : spacedFinder(voice),
    wordings: new RegExp(unspaced ? wordings.join('|') : `\\b(?:${wordings.join('|')})`, 'g'),
    turnsAtStart: opening(turns),
    concedes: opening(phrases(voice.concessions)),
    untold: pattern(`(${voice.wishes})|(${voice.suppositions})|(${voice.elsewhere})`, 'g'),
    compares: pattern(voice.comparing),
    carriesOn: new RegExp(`^\\s*(?:${voice.carriesOn})`),
    asks: { opens: new RegExp(`^\\s*(?:${joined(voice.asks.opens)})`), holds: pattern(voice.asks.holds) },
    reproaches: pattern(voice.reproaches),
    excepts: opening(phrases(voice.exceptions)),
    guest: guest === undefined ? null : { language: guest, signs: unspaced ? /[a-z]{3}/ : /\p{Script=Han}/u },
    besides: pattern(voice.besides),
    dates: {
      before: new RegExp(`${unspaced ? '' : '\\b'}(?:${joined(voice.dates.before)})\\s*$`),
      after: new RegExp(`^\\s*(?:${joined(voice.dates.after)})`),
    },
    standsAlone: new RegExp(`^\\s*(?:${joined(voice.standsAlone ?? '')})`, 'i'),
    deniesAtEnd: unspaced
      ? /(?!)/
      : new RegExp(`(?<!\\b(?:or|why|if|whether) )\\b(?:${phrases(voice.negators)})[\\s\\p{P}]*$`, 'u'),
    turns: unspaced ? new RegExp(`(?:${turns})`, 'gu') : new RegExp(`\\b(?:${turns})\\b(?!')`, 'g'),
  };
}

function joined(list: string): string {
  return list.replace(/\s*\n\s*/g, '');
}

function phrases(list: string): string {
  return alternatives(listed(list).map((phrase) => phrase.replaceAll('_', ' ')));
}

/** Position in `topicKeys` of the topic that a match of `wordings` speaks of. */
export function topicOf(match: RegExpMatchArray): number {
  return match.findIndex((group, i) => i > 0 && group !== undefined) - 1;
}

/** True for a term that is none of a shop's own: it speaks of an aspect that every shop's reviews know. */
export function speaksOfAspect(term: string, language: string): boolean {
  const [match] = term.matchAll(voiceOf(language)?.wordings ?? /(?!)/g);
  return match !== undefined && topicOf(match) < aspectKeys.length;
}

/** True for a term that is itself a word of praise or blame. */
export function feelsSomething(term: string, language: string): boolean {
  return (voiceOf(language)?.feelings(term, 0, term.length).length ?? 0) > 0;
}
