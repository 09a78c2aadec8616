import type { Assigner } from '../../cluster/clustering';
import { kMeans, kMeansDefaults } from '../../cluster/k-means';
import { classTfIdf } from '../../label/keywords/class-tf-idf';
import { indexTerms } from '../../label/keywords/term-index';
import { findThings } from '../../label/keywords/things';
import { type Matrix, takeRows } from '../../math/matrix';
import { dot } from '../../math/vector';
import { drain } from '../../steps';
import type { Shop } from '../../shop/shop';
import { productWords } from './product-words';
import type { SentenceSample } from './sentence-sample';
import { topicNames } from './topic-names';

/** What many reviews speak of that is no aspect of the catalogue. */
export interface SentenceTopic {
  /** One or two things that name it, the aptest first. */
  readonly terms: readonly string[];
  /** Positions of its sentences in the sample, those nearest its centre first. */
  readonly sentences: readonly number[];
}

/** Sentences of a language that make groups worth naming. */
const fewestSentences = 60;
/** Sentences a group has on average, and the most groups of a language. */
const meanSentences = 60;
const mostGroups = 30;
/** Cosine of a sentence with the centre of its group, for it to be of it; vectors are centred on their language. */
const leastCosine = 0.35;

/**
 * Groups the sentences of each language by their vectors (spherical k-means) and names the groups by class-based TF-IDF
 * of the things they speak of, as BERTopic does (Grootendorst 2022). Groups whose name would be that of what the shop
 * sells, that few write of, or that nothing names, are left out.
 *
 * @param vectors one row a sentence, of length 1, centred on its language.
 */
export async function sentenceTopics(
  shop: Shop,
  sample: SentenceSample,
  vectors: Matrix,
  assigner: Assigner,
  seed: number,
): Promise<SentenceTopic[]> {
  const topics: SentenceTopic[] = [];
  for (const language of new Set(sample.languages)) {
    const rows = [...sample.languages.keys()].filter((row) => sample.languages[row] === language);
    if (rows.length < fewestSentences) continue;
    topics.push(
      ...(await topicsOfLanguage(shop, sample, rows, takeRows(vectors, rows), language, assigner, seed)),
    );
  }
  return topics.sort((a, b) => b.sentences.length - a.sentences.length);
}

async function topicsOfLanguage(
  { products, reviews }: Shop,
  sample: SentenceSample,
  rows: readonly number[],
  points: Matrix,
  language: string,
  assigner: Assigner,
  seed: number,
): Promise<SentenceTopic[]> {
  const k = Math.max(2, Math.min(mostGroups, Math.round(rows.length / meanSentences)));
  const options = { ...kMeansDefaults, k, seed, restarts: 1, maxIterations: 30, onSphere: true };
  const { labels, k: found } = await drain(kMeans(points, options, assigner));
  const texts = rows.map((row) => sample.texts[row]!);
  const asReviews = { ...reviews, count: texts.length, text: texts, title: texts.map(() => '') };
  const noProducts = { ...products, ids: [] };
  const index = indexTerms(
    { products: noProducts, reviews: asReviews },
    { ofReview: () => language, ofProduct: () => language },
  );
  const members = groupMembers(points, labels, found);
  const counts = new Int32Array(found * index.terms.length);
  members.forEach((own, group) => {
    for (const i of own) {
      for (let e = index.starts[i]!; e < index.starts[i + 1]!; e++) {
        counts[group * index.terms.length + index.entries[e]!]!++;
      }
    }
  });
  const things = findThings(products, () => language);
  const names = topicNames({
    index,
    counts,
    weights: classTfIdf(counts, found, index.terms.length),
    members,
    texts,
    language,
    writers: rows.map((row) => writerOf(reviews, sample.review[row]!)),
    things,
    isProductWord: productWords({ products, reviews }, things.known),
    brands: new Set(products.brand.map((brand) => brand.toLowerCase())),
  });
  return names.map(({ terms, groups }) => ({
    terms,
    sentences: groups.flatMap((group) => members[group]!.map((i) => rows[i]!)),
  }));
}

/** The customer of a review; each nameless review has a writer of its own. */
function writerOf({ customer }: Shop['reviews'], review: number): number {
  return customer[review]! >= 0 ? customer[review]! : -1 - review;
}

/** Of each group the rows that lie near its centre, the nearest first. */
function groupMembers({ columns, values }: Matrix, labels: Int32Array, groups: number): number[][] {
  const centres = Array.from({ length: groups }, () => new Float64Array(columns));
  const rowOf = (row: number) => values.subarray(row * columns, (row + 1) * columns);
  labels.forEach((label, row) => {
    for (const [d, value] of rowOf(row).entries()) centres[label]![d]! += value;
  });
  return centres.map((centre, group) => {
    const length = Math.sqrt(dot(centre, centre));
    const near = [...labels.keys()]
      .filter((row) => labels[row] === group)
      .map((row) => ({ row, cosine: dot(rowOf(row), centre) / length }))
      .filter(({ cosine }) => cosine >= leastCosine);
    return near.sort((a, b) => b.cosine - a.cosine || a.row - b.row).map(({ row }) => row);
  });
}
