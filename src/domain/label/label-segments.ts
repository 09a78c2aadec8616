import type { FeatureBlock } from '../behaviour/features';
import type { Shop } from '../shop/shop';
import { assignArchetypes, type SegmentEvidence } from './naming/assign-archetypes';
import type { Archetype } from './naming/archetype';
import { categoryFocus } from './naming/category-focus';
import { chooseKeywords } from './keywords/choose-keywords';
import { concernUse, readConcerns } from './naming/concerns';
import { featureEffects } from './traits/feature-effects';
import { countTerms, type RankedKeyword } from './keywords/keywords';
import { matchCodes, type PreviousCodes } from './naming/match-codes';
import { isTopic, nameSegments } from './naming/names';
import { chooseQuotes } from './quotes/quotes';
import { centralityOf, type ReviewVectors } from './quotes/review-centrality';
import type { Quote, SegmentProfile } from './segment';
import { indexTerms, type TermIndex } from './keywords/term-index';
import { chooseTraits } from './traits/traits';

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
  const traits = effects.map(chooseTraits);
  const brands = new Set(shop.products.brand.map((brand) => brand.toLowerCase()));
  const names = nameSegments(
    types.map((archetype, c) => ({
      archetype,
      keywords: keywords[c]!,
      focus: focus[c]!,
      traits: traits[c]!,
      brands,
    })),
  );
  const codes = matchCodes(shop.customers.ids, labels, k, input.previous);
  const quotes = quotesBySegment(input, terms, keywords, types, evidence);
  const sums = sumsBySegment(input);
  const profiles = types.map((archetype, c) => ({
    code: codes[c]!,
    autoName: names[c]!,
    customName: input.previous?.customNames.get(codes[c]!) ?? null,
    archetype: archetype.key,
    action: archetype.action,
    keywords: keywords[c]!.map(({ term, weight }) => ({ term, weight })),
    quotes: quotes[c]!,
    traits: traits[c]!,
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
  types: readonly Archetype[],
  evidence: readonly SegmentEvidence[],
): Quote[][] {
  const reviews: number[][] = Array.from({ length: k }, () => []);
  for (let r = 0; r < shop.reviews.count; r++) {
    const customer = shop.reviews.customer[r]!;
    if (customer >= 0) reviews[labels[customer]!]!.push(r);
  }
  return reviews.map((ofSegment, c) => {
    const wanted = types[c]!.evidence;
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
