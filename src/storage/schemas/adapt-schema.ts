import * as v from 'valibot';
import {
  type AdaptReport,
  type Adapted,
  adaptAnswerers,
  adaptReasons,
  adaptTaskNames,
} from '../../domain/adapt/adapt-report';
import { weakLabelNames } from '../../domain/adapt/train-map';
import { count, figure } from './checks';

const interval = v.object({ value: figure, low: figure, high: figure });

export const adaptReportSchema = v.object({
  kind: v.literal('contrastive'),
  taken: v.boolean(),
  reason: v.picklist(adaptReasons),
  texts: v.object({ learnt: count, ending: count, tested: count }),
  labels: v.array(v.object({ name: v.picklist(weakLabelNames), texts: count })),
  curve: v.array(v.object({ step: count, learnt: v.nullable(figure), heldOut: figure })),
  bestStep: count,
  tasks: v.array(
    v.object({
      task: v.picklist(adaptTaskNames),
      by: v.picklist(adaptAnswerers),
      classes: count,
      questions: count,
      clusters: count,
      before: interval,
      after: interval,
      gain: interval,
    }),
  ),
}) satisfies v.GenericSchema<AdaptReport>;

export const adaptedSchema: v.GenericSchema<Adapted> = v.pipe(
  v.object({ report: adaptReportSchema, map: v.nullable(v.instance(Float32Array)) }),
  v.check(
    ({ report, map }) =>
      report.taken === (map !== null) &&
      (map === null || (Number.isInteger(Math.sqrt(map.length)) && map.every(Number.isFinite))),
  ),
);
