import type { Interactions } from '../interactions';
import { purchaseSequences } from '../purchase-sequences';
import type { ContentVectors } from './content-vectors';
import type { ModelInputs } from './model-inputs';
import type { RecommenderName } from './recommender';

/** What a model is given beside the interactions and its plain options. */
export interface ModelData {
  /** By the names that its options have for them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The vectors of texts among them. */
  readonly vectors?: readonly (ContentVectors | null)[];
}

const modelsOfTexts: ReadonlySet<RecommenderName> = new Set([
  'textCrossEntropy',
  'textSquaredError',
  'bertHead',
]);

/** The instants and vectors that the models which read such are given. */
export function modelData(
  model: RecommenderName,
  interactions: Interactions,
  { texts, productVectors: products, customerVectors: customers }: ModelInputs,
): ModelData {
  const { lastAt: at, relations } = interactions;
  if (model === 'popularity') return { options: { at } };
  if (model === 'content') return { options: { products, customers }, vectors: [products, customers] };
  if (model === 'sequence') return { options: { sequences: purchaseSequences(interactions) } };
  if (model === 'twoTower') return { options: { at, texts: products }, vectors: [products] };
  if (modelsOfTexts.has(model)) return { options: { texts, at, relations }, vectors: [products, customers] };
  return { options: {} };
}
