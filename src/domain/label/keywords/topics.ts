import { concernKeys } from '../../lexicon/lexicon';
import { mentions } from '../archetypes/concerns';
import type { CategoryFocus } from '../archetypes/category-focus';
import type { RankedKeyword } from './choose-keywords';

/** A topic must be clearly the segment's own to stand in its name. */
const leastLift = 1.25;
/** And common enough among its customers. */
const leastReach = 0.08;

/** True for a keyword clear and common enough to stand for what the segment is about. */
export function isTopic({ term, lift, reach }: RankedKeyword): boolean {
  return lift >= leastLift && reach >= leastReach && !isConcern(term);
}

/**
 * What a segment is about, aptest first: the one category it keeps to; else those of its topics that are things
 * rather than brands (a brand tells a reader less than the thing) and stand in product titles, where there are any.
 *
 * @param brands of the shop, in lower case.
 */
export function topicsOf(
  keywords: readonly RankedKeyword[],
  focus: CategoryFocus | null,
  brands: ReadonlySet<string>,
): string[] {
  if (focus !== null) return [focus.category];
  const own = keywords.filter(isTopic);
  const things = own.filter(({ term }) => !brands.has(term));
  const apt = things.length > 0 ? things : own;
  const titled = apt.filter(({ inTitles }) => inTitles);
  return (titled.length > 0 ? titled : apt).map(({ term }) => term);
}

function isConcern(term: string): boolean {
  return concernKeys.some((concern) => concern !== 'hobby' && mentions(term, concern));
}
