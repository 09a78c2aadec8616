import type { TFunction } from 'i18next';
import { type Archetype, archetypes } from '../../domain/label/archetypes/archetypes';
import { outsidersCode, segmentsAmong, type SegmentProfile } from '../../domain/label/segment';

/** What the segments of a run are called. Both answer '' for a code that the run does not have. */
export interface SegmentNames {
  /** What the marketer calls the segment, else its automatic name. */
  shown(code: number): string;
  automatic(code: number): string;
}

type Named = Pick<
  SegmentProfile,
  | 'code'
  | 'customName'
  | 'size'
  | 'suspects'
  | 'unknown'
  | 'rfm'
  | 'archetype'
  | 'voice'
  | 'season'
  | 'topics'
  | 'keywords'
  | 'traits'
  | 'aspects'
>;

export const longestName = 60;
/** Part of its twin's effect, or times of its twin's share, by which a qualifier tells two of one name apart. */
const sameEffect = 0.8;
const moreOften = 1.5;
/** Share of all that is praised and blamed that makes a segment one that speaks of an aspect. */
export const leastSpoken = 0.2;

/**
 * One name a segment: its type, and what it praises or blames ('Loyal regulars let down by delivery'), or else what it
 * is about ('Loyal regulars · strings & picks'); of specialists both ('Specialists let down by fit · Shoes'). A name follows from the segment itself and not from its neighbours:
 * only where two come out the same is something added to the one with the higher code: what else it is about, its
 * strongest trait, the aspect it speaks of or the word that the other has not, or a number.
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
  const areUnknown = others !== undefined && others.unknown === others.size;
  const ofOthers = areSuspects ? 'suspects' : areUnknown ? 'unknown' : 'outsiders';
  automatic.set(outsidersCode, t(`segments:name.${ofOthers}`));
  const named: Named[] = [];
  for (const profile of segmentsAmong(profiles).sort((a, b) => a.code - b.code)) {
    const title = titleOf(profile, t);
    const twins = named.filter((other) => titleOf(other, t) === title);
    named.push(profile);
    for (const name of candidates(profile, twins, t, readable)) {
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

/** Names in order of preference, without end. @param twins earlier ones of the same title. */
function* candidates(
  profile: Named,
  twins: readonly Named[],
  t: TFunction,
  readable: RegExp,
): Generator<string> {
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
  for (const name of topicNames(title, archetype, apt, t, readable)) {
    if (name.length <= longestName) yield name;
  }
  if (apt.length === 0) yield title;
  // Specialists are so of something, whatever else tells two of them apart.
  const base = isOfTopic(archetype)
    ? [...topicNames(title, archetype, apt.slice(0, 1), t, readable)][0]
    : undefined;
  const [named, rivals] =
    base === undefined
      ? [title, twins]
      : [base, twins.filter((twin) => aptTopics(twin.topics, readable)[0] === apt[0])];
  const completed = (topic: string) => t('segments:name.about', { title: named, topic });
  for (const trait of traits) {
    const { feature, effect } = trait;
    if (tellsType(archetype, feature) || rivals.some((twin) => shares(twin, trait))) continue;
    const qualifier = t(`traits:qualifier.${feature}.${effect > 0 ? 'more' : 'less'}`, { defaultValue: '' });
    if (qualifier !== '') yield completed(qualifier);
  }
  for (const { aspect } of profile.aspects ?? []) {
    const spoken = spokenShare(profile, aspect);
    if (spoken < leastSpoken || rivals.some((twin) => spoken < moreOften * spokenShare(twin, aspect)))
      continue;
    yield completed(t(`voice:aspect.${aspect}`));
  }
  // One word is read at a glance, half a sentence is not.
  const words = profile.keywords.filter(({ term }) => !term.includes(' '));
  for (const { term } of words.length > 0 ? words : profile.keywords) {
    const isTheirs = rivals.some(({ keywords }) => keywords.some((other) => other.term === term));
    if (!isTheirs && readable.test(term)) yield completed(t('segments:name.word', { word: term }));
  }
  for (let number = 2; ; number++) yield t('segments:name.numbered', { title: named, number });
}

/** True of a type that says nothing without what it is about. */
function isOfTopic(archetype: Named['archetype']): boolean {
  return archetype === 'specialist' || archetype === 'topic-lover';
}

/** A title completed by each two neighbouring topics and by each alone, in the order of the topics. */
export function* topicNames(
  title: string,
  archetype: Named['archetype'],
  topics: readonly string[],
  t: TFunction,
  readable: RegExp,
): Generator<string> {
  // 'Drawn to strings': a title that the topic completes.
  const completed = archetype === 'topic-lover' ? 'segments:name.drawnTo' : 'segments:name.about';
  const behind = archetype === 'topic-lover' ? apartFrom : (_: string, topic: string) => topic;
  for (let i = 0; i < topics.length; i++) {
    const [first, second] = [topics[i]!, topics[i + 1]];
    if (second !== undefined) {
      const both = readable.test(first) && readable.test(second);
      const pair = t(both ? 'segments:name.pair' : 'segments:name.pairUnreadable', { first, second });
      yield t(completed, { title, topic: behind(title, pair) });
    }
    yield t(completed, { title, topic: behind(title, first) });
  }
}

/** A topic in another script than the word before it stands behind a blank: '偏爱 strings'. */
function apartFrom(title: string, topic: string): string {
  const isOther = /\p{Script=Han}$/u.test(title) && !/^\p{Script=Han}/u.test(topic);
  return isOther ? ` ${topic}` : topic;
}

/** True where a type is told by the very figure: 'Reviewers of few words · write briefly' says one thing twice. */
export function tellsType(key: Named['archetype'], feature: string): boolean {
  // A run of an early version may hold a type that is none any more.
  const archetype: Archetype | undefined = archetypes[key];
  return archetype?.kind === 'behaviour' && archetype.gates.some((gate) => gate.feature === feature);
}

/** True where a segment is set apart by the same as another is, and hardly less: that tells the two not apart. */
function shares({ traits }: Named, { feature, effect }: Named['traits'][number]): boolean {
  const own = traits.find((trait) => trait.feature === feature)?.effect ?? 0;
  return own * Math.sign(effect) >= sameEffect * Math.abs(effect);
}

/** Share of an aspect in all that a segment praises and blames. */
export function spokenShare({ aspects = [] }: Named, aspect: string): number {
  let [own, all] = [0, 0];
  for (const summary of aspects) {
    const said = summary.praised + summary.blamed;
    all += said;
    if (summary.aspect === aspect) own += said;
  }
  return all === 0 ? 0 : own / all;
}

/** The topics that readers of a language can read, or all where there is none. */
export function aptTopics(topics: readonly string[], readable: RegExp): readonly string[] {
  const own = topics.filter((topic) => readable.test(topic));
  return own.length > 0 ? own : topics;
}

/** The type of customer alone. A run of an early version may hold a type that is none any more. */
export function typeOf({ archetype, season }: Pick<Named, 'archetype' | 'season'>, t: TFunction): string {
  const title = t([`archetypes:${archetype}.title`, 'archetypes:everyday-customer.title']);
  return season === undefined ? title : t('segments:name.about', { title, topic: monthsOf(season, t) });
}

/** 'December', 'March to May'. */
export function monthsOf({ from, to }: NonNullable<Named['season']>, t: TFunction): string {
  const [first, last] = [from, to].map((month) =>
    t(`segments:name.month.${month}` as 'segments:name.month.1'),
  );
  return from === to ? first! : t('segments:name.months', { from: first, to: last });
}

/** The type of customer, with what it praises or blames. */
export function titleOf({ archetype, voice, season, size }: Named, t: TFunction): string {
  if (archetype === 'few-accounts') return t('segments:name.accounts', { count: size });
  const type = typeOf({ archetype, ...(season && { season }) }, t);
  if (voice === undefined) return type;
  const title = archetype === 'everyday-customer' ? t('segments:name.customers') : type;
  return t('segments:name.feeling', { title, phrase: t(`voice:${voice.feeling}.${voice.aspect}`) });
}
