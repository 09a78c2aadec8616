import type { TFunction } from 'i18next';
import { fewestInCampaign } from '../../domain/campaign/campaign';
import { outsidersCode, type SegmentProfile } from '../../domain/label/segment';
import type { ProductDetail } from '../../contracts/details';
import type { AspectSummary } from '../../domain/voice/aspect-summaries';
import { areMostlyBad, type StarCounts, starsTogether } from '../../domain/voice/star-counts';
import type { Goods } from '../../domain/writing/goods';
import { mannerOf } from '../../domain/writing/mail-manner';
import { mailText, plainTone } from '../../domain/writing/mail-text';
import { isPromise } from '../../domain/writing/promises';
import { wordsOf } from '../../domain/writing/writing-words';
import type { WrittenText } from '../../domain/writing/written-text';
import { isQuotable } from '../../domain/text/quotable';
import type { Format } from '../format';
import { type Count, counted, spaced, starsInWords } from './matters';
import { type Stance, stanceOf } from './mail-stance';
import { shortened } from './reason';
import { aptTopics } from './segment-names';
import { factsOf, quoted, saidOf, type SaidFindings, type SaidMatter, type Tongue } from './written';

/** The language of one mail, and how it says things. */
export interface MailTongue extends Tongue {
  readonly readable: RegExp;
  readonly said: SaidFindings;
}

/** Whom a mail speaks of, and what it is about. */
type Names = Readonly<Record<string, string>>;

/** Says something in the manner of a mail. */
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Part of a group that must choose from a category for it to be called many. */
const many = 0.3;
/** Reviews that make praise worth a sentence to others, and the part of what is said that must be praise. */
const [fewestPraising, mostlyPraise] = [5, 2 / 3];

/** Mean stars below which nothing about a product is praised to others. */
const dislikedBelow = 3;

/** Whom a mail goes to, and what is known of them. */
interface Addressed {
  readonly id: string;
  readonly stance: Stance;
  readonly isAll: boolean;
  /** What a stance is about: an aspect that is blamed, a topic, a product's title. */
  readonly about: string;
  readonly goods: Goods | null;
  /** Titles to show. */
  readonly picks: readonly string[];
  readonly praise: AspectSummary | Count | null;
  readonly facts: readonly string[];
}

/**
 * Mails to everybody, to each segment, to those whom a product suits, and to chosen customers where these are known; none
 * to whoever is in no segment, who are no group, nor to accounts that seem to be no customers. Each in the language of
 * most of its readers' reviews, unless another is wanted.
 *
 * @param tongueOf a language (BCP 47) that is wanted; of the interface where there are no words in that one, or null.
 */
export function sayMails(
  matter: SaidMatter,
  tongueOf: (language: string | null) => MailTongue,
): WrittenText[] {
  const { profiles, mailed = [], goods, mailLanguage } = matter;
  const everybody = shopLanguages(profiles);
  const tongue = (languages: SegmentProfile['languages'] = []) =>
    tongueOf(mailLanguage ?? mainLanguage(languages));
  const segments = profiles.filter(({ code }) => code !== outsidersCode);
  return [
    ...groupMails(matter, tongue(everybody), goods),
    ...segments.map((profile) =>
      mail(ofSegment(profile, matter, tongue(profile.languages)), matter, tongue(profile.languages)),
    ),
    ...mailed
      .filter(({ product, audience }) => product.title !== '' && audience.length > 0)
      .map((detail) => mail(ofProduct(detail, tongue(everybody)), matter, tongue(everybody))),
  ];
}

/** Languages of all reviews of the segments' customers, the most frequent first. */
export function shopLanguages(profiles: readonly SegmentProfile[]): NonNullable<SegmentProfile['languages']> {
  const counts = new Map<string, number>();
  for (const { languages = [] } of profiles) {
    for (const { language, reviews } of languages)
      counts.set(language, (counts.get(language) ?? 0) + reviews);
  }
  return [...counts]
    .map(([language, reviews]) => ({ language, reviews }))
    .sort((a, b) => b.reviews - a.reviews);
}

/** In which most of the reviews are; null where none clearly is. */
function mainLanguage(languages: NonNullable<SegmentProfile['languages']>): string | null {
  const all = languages.reduce((sum, { reviews }) => sum + reviews, 0);
  return languages.find(({ reviews }) => reviews >= clearlyMost * all)?.language ?? null;
}

/** In which language most of a group's reviews are, as a sentence; '' where there are no reviews. */
export function sayMailLanguage(
  languages: SegmentProfile['languages'] = [],
  language: string,
  t: TFunction,
  format: Format,
): string {
  const [first] = languages;
  if (first === undefined) return '';
  const all = languages.reduce((sum, { reviews }) => sum + reviews, 0);
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(first.language) ?? first.language;
  return t('mails:fact.language', { share: format.percent(first.reviews / all), language: name });
}

function groupMails(matter: SaidMatter, tongue: MailTongue, goods: SaidMatter['goods']): WrittenText[] {
  const { profiles, voice } = matter;
  const { t, format } = tongue;
  const groups: Addressed[] = [];
  const size = profiles.reduce((sum, profile) => sum + profile.size, 0);
  const language = sayMailLanguage(shopLanguages(profiles), tongue.language, t, format);
  if (size >= fewestInCampaign) {
    const aspects = voice?.aspects ?? [];
    const own = goods?.get('all') ?? null;
    groups.push({
      ...{ id: 'all', isAll: true, goods: own, picks: own?.offered ?? [] },
      ...feelingsOf(aspects, starsTogether(profiles.map(({ stars }) => stars)), t),
      facts: [
        t('mails:fact.everybody', { customers: format.number(size) }),
        ...(language === '' ? [] : [language]),
        ...aspectFacts(aspects, t, format),
        ...goodsFacts(own, t, format),
      ],
    });
  }
  const chosen = goods?.get('chosen');
  const isCross = chosen?.stars !== undefined && areMostlyBad(chosen.stars);
  if (chosen !== undefined && chosen.customers > 0) {
    groups.push({
      ...{
        id: matter.chosenAs ?? 'chosen',
        isAll: false,
        goods: chosen,
        picks: chosen.offered,
        praise: null,
      },
      ...{ stance: chosen.customers < fewestInCampaign ? 'few' : isCross ? 'critical' : 'plain', about: '' },
      facts: [
        t('mails:fact.chosen', { customers: format.number(chosen.customers) }),
        ...(chosen.stars === undefined ? [] : [t('mails:fact.stars', starsInWords(chosen.stars, format))]),
        ...goodsFacts(chosen, t, format),
      ],
    });
  }
  return groups.map((group) => mail(group, matter, tongue));
}

function ofSegment(profile: SegmentProfile, matter: SaidMatter, tongue: MailTongue): Addressed {
  const { t, format, said, readable } = tongue;
  const goods = matter.goods?.get(String(profile.code)) ?? null;
  const [topic = ''] = profile.topics.length > 0 ? aptTopics(profile.topics, readable) : [];
  const feelings = feelingsOf(profile.aspects ?? [], profile.stars ?? null, t, profile.voice);
  const own = stanceOf(profile, topic !== '' && readable.test(topic));
  const stance = feelings.stance === 'plain' || own === 'few' ? own : feelings.stance;
  const language = sayMailLanguage(profile.languages, tongue.language, t, format);
  return {
    id: String(profile.code),
    stance,
    isAll: false,
    about: stance === 'blamed' ? feelings.about : topic,
    goods: stance === 'few' ? null : goods,
    picks: goods?.offered ?? [],
    praise: stance === 'few' ? null : feelings.praise,
    facts: [
      t('mails:fact.action', { action: said.action(profile) }),
      ...(language === '' ? [] : [language]),
      ...goodsFacts(goods, t, format),
      ...factsOf(profile, said, t, format),
    ],
  };
}

function ofProduct({ product, audience, voice }: ProductDetail, { t, format }: MailTongue): Addressed {
  const said = voice === null || voice === 'silent' ? null : voice;
  const against = (aspect: AspectSummary['aspect']) =>
    said?.blamed.find((each) => each.aspect === aspect)?.reviews ?? 0;
  const isDisliked = product.rating < dislikedBelow;
  const praised = said?.praised.find(
    ({ aspect, reviews }) => !isDisliked && reviews >= mostlyPraise * (reviews + against(aspect)),
  );
  const values = {
    product: product.title,
    count: audience.length,
    customers: format.number(audience.length),
  };
  return {
    id: `product:${product.id}`,
    ...{ stance: 'product', isAll: false, goods: null, picks: [] },
    about: shortened(product.title),
    praise: praised !== undefined && praised.reviews >= fewestPraising ? praised : null,
    facts: [
      t('mails:fact.product', values),
      ...(voice === null || voice === 'silent' ? [] : voice.praised).map(({ aspect, reviews }) =>
        factOf(aspect, reviews, 'praised', t, format),
      ),
    ],
  };
}

/**
 * Whether what is said is mostly complaints, and of what; else what is praised enough to be told to others. What a name
 * says of a segment passed stricter tests, so it is gone by where there is one. Where most stars are bad nothing is praised,
 * be there words for it or not.
 */
function feelingsOf(
  aspects: readonly AspectSummary[],
  stars: StarCounts | null,
  t: TFunction,
  claim?: SegmentProfile['voice'],
): Pick<Addressed, 'stance' | 'about' | 'praise'> {
  const total = (feeling: 'praised' | 'blamed') => aspects.reduce((sum, each) => sum + each[feeling], 0);
  const [praises, blames] = [total('praised'), total('blamed')];
  const [worst] = counted(aspects, 'blamed');
  const blamed = claim?.feeling === 'blamed' ? claim.aspect : blames > praises ? worst?.aspect : undefined;
  if (blamed !== undefined) return { stance: 'blamed', about: t(`portraits:matter.${blamed}`), praise: null };
  if (stars !== null && areMostlyBad(stars)) return { stance: 'critical', about: '', praise: null };
  const praise = [...aspects]
    .filter(
      ({ praised, blamed: against }) =>
        praised >= fewestPraising && praised >= mostlyPraise * (praised + against),
    )
    .sort((a, b) => b.praised - a.praised)
    .find(({ aspect }) => claim === undefined || claim.aspect === aspect);
  return { stance: 'plain', about: '', praise: praise ?? null };
}

function mail(to: Addressed, matter: SaidMatter, { language, t, format, readable }: MailTongue): WrittenText {
  const { stance, about, isAll } = to;
  const { unspaced } = wordsOf(t('mails:close'));
  const { casual, brief, greeting, leave } = mannerOf(matter.tone ?? plainTone, unspaced);
  const manner = casual ? 'casual' : 'formal';
  const say: Say = (key, values = {}) => {
    const said = spaced(t(key as 'mails:close', values));
    return manner === 'casual' ? asAmongFriends(said) : said;
  };
  const whoever = t(`mails:who.${isAll ? 'all' : 'group'}`);
  const names = {
    who: whoever,
    many: say(`mails:many.${isAll ? 'all' : 'group'}`),
    ...{ matter: about, topic: about, product: about },
  };
  // A complaint is answered before anything is sold, and who is asked a question is asked that alone.
  const sells = !asking.has(stance);
  const picks = sells ? to.picks.map(shortened).map(plainTitle) : [];
  const subject = say(`mails:subject.${stance}`, names);
  const isPlain = stance === 'plain' && picks.length > 0;
  const opening = say(`mails:opening.${stance === 'plain' && !isPlain ? 'plainEmpty' : stance}`, names);
  // The opening of a plain mail says what is shown, and stands over it.
  const over = isPlain ? opening : say(`mails:picks.${stance === 'once' ? 'once' : 'usual'}`);
  const shown = [
    format.sentences([!brief && categoriesOf(to, names, say, format), picks.length > 0 && over]),
    ...picks.map((title) => `– ${title}`),
  ];
  const paragraphs = [
    greeting === null ? say(`mails:greeting.${manner}`) : say('mails:greeting.own', { greeting }),
    ...(isPlain ? [] : [opening]),
    ...(sells
      ? [
          shown.join('\n').trim(),
          ...(brief ? [] : [praiseOf(to, readable, names, say, format), say('mails:close')]),
        ]
      : []),
    leave === null ? say(`mails:sign.${manner}`) : say('mails:sign.own', { leave }),
  ].filter((paragraph) => paragraph !== '');
  return {
    kind: 'mails',
    id: to.id,
    language,
    text: mailText({ subject, body: paragraphs.join('\n\n') }),
    loose: [subject, opening],
    titles: [...picks, ...(stance === 'product' ? [about] : [])],
    facts: [...new Set(to.facts)],
    writer: 'template',
    objections: [],
  };
}

/** Stances of mails that ask something, and show nothing to buy. */
const asking: ReadonlySet<Stance> = new Set(['blamed', 'critical', 'returner', 'few']);

/** Friends are not addressed as customers are. */
function asAmongFriends(text: string): string {
  return text.replaceAll('您', '你');
}

/** Braces are for places to fill in. */
function plainTitle(title: string): string {
  return title.replaceAll('{', '(').replaceAll('}', ')');
}

function praiseOf(
  { praise, stance }: Addressed,
  readable: RegExp,
  names: Names,
  say: Say,
  format: Format,
): string {
  if (praise === null) return '';
  const reviews = 'praised' in praise ? praise.praised : praise.reviews;
  const sentence = say(`mails:${stance === 'product' ? 'praiseProduct' : 'praise'}`, {
    ...names,
    count: reviews,
    reviews: format.number(reviews),
    matter: say(`portraits:matter.${praise.aspect}`),
  });
  const quote = 'praise' in praise ? praise.praise?.text : undefined;
  if (quote === undefined || !readable.test(quote) || isStump(quote) || mayBind(quote)) return sentence;
  // Whoever is quoted is not made to speak otherwise.
  return say('mails:quote', { sentence, quote: '\u0000' }).replace('\u0000', () => plainTitle(quote));
}

/** Of those who write two languages about alike the screen's will do. */
const clearlyMost = 0.6;

/** Whoever reads in the shop's own mail that she was refunded expects the same: what binds the shop is not quoted there. */
function mayBind(quote: string): boolean {
  return isPromise(quote, wordsOf(quote)) || !isQuotable(quote);
}

/** Two or three words show nothing of who wrote them. */
function isStump(quote: string): boolean {
  return quote.length < (/\p{Script=Han}/u.test(quote) ? 6 : 20);
}

function categoriesOf({ goods, stance }: Addressed, names: Names, say: Say, format: Format): string {
  if (goods === null || stance === 'topic') return '';
  const told = goods.categories.filter(({ customers }) => customers >= many * goods.customers);
  if (told.length === 0) return '';
  return say('mails:categories', { ...names, categories: format.list(told.map(({ title }) => title)) });
}

function goodsFacts(goods: Goods | null, t: TFunction, format: Format): string[] {
  if (goods === null) return [];
  const { products, categories, offered, customers: all } = goods;
  const items = (of: Goods['products']) =>
    format.list(
      of.map(({ title, customers }) =>
        t('mails:fact.of', { title, customers: format.number(customers), all: format.number(all) }),
      ),
    );
  return [
    ...(categories.length === 0 ? [] : [t('mails:fact.categories', { list: items(categories) })]),
    ...(products.length === 0 ? [] : [t('mails:fact.products', { list: items(products) })]),
    ...(offered.length === 0 ? [] : [t('mails:fact.offered', { list: format.list(offered) })]),
  ];
}

function aspectFacts(aspects: readonly AspectSummary[], t: TFunction, format: Format): string[] {
  return aspects.flatMap((aspect) => [
    ...(aspect.praised > 0 ? [saidOf(aspect, 'praised', t, format)] : []),
    ...(aspect.blamed > 0 ? [saidOf(aspect, 'blamed', t, format)] : []),
    ...quoted(aspect.praise?.text, t),
  ]);
}

function factOf(
  aspect: AspectSummary['aspect'],
  reviews: number,
  feeling: 'praised' | 'blamed',
  t: TFunction,
  format: Format,
): string {
  const values = { count: reviews, reviews: format.number(reviews), aspect: t(`voice:aspect.${aspect}`) };
  return t(`writing:fact.${feeling}`, values);
}
