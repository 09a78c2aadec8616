import type { TFunction } from 'i18next';
import { outsidersCode, segmentsAmong, type SegmentProfile } from '../../domain/label/segment';

/** What the segments of a run are called. Both answer '' for a code that the run does not have. */
export interface SegmentNames {
  /** What the marketer calls the segment, else its automatic name. */
  shown(code: number): string;
  automatic(code: number): string;
}

type Named = Pick<
  SegmentProfile,
  'code' | 'customName' | 'size' | 'suspects' | 'rfm' | 'archetype' | 'voice' | 'topics' | 'traits'
>;

export const longestName = 60;

/**
 * One name a segment: its type, and what it praises or blames ('Loyal regulars let down by delivery'), or else what it
 * is about ('Loyal regulars · strings & picks'); of specialists both ('Specialists let down by fit · Shoes'). A name follows from the segment itself and not from its neighbours:
 * only where two come out the same is something added to the one with the higher code, its strongest trait or a number.
 * A topic with which the name would be longer than 60 characters is left out.
 *
 * @param profiles all segments of one run, in any order.
 * @param readable topics that the language's readers can read; the others stand in only where there is none.
 */
export function segmentNames(profiles: readonly Named[], t: TFunction, readable: RegExp): SegmentNames {
  const automatic = new Map<number, string>();
  const taken = new Set<string>();
  const others = profiles.find(({ code }) => code === outsidersCode);
  const areSuspects = others !== undefined && others.suspects === others.size;
  automatic.set(outsidersCode, t(areSuspects ? 'segments:name.suspects' : 'segments:name.outsiders'));
  for (const profile of segmentsAmong(profiles).sort((a, b) => a.code - b.code)) {
    for (const name of candidates(profile, t, readable)) {
      if (taken.has(name)) continue;
      taken.add(name);
      automatic.set(profile.code, name);
      break;
    }
  }
  const custom = new Map(profiles.map(({ code, customName }) => [code, customName]));
  return {
    automatic: (code) => automatic.get(code) ?? '',
    shown: (code) => custom.get(code) ?? automatic.get(code) ?? '',
  };
}

/** Names in order of preference, without end. */
function* candidates(profile: Named, t: TFunction, readable: RegExp): Generator<string> {
  const { archetype, voice, topics, traits, rfm } = profile;
  if (rfm !== undefined) yield t(`rfm:group.${rfm}.title`);
  const title = titleOf(profile, t);
  const apt = aptTopics(topics, readable);
  // What they praise or blame completes a name; topics then only tell two apart, but a specialist is one of something.
  if (voice !== undefined && archetype === 'specialist' && apt[0] !== undefined) {
    const name = t('segments:name.about', { title, topic: apt[0] });
    if (name.length <= longestName) yield name;
  }
  if (voice !== undefined) yield title;
  // 'Drawn to strings': a title that the topic completes.
  const completed = archetype === 'topic-lover' ? 'segments:name.drawnTo' : 'segments:name.about';
  for (let i = 0; i < apt.length; i++) {
    const [first, second] = [apt[i]!, apt[i + 1]];
    if (second !== undefined) {
      const both = readable.test(first) && readable.test(second);
      const pair = t(both ? 'segments:name.pair' : 'segments:name.pairUnreadable', { first, second });
      const name = t(completed, { title, topic: pair });
      if (name.length <= longestName) yield name;
    }
    const name = t(completed, { title, topic: first });
    if (name.length <= longestName) yield name;
  }
  if (apt.length === 0) yield title;
  for (const { feature, effect } of traits) {
    const qualifier = t(`traits:qualifier.${feature}.${effect > 0 ? 'more' : 'less'}`, { defaultValue: '' });
    if (qualifier !== '') yield t('segments:name.about', { title, topic: qualifier });
  }
  for (let number = 2; ; number++) yield t('segments:name.numbered', { title, number });
}

/** The topics that readers of a language can read, or all where there is none. */
export function aptTopics(topics: readonly string[], readable: RegExp): readonly string[] {
  const own = topics.filter((topic) => readable.test(topic));
  return own.length > 0 ? own : topics;
}

/** The type of customer, with what it praises or blames. */
function titleOf({ archetype, voice, size }: Named, t: TFunction): string {
  if (archetype === 'few-accounts') return t('segments:name.accounts', { count: size });
  // A run of an early version may hold a type that is none any more.
  const type = t([`archetypes:${archetype}.title`, 'archetypes:everyday-customer.title']);
  if (voice === undefined) return type;
  const title = archetype === 'everyday-customer' ? t('segments:name.customers') : type;
  return t('segments:name.feeling', { title, phrase: t(`voice:${voice.feeling}.${voice.aspect}`) });
}
