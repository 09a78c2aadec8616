import { fewestOnMap, type ProductMap, type SentenceMap } from '../../contracts/thing-maps';
import type { Assigner } from '../../domain/cluster/clustering';
import { findThings, thingNamed } from '../../domain/label/keywords/things';
import { type Matrix, takeRows } from '../../domain/math/matrix';
import { pca } from '../../domain/math/pca';
import type { SparseMatrix } from '../../domain/math/sparse';
import { productVectors } from '../../domain/recommend/models/content-vectors';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import type { Shop } from '../../domain/shop/shop';
import type { Step } from '../../domain/steps';
import { coPurchaseVectors } from '../../domain/taste/co-purchases';
import { tellingCustomers } from '../../domain/taste/telling-customers';
import type { ShopTexts } from '../../domain/text/collect-texts';
import { umap, umapDefaults } from '../../domain/umap/umap';
import type { MapSentences } from '../../domain/voice/topics/map-sentences';
import { sentenceTopics } from '../../domain/voice/topics/sentence-topics';
import { looksAtTimes } from './likeness-map';
import { type CentredReading, centreSentences, productTexts } from './reading';

/** Moves of a map on its way to the page. */
type OnMoved = (places: Float32Array) => void;

/** Directions of most variance that a map is laid out by; what is left of a text's vector is its wording. */
const directions = 32;
const tasteSeed = 1;
const topicSeed = 1;

/**
 * The products by the words of their titles, descriptions and reviews where these were read, else by which customers take
 * them together. Postage and the like, and products of which nothing is known, are left out; too few make an empty map.
 */
export async function* productMap(
  shop: Shop,
  texts: ShopTexts,
  languageOf: (product: number) => string,
  reading: CentredReading | null,
  taken: SparseMatrix,
  ranker: Ranker,
  onMoved: OnMoved,
): AsyncGenerator<Step, ProductMap> {
  const vectors =
    reading === null
      ? coPurchaseVectors(tellingCustomers(taken, tasteSeed), tasteSeed).vectors
      : productVectors(productTexts(shop, texts, reading), taken.columns).vectors;
  const isKnown = (product: number) =>
    vectors.values
      .subarray(product * vectors.columns, (product + 1) * vectors.columns)
      .some((value) => value !== 0);
  const known = Int32Array.from({ length: taken.columns }, (_, product) => product).filter(isKnown);
  const products = known.length < fewestOnMap ? known.subarray(0, 0) : known;
  const laid = yield* laidOut(takeRows(vectors, products), ranker, onMoved);
  const sold = findThings(shop.products, languageOf);
  const things = Array.from(products, (product) =>
    thingNamed(shop.products.title[product]!, languageOf(product), sold),
  );
  return { ...laid, products, by: reading === null ? 'takers' : 'words', things };
}

/**
 * Sampled sentences by their meaning, centred on their languages, with the topics that many of them speak of; too few
 * make an empty map.
 * @param vectors of the sentences by the encoder of the reading, sentences × dimensions; centred in place.
 */
export async function* sentenceMap(
  shop: Shop,
  sample: MapSentences,
  vectors: Matrix,
  assigner: Assigner,
  ranker: Ranker,
  onMoved: OnMoved,
): AsyncGenerator<Step, SentenceMap> {
  if (sample.texts.length < fewestOnMap) return noSentences(sample);
  const read = centreSentences(sample, vectors.columns, vectors.values);
  const laid = yield* laidOut(read.vectors, ranker, onMoved);
  const { topics, topic } = await topicsBeside(shop, sample, read.vectors, assigner);
  const { customer, product, rating } = shop.reviews;
  return {
    ...laid,
    texts: sample.texts,
    customer: sample.review.map((review) => customer[review]!),
    product: sample.review.map((review) => product[review]!),
    rating: Float32Array.from(sample.review, (review) => rating[review]!),
    ...{ aspect: sample.aspect, feeling: sample.feeling },
    topics: topics.map(({ terms }) => terms),
    topic,
    ...{ looked: sample.looked, written: sample.written },
  };
}

/** What many of the sentences that speak of no aspect of the catalogue speak of. */
async function topicsBeside(shop: Shop, sample: MapSentences, vectors: Matrix, assigner: Assigner) {
  const own = Int32Array.from(sample.aspect.keys()).filter((s) => sample.aspect[s] === -1);
  const take = <Of>(all: readonly Of[]) => Array.from(own, (s) => all[s]!);
  const beside = {
    ...{ looked: sample.looked, written: sample.written },
    ...{ texts: take(sample.texts), hashes: take(sample.hashes), languages: take(sample.languages) },
    review: own.map((s) => sample.review[s]!),
  };
  const topics = await sentenceTopics(shop, beside, takeRows(vectors, own), assigner, topicSeed);
  const topic = new Int16Array(sample.texts.length).fill(-1);
  topics.forEach(({ sentences }, t) => {
    for (const sentence of sentences) topic[own[sentence]!] = t;
  });
  return { topics, topic };
}

function noSentences({ looked, written }: MapSentences): SentenceMap {
  return {
    ...{ places: new Float32Array(0), kept: 1, texts: [], topics: [], looked, written },
    ...{ customer: new Int32Array(0), product: new Int32Array(0), rating: new Float32Array(0) },
    ...{ aspect: new Int8Array(0), feeling: new Int8Array(0), topic: new Int16Array(0) },
  };
}

async function* laidOut(vectors: Matrix, ranker: Ranker, onMoved: OnMoved) {
  if (vectors.rows === 0) return { places: new Float32Array(0), kept: 1 };
  const { scores } = pca(vectors, Math.min(directions, vectors.rows - 1));
  const { places, kept } = yield* umap(scores, umapDefaults, { ranker, onMoved: looksAtTimes(onMoved) });
  return { places, kept };
}
