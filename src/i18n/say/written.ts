import type { TFunction } from 'i18next';
import { outsidersCode, type SegmentProfile, segmentsAmong } from '../../domain/label/segment';
import type { AspectSummary } from '../../domain/voice/aspect-summaries';
import type { ProductDetail } from '../../contracts/details';
import type { ShopVoice } from '../../domain/voice/shop-voice';
import type { Goods } from '../../domain/writing/goods';
import type { MailTone } from '../../domain/writing/mail-text';
import type { ReviewSaid } from '../../domain/writing/review-said';
import type { WrittenText } from '../../domain/writing/written-text';
import type { Format } from '../format';
import { nameChoices } from './name-choices';
import type { SegmentNames } from './segment-names';

/** What texts are made of: the segments of one run, and what the whole shop's reviews say (null where none were read). */
export interface WritingMatter {
  readonly profiles: readonly SegmentProfile[];
  readonly voice: ShopVoice | null;
  /**
   * What groups of customers take and are offered, by the id of a mail to them: a segment's code, 'all', 'chosen'. Missing
   * where that was not read.
   */
  readonly goods?: ReadonlyMap<string, Goods>;
  /** Products of which portraits are wanted. */
  readonly products?: readonly ProductDetail[];
  /** Products to whose audiences mails are wanted. */
  readonly mailed?: readonly ProductDetail[];
  /** Reviews that are to be answered. */
  readonly reviews?: readonly ReviewSaid[];
  /** Id of the mail to chosen customers; 'chosen' unless given. */
  readonly chosenAs?: string;
  /** How mails are to sound, and in which language; that of those who get it where it is left out. */
  readonly tone?: MailTone;
  readonly mailLanguage?: string;
  /** The result of the run in a sentence or two, for what a report begins with. */
  readonly headline?: string;
  /** Who moved of late, in a sentence or two, for the same. */
  readonly moved?: readonly string[];
}

/** The same in the words of a language. */
export interface SaidMatter extends WritingMatter {
  /** Sign, ISO code or ''. */
  readonly currency?: string;
}

/** How a profile's findings are said in the language that is written in. */
export interface SaidFindings {
  readonly names: SegmentNames;
  readonly traits: (profile: SegmentProfile) => string[];
  readonly cautions: (profile: SegmentProfile) => string[];
  readonly action: (profile: SegmentProfile) => string;
}

/** Traits that a summary tells: more are a list and no sentence. */
const traitsTold = 2;
/** Fewer reviews on a matter are an opinion, and need no answer for all. */
const fewestReviews = 3;

const byTemplate = { writer: 'template', objections: [] } as const;

/** A language to write in. */
export interface Tongue {
  readonly language: string;
  readonly t: TFunction;
  readonly format: Format;
}

/** Names of the segments, from what sets them apart, each with others that are as true of it. */
export function sayNames(
  { profiles }: WritingMatter,
  said: SaidFindings,
  { language, t, format }: Tongue,
  readable: RegExp,
): WrittenText[] {
  const sentences = (profile: SegmentProfile) => factsOf(profile, said, t, format);
  const choices = nameChoices(profiles, said.names, sentences, t, readable, format);
  return segmentsAmong(profiles).map((profile) => {
    const { names, facts } = choices.get(profile.code)!;
    return {
      kind: 'names',
      id: String(profile.code),
      language,
      text: said.names.automatic(profile.code),
      choices: names,
      facts: [...facts, ...sentences(profile)],
      ...byTemplate,
    };
  });
}

/** Two sentences on each segment: who they are, and what sets them apart; and a third where the first would mislead. */
export function saySummaries(
  { profiles }: WritingMatter,
  said: SaidFindings,
  { language, t, format }: Tongue,
): WrittenText[] {
  return profiles.map((profile) => {
    const sentences = [who(profile, t, format), apart(profile, said, t, format)];
    if (profile.fewPay !== undefined) sentences.push(...said.cautions(profile).slice(0, 1));
    return {
      kind: 'summaries',
      id: String(profile.code),
      language,
      text: joined(sentences, 'sentences', t),
      facts: factsOf(profile, said, t, format),
      ...byTemplate,
    };
  });
}

/**
 * What the shop may answer to what its reviews blame, praise and speak of, the most blamed first. No answer promises
 * anything, and each rests on the count of reviews and a quote, in whose language it is, whatever is on screen: it goes to
 * whoever wrote that. @param tongueOf the language to answer a quote in; of the interface where nothing is quoted.
 */
export function sayReplies(
  { voice }: WritingMatter,
  tongueOf: (quote: string | undefined) => Tongue,
): WrittenText[] {
  const aspects = voice?.aspects ?? [];
  const replies = (feeling: 'blamed' | 'praised'): WrittenText[] =>
    aspects
      .filter((aspect) => aspect[feeling] >= fewestReviews)
      .sort((a, b) => b[feeling] - a[feeling])
      .map((aspect) => {
        const quote = feeling === 'blamed' ? aspect.complaint?.text : aspect.praise?.text;
        const { language, t, format } = tongueOf(quote);
        return {
          kind: 'replies',
          id: `${feeling}:${aspect.aspect}`,
          language,
          text: t('writing:reply.frame', { text: t(`writing:reply.${feeling}.${aspect.aspect}`) }),
          facts: [saidOf(aspect, feeling, t, format), ...quoted(quote, t)],
          ...byTemplate,
        };
      });
  const topics = (voice?.topics?.topics ?? []).map((topic, place): WrittenText => {
    const { language, t, format } = tongueOf(topic.quotes[0]);
    const name = format.list(topic.terms);
    return {
      kind: 'replies',
      id: `topic:${place + 1}`,
      language,
      text: t('writing:reply.frame', { text: t('writing:reply.topic', { topic: name }) }),
      facts: [
        t('writing:fact.topic', { count: topic.reviews, reviews: format.number(topic.reviews), topic: name }),
        ...quoted(topic.quotes[0], t),
      ],
      ...byTemplate,
    };
  });
  return [...replies('blamed'), ...topics, ...replies('praised')];
}

/** How many they are, and what part of the customers and of the money. */
export function who(profile: SegmentProfile, t: TFunction, format: Format): string {
  const { code, size, share, revenueShare } = profile;
  const values = { count: size, customers: format.number(size), share: format.percent(share) };
  if (code === outsidersCode) return t('writing:summary.outsiders', values);
  return Number.isNaN(revenueShare)
    ? t('writing:summary.who', values)
    : t('writing:summary.whoPays', { ...values, revenueShare: format.percent(revenueShare) });
}

function apart(profile: SegmentProfile, said: SaidFindings, t: TFunction, format: Format): string {
  const traits = said.traits(profile).slice(0, traitsTold);
  if (traits.length > 0) return t('writing:summary.apart', { traits: joined(traits, 'traits', t) });
  // Aspects stand in the order of praise and blame together: the one praised most may be another than the first.
  const spoken = (profile.aspects ?? []).flatMap(({ aspect, praised, blamed }) => [
    { aspect, feeling: 'praise', reviews: praised } as const,
    { aspect, feeling: 'blame', reviews: blamed } as const,
  ]);
  const [most, next] = spoken.sort((x, y) => y.reviews - x.reviews);
  if (most === undefined || most.reviews === next!.reviews) return t('writing:summary.nothing');
  return t(`writing:summary.${most.feeling}`, {
    aspect: t(`voice:aspect.${most.aspect}`),
    reviews: format.number(most.reviews),
  });
}

/** Several as one, each behind the last. */
export function joined(parts: readonly string[], by: 'sentences' | 'traits', t: TFunction): string {
  return parts.reduce((first, second) => t(`writing:summary.${by}`, { first, second }));
}

/** All that a text on a segment may rest on. */
export function factsOf(profile: SegmentProfile, said: SaidFindings, t: TFunction, format: Format): string[] {
  const aspects = (profile.aspects ?? []).flatMap((aspect) => [
    ...(aspect.praised > 0 ? [saidOf(aspect, 'praised', t, format)] : []),
    ...(aspect.blamed > 0 ? [saidOf(aspect, 'blamed', t, format)] : []),
  ]);
  return [
    who(profile, t, format),
    ...said.traits(profile),
    ...aspects,
    ...profile.quotes.flatMap(({ text }) => quoted(text, t)),
    ...said.cautions(profile),
  ];
}

export function saidOf(
  aspect: AspectSummary,
  feeling: 'praised' | 'blamed',
  t: TFunction,
  format: Format,
): string {
  const count = aspect[feeling];
  const values = { count, reviews: format.number(count), aspect: t(`voice:aspect.${aspect.aspect}`) };
  return t(`writing:fact.${feeling}`, values);
}

export function quoted(text: string | undefined, t: TFunction): string[] {
  return text === undefined ? [] : [t('writing:fact.quote', { text })];
}
