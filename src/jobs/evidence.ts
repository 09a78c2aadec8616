import type { ShopEntities } from '../contracts/entities';
import { segmentName } from '../domain/label/naming/segment-name';
import type { SegmentProfile } from '../domain/label/segment';
import type { Language } from '../domain/language';
import type { ReasonKind } from '../domain/recommend/lists';

/** What a reason speaks of, in words: a product's title or a segment's name; '' where it speaks of nothing. */
export function evidenceOf(
  kind: ReasonKind,
  evidence: number,
  entities: ShopEntities,
  profiles: readonly SegmentProfile[],
  language: Language,
): string {
  if (evidence < 0) return '';
  switch (kind) {
    case 'becauseYouBought':
    case 'similarWording':
    case 'becauseYouReviewed':
    case 'similarToReviewed': {
      const card = entities.cards[evidence];
      return card ? card.title || card.id : '';
    }
    case 'likedBySegment': {
      const profile = profiles.find(({ code }) => code === evidence);
      return profile ? segmentName(profile, language) : '';
    }
    case 'popularInShop':
    case 'similarTaste':
      return '';
    default:
      return kind satisfies never;
  }
}
