import { portion, type Step } from '../steps';
import { type Adapted, type AdaptReport, emptyReport, fewestAdaptTexts } from './adapt-report';
import { applyMap } from './apply-map';
import { judged } from './judge';
import { measureTasks } from './measure-tasks';
import { type AdaptShop, prepareAdapting } from './prepare';
import { trainMap, type TrainMapOptions } from './train-map';

export interface AdaptInput extends AdaptShop {
  /** How the map is learnt; as usual where missing. */
  readonly training?: TrainMapOptions;
}

const trainingShare = 0.7;

/**
 * Adapts the reading to the shop: learns a map of its vectors by what the shop knows of its reviews (see `weakLabels`) and
 * takes it only where questions about customers whom it did not see are answered better by more than the error, and none
 * worse (see `judged`). The map that was tested is the one that is taken.
 */
export async function* adaptShop(input: AdaptInput): AsyncGenerator<Step, Adapted> {
  const { shop, dimensions } = input;
  const no = (reason: AdaptReport['reason'], found: Partial<AdaptReport> = {}): Adapted => ({
    report: { ...emptyReport, reason, ...found },
    map: null,
  });
  const { read, learnt, ending, tested, labels, tasks: planned, mentions, isTested } = prepareAdapting(input);
  if (read < fewestAdaptTexts) return no('few-texts', { texts: { learnt: read, ending: 0, tested: 0 } });
  const counts = { learnt: learnt.length, ending: ending.length, tested: tested.length };
  const kinds = labels.map(({ name, of }) => ({
    name,
    texts: learnt.reduce((count, row) => count + (of[row] >= 0 ? 1 : 0), 0),
  }));
  if (labels.length === 0) return no('no-labels', { texts: counts });
  if (planned.length === 0) return no('no-tasks', { texts: counts, labels: kinds });

  const { vectors } = mentions;
  const training = trainMap(vectors.values, dimensions, labels, learnt, ending, input.training);
  const { map, curve, bestStep } = yield* portion(training, 0, trainingShare);
  const found: Partial<AdaptReport> = { texts: counts, labels: kinds, curve, bestStep };
  if (bestStep === 0) return no('not-learnt', found);
  const turned = { ...vectors, values: vectors.values.slice() };
  applyMap(map, dimensions, turned.values);
  const measuring = measureTasks(planned, vectors, turned, {
    mentions,
    products: shop.products.ids.length,
    isTested,
  });
  const measured = yield* portion(measuring, trainingShare, 1);
  const { reason, tasks } = judged(measured);
  const report: AdaptReport = { ...emptyReport, ...found, reason, tasks, taken: reason === 'taken' };
  return { report, map: report.taken ? Float32Array.from(map) : null };
}
