import * as v from 'valibot';
import type { ShopTuning, StoredExperiment } from '../../contracts/experiments';
import { splitNames } from '../../domain/recommend/evaluation/split-names';
import {
  fitPurposes,
  type FitQuality,
  type ModelOptions,
} from '../../domain/recommend/experiments/experiment';
import { recommenderNames, type TrainingCurve } from '../../domain/recommend/models/recommender';
import { searchOutcomes, type TunedOptions } from '../../domain/recommend/search/search-report';
import { searchedNames } from '../../domain/recommend/search/search-space';
import { count, figure } from './checks';
import { interval } from './evaluation-schema';

const split = v.picklist(splitNames);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const options = v.record(
  v.string(),
  v.union([figure, v.string(), v.boolean(), v.null()]),
) satisfies v.GenericSchema<ModelOptions>;

const curve = v.object({
  loss: v.array(figure),
  validation: v.array(figure),
  measure: v.nullable(v.picklist(['balancedAccuracy', 'ndcg'])),
  best: v.number(),
  error: v.exactOptional(v.number()),
}) satisfies v.GenericSchema<TrainingCurve>;

const quality = v.pipe(
  v.object({
    testedOn: v.string(),
    split,
    customers: count,
    k: count,
    recall: interval,
    ndcg: interval,
    perCustomer: v.object({ recall: v.instance(Float32Array), ndcg: v.instance(Float32Array) }),
  }),
  v.check(
    ({ customers, perCustomer: { recall, ndcg } }) =>
      recall.length === customers && ndcg.length === customers,
  ),
) satisfies v.GenericSchema<FitQuality>;

export const experimentSchema = v.object({
  id: v.string(),
  shopId: v.string(),
  startedAt: v.number(),
  updatedAt: v.number(),
  state: v.picklist(['running', 'done']),
  model: v.picklist(recommenderNames),
  options,
  purpose: v.picklist(fitPurposes),
  seed: v.number(),
  hidden: v.array(v.union([split, v.object({ from: v.number() })])),
  data: v.string(),
  size: v.object({ customers: count, products: count, entries: count }),
  resource: v.nullable(share),
  progress: share,
  seconds: v.nullable(v.number()),
  curve: v.nullable(curve),
  tables: v.nullable(v.string()),
  device: v.string(),
  quality: v.nullable(quality),
  name: v.string(),
  note: v.string(),
  starred: v.boolean(),
}) satisfies v.GenericSchema<StoredExperiment>;

const searched = v.picklist(searchedNames);

export const tunedSchema = v.object({
  split,
  seed: v.number(),
  models: v.record(searched, v.exactOptional(options)),
}) satisfies v.GenericSchema<TunedOptions>;

export const tuningSchema = v.object({
  finishedAt: v.number(),
  report: v.object({
    split,
    seed: v.number(),
    data: v.string(),
    customers: count,
    budgetSeconds: v.number(),
    models: v.array(
      v.object({
        model: searched,
        outcome: v.picklist(searchOutcomes),
        default: options,
        best: v.nullable(options),
        tried: count,
        looks: count,
        confirmation: v.nullable(
          v.object({
            customers: count,
            best: figure,
            default: figure,
            difference: interval,
            standardError: figure,
          }),
        ),
        stopped: v.boolean(),
        seconds: v.number(),
      }),
    ),
  }),
  options: tunedSchema,
}) satisfies v.GenericSchema<ShopTuning>;
