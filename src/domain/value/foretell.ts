import { sum } from '../math/vector';
import { portion, type Step } from '../steps';
import { daysPerWeek, type KnownThen, knownThen, ofPriced } from './histories';
import { holdOut, type HoldOut, type Tested } from './hold-out';
import { around, type Bounds, modelBounds, plainBounds, resampledFits } from './intervals';
import { fitModel, fitSpending, modelForecast } from './model-forecast';
import { type GammaGamma, spendCorrelation } from './models/gamma-gamma';
import { purchaseModels } from './models/fit-purchases';
import { plainForecast } from './plain-forecasts';
import type { PurchaseDays } from './purchase-days';
import { busiestSeason, missingFor, needs, partTime, spanOf } from './sufficiency';
import type { CustomerValues, ValueCaution, ValueSummary } from './value-report';

/** Draws repeat with the shop. */
const seed = 1;

/** Resampled fits, of which the bounds are drawn. */
const resamples = 12;

/** Shares from which something is said. */
const said = { oneCustomer: 0.5, correlation: 0.3, totalOff: 0.25, coverage: 0.7, season: 0.45 };

/** Of who is due when it knows nothing. */
type ForetoldSummary = Omit<ValueSummary, 'hasClock'>;

/** What customers will buy and pay, by whichever method foretold best what is known already. */
export async function* foretell(
  bought: PurchaseDays,
): AsyncGenerator<Step, { summary: ForetoldSummary; values: CustomerValues }> {
  const parting = partTime(bought);
  const missing = missingFor(bought, parting);
  if (missing.length > 0) return nothing(bought, missing, parting.days);
  const tested = yield* portion(holdOut(bought, parting, seed), 0, 0.4);
  const { verdict } = tested.holdOut;
  const known = knownThen(bought, bought.lastDay);
  const foretold = verdict.purchases.isModelBetter
    ? yield* portion(byModel(bought, known, tested), 0.4, 1)
    : byPlain(bought, known, tested);
  const { purchases, alive, value, low, high, parameters, spending } =
    verdict.money === null ? foretold : withoutUnpriced(foretold, known);
  const spread = (own: Float64Array) => {
    const all = new Float64Array(bought.customers).fill(Number.NaN);
    known.customer.forEach((c, i) => {
      all[c] = own[i];
    });
    return all;
  };
  const serves = (of: NonNullable<HoldOut['verdict']['money']>) => (of.isModelBetter ? of.model : of.plain);
  return {
    summary: {
      asOf: bought.lastDay,
      days: parting.days,
      missing,
      method: { purchases: serves(verdict.purchases), money: verdict.money && serves(verdict.money) },
      parameters,
      spending: verdict.money?.isModelBetter ? spending : null,
      holdOut: tested.holdOut,
      cautions: cautionsOf(bought, known, tested.holdOut),
      total: {
        purchases: sum(purchases),
        value: sum(verdict.money === null ? value : ofPriced(value, known)),
      },
    },
    values: {
      purchases: spread(purchases),
      alive: spread(alive),
      value: spread(value),
      low: spread(low),
      high: spread(high),
    },
  };
}

/** What somebody pays of whom no price is known is not foretold: others' money would stand in for hers. */
function withoutUnpriced(foretold: Foretold, { priced }: KnownThen): Foretold {
  const ofKnown = (values: Float64Array) => values.map((each, i) => (priced[i] === 1 ? each : Number.NaN));
  const { value, low, high } = foretold;
  return { ...foretold, value: ofKnown(value), low: ofKnown(low), high: ofKnown(high) };
}

interface Foretold extends CustomerValues {
  readonly parameters: Readonly<Record<string, number>> | null;
  /** Null where no money is known, or the plain forecast serves. */
  readonly spending: GammaGamma | null;
}

async function* byModel(
  bought: PurchaseDays,
  known: KnownThen,
  tested: Tested,
): AsyncGenerator<Step, Foretold> {
  const { days, verdict } = tested.holdOut;
  const weeks = days / daysPerWeek;
  const fitted = fitModel(verdict.purchases.model, known);
  const spending = fitSpending(known);
  const forecast = modelForecast(fitted, spending, known, weeks);
  const n = known.customer.length;
  const fits = [];
  for (const drawn of resampledFits(resamples, fitted, spending, known, seed)) {
    fits.push(drawn);
    yield { done: (20 * fits.length) / resamples, total: 100 };
  }
  const steps = modelBounds(fits, known, weeks, seed);
  let next = steps.next();
  while (next.done !== true) {
    yield { done: Math.round(20 + (80 * next.value) / n), total: 100 };
    next = steps.next();
  }
  const moneyByModel = verdict.money?.isModelBetter === true;
  const value =
    verdict.money === null
      ? new Float64Array(n).fill(Number.NaN)
      : moneyByModel
        ? forecast.money
        : plainForecast(verdict.money.plain, bought, known, bought.lastDay, days).money;
  const bounds =
    verdict.money === null
      ? around(next.value.purchases, forecast.purchases)
      : moneyByModel && next.value.money
        ? around(next.value.money, value)
        : around(plainBounds(tested.plain.money, tested.came.money, value), value);
  const { parameters } = purchaseModels[fitted.name];
  return {
    purchases: forecast.purchases,
    // Its assumptions have everybody who bought once alive for ever, which is no finding.
    alive: forecast.alive.map((chance, i) =>
      fitted.name === 'bg-nbd' && known.repeats[i] === 0 ? Number.NaN : chance,
    ),
    value,
    ...bounds,
    parameters: Object.fromEntries(parameters.map((name, i) => [name, fitted.parameters[i]])),
    spending,
  };
}

/** The plain forecast with bounds by how far it was off; of who is still a customer it says nothing. */
function byPlain(bought: PurchaseDays, known: KnownThen, { holdOut, plain, came }: Tested): Foretold {
  const { purchases: ofPurchases, money: ofMoney } = holdOut.verdict;
  const forecast = (name: typeof ofPurchases.plain) =>
    plainForecast(name, bought, known, bought.lastDay, holdOut.days);
  const { purchases } = forecast(ofPurchases.plain);
  const none = new Float64Array(purchases.length).fill(Number.NaN);
  const value = ofMoney ? forecast(ofMoney.plain).money : none;
  const bounds: Bounds = ofMoney
    ? around(plainBounds(plain.money, came.money, value), value)
    : around(plainBounds(plain.purchases, came.purchases, purchases), purchases);
  return { purchases, alive: none, value, ...bounds, parameters: null, spending: null };
}

function nothing(bought: PurchaseDays, missing: ValueSummary['missing'], days: number) {
  const none = () => new Float64Array(bought.customers).fill(Number.NaN);
  const summary: ForetoldSummary = {
    asOf: bought.lastDay,
    days,
    missing,
    method: { purchases: null, money: null },
    parameters: null,
    spending: null,
    holdOut: null,
    cautions: bought.undated > 0 ? [{ kind: 'undated', count: bought.undated }] : [],
    total: { purchases: Number.NaN, value: Number.NaN },
  };
  return { summary, values: { purchases: none(), alive: none(), value: none(), low: none(), high: none() } };
}

function cautionsOf(bought: PurchaseDays, known: KnownThen, test: HoldOut): ValueCaution[] {
  const season = busiestSeason(bought);
  const paid = known.means.map((mean, i) => mean * known.counts[i]);
  const most = paid.reduce((high, money) => Math.max(high, money), 0) / sum(paid);
  const correlation = spendCorrelation(known);
  const { purchases: verdict } = test.verdict;
  const served = verdict.isModelBetter ? verdict.model : verdict.plain;
  const share = test.tried.find(({ name }) => name === served)!.purchases.total / test.purchases;
  // As the sentence on the bounds has it.
  const held = test.coverage.money ?? test.coverage.purchases;
  const unpriced = known.priced.filter((is) => is === 0).length;
  const shown: (ValueCaution | false)[] = [
    test.verdict.money !== null && unpriced > 0 && { kind: 'unpriced', count: unpriced },
    bought.undated > 0 && { kind: 'undated', count: bought.undated },
    // A forecast of a whole year holds each season once; a shorter one may hold another than was tested.
    season >= said.season && spanOf(bought) < needs.seasons && { kind: 'seasonal', share: season },
    most >= said.oneCustomer && { kind: 'one-customer', share: most },
    Math.abs(correlation) >= said.correlation &&
      test.verdict.money?.isModelBetter === true && { kind: 'spend-depends', correlation },
    Math.abs(share - 1) >= said.totalOff && { kind: 'total-off', share },
    held < said.coverage && { kind: 'bounds-narrow', share: held },
  ];
  return shown.filter((caution) => caution !== false);
}
