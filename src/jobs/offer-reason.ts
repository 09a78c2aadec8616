import type { OfferReason } from '../contracts/details';
import type { ShopEntities } from '../contracts/entities';
import type { ReasonKind } from '../domain/recommend/lists';

/** A reason as the lists store it, with what it speaks of looked up. */
export function offerReason(kind: ReasonKind, evidence: number, { cards }: ShopEntities): OfferReason {
  const none = { kind, product: '', segment: null, days: null };
  if (evidence < 0) return none;
  switch (kind) {
    case 'becauseYouBought':
    case 'similarWording':
    case 'becauseYouReviewed':
    case 'similarToReviewed':
    case 'becauseYouLookedAt':
    case 'similarToLookedAt':
    case 'boughtAfter': {
      const card = cards[evidence];
      return { ...none, product: card ? card.title || card.id : '' };
    }
    case 'likedBySegment':
      return { ...none, segment: evidence };
    case 'popularInShop':
    case 'oftenLookedAt':
    case 'similarTaste':
    case 'bestMatch':
    case 'littleKnown':
    case 'shopsChoice':
    case 'filler':
      return none;
    case 'dueAgain':
      return { ...none, days: evidence };
    default:
      return kind satisfies never;
  }
}
