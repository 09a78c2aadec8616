import type { TFunction } from 'i18next';
import type { ProductFacts } from '../../contracts/entities';
import type { Absence, WithoutRule } from '../../domain/recommend/absence';
import { relation } from '../../domain/recommend/interaction-weights';
import type { OfferRules, Removal } from '../../domain/recommend/rules/offer-rules';
import type { Format } from '../format';
import { shortened } from './reason';

/** What the lists of a run were made by, as far as an answer speaks of it. */
export interface ListOptions {
  readonly listLength: number;
  readonly rules: OfferRules;
}

/** How a customer who has a product came by it; what she disliked is told before that she has it. */
const cameBy: Readonly<Record<number, string>> = {
  [relation.owned]: 'bought',
  [relation.ownedDisliked]: 'disliked',
  [relation.reviewed]: 'reviewed',
  [relation.returned]: 'returned',
  [relation.dismissed]: 'dismissed',
};

const byHerself: readonly Removal[] = ['hasIt', 'disliked', 'returned', 'dismissed'];

/** Why a product is not in a customer's list, in one or more full sentences. */
export function sayAbsence(
  { cause, place, removal, without, hers, sameList }: Absence,
  product: Pick<ProductFacts, 'id' | 'title' | 'category'>,
  { listLength, rules }: ListOptions,
  t: TFunction,
  format: Format,
): string {
  const most = removal === 'perBrand' ? rules.perBrand : rules.perCategory;
  const values = {
    title: shortened(product.title || product.id),
    place: place === null ? '' : format.number(place),
    length: format.number(listLength),
    category: product.category,
    most: format.number(most ?? 0),
  };
  const sentence = (key: string) => t(`recommend:whyNot.${key}`, values);
  const sentences = [sentence(`cause.${causeKey()}`)];
  if (without !== null) sentences.push(sayWithout(without));
  if (cause !== 'removed' && cause !== 'capped' && cause !== 'listed' && removal !== null) {
    sentences.push(t('recommend:whyNot.alsoRule', { rule: t(`recommend:rules.removed.${removal}`) }));
  }
  if (!sameList) sentences.push(sentence('otherList'));
  return sentences.reduce((first, next) => t('recommend:whyNot.joined', { first, next }));

  function sayWithout({ place: then, also }: WithoutRule): string {
    if (then !== null) return t('recommend:whyNot.wouldBe', { place: format.number(then) });
    if (also !== null) return t('recommend:whyNot.otherRule', { rule: t(`recommend:rules.removed.${also}`) });
    if (place === null) return sentence('noPlace');
    return sentence(place <= listLength ? 'severalRules' : 'wouldNotBe');
  }

  function causeKey(): string {
    if (cause === 'capped') return `capped.${removal}`;
    if (cause !== 'removed') return cause;
    const own = hers === null ? undefined : cameBy[hers];
    const isHers = removal !== null && byHerself.includes(removal);
    return `removed.${isHers && own !== undefined ? own : removal}`;
  }
}
