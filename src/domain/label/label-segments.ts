import type { FeatureBlock } from '../behaviour/features';
import type { Shop } from '../shop/shop';
import { type ArchetypeKey, archetypes } from './archetypes/archetypes';
import { assignArchetypes, type SegmentEvidence } from './archetypes/assign-archetypes';
import { categoryFocus } from './archetypes/category-focus';
import { concernUse, readConcerns } from './archetypes/concerns';
import type { Evidence } from './archetypes/evidence';
import { chooseKeywords } from './keywords/choose-keywords';
import { countTerms, type RankedKeyword } from './keywords/keywords';
import { indexTerms, type TermIndex } from './keywords/term-index';
import { isTopic, topicsOf } from './keywords/topics';
import { chooseQuotes } from './quotes/quotes';
import { centralityOf, type ReviewVectors } from './quotes/review-centrality';
import type { Quote, SegmentProfile } from './segment';
import { matchCodes, type PreviousCodes } from './segment-codes';
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
  /** From `indexTerms`, where the same shop is labelled again and again. */
  readonly terms?: TermIndex | undefined;
  /** Where given, quotes lie near the middle of what the segment writes. */
  readonly reviewVectors?: ReviewVectors | undefined;
}

/**
 * Names and describes every segment. `profiles[c]` is cluster c; `codes[c]` its stable code.
 *
 * @throws RangeError where labels, confidence or a block do not have a row for every customer.
 */
export function labelSegments(input: LabelInput): { profiles: SegmentProfile[]; codes: Int32Array } {
  const { shop, labels, k } = input;
  checkLengths(input);
  const terms = input.terms ?? indexTerms(shop, null);
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
  const types = assignArchetypes(evidence);
  const brands = new Set(shop.products.brand.map((brand) => brand.toLowerCase()));
  const codes = matchCodes(shop.customers.ids, labels, k, input.previous);
  const quotes = quotesBySegment(input, terms, keywords, types, evidence);
  const sums = sumsBySegment(input);
  const profiles = types.map((archetype, c) => ({
    code: codes[c]!,
    customName: input.previous?.customNames.get(codes[c]!) ?? null,
    archetype,
    topics: topicsOf(keywords[c]!, focus[c]!, brands),
    keywords: keywords[c]!.map(({ term, weight }) => ({ term, weight })),
    quotes: quotes[c]!,
    traits: chooseTraits(effects[c]!),
    ...sums[c]!,
  }));
  return { profiles, codes };
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
  { shop, labels, k, reviewVectors }: LabelInput,
  terms: TermIndex,
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

type Sums = Pick<SegmentProfile, 'size' | 'share' | 'revenue' | 'revenueShare' | 'confidence'>;

/** Size, money and confidence; the revenue is 0 and its share NaN where the export has no money. */
function sumsBySegment({ shop, labels, k, confidence }: LabelInput): Sums[] {
  const sizes = new Int32Array(k);
  const confidences = new Float64Array(k);
  labels.forEach((label, i) => {
    sizes[label]!++;
    confidences[label]! += confidence[i]!;
  });
  const revenue = new Float64Array(k);
  for (let l = 0; l < shop.orderLines.count; l++) {
    const customer = shop.orderLines.customer[l]!;
    const amount = shop.orderLines.amount[l]!;
    if (customer >= 0 && !Number.isNaN(amount)) revenue[labels[customer]!]! += amount;
  }
  const total = revenue.reduce((sum, amount) => sum + amount, 0);
  return Array.from({ length: k }, (_, c) => ({
    size: sizes[c]!,
    share: labels.length === 0 ? 0 : sizes[c]! / labels.length,
    revenue: revenue[c]!,
    revenueShare: total > 0 ? revenue[c]! / total : Number.NaN,
    confidence: sizes[c] === 0 ? 0 : confidences[c]! / sizes[c]!,
  }));
}
