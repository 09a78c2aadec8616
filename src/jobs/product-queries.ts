import type { ProductDetail, ProductIndex } from '../contracts/details';
import type { ProductFacts, ShopEntities } from '../contracts/entities';
import { type Audiences, audiencesOf } from '../domain/recommend/directions/audiences';
import { buyersBySegment } from '../domain/recommend/directions/buyers';
import { similarCount } from '../domain/recommend/directions/similar';
import type { ProductDirections, RecommendationLists } from '../domain/recommend/lists';
import type { ProductVoice } from '../domain/voice/product-voices';
import type { RuleEffects } from '../domain/recommend/rules/shape-list';
import { outputsOf, type RunOutputs } from './queries';

/** The audiences of the lists that were turned round last: those on screen. */
let last: { readonly lists: RecommendationLists; readonly audiences: Audiences } | null = null;

function audiences(lists: RecommendationLists, products: number): Audiences {
  if (last?.lists !== lists) last = { lists, audiences: audiencesOf(lists, products) };
  return last.audiences;
}

/** All products of a run with the size of each one's audience. */
export async function productIndex(runId: string): Promise<ProductIndex> {
  const { entities, lists } = await outputsOf(runId);
  const { starts } = audiences(lists, entities.cards.length);
  return {
    products: entities.cards,
    audience: Int32Array.from(entities.cards, (_, p) => starts[p + 1]! - starts[p]!),
  };
}

/** What a map of the products shows of them, by their numbers. */
export interface ProductsOfMap {
  readonly cards: readonly ProductFacts[];
  /** Customers who bought or reviewed each. */
  readonly takers: Int32Array;
  /** What the reviews say of products of which enough were read and some agree; null in a run of an old version. */
  readonly voices: readonly ProductVoice[] | null;
}

export async function productsOfMap(runId: string): Promise<ProductsOfMap> {
  const { entities, segmentation } = await outputsOf(runId);
  const takers = new Int32Array(entities.cards.length);
  // A customer's history has each product once.
  for (const product of entities.historyProducts) takers[product]!++;
  return { cards: entities.cards, takers, voices: segmentation.productVoices ?? null };
}

/** Customers of a run, by number, who bought or reviewed one of these products. */
export async function takersOfProducts(runId: string, products: ReadonlySet<number>): Promise<number[]> {
  return takersAmong((await outputsOf(runId)).entities, products);
}

/** The same of what is known of a run's customers; a million purchases take a few milliseconds of the page. */
export function takersAmong(
  {
    cards,
    historyStarts,
    historyProducts,
  }: Pick<RunOutputs['entities'], 'historyStarts' | 'historyProducts'> & {
    readonly cards: { readonly length: number };
  },
  products: ReadonlySet<number>,
): number[] {
  const isMeant = new Uint8Array(cards.length);
  for (const product of products) isMeant[product] = 1;
  const takers: number[] = [];
  for (let customer = 0; customer + 1 < historyStarts.length; customer++) {
    for (let at = historyStarts[customer]!; at < historyStarts[customer + 1]!; at++) {
      if (isMeant[historyProducts[at]!] === 0) continue;
      takers.push(customer);
      break;
    }
  }
  return takers;
}

/** Everything about one product of a run. */
export async function productDetail(runId: string, product: number): Promise<ProductDetail> {
  return detailOf(await outputsOf(runId), product);
}

/** The same of the run's outputs. */
export function detailOf(
  { entities, segmentation, lists }: Pick<RunOutputs, 'entities' | 'segmentation' | 'lists'>,
  product: number,
): ProductDetail {
  const { cards, baskets } = entities;
  const { starts, customers, ranks } = audiences(lists, cards.length);
  const from = starts[product]!;
  const { category } = cards[product]!;
  const { ofProducts } = lists;
  return {
    product: cards[product]!,
    audience: Array.from(customers.subarray(from, starts[product + 1]), (customer, i) => ({
      customerId: entities.customerIds[customer]!,
      rank: ranks[from + i]!,
      segment: segmentation.labels[customer]!,
      idleDays: idleDays(entities, customer),
    })),
    takers:
      ofProducts === undefined
        ? null
        : buyersBySegment(
            segmentation.profiles.map((_, segment) => ofProducts.takers[segment * cards.length + product]!),
            segmentation.profiles.map(({ size }) => size),
          ),
    voice:
      segmentation.productVoices === undefined
        ? null
        : (segmentation.productVoices.find(({ productId }) => productId === cards[product]!.id) ?? 'silent'),
    together: baskets === undefined ? null : togetherWith(product, entities),
    stockpiles: baskets?.stockpiles ?? 0,
    similar: ofProducts === undefined ? null : similarTo(product, ofProducts, cards),
    next: (baskets?.next ?? []).filter((next) => category !== '' && next.from === category),
  };
}

/** Days since a customer did anything, at the end of the export; NaN where that is not known. */
export function idleDays({ featureColumns, featureValues }: ShopEntities, customer: number): number {
  const column = featureColumns.findIndex(({ name }) => name === 'recency');
  return column < 0 ? Number.NaN : featureValues[customer * featureColumns.length + column]!;
}

function togetherWith(product: number, { cards, baskets }: ShopEntities) {
  return (baskets?.together ?? [])
    .filter((pair) => pair.product === product)
    .map(({ other, both, orders, times, timesAtLeast }) => ({
      product: cards[other]!,
      both,
      orders,
      times,
      timesAtLeast,
    }));
}

function similarTo(product: number, { similar }: ProductDirections, cards: readonly ProductFacts[]) {
  const own = similar.subarray(product * similarCount, (product + 1) * similarCount);
  return Array.from(
    own.filter((other) => other >= 0),
    (other) => cards[other]!,
  );
}

/** What the rules did to a run's lists, and the categories of its shop; null for a run of an old version. */
export async function ruleEffects(
  runId: string,
): Promise<{ readonly effects: RuleEffects | null; readonly categories: readonly string[] }> {
  const { entities, lists } = await outputsOf(runId);
  const categories = new Set(entities.cards.map(({ category }) => category));
  categories.delete('');
  return { effects: lists.rules ?? null, categories: [...categories].sort() };
}
