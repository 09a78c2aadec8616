import { minimise, minimiseFrom } from '../../math/minimise';
import { outside, resampledLevel } from './gamma-gamma';
import { bgNbd, mbgNbd } from './beta-geometric';
import { paretoNbd } from './pareto-nbd';
import type { Histories, History, PurchaseModel, PurchaseModelName } from './purchase-model';

export const purchaseModels: Readonly<Record<PurchaseModelName, PurchaseModel>> = {
  'pareto-nbd': paretoNbd,
  'mbg-nbd': mbgNbd,
  'bg-nbd': bgNbd,
};

/** Parameters in the order of the model's names, and how well they explain the histories. */
export interface FittedPurchases {
  readonly name: PurchaseModelName;
  readonly parameters: Float64Array;
  readonly logLikelihood: number;
  /** Inverse curvature of minus the likelihood over the logarithms of the parameters, as the fit found it. */
  readonly inverse: Float64Array;
}

/**
 * Maximum likelihood over the logarithms of the parameters, from several starts; with `near`, a fit to much the same
 * histories, from there alone and less closely. Deterministic.
 */
export function fitPurchases(
  name: PurchaseModelName,
  histories: Histories,
  near?: Pick<FittedPurchases, 'parameters' | 'inverse'>,
): FittedPurchases {
  const model = purchaseModels[name];
  const lost = (logs: Float64Array) =>
    outside(logs) ? Number.POSITIVE_INFINITY : -model.logLikelihood(logs.map(Math.exp), histories);
  const found = near
    ? minimise(lost, near.parameters.map(Math.log), { inverse: near.inverse, levelBy: resampledLevel })
    : minimiseFrom(
        lost,
        model.starts.map((start) => start.map(Math.log)),
      );
  return { name, parameters: found.at.map(Math.exp), logLikelihood: -found.value, inverse: found.inverse };
}

/** Histories that are alike as one with their number, so that a likelihood costs by their kinds. */
export function groupHistories(each: readonly History[]): Histories {
  const kinds = new Map<string, { readonly history: History; weight: number }>();
  for (const history of each) {
    const key = `${history.repeats} ${history.last} ${history.length}`;
    const known = kinds.get(key);
    if (known) known.weight++;
    else kinds.set(key, { history, weight: 1 });
  }
  const all = [...kinds.values()];
  return {
    repeats: Int32Array.from(all, ({ history }) => history.repeats),
    last: Float64Array.from(all, ({ history }) => history.last),
    length: Float64Array.from(all, ({ history }) => history.length),
    weight: Float64Array.from(all, ({ weight }) => weight),
  };
}
