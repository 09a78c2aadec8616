import * as v from 'valibot';
import {
  blendForms,
  type Figure,
  type FullEvaluation,
  type RecommendationEvaluation,
  type TestedCustomers,
} from '../../domain/recommend/evaluation/report';
import { splitNames } from '../../domain/recommend/evaluation/split-names';
import { ageingStarts } from '../../domain/recommend/models/interest-ageing';
import { recommenderNames } from '../../domain/recommend/models/recommender';
import { count, figure } from './checks';

const model = v.picklist(recommenderNames);

/** A mean with its interval. */
export const interval = v.object({
  value: figure,
  low: figure,
  high: figure,
}) satisfies v.GenericSchema<Figure>;

const weights = v.record(model, v.exactOptional(figure));

export const chosenSchema = v.object({
  halfLifeDays: v.nullable(figure),
  interest: v.exactOptional(v.nullable(v.object({ halfLifeDays: figure, since: v.picklist(ageingStarts) }))),
  easeLambda: v.exactOptional(v.nullable(figure)),
  whitening: v.exactOptional(v.nullable(figure)),
  blending: v.object({ overall: weights, byHistory: v.array(v.object({ from: count, weights })) }),
});

const group = { customers: count, models: v.array(v.object({ model, recall: interval })) };

const pastShare = v.object({ ...interval.entries, windows: v.exactOptional(count) });

const groupResponse = v.nullable(
  v.object({ customers: count, anything: pastShare, places: v.array(v.nullable(pastShare)) }),
);

export const evaluationSchema = v.object({
  split: v.picklist(splitNames),
  cutAt: v.nullable(figure),
  customers: count,
  hidden: count,
  ks: v.array(count),
  listLength: count,
  blind: v.exactOptional(figure),
  repeated: v.exactOptional(figure),
  listed: count,
  models: v.array(
    v.object({
      model,
      atK: v.array(
        v.object({
          k: count,
          recall: interval,
          precision: interval,
          ndcg: interval,
          map: interval,
          mrr: interval,
          hitRate: interval,
        }),
      ),
      coverage: figure,
      gini: figure,
      novelty: figure,
      diversity: figure,
      training: v.exactOptional(
        v.object({
          balancedAccuracy: figure,
          standardError: v.number(),
          isChance: v.boolean(),
          epoch: count,
          epochs: count,
        }),
      ),
    }),
  ),
  comparisons: v.array(
    v.object({ model, measure: v.picklist(['recall', 'ndcg']), difference: interval, p: figure }),
  ),
  cold: v.nullable(v.object(group)),
  histories: v.array(v.object({ ...group, from: count, to: v.nullable(count) })),
  segments: v.array(v.object({ ...group, code: v.number() })),
  again: v.nullable(
    v.object({
      customers: count,
      products: count,
      k: count,
      blend: interval,
      habit: interval,
      chance: figure,
    }),
  ),
  tuning: v.object({
    ...chosenSchema.entries,
    form: v.picklist(blendForms),
    voters: count,
  }),
  response: v.exactOptional(
    v.nullable(
      v.object({
        cutAt: v.number(),
        customers: v.exactOptional(count),
        active: groupResponse,
        quiet: groupResponse,
      }),
    ),
  ),
}) satisfies v.GenericSchema<RecommendationEvaluation>;

const tested: v.GenericSchema<TestedCustomers> = v.pipe(
  v.object({
    customers: v.instance(Int32Array),
    models: v.array(model),
    recalls: v.instance(Float32Array),
  }),
  v.check(({ customers, models, recalls }) => recalls.length === customers.length * models.length),
);

export const fullEvaluationSchema: v.GenericSchema<FullEvaluation> = v.object({
  evaluation: evaluationSchema,
  tested,
});
