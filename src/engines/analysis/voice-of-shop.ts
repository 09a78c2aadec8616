import type { TermIndex, TextLanguages } from '../../domain/label/keywords/term-index';
import type { ReviewVectors } from '../../domain/label/quotes/review-centrality';
import type { Shop } from '../../domain/shop/shop';
import { copiedTexts, voiceWeights } from '../../domain/voice/copied-texts';
import { learnFeeling } from '../../domain/voice/feeling-head';
import { otherMatters } from '../../domain/voice/other-matters';
import { type ProductVoice, productVoices } from '../../domain/voice/product-voices';
import { readVoice } from '../../domain/voice/read-voice';
import { type ShopVoice, shopVoice } from '../../domain/voice/shop-voice';
import { type ReviewTopics, reviewTopics } from '../../domain/voice/topics/review-topics';
import { type SentenceTopic, sentenceTopics } from '../../domain/voice/topics/sentence-topics';
import type { Assigner } from '../../domain/cluster/clustering';
import type { ReadSentences } from './reading';

/**
 * What the reviews say, whatever the segments are. @param vectors by which reviews are typical. @param asked by which
 * their feelings are told.
 */
export function voiceOfShop(
  shop: Shop,
  { ofReview }: TextLanguages,
  terms: TermIndex,
  vectors: ReviewVectors | undefined,
  asked: ReviewVectors | undefined,
  seed: number,
  topics: ReviewTopics | null,
): { readonly voice: ShopVoice; readonly productVoices: ProductVoice[] } | null {
  if (shop.reviews.count === 0) return null;
  const copied = copiedTexts(shop.reviews);
  const weights = voiceWeights(shop.reviews, copied);
  const reading = readVoice(shop, ofReview);
  const feeling = asked ? learnFeeling(shop.reviews, reading, asked, ofReview, seed) : null;
  const products = productVoices(shop, reading, weights);
  const voice = {
    ...shopVoice(shop, reading, weights, copied, ofReview, feeling, vectors, products),
    others: otherMatters(terms, reading),
    ...(topics && { topics }),
  };
  return { voice, productVoices: products };
}

/** Topics are the same for every segmentation of a reading. */
const found = new WeakMap<ReadSentences, Promise<SentenceTopic[]>>();
const topicSeed = 1;

/** What the sampled sentences speak of beside the aspects, and how much of it comes from which segment. */
export async function topicsOfReviews(
  shop: Shop,
  read: ReadSentences,
  assigner: Assigner,
  labels: Int32Array,
  profiles: readonly { readonly code: number }[],
): Promise<ReviewTopics> {
  const topics = found.get(read) ?? sentenceTopics(shop, read.sample, read.vectors, assigner, topicSeed);
  found.set(read, topics);
  const codes = profiles.map(({ code }) => code);
  return reviewTopics(shop, read.sample, await topics, labels, codes);
}
