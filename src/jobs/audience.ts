import { audiencesOf } from '../domain/recommend/directions/audiences';
import type { RecommendationLists } from '../domain/recommend/lists';

/** Whose list: the customers of a segment (by code), so many of those whom a product suits, or some by their numbers. */
export type ListOf =
  | { readonly segment: number }
  | { readonly productId: string; readonly most?: number | undefined }
  | { readonly customers: readonly number[] };

/** What a run tells of who is where. */
export interface ListedOutputs {
  readonly entities: {
    readonly customerIds: readonly string[];
    readonly cards: readonly { readonly id: string }[];
  };
  readonly segmentation: {
    readonly labels: Int32Array;
    readonly profiles: readonly { readonly code: number }[];
  };
  readonly lists: RecommendationLists;
}

/** Customers by number, a product's best placed first; null where there is no such segment or product. */
export function customersOf({ entities, segmentation, lists }: ListedOutputs, of: ListOf): number[] | null {
  if ('customers' in of) return [...of.customers];
  if ('segment' in of) {
    const label = segmentation.profiles.findIndex(({ code }) => code === of.segment);
    if (label < 0) return null;
    return [...entities.customerIds.keys()].filter((customer) => segmentation.labels[customer] === label);
  }
  const product = entities.cards.findIndex(({ id }) => id === of.productId);
  if (product < 0) return null;
  const { starts, customers } = audiencesOf(lists, entities.cards.length);
  const suited = customers.subarray(starts[product], starts[product + 1]);
  return Array.from(suited.subarray(0, of.most ?? suited.length));
}
