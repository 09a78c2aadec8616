import * as v from 'valibot';
import type { ShopFacts } from '../../contracts/analysis-api';
import type { ImportReport } from '../../contracts/import-api';
import type { LoopDecision } from '../../contracts/loop';
import type { ShopHead, StoredChunk } from '../../contracts/stored';
import {
  type ImportRule,
  importRules,
  optionalImportRules,
  type RuleReport,
} from '../../domain/cleaning/rules';
import { rejectReasons } from '../../domain/csv/import-types';
import { encoderNames } from '../../domain/text/encoders';
import { noAnswers, type ShopAnswers, statusMeanings } from '../../domain/shop/answers';
import type { ShopLabels } from '../../domain/supervision/read-labels';
import { tableKinds } from '../../domain/shop/tables/tables';
import { count, figure } from './checks';
import { tuningSchema } from './experiment-schema';

const ruleReport = v.object({
  rule: v.picklist(importRules),
  changed: count,
  examples: v.array(
    v.object({
      table: v.picklist(tableKinds),
      file: count,
      line: count,
      before: v.string(),
      after: v.string(),
    }),
  ),
}) satisfies v.GenericSchema<unknown, RuleReport<ImportRule>>;

const report = v.object({
  file: count,
  name: v.string(),
  kind: v.picklist(tableKinds),
  read: count,
  imported: count,
  merged: count,
  superseded: count,
  joinedPayments: v.optional(count, 0),
  joined: v.optional(count, 0),
  perhapsJoined: v.optional(count, 0),
  edited: v.optional(count, 0),
  collidesWith: v.array(count),
  rejected: count,
  rejectedBy: v.record(v.picklist(rejectReasons), count),
  rejectedNotKept: v.optional(count, 0),
  cleaned: v.object({
    maskedEmails: count,
    maskedPhones: count,
    cancelledLines: count,
    unreadableFields: count,
  }),
  replacedCharacters: v.optional(count, 0),
  counter: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
  // Reports of early versions know neither.
  unreadBy: v.optional(v.record(v.string(), count), {}),
  unreadColumns: v.optional(
    v.array(v.object({ column: v.string(), field: v.string(), values: v.array(v.string()) })),
    [],
  ),
  attachedColumns: v.optional(v.array(v.string()), []),
  rules: v.optional(v.array(ruleReport), []),
  rulesOff: v.optional(v.array(v.picklist(optionalImportRules)), []),
}) satisfies v.GenericSchema<unknown, ImportReport>;

const chunk = v.object({
  kind: v.picklist(tableKinds),
  chunk: count,
  file: count,
  series: count,
  rowCount: count,
  merged: count,
  fields: v.array(v.string()),
  bytes: v.exactOptional(count),
}) satisfies v.GenericSchema<unknown, StoredChunk>;

const facts = v.object({
  customers: count,
  products: count,
  orderLines: count,
  reviews: count,
  events: count,
  revenue: figure,
  currency: v.string(),
  from: figure,
  to: figure,
  languages: v.record(v.string(), v.number()),
  encoder: v.picklist(encoderNames),
  anonymousReviews: v.boolean(),
  namelessRevenue: v.exactOptional(figure),
}) satisfies v.GenericSchema<unknown, ShopFacts>;

const answers = v.object({
  rates: v.record(v.string(), v.number()),
  statuses: v.record(v.string(), v.picklist(statusMeanings)),
  timeZone: v.string(),
  rulesOff: v.array(v.string()),
  // Answers of early versions have none.
  rulesOn: v.optional(v.array(v.string()), []),
  fakes: v.optional(v.array(v.string()), []),
  genuine: v.optional(v.array(v.string()), []),
}) satisfies v.GenericSchema<unknown, ShopAnswers>;

const labelled = v.array(v.tuple([v.string(), v.string()]));

const shopLabels = v.object({
  name: v.string(),
  column: v.nullable(v.string()),
  rows: labelled,
  corrections: labelled,
}) satisfies v.GenericSchema<unknown, ShopLabels>;

const loopFigure = v.object({ value: figure, low: figure, high: figure });
const loopDecision = v.object({
  at: v.number(),
  winner: v.string(),
  outcome: v.picklist(['promoted', 'kept', 'even', 'few', 'byHand']),
  champion: v.string(),
  challenger: v.string(),
  by: v.nullable(
    v.object({
      testFrom: figure,
      customers: count,
      purchases: count,
      difference: v.nullable(loopFigure),
    }),
  ),
}) satisfies v.GenericSchema<unknown, LoopDecision>;

/** A shop's head. Facts that are damaged are found anew by the next run. Heads of early versions have no answers. */
export const shopSchema = v.object({
  id: v.string(),
  name: v.string(),
  createdAt: v.number(),
  complete: v.picklist([0, 1]),
  reports: v.array(report),
  chunks: v.array(chunk),
  facts: v.fallback(v.nullable(facts), null),
  answers: v.optional(answers, noAnswers),
  segmentNames: v.record(v.string(), v.string()),
  policy: v.exactOptional(v.string()),
  tone: v.exactOptional(v.object({ words: v.string(), examples: v.array(v.string()) })),
  labels: v.exactOptional(v.nullable(shopLabels)),
  decisions: v.fallback(v.exactOptional(v.array(loopDecision)), []),
  // What can be found again does not make a shop unreadable.
  tuning: v.fallback(v.optional(v.nullable(tuningSchema), null), null),
}) satisfies v.GenericSchema<unknown, ShopHead>;
