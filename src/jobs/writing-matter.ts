import type { ProductDetail } from '../contracts/details';
import { ClienteleError } from '../contracts/errors';
import type { RunSummary } from '../contracts/run';
import { type Goods, goodsOf } from '../domain/writing/goods';
import { detailOf, productIndex } from './product-queries';
import { outputsOf } from './queries';

/** Products of which portraits are written where none is asked for: those that reviews say most of, else most are offered. */
const [mostPortrayed, mostOffered] = [20, 10];

/** Of the run that was asked about last: every page that has drafts asks. */
let last: { readonly runId: string; readonly goods: ReadonlyMap<string, Goods> } | null = null;

/**
 * What each segment of a run, everybody and the chosen customers take and are offered, by segment code, 'all' and 'chosen'.
 * @param chosen ids.
 */
export async function goodsOfRun(
  { id, profiles }: Pick<RunSummary, 'id' | 'profiles'>,
  chosen: readonly string[] = [],
): Promise<ReadonlyMap<string, Goods>> {
  const { entities, segmentation, lists } = await outputsOf(id);
  if (chosen.length === 0 && last?.runId === id) return last.goods;
  const { cards, historyStarts, historyProducts, customerIds, featureColumns, featureValues } = entities;
  const column = featureColumns.findIndex(({ name }) => name === 'meanRating');
  const outputs = {
    ...{ cards, historyStarts, historyProducts, listed: lists.products, length: lists.length },
    together: entities.baskets?.together ?? [],
    ...(column >= 0 && {
      meanStars: Float32Array.from(
        customerIds,
        (_, customer) => featureValues[customer * featureColumns.length + column]!,
      ),
    }),
  };
  const groups = new Map<string, number[]>(profiles.map(({ code }) => [String(code), []]));
  segmentation.labels.forEach((label, customer) => {
    groups.get(String(segmentation.profiles[label]?.code))?.push(customer);
  });
  groups.set('all', [...customerIds.keys()]);
  if (chosen.length > 0) {
    const meant = new Set(chosen);
    groups.set(
      'chosen',
      [...customerIds.keys()].filter((customer) => meant.has(customerIds[customer]!)),
    );
  }
  const goods = new Map([...groups].map(([group, customers]) => [group, goodsOf(outputs, customers)]));
  if (chosen.length === 0) last = { runId: id, goods };
  return goods;
}

/** The products of a run that are portrayed unasked. */
export async function portrayedProducts({ id, voice }: RunSummary): Promise<ProductDetail[]> {
  const [outputs, { products, audience }] = await Promise.all([outputsOf(id), productIndex(id)]);
  const spoken = (voice?.products ?? []).slice(0, mostPortrayed).map(({ productId }) => productId);
  const offered = [...products.keys()]
    .sort((a, b) => audience[b]! - audience[a]!)
    .slice(0, mostOffered)
    .map((product) => products[product]!.id);
  const wanted = new Set(spoken.length > 0 ? spoken : offered);
  const numbers = [...products.keys()].filter((product) => wanted.has(products[product]!.id));
  return numbers.map((product) => detailOf(outputs, product));
}

/** One product of a run. Throws `bad-option` where there is no such product. */
export async function productOf({ id }: RunSummary, productId: string): Promise<ProductDetail> {
  const outputs = await outputsOf(id);
  const product = outputs.entities.cards.findIndex((card) => card.id === productId);
  if (product < 0) throw new ClienteleError('bad-option', `There is no product ${productId}.`);
  return detailOf(outputs, product);
}
