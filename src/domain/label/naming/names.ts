import type { Archetype } from './archetype';
import type { CategoryFocus } from './category-focus';
import { concernKeys } from './concern-lexicon';
import { mentions } from './concerns';
import type { RankedKeyword } from '../keywords/keywords';
import type { Bilingual, Trait } from '../segment';
import type { Language } from '../../language';
import { isHan } from '../keywords/tokens';

/** What a name is made of. */
export interface NameParts {
  readonly archetype: Archetype;
  readonly keywords: readonly RankedKeyword[];
  readonly focus: CategoryFocus | null;
  /** Strongest first. */
  readonly traits: readonly Trait[];
  /** The shop's brands, in lower case: a brand tells a reader less than the thing, so things go first. */
  readonly brands: ReadonlySet<string>;
}

export const longestName = 48;
const separator = ' · ';
/** 'Drawn to strings': a title that the topic completes. */
const completing: Bilingual = { en: ' ', zh: '' };
const languages: readonly Language[] = ['en', 'zh'];
/** A topic must be clearly the segment's own to stand in its name. */
const leastTopicLift = 1.25;
/** And common enough among its customers. */
const leastTopicReach = 0.08;

/**
 * One name a segment in both languages: archetype and what it cares about ('Loyal big spenders ·
 * strings & picks'), at most 48 characters, unique among the segments. Where the topics do not tell
 * two apart, their strongest trait does, and a number where nothing else is left.
 */
export function nameSegments(parts: readonly NameParts[]): Bilingual[] {
  const names = languages.map((language) => {
    const taken = new Set<string>();
    return parts.map((part) => {
      for (const name of candidates(part, language)) {
        if (taken.has(name)) continue;
        taken.add(name);
        return name;
      }
      throw new Error('unreachable: candidates never end');
    });
  });
  return parts.map((_, segment) => ({ en: names[0]![segment]!, zh: names[1]![segment]! }));
}

/** Names in order of preference, without end. */
function* candidates(part: NameParts, language: Language): Generator<string> {
  const title = part.archetype.name[language];
  const topics = topicsOf(part, language);
  const link = part.archetype.evidence.kind === 'topic' ? completing[language] : separator;
  for (let i = 0; i < topics.length; i++) {
    const pair = topics[i + 1];
    if (pair !== undefined) {
      const name = title + link + joined(topics[i]!, pair, language);
      if (name.length <= longestName) yield name;
    }
    const name = title + link + topics[i]!;
    if (name.length <= longestName) yield name;
  }
  if (topics.length === 0) yield title;
  for (const trait of part.traits) {
    const words = qualifiers[trait.feature]?.[trait.effect > 0 ? 0 : 1];
    if (words !== undefined) yield title + separator + words[language];
  }
  for (let number = 2; ; number++) yield `${title} ${number}`;
}

/** The category they keep to; else things rather than brands, opinions or concerns, in the name's language where there are any. */
function topicsOf(part: NameParts, language: Language): string[] {
  if (part.focus !== null) return [part.focus.category];
  const own = part.keywords.filter(isTopic);
  const things = own.filter(({ term }) => !part.brands.has(term));
  const apt = things.length > 0 ? things : own;
  const titled = apt.filter((keyword) => keyword.inTitles);
  const topics = titled.length > 0 ? titled : apt;
  const readable = topics.filter((keyword) => isHan(keyword.term) === (language === 'zh'));
  return (readable.length > 0 ? readable : topics).map((keyword) => keyword.term);
}

/** True for a keyword clear and common enough to stand for what the segment is about. */
export function isTopic({ term, lift, reach }: RankedKeyword): boolean {
  return lift >= leastTopicLift && reach >= leastTopicReach && !isConcern(term);
}

function joined(first: string, second: string, language: Language): string {
  if (language === 'en') return `${first} & ${second}`;
  return isHan(first) && isHan(second) ? `${first}与${second}` : `${first}、${second}`;
}

function isConcern(term: string): boolean {
  return concernKeys.some((concern) => concern !== 'hobby' && mentions(term, concern));
}

type Qualifier = readonly [more: Bilingual, less: Bilingual];

const qualifier = (more: [string, string], less: [string, string]): Qualifier => [
  { en: more[0], zh: more[1] },
  { en: less[0], zh: less[1] },
];

/** A trait in two or three words, for names that would otherwise be the same. */
const qualifiers: Readonly<Record<string, Qualifier>> = {
  recency: qualifier(['long not seen', '许久未来'], ['recently active', '近期活跃']),
  frequency: qualifier(['order often', '常下单'], ['order rarely', '少下单']),
  monetary: qualifier(['spend more', '消费较高'], ['spend less', '消费较低']),
  averageOrder: qualifier(['larger orders', '客单价高'], ['smaller orders', '客单价低']),
  tenure: qualifier(['here for long', '老顾客'], ['fairly new', '较新']),
  basketSize: qualifier(['full baskets', '每单多件'], ['small baskets', '每单少件']),
  variety: qualifier(['varied taste', '品类多样'], ['few products', '品类集中']),
  daysBetween: qualifier(['longer pauses', '购买间隔长'], ['short pauses', '购买间隔短']),
  daysBetweenReviews: qualifier(
    ['write at long intervals', '评论间隔长'],
    ['write at short intervals', '评论间隔短'],
  ),
  meanRating: qualifier(['rate high', '评分高'], ['rate low', '评分低']),
  reviewLength: qualifier(['write at length', '评论详尽'], ['write briefly', '评论简短']),
  reviews: qualifier(['review often', '常写评论'], ['review rarely', '少写评论']),
  views: qualifier(['browse a lot', '浏览多'], ['browse little', '浏览少']),
  carts: qualifier(['fill carts', '加购多'], ['rarely fill carts', '加购少']),
  viewToCart: qualifier(['quick to the cart', '加购率高'], ['slow to the cart', '加购率低']),
  viewToPurchase: qualifier(['quick to buy', '成交率高'], ['slow to buy', '成交率低']),
  clickThrough: qualifier(['click often', '点击率高'], ['click rarely', '点击率低']),
  dwell: qualifier(['look closely', '停留久'], ['look briefly', '停留短']),
  age: qualifier(['older', '年龄较大'], ['younger', '较年轻']),
  income: qualifier(['higher income', '收入较高'], ['lower income', '收入较低']),
};
