import { sampleWithoutReplacement, seededRandom } from '../../math/random';
import { portion, type Step } from '../../steps';
import { msPerDay } from '../../time';
import { listsOf } from '../evaluation/evaluate-model';
import { type HeldOut, productsOf, unreadIn } from '../evaluation/held-out';
import { purchaseFacts } from '../evaluation/purchases';
import { Resampling } from '../evaluation/resampling';
import { splitByTime } from '../evaluation/split';
import { loggedFor } from '../experiments/fit-log';
import type { Facts } from '../facts';
import type { Chosen } from '../lists';
import { BlendModel, everAsked } from '../models/blend';
import { fitModels } from '../models/fit-models';
import {
  chosenOptions,
  inputsOf,
  type LearningInput,
  offerableProducts,
  planOf,
} from '../models/model-inputs';
import { type GroupResponse, placeBands, type Response, responseDays } from './response-report';

/** Fewer customers, or fewer purchases, give no figure that holds. */
const fewestCustomers = 200;
const fewestPurchases = 10;
const customersListed = 2_000;
const listLength = 20;

/**
 * How many of a hundred customers bought what would have been offered to them: the models are fitted on what was known
 * `responseDays` before the end of the export, and everybody of whom anything was known by then is given a list, whether
 * she came back or not. Null where the export does not reach back twice as far, or has no dates. The weights of the
 * blend are those of the evaluation, which saw a part of the later purchases: a handful of numbers that teach no
 * customer's taste.
 */
export async function* measureResponse(
  input: LearningInput,
  tuning: Chosen,
): AsyncGenerator<Step, Response | null> {
  const span = spanOf(input.facts);
  if (span === null || span.to - span.from < 2 * responseDays * msPerDay) return null;
  const cutAt = span.to - responseDays * msPerDay;
  const held = splitByTime(input.facts, cutAt);
  const known = knownBefore(held);
  const chosen = sampleWithoutReplacement(known.length, customersListed, seededRandom(input.seed));
  const customers = chosen.map((i) => known[i]).sort();
  if (customers.length < fewestCustomers) return null;
  const log = loggedFor(input, 'response', [{ from: cutAt }]);
  const inputs = { ...inputsOf(input, unreadIn(held)), ...chosenOptions(tuning), log };
  const { blending } = tuning;
  const asked = everAsked(blending);
  const models = yield* portion(fitModels(planOf(input), held.train, inputs, asked), 0, 0.9);
  const blend = new BlendModel(models, held.train, blending);
  const offerable = offerableProducts(held.train, inputs);
  const { ids } = await listsOf(blend, held.train, customers, listLength, inputs.ranker, offerable);
  const lastAt = lastBefore(input.facts, cutAt);
  const isActive = (customer: number) => lastAt[customer] >= cutAt - responseDays * msPerDay;
  const bought = new Map(
    Array.from(held.customers, (customer, i) => [customer, new Set(productsOf(held.targets, i))]),
  );
  const group = (active: boolean) => {
    const positions = Array.from(customers.keys()).filter((i) => isActive(customers[i]) === active);
    const hits = positions.map((i) =>
      Array.from(ids.subarray(i * listLength, (i + 1) * listLength), (product) =>
        product < 0 ? Number.NaN : Number(bought.get(customers[i])?.has(product) ?? false),
      ),
    );
    return groupResponse(hits, input.seed);
  };
  return { cutAt, active: group(true), quiet: group(false) };
}

/** First and last instant of the purchases, ms; null without dates. */
function spanOf(facts: Facts): { readonly from: number; readonly to: number } | null {
  const purchases = purchaseFacts(facts);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let f = 0; f < facts.count; f++) {
    if (purchases[f] === 0 || !Number.isFinite(facts.at[f])) continue;
    from = Math.min(from, facts.at[f]);
    to = Math.max(to, facts.at[f]);
  }
  return from < to ? { from, to } : null;
}

/** Customers of whom anything was known by then, whether they came back or not. */
function knownBefore({ train: { matrix } }: HeldOut): number[] {
  const known: number[] = [];
  for (let c = 0; c < matrix.rows; c++) if (matrix.starts[c] < matrix.starts[c + 1]) known.push(c);
  return known;
}

function lastBefore({ customers, count, customer, at }: Facts, cut: number): Float64Array {
  const last = new Float64Array(customers).fill(Number.NEGATIVE_INFINITY);
  for (let f = 0; f < count; f++) {
    if (at[f] < cut && at[f] > last[customer[f]]) last[customer[f]] = at[f];
  }
  return last;
}

/** @param hits of each customer, by place of her list, 1 for what she bought; NaN behind the end of a short one. */
export function groupResponse(hits: readonly (readonly number[])[], seed: number): GroupResponse | null {
  if (hits.length < fewestCustomers) return null;
  const resampling = new Resampling(hits.length, seed);
  const anything = hits.map((places) => (places.some((hit) => hit === 1) ? 1 : 0));
  if (anything.filter((any) => any === 1).length < fewestPurchases) return null;
  const places = placeBands.map((to, band) => {
    const from = band === 0 ? 0 : placeBands[band - 1];
    const offered = hits
      .map((row) => row.slice(from, to).filter((hit) => !Number.isNaN(hit)))
      .filter(({ length }) => length > 0);
    const found = offered.reduce((sum, row) => sum + row.filter((hit) => hit === 1).length, 0);
    if (offered.length < fewestCustomers || found < fewestPurchases) return null;
    const shares = offered.map((row) => row.reduce((sum, hit) => sum + hit, 0) / row.length);
    return new Resampling(offered.length, seed).figure(shares);
  });
  return { customers: hits.length, anything: resampling.figure(anything), places };
}
