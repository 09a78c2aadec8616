import { sampleWithoutReplacement, seededRandom } from '../../math/random';
import { portion, type Step } from '../../steps';
import { msPerDay } from '../../time';
import { listsOf } from '../evaluation/evaluate-model';
import { type HeldOut, productsOf, unreadIn } from '../evaluation/held-out';
import { splitByTime } from '../evaluation/split';
import { loggedFor } from '../experiments/fit-log';
import { type Facts, keepFacts } from '../facts';
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
import { fewestCustomers, type WindowHits } from './group-response';
import { responseDays } from './response-report';

const customersListed = 2_000;
const listLength = 20;

/** A part of the past: from `cutAt` until before `until`, ms. */
export interface Stretch {
  readonly cutAt: number;
  readonly until: number;
}

/** What became of the lists of one window. */
export interface Window {
  readonly active: WindowHits;
  readonly quiet: WindowHits;
}

/**
 * What would have been offered when a window began, and what of it was bought until it ended: the models are fitted on
 * what was known before, and everybody of whom anything was known by then is given a list, whether she came back or not.
 * Null where these are too few.
 */
export async function* measureWindow(
  input: LearningInput,
  tuning: Chosen,
  { cutAt, until }: Stretch,
): AsyncGenerator<Step, Window | null> {
  const { facts } = input;
  const held = splitByTime(facts, cutAt);
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
  const { ranker, twins } = inputs;
  const { ids } = await listsOf(blend, held.train, customers, listLength, ranker, offerable, twins);
  const lastAt = lastBefore(facts, cutAt);
  const isActive = (customer: number) => lastAt[customer] >= cutAt - responseDays * msPerDay;
  const bought = boughtOf(
    until === Number.POSITIVE_INFINITY ? held : splitByTime(before(facts, until), cutAt),
  );
  const group = (active: boolean): WindowHits => {
    const positions = Array.from(customers.keys()).filter((i) => isActive(customers[i]) === active);
    const hits = positions.map((i) =>
      Array.from(ids.subarray(i * listLength, (i + 1) * listLength), (product) =>
        product < 0 ? Number.NaN : Number(bought.get(customers[i])?.has(product) ?? false),
      ),
    );
    return { customers: positions.map((i) => customers[i]), hits };
  };
  return { active: group(true), quiet: group(false) };
}

function before(facts: Facts, instant: number): Facts {
  return keepFacts(
    facts,
    Uint8Array.from({ length: facts.count }, (_, f) => Number(facts.at[f] < instant)),
  );
}

function boughtOf({ customers, targets }: HeldOut): ReadonlyMap<number, ReadonlySet<number>> {
  return new Map(Array.from(customers, (customer, i) => [customer, new Set(productsOf(targets, i))]));
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
