import * as v from 'valibot';
import {
  type AdaptReport,
  type Adapted,
  adaptAnswerers,
  adaptKinds,
  adaptReasons,
  adaptTaskNames,
} from '../../domain/adapt/adapt-report';
import { weakLabelNames } from '../../domain/adapt/train-map';
import { count, figure } from './checks';

const interval = v.object({ value: figure, low: figure, high: figure });

const wordsFound = v.object({
  words: v.nullable(figure),
  next: v.nullable(figure),
  rightWords: v.nullable(figure),
  rightNext: v.nullable(figure),
});

export const adaptReportSchema = v.object({
  kind: v.picklist(adaptKinds),
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
  pretraining: v.exactOptional(v.object({ words: count, before: wordsFound, after: wordsFound })),
}) satisfies v.GenericSchema<AdaptReport>;

export const adaptedSchema: v.GenericSchema<Adapted> = v.pipe(
  v.object({
    report: adaptReportSchema,
    map: v.nullable(v.instance(Float32Array)),
    read: v.exactOptional(v.object({ hashes: v.array(v.string()), vectors: v.instance(Float32Array) })),
  }),
  v.check(
    ({ report, map, read }) =>
      report.taken === (map !== null || read !== undefined) &&
      (read === undefined ||
        (read.vectors.length % read.hashes.length === 0 && read.vectors.every(Number.isFinite))) &&
      (map === null || (Number.isInteger(Math.sqrt(map.length)) && map.every(Number.isFinite))),
  ),
);
