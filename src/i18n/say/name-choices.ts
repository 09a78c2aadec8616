import type { TFunction } from 'i18next';
import { outsidersCode, segmentsAmong, type SegmentProfile } from '../../domain/label/segment';
import { checkText } from '../../domain/writing/check-text';
import { wordsOf } from '../../domain/writing/writing-words';
import type { Format } from '../format';
import {
  aptTopics,
  leastSpoken,
  longestName,
  type SegmentNames,
  spokenShare,
  tellsType,
  titleOf,
  topicNames,
  typeOf,
} from './segment-names';

/** Names that are true of one segment. */
export interface NameChoices {
  /** The automatic name first; no other segment of the run has one of them. */
  readonly names: readonly string[];
  /** What bears them out beside the figures: its type, what it is about, and how it differs. */
  readonly facts: readonly string[];
}

/** Topics and traits that names are made of: behind these little sets a segment apart. */
const topicsTried = 3;
const traitsTried = 3;
/** Part of what a customer takes that makes a category or a brand what the segment is about: most of it. */
const leastFavourite = 0.5;
/** Fewer reviews on a matter are an opinion and no finding. */
const fewestReviews = 5;
/** Features that say which category or brand something is of. */
const favourite = /^(?:spend|buy|review|view)(?:Category|Brand)=(?<value>.+)$/;

/**
 * For each segment of a run names that its findings bear out, by its code. The type has passed the gates of its
 * archetype, and what is praised or blamed is told only where it passed those of a portrait (`portray`): an aspect that
 * did not is named without a feeling. Whatever is no true name of one segment alone is left out, and so is what the check
 * of texts objects to.
 *
 * @param sentences all that is told of a segment in figures, which the check is given.
 */
export function nameChoices(
  profiles: readonly SegmentProfile[],
  names: SegmentNames,
  sentences: (profile: SegmentProfile) => readonly string[],
  t: TFunction,
  readable: RegExp,
  format: Format,
): ReadonlyMap<number, NameChoices> {
  const segments = segmentsAmong(profiles);
  const found = segments.map((profile) => {
    const facts = factsOfNames(profile, t, readable, format);
    const bearing = [...facts, ...sentences(profile)];
    const isBorneOut = (name: string) =>
      name.length <= longestName &&
      checkText(name, { facts: bearing, reply: false }, wordsOf(name)).length === 0;
    const others = [...new Set(namesOf(profile, t, readable))];
    return { code: profile.code, facts, others: others.filter(isBorneOut) };
  });
  const taken = new Map<string, number>();
  for (const { others } of found) {
    for (const name of others) taken.set(name, (taken.get(name) ?? 0) + 1);
  }
  const automatic = new Set([outsidersCode, ...segments.map(({ code }) => code)].map(names.automatic));
  return new Map(
    found.map(({ code, facts, others }) => {
      const own = others.filter((name) => taken.get(name) === 1 && !automatic.has(name));
      return [code, { names: [names.automatic(code), ...own], facts }];
    }),
  );
}

/** What names of a segment say, as sentences. */
function factsOfNames(profile: SegmentProfile, t: TFunction, readable: RegExp, format: Format): string[] {
  if (isNamedOtherwise(profile)) return [];
  const topics = aptTopics(profile.topics, readable).slice(0, topicsTried);
  const qualifiers = qualifiersOf(profile, t);
  return [
    t('writing:fact.type', { title: titleOf(profile, t) }),
    ...(topics.length > 0 ? [t('writing:fact.about', { topics: format.list(topics) })] : []),
    ...(qualifiers.length > 0 ? [t('writing:fact.beside', { qualifiers: format.list(qualifiers) })] : []),
  ];
}

function* namesOf(profile: SegmentProfile, t: TFunction, readable: RegExp): Generator<string> {
  if (isNamedOtherwise(profile)) return;
  const { archetype, voice } = profile;
  const topics = aptTopics(profile.topics, readable).slice(0, topicsTried);
  const [type, title] = [typeOf(profile, t), titleOf(profile, t)];
  // 'Drawn to' is no name before it says to what.
  const titles = [...new Set(archetype === 'topic-lover' && voice === undefined ? [] : [title, type])];
  if (archetype !== 'topic-lover') yield* titles;
  else if (voice !== undefined) yield title;
  yield* topicNames(type, archetype, topics, t, readable);
  if (voice !== undefined && archetype !== 'topic-lover') {
    yield* topicNames(title, archetype, topics, t, readable);
    yield t('segments:name.feeling', {
      title: t('segments:name.customers'),
      phrase: t(`voice:${voice.feeling}.${voice.aspect}`),
    });
  }
  if (archetype === 'topic-lover') return;
  const about = (topic: string) => t('segments:name.about', { title: type, topic });
  yield* qualifiersOf(profile, t).map(about);
  yield* favouritesOf(profile).map(about);
  for (const aspect of profile.aspects ?? []) {
    if (aspect.praised + aspect.blamed < fewestReviews) continue;
    if (spokenShare(profile, aspect.aspect) >= leastSpoken) yield about(t(`voice:aspect.${aspect.aspect}`));
  }
}

/** Few accounts are no kind of customer, and groups that marketers know have the names that these know. */
function isNamedOtherwise({ archetype, rfm }: SegmentProfile): boolean {
  return archetype === 'few-accounts' || rfm !== undefined;
}

function qualifiersOf({ archetype, traits }: SegmentProfile, t: TFunction): string[] {
  return traits
    .filter(({ feature }) => !tellsType(archetype, feature))
    .slice(0, traitsTried)
    .map(({ feature, effect }) =>
      t(`traits:qualifier.${feature}.${effect > 0 ? 'more' : 'less'}`, { defaultValue: '' }),
    )
    .filter((qualifier) => qualifier !== '');
}

/** Categories and brands of which most of what a customer takes is, and more than in the shop. */
function favouritesOf({ traits }: SegmentProfile): string[] {
  return traits.flatMap(({ feature, segmentValue, shopValue }) => {
    const value = favourite.exec(feature)?.groups?.value;
    const isMost = segmentValue >= leastFavourite && segmentValue > shopValue;
    return value === undefined || value === 'other' || !isMost ? [] : [value];
  });
}
