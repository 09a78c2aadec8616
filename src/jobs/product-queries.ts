import type { ProductDetail, ProductIndex } from '../contracts/details';
import { type Audiences, audiencesOf } from '../domain/recommend/directions/audiences';
import { similarCount } from '../domain/recommend/directions/similar';
import type { RecommendationLists } from '../domain/recommend/lists';
import type { RuleEffects } from '../domain/recommend/rules/shape-list';
import { outputsOf } from './queries';

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

/** Everything about one product of a run. */
export async function productDetail(runId: string, product: number): Promise<ProductDetail> {
  const { entities, segmentation, lists } = await outputsOf(runId);
  const { cards, baskets } = entities;
  const { starts, customers, ranks } = audiences(lists, cards.length);
  const from = starts[product]!;
  const { category } = cards[product]!;
  const { takers, similar } = lists.ofProducts ?? {};
  return {
    product: cards[product]!,
    audience: Array.from(customers.subarray(from, starts[product + 1]), (customer, i) => ({
      customerId: entities.customerIds[customer]!,
      rank: ranks[from + i]!,
      segment: segmentation.labels[customer]!,
    })),
    takers: segmentation.profiles.map((_, segment) => takers?.[segment * cards.length + product] ?? 0),
    together: (baskets?.together ?? [])
      .filter((pair) => pair.product === product)
      .map(({ other, both, orders, times, timesAtLeast }) => ({
        product: cards[other]!,
        both,
        orders,
        times,
        timesAtLeast,
      })),
    similar: Array.from(similar?.subarray(product * similarCount, (product + 1) * similarCount) ?? [])
      .filter((other) => other >= 0)
      .map((other) => cards[other]!),
    next: (baskets?.next ?? []).filter((next) => category !== '' && next.from === category),
  };
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
