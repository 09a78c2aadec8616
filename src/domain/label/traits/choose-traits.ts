import { isFavourite } from '../../taste/favourite-names';
import type { Effects } from './feature-effects';
import type { Trait } from '../segment';

export const mostTraits = 6;
const leastEffect = 0.25;
/** Part of the effect of what they are not, from which on what they are is said in its place. */
const leastPart = 0.5;

/** Features that mostly say the same: one of each group is shown, two where they point apart. */
const groups: readonly (readonly string[])[] = [
  ['monetary', 'averageOrder'],
  ['frequency', 'reviews', 'variety'],
  ['views', 'carts'],
  ['viewToCart', 'viewToPurchase', 'clickThrough'],
];

/**
 * What sets a segment apart: the strongest features, at most six, none weaker than a quarter of a
 * standard deviation, near-repeats left out. A feature is dropped where its plain averages differ too
 * little to be worth a sentence, or (a few extreme customers) point the other way than its effect.
 *
 * @param told features by which the segment is named: of two that say the same they are shown, so that the name is borne out.
 */
export function chooseTraits(effects: Effects, told: ReadonlySet<string> = new Set()): Trait[] {
  const ranked = [...effects.values()]
    .filter((trait) => !isSaidBetter(trait) && Math.abs(trait.effect) >= leastEffect && visible(trait))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1));
  const chosen: Trait[] = [];
  for (const trait of ranked) {
    const same = chosen.findIndex((other) => repeats(trait, other));
    if (same >= 0) {
      const other = chosen[same]!;
      if (told.has(trait.feature) && !told.has(other.feature)) chosen[same] = trait;
      // 'All live in Leeds' says more than 'none live in York'.
      if (
        attributeOf(trait.feature) !== null &&
        other.effect < 0 &&
        trait.effect >= leastPart * -other.effect
      )
        chosen[same] = trait;
    } else if (chosen.length < mostTraits) chosen.push(trait);
  }
  return chosen;
}

/** A count of what came back says little without how much was bought: that is `returnShare`. */
const isSaidBetter = ({ feature }: Trait): boolean => feature === 'returned';

function repeats(trait: Trait, other: Trait): boolean {
  const attribute = attributeOf(trait.feature);
  // 'more women' and 'fewer men' are one fact; so are shares of one attribute's values.
  if (attribute !== null) return attribute === attributeOf(other.feature);
  const group = groups.find((features) => features.includes(trait.feature));
  if (group === undefined || !group.includes(other.feature)) return false;
  return Math.sign(trait.effect) === Math.sign(other.effect);
}

/** 'gender' of `gender=female`, null for other features. */
function attributeOf(feature: string): string | null {
  const at = feature.indexOf('=');
  return at < 0 ? null : feature.slice(0, at);
}

function visible(trait: Trait): boolean {
  const { segmentValue, shopValue, effect, unit } = trait;
  const difference = segmentValue - shopValue;
  if (Math.sign(difference) !== Math.sign(effect)) return false;
  switch (unit) {
    case 'rating':
      return Math.abs(difference) >= 0.15;
    case 'share':
      // 'More than others' is a favourite; that they like something less follows from it.
      if (isFavourite(trait.feature)) return difference >= 0.1;
      // '100%, usually 98%' is nothing to act on; '4%, usually 1%' is.
      return Math.abs(difference) >= (farApart(segmentValue, shopValue) ? 0.01 : 0.05);
    case 'years':
    case 'level':
      return Math.abs(difference) >= 1;
    case 'days':
      return Math.abs(difference) >= 1 && farApart(segmentValue, shopValue);
    case 'money':
    case 'count':
    case 'characters':
    case 'seconds':
      return farApart(segmentValue, shopValue);
    default:
      return unit satisfies never;
  }
}

/** True where one is at least 15 % more, or 13 % less, than the other: worth stating as a ratio. */
export function farApart(segmentValue: number, shopValue: number): boolean {
  const ratio = segmentValue / shopValue;
  return ratio >= 1.15 || ratio <= 0.87;
}
