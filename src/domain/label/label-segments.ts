import { type FeatureBlock, type Features, isVectors } from '../behaviour/features';
import { purchasePeriod } from '../behaviour/purchase-features';
import type { Shop } from '../shop/shop';
import { aspectSummaries } from '../voice/aspect-summaries';
import { isFavourite } from '../taste/favourite-names';
import { favourites } from '../taste/favourites';
import { copiedTexts, voiceWeights } from '../voice/copied-texts';
import { readVoice, reviewText } from '../voice/read-voice';
import { segmentVoices } from '../voice/segment-voice';
import { starCounts } from '../voice/star-counts';
import { type Archetype, archetypes } from './archetypes/archetypes';
import { behaviourFits } from './archetypes/fits';
import { type CategoryShares, categoryShares, isOthersCategory } from './archetypes/category-shares';
import { categoryFocus, isOfItsTime } from './archetypes/category-focus';
import { type Portrait, portray } from './archetypes/portray';
import { segmentSeasons } from './archetypes/segment-season';
import { chooseKeywords, type RankedKeyword } from './keywords/choose-keywords';
import { countTerms, type TermCounts } from './keywords/count-terms';
import type { TermIndex, TextLanguages } from './keywords/term-index';
import { findThings } from './keywords/things';
import { topicsOf } from './keywords/topics';
import { chooseQuotes } from './quotes/choose-quotes';
import { centralityOf, type ReviewVectors } from './quotes/review-centrality';
import { tells } from './quotes/tells';
import { outsidersCode, type Quote, type SegmentProfile, type Trait } from './segment';
import { matchCodes, type PreviousCodes } from './segment-codes';
import { contemporaries, type OfItsTime } from './of-its-time';
import { audiencesBySegment } from './audience';
import { segmentTotals } from './segment-totals';
import { chooseTraits } from './traits/choose-traits';
import { type Effects, featureEffects } from './traits/feature-effects';

export interface LabelInput {
  readonly shop: Shop;
  /** Cluster of each customer, 0..k-1, or −1 for none, length n. */
  readonly labels: Int32Array;
  readonly k: number;
  /** Behaviour and attributes in plain units; text blocks are passed over. */
  readonly blocks: readonly FeatureBlock[];
  /** Length n, 0 to 1. */
  readonly confidence: Float32Array;
  readonly previous: PreviousCodes | null;
  /** From `indexTerms`: the same for every segmentation of the shop. */
  readonly terms: TermIndex;
  readonly languages: TextLanguages;
  /** Where given, quotes lie near the middle of what the segment writes. */
  readonly reviewVectors?: ReviewVectors | undefined;
}

export interface LabelledSegments {
  readonly profiles: SegmentProfile[];
  /** Of each profile, how every behaviour and attribute that is known of it stands to the shop. */
  readonly figures: Trait[][];
}

/**
 * Describes every segment: `profiles[c]` is cluster c. Where some customers are in none, `profiles[k]` says how many
 * and what they come to, without a type: what they have in common is that they are alike to nobody.
 *
 * @throws RangeError where labels, confidence or a block do not have a row for every customer.
 */
export function labelSegments(given: LabelInput): LabelledSegments {
  checkLengths(given);
  // Outsiders are one more group, so that segments are compared with them too.
  const outsiders = given.labels.includes(-1) ? given.k : -1;
  const input = outsiders < 0 ? given : withOutsiders(given);
  const { shop, labels, k, terms, languages, previous } = input;
  const totals = segmentTotals(shop, labels, k, input.confidence);
  const codes = [...matchCodes(shop.customers.ids, given.labels, given.k, previous)];
  if (outsiders >= 0) codes.push(outsidersCode);
  // What is known of each segment: its words, how it differs from the shop, what it says and buys.
  const counts = countTerms(shop, terms, labels, k);
  const keywords = chooseKeywords(terms, counts);
  const effects = featureEffects(describing(input), labels, k);
  const before = codes.map((code) => previous?.portraits?.get(code) ?? null);
  const topicsBefore = before.map((portrait) => portrait?.topics ?? []);
  const beside = contemporaries(shop, labels, k);
  const shares = categoryShares(shop, labels, k);
  const favoured = categoryFocus(
    shop,
    labels,
    k,
    topicsBefore.map(([topic]) => topic),
    beside,
    shares,
  );
  const ofItsTime = favoured.map((own, c): OfItsTime | null => {
    if (own !== null && isOfItsTime(own)) return 'category';
    return beside?.isByPrice(c) ? 'price' : null;
  });
  const focus = favoured.map((own, c) => (ofItsTime[c] === 'category' ? null : own));
  const topics = topicsBySegment(input, counts, focus, topicsBefore, shares).map((own, c) =>
    ofItsTime[c] === 'category' ? [] : own,
  );
  const seasons = segmentSeasons(shop, labels, k);
  const fits = behaviourFits(input.blocks, labels, k, purchasePeriod(shop));
  const reading = readVoice(shop, languages.ofReview);
  const weights = voiceWeights(shop.reviews, copiedTexts(shop.reviews));
  const voices = segmentVoices(shop.reviews, reading, weights, languages.ofReview, labels, k);
  // What follows from it: a portrait of each by itself, and reviews that show it.
  const portraits = totals.map(({ size }, c): Portrait => {
    if (c === outsiders) return { archetype: 'everyday-customer', fit: null, voice: null };
    const evidence = {
      size,
      customers: labels.length,
      fits: new Map(
        [...fits]
          .filter(([key]) => ofItsTime[c] !== 'price' || !isToldByMoney(key))
          .map(([key, ofSegments]) => [key, ofSegments[c]!]),
      ),
      voice: voices[c]!,
      focus: focus[c]!,
      season: seasons[c]!,
      hasTopic: topics[c]!.length > 0,
    };
    return portray(evidence, before[c]!);
  });
  const reviewsOf = reviewsBySegment(shop, labels, k);
  const centrality = reviewsOf.map((own) =>
    input.reviewVectors === undefined ? null : centralityOf(own, input.reviewVectors),
  );
  const quotes = quotesBySegment(input, reviewsOf, centrality, keywords, portraits, effects);
  const audiences = audiencesBySegment(shop, labels, portraits, reading);
  const profiles = portraits.map(({ archetype, fit, voice }, c) => ({
    code: codes[c]!,
    customName: previous?.customNames.get(codes[c]!) ?? null,
    archetype,
    ...(fit && { fit: { share: fit.share, elsewhere: fit.elsewhere } }),
    ...(voice && { voice }),
    ...(archetype === 'seasonal' && { season: { from: seasons[c]!.from, to: seasons[c]!.to } }),
    topics: c === outsiders ? [] : topics[c]!,
    keywords: keywords[c]!.map(({ term, weight }) => ({ term, weight })),
    quotes: quotes[c]!,
    traits: chooseTraits(effects[c]!, toldBy(archetype)),
    ...totals[c]!,
    ...(c !== outsiders && ofItsTime[c] && { ofItsTime: ofItsTime[c], besideThem: beside!.covered(c) }),
    aspects: aspectSummaries(
      shop.reviews,
      reading,
      weights,
      languages.ofReview,
      reviewsOf[c]!,
      centrality[c]!,
    ),
    ...starsOf(reviewsOf[c]!, shop),
    ...spokenLanguages(reviewsOf[c]!, shop, languages),
    audience: audiences[c]!,
  }));
  return { profiles, figures: effects.map(figuresOf) };
}

/** The figures that make a type. */
function toldBy(key: Portrait['archetype']): ReadonlySet<string> {
  const archetype: Archetype = archetypes[key];
  return new Set(archetype.kind === 'behaviour' ? archetype.gates.map(({ feature }) => feature) : []);
}

function isToldByMoney(key: Portrait['archetype']): boolean {
  const told = toldBy(key);
  return told.has('averageOrder') || told.has('monetary');
}

function withOutsiders(input: LabelInput): LabelInput {
  const { labels, k } = input;
  return { ...input, k: k + 1, labels: labels.map((label) => (label < 0 ? k : label)) };
}

/** What has a meaning in plain units, one column at a time. */
function describing({ shop, blocks }: LabelInput): Features[] {
  const liked = favourites(shop);
  return [...blocks.filter(({ block }) => !isVectors(block)), ...(liked ? [liked] : [])];
}

/** What is liked is said by the traits. */
function figuresOf(effects: Effects): Trait[] {
  return [...effects.values()].filter(({ feature }) => !isFavourite(feature));
}

function topicsBySegment(
  { shop, terms, languages }: LabelInput,
  counts: TermCounts,
  focus: ReturnType<typeof categoryFocus>,
  before: readonly (readonly string[])[],
  shares: CategoryShares,
): string[][] {
  const input = {
    index: terms,
    counts,
    things: findThings(shop.products, languages.ofProduct),
    brands: new Set(shop.products.brand.map((brand) => brand.toLowerCase())),
    titles: shop.products.title,
    reviewText: (review: number) => reviewText(shop.reviews, review),
    isOthers: (segment: number, term: string) => isOthersCategory(shares, segment, term),
  };
  return focus.map((ofSegment, c) => topicsOf(c, ofSegment, input, before[c]!));
}

function checkLengths({ shop, labels, confidence }: LabelInput): void {
  const n = shop.customers.ids.length;
  if (labels.length !== n || confidence.length !== n) {
    throw new RangeError(
      `labelSegments: ${n} customers, ${labels.length} labels, ${confidence.length} confidences`,
    );
  }
}

function starsOf(own: readonly number[], { reviews }: Shop): Pick<SegmentProfile, 'stars'> {
  const stars = starCounts(reviews.rating, own);
  return stars === null ? {} : { stars };
}

function spokenLanguages(
  own: readonly number[],
  { reviews }: Shop,
  { ofReview }: TextLanguages,
): Pick<SegmentProfile, 'languages'> {
  const counts = new Map<string, number>();
  for (const r of own) {
    if (reviews.text[r] === '') continue;
    const language = ofReview(r);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if (counts.size === 0) return {};
  const found = [...counts].map(([language, count]) => ({ language, reviews: count }));
  return { languages: found.sort((a, b) => b.reviews - a.reviews || (a.language < b.language ? -1 : 1)) };
}

/** The review numbers of each segment's customers. */
function reviewsBySegment({ reviews }: Shop, labels: Int32Array, k: number): number[][] {
  const own: number[][] = Array.from({ length: k }, () => []);
  for (let r = 0; r < reviews.count; r++) {
    const customer = reviews.customer[r]!;
    if (customer >= 0) own[labels[customer]!]!.push(r);
  }
  return own;
}

function quotesBySegment(
  { shop, terms, languages }: LabelInput,
  reviews: readonly number[][],
  centrality: readonly (Float32Array | null)[],
  keywords: readonly RankedKeyword[][],
  portraits: readonly Portrait[],
  effects: readonly Effects[],
): Quote[][] {
  return reviews.map((ofSegment, c) => {
    const wishes = {
      keywords: keywords[c]!,
      tells: tells(portraits[c]!, languages.ofReview),
      rating: effects[c]!.get('meanRating')?.segmentValue ?? Number.NaN,
    };
    return chooseQuotes(shop, terms, ofSegment, wishes, centrality[c]!);
  });
}
