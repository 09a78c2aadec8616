import type { OfferRules, Removal } from './offer-rules';

/**
 * A shop's rules without the one that takes products out as `removal` says; of those that are never offered only
 * `productId` is let go. Null where no rule does it, but what the customer herself had to do with the product.
 */
export function withoutRule(rules: OfferRules, removal: Removal, productId: string): OfferRules | null {
  switch (removal) {
    case 'oneOfAKind':
      return { ...rules, oneOfAKind: false };
    case 'outOfStock':
      return { ...rules, inStock: false };
    case 'lowRated':
      return { ...rules, lowestRating: null };
    case 'price':
      return { ...rules, priceFrom: null, priceTo: null };
    case 'category':
      return { ...rules, onlyCategories: [], noCategories: [] };
    case 'buried':
      return { ...rules, buried: rules.buried.filter((id) => id !== productId) };
    case 'perCategory':
      return { ...rules, perCategory: null };
    case 'perBrand':
      return { ...rules, perBrand: null };
    default:
      return null;
  }
}
