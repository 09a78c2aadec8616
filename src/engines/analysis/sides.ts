import { attributeFeatures } from '../../domain/behaviour/attribute-features';
import { behaviourFeatures } from '../../domain/behaviour/behaviour-features';
import type { FeatureBlock } from '../../domain/behaviour/features';
import type { FusionReport } from '../../domain/fusion/fusion';
import type { Interactions } from '../../domain/recommend/interactions';
import type { Shop } from '../../domain/shop/shop';
import type { ShopTexts } from '../../domain/text/collect-texts';
import type { SparseMatrix } from '../../domain/math/sparse';
import { productVectors } from '../../domain/recommend/models/content-vectors';
import { tasteBlock } from '../../domain/taste/taste-block';
import { productTexts, textBlock, type CentredReading } from './reading';

/** Everything known of the customers, and what the texts and the products told of them. */
export interface Sides {
  readonly blocks: readonly FeatureBlock[];
  readonly told: Pick<FusionReport, 'productWording' | 'taste'>;
  readonly vectorsUntil: VectorsUntil;
}

/** What customers had written before an instant, and what they had taken, placed by what is known of texts and products today. */
export type VectorsUntil = (instant: number, taken: SparseMatrix) => FeatureBlock[];

/** The seed of what is shuffled to tell taste from chance: that there is a taste does not hang on the run's seed. */
const tasteSeed = 1;

/** What the shop's tables alone tell of every customer. */
export function plainBlocksOf(shop: Shop): FeatureBlock[] {
  const attributes = attributeFeatures(shop);
  return [behaviourFeatures(shop), ...(attributes ? [attributes] : [])];
}

/** What the shop's tables, the reading of its texts and who took what tell of every customer, side by side. */
export function readSides(
  shop: Shop,
  texts: ShopTexts,
  reading: CentredReading | null,
  { matrix }: Interactions,
  plainBlocks: readonly FeatureBlock[],
): Sides {
  const text = reading && textBlock(shop, texts, reading);
  const words = reading && productVectors(productTexts(shop, texts, reading), matrix.columns);
  const taste = tasteBlock(matrix, words, tasteSeed);
  return {
    blocks: [...(text ? [text.block] : []), ...(taste ? [taste.block] : []), ...plainBlocks],
    told: { ...(text && { productWording: text.productShare }), ...(taste && { taste: taste.sources }) },
    vectorsUntil: (instant, taken) => [
      ...(text ? [text.place(instant)] : []),
      ...(taste ? [taste.place(taken)] : []),
    ],
  };
}
