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

function compile({ voice, unspaced = false }: Lexicon): LanguageVoice | null {
  if (voice === undefined) return null;
  const wordings = topicKeys.map((key) => {
    const list = key in voice.aspects ? voice.aspects[key as never] : voice.purposes[key as never];
    // Lists are broken into lines at will.
    return `(${String(list).replace(/\s*\n\s*/g, '')})`;
  });
  const turns = alternatives(listed(voice.turns));
  const opening = (words: string): RegExp =>
    new RegExp(unspaced ? `^\\s*(?:${words})` : `^\\s*(?:${words})(?![\\p{L}\\p{N}'])`, 'iu');
  return {
    unspaced,
    feelings: unspaced ? unspacedFinder(voice) : spacedFinder(voice),
    wordings: new RegExp(unspaced ? wordings.join('|') : `\\b(?:${wordings.join('|')})`, 'g'),
    turnsAtStart: opening(turns),
    concedes: opening(alternatives(listed(voice.concessions))),
    turns: unspaced ? new RegExp(`(?:${turns})`, 'gu') : new RegExp(`\\b(?:${turns})\\b(?!')`, 'g'),
  };
}

/** Position in `topicKeys` of the topic that a match of `wordings` speaks of. */
export function topicOf(match: RegExpMatchArray): number {
  return match.findIndex((group, i) => i > 0 && group !== undefined) - 1;
}
