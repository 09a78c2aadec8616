import { shuffled } from '../scripts/sample/chance';
import { seededRandom } from '../src/domain/math/random';
import { emptyShop } from '../src/domain/recommend/fixtures/shops';
import type { Shop } from '../src/domain/shop/shop';
import { corporaFor, hasRealTexts } from './texts';

const ofCategory = 500;

/**
 * Ten categories of Chinese reviews as a shop of one product each, 500 reviews of a category drawn (fewer where there are
 * fewer), liked ones with five stars and others with one; nobody is known to have written two. null, with a message, where
 * they are not there.
 */
export function chineseShop(): Shop | null {
  if (!hasRealTexts) {
    console.log('Skipped: ../shared/data/chinese-online-shopping is missing.');
    return null;
  }
  const corpus = corporaFor('bge-small-zh-v1.5')[0]!;
  const counts = new Map<string, number>();
  const texts = shuffled(corpus.texts, seededRandom(1)).filter(({ topic }) => {
    const count = (counts.get(topic ?? '') ?? 0) + 1;
    counts.set(topic ?? '', count);
    return topic !== null && count <= ofCategory;
  });
  const categories = [...new Set(texts.map(({ topic }) => topic!))].sort();
  const shop = emptyShop(0, categories.length);
  return {
    ...shop,
    products: { ...shop.products, category: categories },
    reviews: {
      count: texts.length,
      customer: new Int32Array(texts.length).fill(-1),
      product: Int32Array.from(texts, ({ topic }) => categories.indexOf(topic!)),
      rating: Float64Array.from(texts, ({ liked }) => (liked ? 5 : 1)),
      at: new Float64Array(texts.length).fill(Number.NaN),
      title: texts.map(() => ''),
      text: texts.map(({ text }) => text),
    },
  };
}
