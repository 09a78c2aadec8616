import { entryOf } from '../math/sparse';
import type { ListSources, ListWriter } from './list-writer';
import type { Allowed } from './rules/allowed';
import type { OfferRules, Removal } from './rules/offer-rules';
import type { Ruled } from './rules/ruled';
import { withoutRule } from './rules/without-rule';

/** Why a product is not in a customer's list. */
export const absenceCauses = [
  /** It is there. */
  'listed',
  /** She has it, gave it back or dislikes it, or a rule takes it out: `removal` says which. */
  'removed',
  /** It would be there without the most of one category or brand: `removal` says of which. */
  'capped',
  /** It would be there if the shop put nothing first. */
  'pinned',
  /** It would be there if nothing counted beside the fit. */
  'outweighed',
  /** It would be there if a list could hold products that are alike. */
  'variety',
  /** It is among the best by fit, and no one rule keeps it out, but several together. */
  'severalRules',
  /** Others fit better. */
  'beyond',
  /** Nothing ties it to her: it is in no model's ranking for her. */
  'noTie',
  /** Nobody took it and no text describes it. */
  'unknown',
  /** Postage, a fee, a voucher and the like. */
  'notGoods',
] as const;

export type AbsenceCause = (typeof absenceCauses)[number];

export interface Absence {
  readonly cause: AbsenceCause;
  /**
   * From 1: its place in the list where it is there, else its place by fit among all that she may be offered, once the
   * rule that took it out is off. Null where no model ranks it for her.
   */
  readonly place: number | null;
  /** Rule by which she would not get it, even where that is not the first cause; null without. */
  readonly removal: Removal | null;
  /** The list made without the rule that took it out; null where none did, or what she herself did. */
  readonly without: WithoutRule | null;
  /** What she had to do with it, one of `relation`; null for nothing. */
  readonly hers: number | null;
  /** False where the list that was made anew to answer is another than the stored one, as on another device. */
  readonly sameList: boolean;
}

/** What becomes of a product once the rule that took it out is off. */
export interface WithoutRule {
  /** Its place in the list that is made then, from 1; null where it is not there either. */
  readonly place: number | null;
  /** Another rule that takes it out then; null without. */
  readonly also: Removal | null;
}

/**
 * Why a product is not in a customer's list, found by making the list again: as it is, and with single rules off. A rule
 * is the cause if the product is in the list that is made without it.
 *
 * @param stored the products of her stored list, -1 behind the last.
 */
export function absenceOf(
  writer: ListWriter,
  { blend, offerable, ruled, interactions, products }: ListSources,
  isService: boolean,
  length: number,
  customer: number,
  product: number,
  stored: Int32Array,
): Absence {
  const { rules, allowed } = ruled;
  const list = writer.made(customer);
  const sameList = Array.from(stored).every((each, rank) => each === (list.products[rank] ?? -1));
  const removal = allowed.removal(customer, product);
  const entry = entryOf(interactions.matrix, customer, product);
  const hers = entry < 0 ? null : interactions.relations[entry];
  const answer = (cause: AbsenceCause, place: number | null, more: Partial<Absence> = {}): Absence => ({
    cause,
    place,
    removal,
    without: null,
    hers,
    sameList,
    ...more,
  });
  const at = list.products.indexOf(product);
  if (at >= 0) return answer('listed', at + 1);
  if (isService) return answer('notGoods', null);
  if (offerable[product] === 0) return answer('unknown', null);
  const hasPlace = blend.carriersOf(product).length > 0;
  if (removal !== null) {
    const off = withoutRule(rules, removal, products.ids[product]);
    const freed = off === null ? null : ruled.under(off);
    const place = hasPlace ? placeByFit(freed?.allowed ?? allowed) : null;
    if (freed === null) return answer('removed', place);
    const also = freed.allowed.removal(customer, product);
    return answer('removed', place, { without: { place: placeUnder(freed), also } });
  }
  if (!hasPlace) return answer('noTie', null);
  const twin = allowed.twins[product];
  if (twin >= 0 && list.products.some((other) => allowed.twins[other] === twin))
    return answer('removed', placeByFit(allowed), { removal: 'sameName' });
  const place = placeByFit(allowed);
  if (place === null) return answer('noTie', null);
  const cap = list.over.find((each) => each.product === product)?.why ?? null;
  if (cap !== null && isListedBy(withoutRule(rules, cap, products.ids[product]))) {
    return answer('capped', place, { removal: cap });
  }
  if (isListedBy({ ...rules, pinned: [] })) return answer('pinned', place);
  if (isListedBy({ ...rules, weighBy: 'nothing' })) return answer('outweighed', place);
  if (isListedBy({ ...rules, diversity: 0 })) return answer('variety', place);
  return answer(place <= length ? 'severalRules' : 'beyond', place);

  /** From 1, in the list that is made by other rules; null where it is not there. */
  function placeUnder(other: Ruled): number | null {
    const rank = writer.madeUnder(customer, other.shaper).products.indexOf(product);
    return rank < 0 ? null : rank + 1;
  }

  function isListedBy(other: OfferRules | null): boolean {
    return other !== null && placeUnder(ruled.under(other)) !== null;
  }

  /** Among what she may be offered, the product itself counted whatever the rules say of it. */
  function placeByFit(permitted: Allowed): number | null {
    const { scores } = writer;
    if (scores[product] === Number.NEGATIVE_INFINITY) return null;
    let before = 0;
    for (let other = 0; other < scores.length; other++) {
      // Of equal scores the lower number comes first, as in the list.
      const isBefore =
        scores[other] > scores[product] || (scores[other] === scores[product] && other < product);
      if (isBefore && permitted.removal(customer, other) === null) before++;
    }
    return before + 1;
  }
}
