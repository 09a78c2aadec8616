import type { SegmentationResult } from '../contracts/analysis-api';
import type {
  CustomerDetail,
  CustomerFigures,
  CustomerIndex,
  RecommendedProduct,
} from '../contracts/details';
import { ClienteleError } from '../contracts/errors';
import type { ProductFacts, ShopEntities } from '../contracts/entities';
import type { RfmSummary } from '../domain/behaviour/rfm/summary';
import { sum } from '../domain/math/vector';
import { reasonKinds, type RecommendationLists } from '../domain/recommend/lists';
import { offerReason } from './offer-reason';
import { loadEntities, loadLists, loadSegmentation } from './results';

/** What a run left, as far as the screens ask of it. */
export interface RunOutputs {
  readonly entities: ShopEntities;
  readonly segmentation: SegmentationResult;
  readonly lists: RecommendationLists;
  /** Mean of each feature over the customers for whom it is known. */
  readonly means: Float64Array;
}

/**
 * Outputs of the run that was asked about last, mostly the one on screen: read from storage once, not at every click.
 */
let last: { readonly runId: string; readonly outputs: Promise<RunOutputs> } | null = null;

/** Lets go of the outputs, when their shop is left. */
export function forgetOutputs(): void {
  last = null;
}

/** The outputs of a run, if they are those that are held; null for other runs, which do not take their place. */
export function outputsHeld(runId: string): Promise<RunOutputs> | null {
  return last?.runId === runId ? last.outputs : null;
}

export function outputsOf(runId: string): Promise<RunOutputs> {
  if (last?.runId === runId) return last.outputs;
  const outputs = loadOutputs(runId);
  last = { runId, outputs };
  outputs.catch(() => {
    if (last?.outputs === outputs) forgetOutputs();
  });
  return outputs;
}

async function loadOutputs(runId: string): Promise<RunOutputs> {
  const [entities, segmentation, lists] = await Promise.all([
    loadEntities(runId),
    loadSegmentation(runId),
    loadLists(runId),
  ]);
  return { entities, segmentation, lists, means: columnMeans(entities) };
}

function columnMeans({ featureColumns, featureValues }: ShopEntities): Float64Array {
  const width = featureColumns.length;
  const sums = new Float64Array(width);
  const counts = new Float64Array(width);
  for (let at = 0; at < featureValues.length; at++) {
    const value = featureValues[at]!;
    if (Number.isNaN(value)) continue;
    sums[at % width]! += value;
    counts[at % width]! += 1;
  }
  return sums.map((sum, j) => sum / counts[j]!);
}

/** All customers of a run, flat. */
export async function customerIndex(runId: string): Promise<CustomerIndex> {
  const { entities, segmentation } = await outputsOf(runId);
  const { labels, confidence, projection } = segmentation;
  return { ids: entities.customerIds, labels, confidence, projection };
}

/** What is known of all customers of a run in plain units. */
export async function customerFigures(runId: string): Promise<CustomerFigures> {
  const { featureColumns, featureValues } = (await outputsOf(runId)).entities;
  return { columns: featureColumns, values: featureValues };
}

/** Products whose title or id contains the words (any case), and of each customer whether she took one; length n. */
export async function takersOf(
  runId: string,
  words: string,
): Promise<{ readonly products: number; readonly takers: Uint8Array }> {
  const { cards, customerIds, historyStarts, historyProducts } = (await outputsOf(runId)).entities;
  const wanted = words.trim().toLowerCase();
  const isMeant = Uint8Array.from(cards, ({ id, title }) =>
    wanted !== '' && `${title} ${id}`.toLowerCase().includes(wanted) ? 1 : 0,
  );
  const takers = new Uint8Array(customerIds.length);
  for (let customer = 0; customer < takers.length; customer++) {
    const bought = historyProducts.subarray(historyStarts[customer], historyStarts[customer + 1]);
    if (bought.some((product) => isMeant[product] === 1)) takers[customer] = 1;
  }
  return { products: sum(isMeant), takers };
}

/** Number of a customer of a run. Throws `bad-option` where there is no such customer. */
export async function customerNumber(runId: string, customerId: string): Promise<number> {
  const customer = (await outputsOf(runId)).entities.customerIds.indexOf(customerId);
  if (customer < 0) throw new ClienteleError('bad-option', `There is no customer ${customerId}.`);
  return customer;
}

/** Customers by when, how often and for how much they bought; null without orders, undefined for a run of old. */
export async function rfmOfRun(runId: string): Promise<RfmSummary | null | undefined> {
  return (await outputsOf(runId)).entities.rfm;
}

/** Everything about one customer of a run. */
export async function customerDetail(runId: string, customer: number): Promise<CustomerDetail> {
  const { entities, segmentation, lists, means } = await outputsOf(runId);
  const { featureColumns, featureValues, historyStarts, historyProducts, cards } = entities;
  const bought = historyProducts.subarray(historyStarts[customer], historyStarts[customer + 1]);
  const width = featureColumns.length;
  return {
    number: customer,
    id: entities.customerIds[customer]!,
    segment: segmentation.labels[customer]!,
    confidence: segmentation.confidence[customer]!,
    features: featureColumns.map((column, j) => ({
      column,
      value: featureValues[customer * width + j]!,
      shopMean: means[j]!,
    })),
    history: Array.from(bought, (product) => cards[product]!),
    recommendations: listOf(customer, { entities, lists }, new Set(bought)),
  };
}

function listOf(
  customer: number,
  { entities, lists }: Pick<RunOutputs, 'entities' | 'lists'>,
  bought: ReadonlySet<number>,
): RecommendedProduct[] {
  const list: RecommendedProduct[] = [];
  for (let rank = 0; rank < lists.length; rank++) {
    const at = customer * lists.length + rank;
    const product = lists.products[at]!;
    if (product < 0) break;
    list.push({
      rank: rank + 1,
      product: entities.cards[product]!,
      reason: offerReason(reasonKinds[lists.reasons[at]!]!, lists.evidence[at]!, entities),
      alreadyBought: bought.has(product),
    });
  }
  return list;
}

/** The products in most lists of a segment's customers; a higher place in a list counts more (reciprocal rank). */
export async function segmentFavourites(
  runId: string,
  segment: number,
  limit: number,
): Promise<ProductFacts[]> {
  const { entities, segmentation, lists } = await outputsOf(runId);
  const votes = new Map<number, number>();
  segmentation.labels.forEach((label, customer) => {
    if (label !== segment) return;
    for (let rank = 0; rank < lists.length; rank++) {
      const product = lists.products[customer * lists.length + rank]!;
      if (product < 0) break;
      votes.set(product, (votes.get(product) ?? 0) + 1 / (rank + 1));
    }
  });
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
  return best.map(([product]) => entities.cards[product]!);
}
