import type { FeatureBlock } from '../behaviour/features';
import type { Shop } from '../shop/shop';
import { type ArchetypeKey, archetypes } from './archetypes/archetypes';
import { assignArchetypes, type SegmentEvidence } from './archetypes/assign-archetypes';
import { categoryFocus } from './archetypes/category-focus';
import { concernUse, readConcerns } from './archetypes/concerns';
import type { Evidence } from './archetypes/evidence';
import { chooseKeywords, type RankedKeyword } from './keywords/choose-keywords';
import { countTerms } from './keywords/count-terms';
import type { TermIndex } from './keywords/term-index';
import { isTopic, topicsOf } from './keywords/topics';
import { chooseQuotes } from './quotes/choose-quotes';
import { centralityOf, type ReviewVectors } from './quotes/review-centrality';
import type { Quote, SegmentProfile } from './segment';
import { matchCodes, type PreviousCodes } from './segment-codes';
import { segmentTotals } from './segment-totals';
import { chooseTraits } from './traits/choose-traits';
import { featureEffects } from './traits/feature-effects';

export interface LabelInput {
  readonly shop: Shop;
  /** Cluster of each customer, 0..k-1, length n. */
  readonly labels: Int32Array;
  readonly k: number;
  /** Behaviour and attributes in plain units; text blocks are passed over. */
  readonly blocks: readonly FeatureBlock[];
  /** Length n, 0 to 1. */
  readonly confidence: Float32Array;
  readonly previous: PreviousCodes | null;
  /** From `indexTerms`: the same for every segmentation of the shop. */
  readonly terms: TermIndex;
  /** Where given, quotes lie near the middle of what the segment writes. */
  readonly reviewVectors?: ReviewVectors | undefined;
}

/**
 * Describes every segment: `profiles[c]` is cluster c.
 *
 * @throws RangeError where labels, confidence or a block do not have a row for every customer.
 */
export function labelSegments(input: LabelInput): SegmentProfile[] {
  const { shop, labels, k, terms, previous } = input;
  checkLengths(input);
  // What is known of each segment: its words, how it differs from the shop, what it cares about and buys.
  const keywords = chooseKeywords(terms, countTerms(shop, terms, labels, k));
  const effects = featureEffects(input.blocks, labels, k);
  const concerns = concernUse(shop, readConcerns(shop), labels, k);
  const focus = categoryFocus(shop, labels, k);
  const evidence: SegmentEvidence[] = effects.map((ofSegment, c) => ({
    effects: ofSegment,
    concerns: concerns[c]!,
    focus: focus[c]!,
    hasTopic: keywords[c]!.some(isTopic),
  }));
  // What follows from it: one type for each, and reviews that show it.
  const types = assignArchetypes(evidence);
  const quotes = quotesBySegment(input, keywords, types, evidence);
  const codes = matchCodes(shop.customers.ids, labels, k, previous);
  const totals = segmentTotals(shop, labels, k, input.confidence);
  const brands = new Set(shop.products.brand.map((brand) => brand.toLowerCase()));
  return types.map((archetype, c) => ({
    code: codes[c]!,
    customName: previous?.customNames.get(codes[c]!) ?? null,
    archetype,
    topics: topicsOf(keywords[c]!, focus[c]!, brands),
    keywords: keywords[c]!.map(({ term, weight }) => ({ term, weight })),
    quotes: quotes[c]!,
    traits: chooseTraits(effects[c]!),
    ...totals[c]!,
  }));
}

function checkLengths({ shop, labels, confidence }: LabelInput): void {
  const n = shop.customers.ids.length;
  if (labels.length !== n || confidence.length !== n) {
    throw new RangeError(
      `labelSegments: ${n} customers, ${labels.length} labels, ${confidence.length} confidences`,
    );
  }
}

function quotesBySegment(
  { shop, labels, k, terms, reviewVectors }: LabelInput,
  keywords: readonly RankedKeyword[][],
  types: readonly ArchetypeKey[],
  evidence: readonly SegmentEvidence[],
): Quote[][] {
  const reviews: number[][] = Array.from({ length: k }, () => []);
  for (let r = 0; r < shop.reviews.count; r++) {
    const customer = shop.reviews.customer[r]!;
    if (customer >= 0) reviews[labels[customer]!]!.push(r);
  }
  return reviews.map((ofSegment, c) => {
    const wanted: Evidence = archetypes[types[c]!];
    const wishes = {
      keywords: keywords[c]!,
      concern: wanted.kind === 'concern' ? wanted.concern : null,
      rating: evidence[c]!.effects.get('meanRating')?.segmentValue ?? Number.NaN,
    };
    const centrality = reviewVectors === undefined ? null : centralityOf(ofSegment, reviewVectors);
    return chooseQuotes(shop, terms, ofSegment, wishes, centrality);
  });
}
