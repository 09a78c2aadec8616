import { entryOf } from '../math/sparse';
import type { ListSources, ListWriter } from './list-writer';
import type { OverCap, ShapedList } from './rules/shape-list';
import type { Removal } from './rules/offer-rules';

/** Why a product is not in a customer's list. */
export const absenceCauses = [
  /** It is there. */
  'listed',
  /** She has it, gave it back or dislikes it, or a rule takes it out: `removal` says which. */
  'removed',
  /** The most of one category or brand is reached with what stands before it: `removal` says of which. */
  'capped',
  /** It would be there, but what the shop puts first takes the places. */
  'pinned',
  /** It would be there by fit alone; what counts beside the fit puts others before it. */
  'outweighed',
  /** It would be there by fit alone; a list of unlike products has others. */
  'variety',
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
   * From 1: its place in the list where it is there, else its place by fit among all that she may be offered, as if the
   * rule that took it out were not there. Null where no model ranks it for her.
   */
  readonly place: number | null;
  /** Rule by which she would not get it, even where that is not the first cause; null without. */
  readonly removal: Removal | null;
  /** What she had to do with it, one of `relation`; null for nothing. */
  readonly hers: number | null;
  /** False where the list that was made anew to answer is another than the stored one, as on another device. */
  readonly sameList: boolean;
}

/**
 * Why a product is not in a customer's list, found by making the list again and following the product through it: the
 * models' scores, the rules, the caps and the order.
 *
 * @param stored the products of her stored list, -1 behind the last.
 */
export function absenceOf(
  writer: ListWriter,
  { blend, offerable, allowed, interactions }: ListSources,
  isService: boolean,
  length: number,
  customer: number,
  product: number,
  stored: Int32Array,
): Absence {
  const list = writer.made(customer);
  const sameList = Array.from(stored).every((each, rank) => each === (list.products[rank] ?? -1));
  const removal = allowed.removal(customer, product);
  const entry = entryOf(interactions.matrix, customer, product);
  const hers = entry < 0 ? null : interactions.relations[entry];
  const at = list.products.indexOf(product);
  const answer = (cause: AbsenceCause, place: number | null, why = removal): Absence => ({
    cause,
    place,
    removal: why,
    hers,
    sameList,
  });
  if (at >= 0) return answer('listed', at + 1);
  if (isService) return answer('notGoods', null);
  if (offerable[product] === 0) return answer('unknown', null);
  const place = blend.carriersOf(product).length > 0 ? placeByFit(writer.scores, product) : null;
  if (removal !== null) return answer('removed', place);
  if (place === null) return answer('noTie', null);
  const cap = capOf(list, product);
  if (cap !== null) return answer('capped', place, cap.why);
  if (place > length) return answer('beyond', place);
  const byWorth = list.byWorth.indexOf(product) + 1;
  if (byWorth === 0 || byWorth > length) return answer('outweighed', place);
  return answer(byWorth > length - list.pinned ? 'pinned' : 'variety', place);

  /** Among what she may be offered, the product itself counted whatever the rules say of it. */
  function placeByFit(scores: Float32Array, of: number): number | null {
    if (scores[of] === Number.NEGATIVE_INFINITY) return null;
    let before = 0;
    for (let other = 0; other < scores.length; other++) {
      // Of equal scores the lower number comes first, as in the list.
      const isBefore = scores[other] > scores[of] || (scores[other] === scores[of] && other < of);
      if (isBefore && allowed.removal(customer, other) === null) before++;
    }
    return before + 1;
  }
}

function capOf({ over }: ShapedList, product: number): OverCap | null {
  return over.find((each) => each.product === product) ?? null;
}
