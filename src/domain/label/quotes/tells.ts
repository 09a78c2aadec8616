import { aspectKeys, purposeKeys } from '../../lexicon/voice';
import { voiceOf } from '../../voice/language-voice';
import { readText } from '../../voice/read-voice';
import { type Archetype, archetypes } from '../archetypes/archetypes';
import type { Portrait } from '../archetypes/portray';

/** Taken off for each other aspect that a quote speaks of: one that is about one thing shows it best. */
const straying = 0.25;

/**
 * How well a part of a review shows what a segment's name says: 1 where it praises or blames what the name says is
 * praised or blamed, or speaks of the purpose in it, less a quarter for every other aspect; 0 where the name says neither.
 */
export function tells(
  { archetype, voice }: Portrait,
  languageOf: (review: number) => string,
): (review: number, part: string) => number {
  const told: Archetype = archetypes[archetype];
  const purpose = told.kind === 'purpose' ? purposeKeys.indexOf(told.purpose) : -1;
  if (voice === null && purpose < 0) return () => 0;
  const aspect = voice === null ? -1 : aspectKeys.indexOf(voice.aspect);
  const feeling = voice?.feeling === 'blamed' ? -1 : 1;
  return (review, part) => {
    const language = voiceOf(languageOf(review));
    if (language === null) return 0;
    const { mentions, purposes } = readText(part, language);
    const shows =
      (purpose >= 0 && ((purposes >> purpose) & 1) === 1) ||
      mentions.some((mention) => mention.aspect === aspect && mention.feeling === feeling);
    // The opposite feeling about the very aspect would make the quote contradict the name.
    const contradicts = mentions.some((mention) => mention.aspect === aspect && mention.feeling === -feeling);
    const others = new Set(mentions.map((mention) => mention.aspect).filter((other) => other !== aspect))
      .size;
    return (shows ? 1 : 0) - (contradicts ? 1 : 0) - straying * others;
  };
}
