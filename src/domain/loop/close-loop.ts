import { measureLists } from '../recommend/evaluation/evaluate-model';
import { type HeldOut, pairKey, productsOf, takeTested, unreadIn } from '../recommend/evaluation/held-out';
import type { ProductLists } from '../recommend/evaluation/list-metrics';
import type { Figure } from '../recommend/evaluation/report';
import { Resampling } from '../recommend/evaluation/resampling';
import { splitByTime } from '../recommend/evaluation/split';
import type { RecommendationLists } from '../recommend/lists';
import { withoutReviews } from '../recommend/models/content-vectors';
import type { LearningInput } from '../recommend/models/model-inputs';
import { recommendAll, type RecommendInput } from '../recommend/recommend';
import type { Rebuying } from '../recommend/rules/rebuying';
import { portion, type Step } from '../steps';
import { type EarlierLists, hasList, offeredThen } from './earlier-lists';
import { byMonth, firstBought, testDay, withNewPurchases } from './new-purchases';

/** Places at which lists are compared, where both are as long. */
export const comparedPlaces = 20;
/** Fewer customers, or fewer of their new purchases in either list, decide nothing. */
export const fewestCompared = 50;
export const fewestHits = 10;

/** How well lists found what was bought after them. */
export interface ListScore {
  /** Customers who had a list and bought something new. */
  readonly customers: number;
  /** What they bought that they had not before. */
  readonly purchases: number;
  /** Share of it that stood in their lists, and share of them of whose it was any. */
  readonly recall: Figure;
  readonly hitRate: Figure;
}

export interface MonthScore extends Pick<ListScore, 'customers' | 'purchases' | 'recall'> {
  /** First instant of the month. */
  readonly from: number;
}

/**
 * What came of the comparison. 'promoted': the new lists find surely more. 'kept': surely less. 'even': no difference that
 * is not chance. 'few': too few new purchases to tell.
 */
export type LoopOutcome = 'promoted' | 'kept' | 'even' | 'few';

/** Lists of an earlier run against such as today's way makes, on new purchases that neither saw, customer by customer. */
export interface Match {
  readonly outcome: LoopOutcome;
  /** The test begins here; the challenger knows all before, the champion all before its own run. */
  readonly testFrom: number;
  readonly places: number;
  readonly customers: number;
  readonly purchases: number;
  /** null where too few. */
  readonly champion: Figure | null;
  readonly challenger: Figure | null;
  /** Challenger less champion, over the same customers. */
  readonly difference: Figure | null;
  /** Customers of today of whom the champion knew nothing. */
  readonly newcomers: number;
}

export interface LoopScores {
  readonly then: ListScore | null;
  readonly months: readonly MonthScore[];
  readonly match: Match;
}

/** What makes today's lists, but for what hangs on how far the past reaches. */
export interface LoopInput
  extends LearningInput,
    Pick<RecommendInput, 'includeBought' | 'shop' | 'rules' | 'listLength' | 'recommender'> {
  readonly customerIds: readonly string[];
  readonly productIds: readonly string[];
  /** What was bought again, by what was known before an instant; null where no rule asks for it. */
  readonly rebuyingUntil: (instant: number) => Rebuying | null;
}

/**
 * Scores the lists of an earlier run on what was bought since, new products only, and compares them with lists as today's
 * options make them from all that was known before the later half of those purchases. Neither saw what it is tested on.
 * @param since first instant of which the earlier run knew nothing.
 */
export async function* closeLoop(
  input: LoopInput,
  earlier: EarlierLists,
  since: number,
): AsyncGenerator<Step, LoopScores> {
  const { facts, seed } = input;
  const places = Math.min(comparedPlaces, earlier.length, input.listLength);
  const listsFor = ({ customers }: HeldOut) =>
    offeredThen(
      earlier,
      Array.from(customers, (c) => input.customerIds[c]),
      input.productIds,
    );
  const known = withLists(withNewPurchases(splitByTime(facts, since)), listsFor);
  const first = firstBought(facts, since);
  const months = byMonth(known, facts, first).map(({ from, held }) => {
    const { customers, purchases, recall } = scoreOf(listsFor(held), held, places, seed);
    return { from, customers, purchases, recall };
  });
  const instants = targetPairs(known).flatMap(
    ([customer, product]) => first.get(pairKey(facts, customer, product)) ?? [],
  );
  const testFrom = testDay(instants, since);
  const split = splitByTime(facts, testFrom);
  const tested = withLists(withNewPurchases(split), listsFor);
  const then = known.customers.length === 0 ? null : scoreOf(listsFor(known), known, places, seed);
  const earlierIds = new Set(earlier.customerIds);
  const newcomers = input.customerIds.filter((id) => !earlierIds.has(id)).length;
  const none = { testFrom, places, newcomers, champion: null, challenger: null, difference: null };
  const few = (held: HeldOut): Match => ({
    ...none,
    outcome: 'few',
    customers: held.customers.length,
    purchases: held.targets.products.length,
  });
  if (tested.customers.length < fewestCompared) return { then, months, match: few(tested) };
  const made = yield* portion(challengerLists(input, split, testFrom), 0, 1);
  const listsNow = ({ customers }: HeldOut) => rowsOf(made, customers);
  const both = withLists(tested, listsNow);
  const [ours, theirs] = [listsNow(both), listsFor(both)].map((lists) => measureLists(lists, both, places));
  const hits = (measured: typeof ours) => measured!.hitRate.reduce((sum, hit) => sum + hit, 0);
  const isFew = both.customers.length < fewestCompared || Math.max(hits(ours), hits(theirs)) < fewestHits;
  if (isFew) return { then, months, match: few(both) };
  const resampling = new Resampling(both.customers.length, seed);
  const difference = resampling.figure(
    ours!.recall.map((recall, i) => recall - theirs!.recall[i]),
    -1,
  );
  const outcome = difference.low > 0 ? 'promoted' : difference.high < 0 ? 'kept' : 'even';
  return {
    then,
    months,
    match: {
      ...few(both),
      outcome,
      champion: resampling.figure(theirs!.recall),
      challenger: resampling.figure(ours!.recall),
      difference,
    },
  };
}

/** Lists as today's options make them from what was known before `testFrom`; weights and all are chosen on that alone. */
function challengerLists(
  { rebuyingUntil, customerIds: _, productIds: __, ...input }: LoopInput,
  split: HeldOut,
  testFrom: number,
): AsyncGenerator<Step, RecommendationLists> {
  const { log: ___, ...rest } = input;
  return recommendAll({
    ...rest,
    facts: split.facts,
    interactions: split.train,
    texts: input.texts === null ? null : withoutReviews(input.texts, unreadIn(split)),
    segments: null,
    rebuying: rebuyingUntil(testFrom),
    tuning: null,
  });
}

/** Those of the tested to whom something was offered. */
function withLists(held: HeldOut, listsFor: (held: HeldOut) => ProductLists): HeldOut {
  const lists = listsFor(held);
  return takeTested(
    held,
    Int32Array.from(held.customers.keys()).filter((i) => hasList(lists, i)),
  );
}

function rowsOf({ length, products }: RecommendationLists, customers: Int32Array): ProductLists {
  const ids = new Int32Array(customers.length * length);
  customers.forEach((customer, i) => {
    ids.set(products.subarray(customer * length, (customer + 1) * length), i * length);
  });
  return { length, ids };
}

function scoreOf(lists: ProductLists, held: HeldOut, places: number, seed: number): ListScore {
  const { recall, hitRate } = measureLists(lists, held, places);
  const resampling = new Resampling(held.customers.length, seed);
  return {
    customers: held.customers.length,
    purchases: held.targets.products.length,
    recall: resampling.figure(recall),
    hitRate: resampling.figure(hitRate),
  };
}

function targetPairs(held: HeldOut): (readonly [customer: number, product: number])[] {
  return Array.from(held.customers).flatMap((customer, i) =>
    Array.from(productsOf(held.targets, i), (product) => [customer, product] as const),
  );
}
