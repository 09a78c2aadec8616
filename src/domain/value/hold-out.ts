import { sum } from '../math/vector';
import { openDay } from './clock/closures';
import type { Step } from '../steps';
import { boughtBetween, daysPerWeek, type KnownThen, knownThen, ofPriced } from './histories';
import {
  type CalibrationRow,
  calibrationOf,
  elect,
  errorOf,
  type TriedMethod,
  type Verdict,
} from './election';
import { coverageOf, modelBounds, plainBounds, resampledFits } from './intervals';
import { fitModel, fitSpending, modelForecast } from './model-forecast';
import type { GammaGamma } from './models/gamma-gamma';
import type { FittedPurchases } from './models/fit-purchases';
import { type PurchaseModelName, purchaseModelNames } from './models/purchase-model';
import { type Forecast, plainForecast, plainNames } from './plain-forecasts';
import type { PurchaseDays } from './purchase-days';
import type { Parting } from './sufficiency';

/** What came of forecasts that were made for a time that is over. */
export interface HoldOut {
  /** Last day that the forecasts knew, since 1970, and how many days were foretold. */
  readonly until: number;
  readonly days: number;
  readonly customers: number;
  readonly purchases: number;
  /** NaN where no money is known. */
  readonly money: number;
  readonly tried: readonly TriedMethod[];
  readonly verdict: { readonly purchases: Verdict; readonly money: Verdict | null };
  /** Of the forecasts that serve. */
  readonly calibration: {
    readonly purchases: readonly CalibrationRow[];
    readonly money: readonly CalibrationRow[] | null;
  };
  /** Share of the customers whose purchases, and money, came to lie within the bounds that should hold eight of ten. */
  readonly coverage: { readonly purchases: number; readonly money: number | null };
}

/** Bounds are tried on so many customers, with so many resampled fits. */
const mostCovered = 2_000;
const resamples = 4;

/** What plain forecasts and what came were, by which their bounds are made. */
export interface Tested {
  readonly holdOut: HoldOut;
  readonly plain: Forecast;
  readonly came: Forecast;
}

/** Has every method foretell the end of the known time from what was known before, and says which serves. */
export async function* holdOut(
  bought: PurchaseDays,
  { until, days }: Parting,
  seed: number,
): AsyncGenerator<Step, Tested> {
  const known = knownThen(bought, until);
  const all = boughtBetween(bought, known.customer, until, until + days);
  // Of whom it is not known what she paid nothing can be off.
  const payers = (forecast: Forecast): Forecast => ({ ...forecast, money: ofPriced(forecast.money, known) });
  const came = payers(all);
  const { closures } = bought;
  const weeks = (openDay(closures, until + days) - openDay(closures, until)) / daysPerWeek;
  const spending = fitSpending(known);
  const hasMoney = spending !== null;
  const total = purchaseModelNames.length + 2;
  const models: TriedModel[] = [];
  for (const name of purchaseModelNames) {
    yield { done: models.length, total };
    const fitted = fitModel(name, known);
    models.push({ name, fitted, ...payers(modelForecast(fitted, spending, known, weeks)) });
  }
  const plains = plainNames.map((name) => ({
    name,
    ...payers(plainForecast(name, bought, known, until, days)),
  }));
  const purchases = elect(ofAll(models, 'purchases'), ofAll(plains, 'purchases'), came.purchases);
  // The money of the model that foretells purchases: one account of each customer, not two.
  const serving = models.filter(({ name }) => name === purchases.model);
  const money = hasMoney ? elect(ofAll(serving, 'money'), ofAll(plains, 'money'), came.money) : null;
  const isModelBetter = purchases.isModelBetter && money?.isModelBetter === true;
  const verdict = { purchases, money: money && { ...money, isModelBetter } };
  const served = servedForecast(verdict, models, plains);
  yield { done: models.length, total };
  const plain = plainOf(verdict, plains);
  const coverage = coverageOfServed(
    verdict,
    serving[0].fitted,
    spending,
    known,
    came,
    all.money,
    served,
    weeks,
    seed,
  );
  return {
    plain,
    came,
    holdOut: {
      until,
      days,
      customers: known.customer.length,
      purchases: sum(came.purchases),
      money: hasMoney ? sum(came.money) : Number.NaN,
      tried: [...models, ...plains].map((each) => ({
        name: each.name,
        purchases: errorOf(each.purchases, came.purchases),
        money: hasMoney ? errorOf(each.money, came.money) : null,
      })),
      verdict,
      calibration: {
        purchases: calibrationOf(served.purchases, came.purchases),
        money: hasMoney ? calibrationOf(served.money, came.money) : null,
      },
      coverage,
    },
  };
}

interface TriedModel extends Forecast {
  readonly name: PurchaseModelName;
  readonly fitted: FittedPurchases;
}

type Named = Forecast & { readonly name: string };

function ofAll<Name extends string>(
  tried: readonly (Forecast & { readonly name: Name })[],
  what: keyof Forecast,
): { readonly name: Name; readonly foretold: Float64Array }[] {
  return tried.map(({ name, [what]: foretold }) => ({ name, foretold }));
}

function servedForecast(
  { purchases, money }: HoldOut['verdict'],
  models: readonly Named[],
  plains: readonly Named[],
): Forecast {
  const pick = (verdict: Verdict) =>
    [...models, ...plains].find(
      ({ name }) => name === (verdict.isModelBetter ? verdict.model : verdict.plain),
    )!;
  return { purchases: pick(purchases).purchases, money: pick(money ?? purchases).money };
}

function plainOf({ purchases, money }: HoldOut['verdict'], plains: readonly Named[]): Forecast {
  const pick = (wanted: string) => plains.find(({ name }) => name === wanted)!;
  return { purchases: pick(purchases.plain).purchases, money: pick((money ?? purchases).plain).money };
}

/**
 * How often the bounds held; those of a model on every so many-th customer, those of plain forecasts by halves.
 * @param paid as `came.money`, of those too of whom it is not known.
 */
function coverageOfServed(
  { purchases, money }: HoldOut['verdict'],
  fitted: FittedPurchases,
  spending: GammaGamma | null,
  known: KnownThen,
  came: Forecast,
  paid: Float64Array,
  served: Forecast,
  weeks: number,
  seed: number,
): HoldOut['coverage'] {
  const halves = (what: keyof Forecast) => {
    const of = (values: Float64Array, odd: number) => values.filter((_, i) => i % 2 === odd);
    const bounds = plainBounds(of(served[what], 0), of(came[what], 0), of(served[what], 1));
    return coverageOf(bounds, of(came[what], 1));
  };
  const ofPlain = { purchases: halves('purchases'), money: money && halves('money') };
  if (!purchases.isModelBetter) return ofPlain;
  const step = Math.ceil(known.customer.length / mostCovered);
  const every = <A extends Int32Array | Float64Array>(values: A) =>
    values.filter((_, i) => i % step === 0) as A;
  const some: KnownThen = {
    customer: every(known.customer),
    repeats: every(known.repeats),
    last: every(known.last),
    length: every(known.length),
    counts: every(known.counts),
    means: every(known.means),
    priced: known.priced.filter((_, i) => i % step === 0),
  };
  const fits = [...resampledFits(resamples, fitted, spending, known, seed)];
  const steps = modelBounds(fits, some, weeks, seed);
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  const bounds = next.value;
  const ofMoney = bounds.money && {
    low: ofPriced(bounds.money.low, some),
    high: ofPriced(bounds.money.high, some),
  };
  return {
    purchases: coverageOf(bounds.purchases, every(came.purchases)),
    money:
      money &&
      (money.isModelBetter && ofMoney ? coverageOf(ofMoney, ofPriced(every(paid), some)) : ofPlain.money),
  };
}
