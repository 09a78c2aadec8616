import { behaviourFeatures } from '../behaviour/behaviour-features';
import type { FeatureBlock } from '../behaviour/features';
import {
  areaUnderCurve,
  byForetold,
  type ForetoldGroup,
  logLossOf,
  meanLogLoss,
} from '../math/foretold-chances';
import { logit, sigmoid } from '../math/logistic';
import { calibrated, type Calibration, plattScaling } from '../math/platt-scaling';
import { fitLogisticRidge, linearValue } from '../math/ridge';
import { range } from '../math/order';
import { permutation, seededRandom } from '../math/random';
import { rowsOfShop } from '../shop/rows-of-shop';
import type { Shop } from '../shop/shop';
import type { Step } from '../steps';
import { msPerDay } from '../time';

export const risks = ['lapse', 'refund'] as const;
export type RiskName = (typeof risks)[number];

/** Why nothing is told of single customers. */
export const riskRefusals = ['noOrders', 'noReturns', 'tooShort', 'tooFew', 'noBetter'] as const;
export type RiskRefusal = (typeof riskRefusals)[number];

export interface RiskReport {
  readonly name: RiskName;
  readonly refusal: RiskRefusal | null;
  /** Days within which it is foretold to happen or not. */
  readonly days: number;
  /** Of the last window: customers it could happen to, and to whom it did. */
  readonly customers: number;
  readonly happened: number;
  /** Left out of these: who only sent something back then, so that it is not known whether she ordered. */
  readonly unclear: number;
  /** On the last window, which the model had not seen; null where it was not tried. */
  readonly test: {
    readonly auc: number;
    readonly loss: number;
    /** Of foretelling everybody the share of the window before. */
    readonly plainLoss: number;
    /** How much smaller the loss is, and its standard error. */
    readonly gain: number;
    readonly gainError: number;
    /** Fifths of the customers by what was foretold. */
    readonly groups: readonly ForetoldGroup[];
    /** With the correction learned from one half of these customers and tried on the other, both ways; so for the share. */
    readonly corrected: { readonly loss: number; readonly plainLoss: number };
  } | null;
  /** Names of features that weigh most today, and whether more of them means more risk. */
  readonly reasons: readonly { readonly feature: string; readonly raises: boolean }[];
  /** Of every customer from today on; NaN where it is not told. */
  readonly chance: Float64Array;
}

export interface ShopRisk {
  readonly ids: readonly string[];
  readonly lapse: RiskReport;
  readonly refund: RiskReport;
}

/** A risk is told where so many had it and had it not, in the window that teaches and in that which tests. */
export const fewestOutcomes = 30;
const windowsTried = [90, 60, 30] as const;
/** Before the first window there must be something to go by. */
const fewestDaysBefore = 60;
const penalty = 5;
const groupsShown = 5;
const reasonsShown = 3;

/**
 * The risk that a customer orders nothing within the next weeks, and that who orders sends something back, by the shop's
 * own outcomes: a logistic regression on what each had done before a day, learned on one window and tried on the next,
 * which it has not seen. Told only where it foretells that one better than the plain share, by more than two standard
 * errors. A risk of the shop's dealings with a customer and no judgement of her means.
 */
export async function* shopRisk(shop: Shop): AsyncGenerator<Step, ShopRisk> {
  const { ids } = shop.customers;
  const n = ids.length;
  const refused = (name: RiskName, refusal: RiskRefusal): RiskReport => ({
    ...{ name, refusal, days: 0, customers: 0, happened: 0, unclear: 0, test: null, reasons: [] },
    chance: new Float64Array(n).fill(Number.NaN),
  });
  const [first, last] = orderSpan(shop);
  const days = windowsTried.find((each) => last - first >= (2 * each + fewestDaysBefore) * msPerDay);
  const missing = Number.isNaN(last) ? 'noOrders' : days === undefined ? 'tooShort' : null;
  if (missing !== null || days === undefined)
    return { ids, lapse: refused('lapse', missing!), refund: refused('refund', missing!) };
  const window = days * msPerDay;
  const starts = [last - 2 * window, last - window, last];
  // As long a past before each window, so that counts of one mean the same in the next.
  const before = starts[0]! - first;
  const known: FeatureBlock[] = [];
  for (const [done, start] of starts.entries()) {
    yield { done, total: 4 };
    known.push(behaviourFeatures(shopWithin(shop, start - before, start + 0.5)));
  }
  yield { done: 3, total: 4 };
  const between = (which: number) => [starts[which]! + 0.5, starts[which + 1]! + 0.5] as const;
  const told = (name: RiskName) => {
    const outcomes = [0, 1].map((which) =>
      name === 'lapse' ? lapses(shop, ...between(which)) : refunds(shop, ...between(which)),
    );
    return foretold(
      name,
      days,
      known,
      outcomes,
      name === 'lapse' ? seenIn(shop.orderLines, n, last + 0.5) : null,
    );
  };
  return {
    ids,
    lapse: told('lapse'),
    refund: shop.returns.count === 0 ? refused('refund', 'noReturns') : told('refund'),
  };
}

/** The shop by what happened within some time alone, money paid in it too. */
function shopWithin(shop: Shop, from: number, until: number): Shop {
  const within = ({ at }: { readonly at: Float64Array }) =>
    range(at.length).filter((row) => at[row]! >= from && at[row]! < until);
  const rows = rowsOfShop(shop, {
    lines: within(shop.orderLines),
    returns: within(shop.returns),
    reviews: within(shop.reviews),
    events: within(shop.events),
  });
  const spend = new Float64Array(shop.customers.ids.length);
  const { customer, amount, count } = rows.orderLines;
  for (let row = 0; row < count; row++)
    if (customer[row]! >= 0 && !Number.isNaN(amount[row]!)) spend[customer[row]!]! += amount[row]!;
  return { ...shop, ...rows, customers: { ...shop.customers, spend } };
}

/** 1 where it happened, 0 where it could have and did not, 255 where it could not, 254 where the export does not tell. */
type Outcome = Uint8Array;
const [unclear, none] = [254, 255];

/** 1 for each customer of whom some row is of the time from `from` until before `until`. */
function seenIn(
  { customer, at, count }: Shop['orderLines'] | Shop['returns'],
  customers: number,
  until: number,
  from = Number.NEGATIVE_INFINITY,
): Uint8Array {
  const seen = new Uint8Array(customers);
  for (let row = 0; row < count; row++)
    if (customer[row]! >= 0 && at[row]! < until && at[row]! >= from) seen[customer[row]!] = 1;
  return seen;
}

/** Who had ordered before a time, who ordered within it, and who gave something back within it. */
function dealings({ customers: { ids }, orderLines, returns }: Shop, from: number, until: number) {
  return {
    before: seenIn(orderLines, ids.length, from),
    within: seenIn(orderLines, ids.length, until, from),
    sent: seenIn(returns, ids.length, until, from),
  };
}

/**
 * Who had ordered before and did not within the window. Lines are left after returns: who only sent something back then
 * may have ordered that within the window, or before it.
 */
function lapses(shop: Shop, from: number, until: number): Outcome {
  const { before, within, sent } = dealings(shop, from, until);
  return before.map((had, c) => {
    if (had === 0) return none;
    return sent[c] === 1 && within[c] === 0 ? unclear : 1 - within[c]!;
  });
}

/** Of who ordered within the window, or sent back what she had: who sent something back. */
function refunds(shop: Shop, from: number, until: number): Outcome {
  const { before, within, sent } = dealings(shop, from, until);
  return before.map((had, c) => (had === 1 && (within[c] === 1 || sent[c] === 1) ? sent[c]! : none));
}

function foretold(
  name: RiskName,
  days: number,
  known: readonly FeatureBlock[],
  [learned, tested]: readonly Outcome[],
  mayHappen: Uint8Array | null,
): RiskReport {
  const [atFirst, atSecond, today] = known;
  const chance = new Float64Array(today!.rows).fill(Number.NaN);
  const [own, then] = [rowsWith(learned!), rowsWith(tested!)];
  const happened = then.reduce((sum, c) => sum + tested![c]!, 0);
  const left = tested!.reduce((sum, each) => sum + Number(each === unclear), 0);
  const base = {
    ...{ name, days, customers: then.length, happened, unclear: left },
    test: null,
    reasons: [],
    chance,
  };
  if (!hasBoth(own, learned!) || !hasBoth(then, tested!)) return { ...base, refusal: 'tooFew' };
  const first = learnFrom(atFirst!, own, learned!);
  const hits = Array.from(then, (c) => tested![c]!);
  const chances = Float64Array.from(then, (c) => first.chance(atSecond!, c));
  const share = own.reduce((sum, c) => sum + learned![c]!, 0) / own.length;
  const gains = Float64Array.from(
    chances,
    (each, i) => logLossOf(share, hits[i]!) - logLossOf(each, hits[i]!),
  );
  const gain = gains.reduce((sum, each) => sum + each, 0) / gains.length;
  const gainError = Math.sqrt(
    gains.reduce((sum, each) => sum + (each - gain) ** 2, 0) / (gains.length * (gains.length - 1)),
  );
  const logits = chances.map(logit);
  const corrected = correctedByHalves(logits, hits);
  const test = {
    auc: areaUnderCurve(chances, hits),
    loss: meanLogLoss(chances, hits),
    plainLoss: meanLogLoss(new Float64Array(hits.length).fill(share), hits),
    ...{ gain, gainError, groups: byForetold(chances, hits, groupsShown), corrected },
  };
  const isBetter = gain > 2 * gainError && corrected.loss < corrected.plainLoss;
  if (!isBetter) return { ...base, refusal: 'noBetter', test };
  // Learned anew on the newest window; how far the first was off on a window that it had not seen is corrected by that.
  const newest = learnFrom(atSecond!, then, tested!);
  const calibration = correctionOf(logits, hits);
  const had = mayHappen ?? Uint8Array.from(tested!, (each) => (each > 1 ? 0 : 1));
  for (let c = 0; c < chance.length; c++) {
    if (had[c] === 0) continue;
    const own = newest.chance(today!, c);
    chance[c] = calibrated([logit(own)], calibration);
  }
  return { ...base, refusal: null, test, reasons: newest.reasons };
}

function correctionOf(logits: Float64Array, hits: readonly number[]): Calibration {
  return plattScaling([logits], hits, new Float64Array(hits.length).fill(1));
}

/** Losses of what is foretold with a correction that was learned from the others: halves by chance. */
function correctedByHalves(logits: Float64Array, hits: readonly number[]) {
  const order = permutation(hits.length, seededRandom(1));
  const middle = hits.length >> 1;
  const [chances, shares] = [new Float64Array(hits.length), new Float64Array(hits.length)];
  const halves = [order.slice(0, middle), order.slice(middle)] as const;
  for (const [own, others] of [halves, [halves[1], halves[0]] as const]) {
    const theirs = Array.from(others, (i) => hits[i]!);
    const correction = correctionOf(
      Float64Array.from(others, (i) => logits[i]!),
      theirs,
    );
    const share = theirs.reduce((sum, hit) => sum + hit, 0) / theirs.length;
    for (const i of own) {
      chances[i] = calibrated([logits[i]!], correction);
      shares[i] = share;
    }
  }
  return { loss: meanLogLoss(chances, hits), plainLoss: meanLogLoss(shares, hits) };
}

function rowsWith(outcome: Outcome): Int32Array {
  return Int32Array.from(outcome.keys()).filter((c) => outcome[c]! <= 1);
}

function hasBoth(rows: Int32Array, outcome: Outcome): boolean {
  const happened = rows.reduce((sum, c) => sum + outcome[c]!, 0);
  return happened >= fewestOutcomes && rows.length - happened >= fewestOutcomes;
}

/** What is not known is at the mean of those who were learned from. */
function learnFrom(block: FeatureBlock, rows: Int32Array, outcome: Outcome) {
  const width = block.columns.length;
  const at = (of: FeatureBlock, c: number, j: number) => {
    const { name, transform } = block.columns[j]!;
    const own = of === block ? j : of.columns.findIndex((column) => column.name === name);
    const value = own < 0 ? Number.NaN : of.values[c * of.columns.length + own]!;
    return transform === 'log1p' ? Math.log1p(Math.max(0, value)) : value;
  };
  const scales = block.columns.map((_, j) => {
    const values = Array.from(rows, (c) => at(block, c, j)).filter((value) => !Number.isNaN(value));
    const mean = values.reduce((sum, each) => sum + each, 0) / (values.length || 1);
    const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length || 1);
    return { mean, spread: variance > 1e-12 ? Math.sqrt(variance) : Number.POSITIVE_INFINITY };
  });
  const point = (of: FeatureBlock, c: number, values: Float32Array, from: number) => {
    scales.forEach(({ mean, spread }, j) => {
      const value = at(of, c, j);
      values[from + j] = Number.isNaN(value) ? 0 : (value - mean) / spread;
    });
  };
  const points = { rows: rows.length, columns: width, values: new Float32Array(rows.length * width) };
  rows.forEach((c, i) => {
    point(block, c, points.values, i * width);
  });
  const all = Int32Array.from(rows.keys());
  const model = fitLogisticRidge(
    points,
    all,
    rows.map((c) => outcome[c]!),
    penalty,
  );
  const one = { rows: 1, columns: width, values: new Float32Array(width) };
  return {
    chance: (of: FeatureBlock, c: number) => {
      point(of, c, one.values, 0);
      return Math.min(1 - 1e-6, Math.max(1e-6, sigmoid(linearValue(model, one, 0))));
    },
    reasons: block.columns
      .map(({ name: feature }, j) => ({ feature, weight: model[j + 1]! }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, reasonsShown)
      .map(({ feature, weight }) => ({ feature, raises: weight > 0 })),
  };
}

function orderSpan({ orderLines: { at, count } }: Shop): [first: number, last: number] {
  let [first, last] = [Number.NaN, Number.NaN];
  for (let row = 0; row < count; row++) {
    if (!(at[row]! >= first)) first = Number.isNaN(at[row]!) ? first : at[row]!;
    if (!(at[row]! <= last)) last = Number.isNaN(at[row]!) ? last : at[row]!;
  }
  return [first, last];
}
