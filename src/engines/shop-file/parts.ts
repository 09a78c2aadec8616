import * as v from 'valibot';
import type { StoredAudience } from '../../contracts/audiences';
import type { WholeCampaign } from '../../contracts/campaigns';
import type { PseudonymsRecord, StoredGesture, WindowPolicy } from '../../contracts/window';
import type { StoredText } from '../../contracts/texts';
import type { StoredExperiment } from '../../contracts/experiments';
import type { ShopHead, StageOutputs, StoredRun } from '../../contracts/stored';
import type { StoredStage } from '../../contracts/progress';
import type { RejectedRow } from '../../domain/csv/import-types';
import type { TableChunk } from '../../domain/shop/columns';
import { audienceSchema } from '../../storage/schemas/audience-schema';
import { wholeCampaignSchema } from '../../storage/schemas/campaign-schema';
import { gestureSchema, windowPolicySchema } from '../../storage/schemas/window-schema';
import { experimentSchema } from '../../storage/schemas/experiment-schema';
import { runSchema } from '../../storage/schemas/run-schema';
import { shopSchema } from '../../storage/schemas/shop-schema';
import { stageSchemas } from '../../storage/schemas/stage-schemas';
import {
  columnSchema,
  linesSchema,
  printsSchema,
  rejectedSchema,
  repeatsSchema,
} from '../../storage/schemas/table-schemas';
import { textSchema } from '../../storage/schemas/text-schema';
import type { VectorBatch } from '../../storage/vectors';
import { count, strings } from '../../storage/schemas/checks';
import { tableKinds } from '../../domain/shop/tables/tables';

/** What the parts of a shop's file hold, by kind; what is read passes these checks. */
export interface Parts {
  readonly head: ShopHead;
  readonly chunk: { readonly number: number; readonly chunk: TableChunk };
  readonly rejected: { readonly file: number; readonly rows: readonly RejectedRow[] };
  readonly campaign: WholeCampaign;
  readonly audience: StoredAudience;
  /** What was done in the shop's window at once. */
  readonly gesture: Pick<StoredGesture, 'customerId' | 'events'>;
  /** Who is who in the files of its window. */
  readonly pseudonyms: Pick<PseudonymsRecord, 'ids' | 'names'>;
  /** How its window puts cards into places. */
  readonly windowPolicy: Pick<WindowPolicy, 'share' | 'taken'>;
  readonly text: StoredText;
  readonly run: StoredRun;
  readonly experiment: StoredExperiment;
  readonly stage: StagePart;
  readonly vectors: readonly VectorBatch[];
}
export type PartKind = keyof Parts;

export interface StagePart {
  readonly stage: StoredStage;
  readonly fingerprint: string;
  readonly output: StageOutputs[StoredStage];
}

const chunkSchema = v.object({
  number: count,
  chunk: v.object({
    kind: v.picklist(tableKinds),
    rowCount: count,
    file: count,
    series: count,
    lines: linesSchema,
    prints: printsSchema,
    repeats: repeatsSchema,
    columns: v.record(v.string(), columnSchema),
  }),
});

const stagePart = v.object({
  stage: v.picklist([
    'entities',
    'segmentation',
    'lists',
    'evaluation',
    'map',
    'productMap',
    'sentenceMap',
    'adapting',
  ]),
  fingerprint: v.string(),
  output: v.looseObject({}),
});

/** Whether an output is what this version makes of its stage: one of an older version is computed anew. */
export function isCurrent({ stage, output }: StagePart): boolean {
  return v.is(stageSchemas[stage], output);
}

/** Whether this version understands a campaign, which may be of a later one. */
export function isKnownCampaign(campaign: WholeCampaign): boolean {
  return v.is(wholeCampaignSchema, campaign);
}

/** Whether this version understands an audience, which may be of a later one. */
export function isKnownAudience(audience: StoredAudience): boolean {
  return v.is(audienceSchema, audience);
}

/** Whether this version understands a kept text, which may be of a later one. */
export function isKnownText(text: StoredText): boolean {
  return v.is(textSchema, text);
}

/** Whether this version understands what was done in the window, which may be of a kind of a later one. */
export function isKnownGesture(gesture: Parts['gesture']): boolean {
  return v.is(gestureSchema, { ...gesture, id: 0, shopId: '' });
}

/** Whether this version understands how a window places its cards. */
export function isKnownPolicy(policy: Parts['windowPolicy']): boolean {
  return v.is(windowPolicySchema, { ...policy, shopId: '' });
}

/** Whether this version understands a record of a fit: one of a later version may be of a model that it lacks. */
export function isKnownExperiment(experiment: StoredExperiment): boolean {
  return v.is(experimentSchema, experiment);
}

const vectorsSchema = v.array(
  v.pipe(
    v.object({ key: v.string(), dimensions: count, hashes: strings, vectors: v.instance(Float32Array) }),
    v.check(({ dimensions, hashes, vectors }) => vectors.length === hashes.length * dimensions),
  ),
);

const schemas: Readonly<Record<PartKind, v.GenericSchema>> = {
  head: shopSchema,
  chunk: chunkSchema,
  rejected: v.object({ file: count, rows: rejectedSchema }),
  campaign: v.looseObject({}),
  audience: v.looseObject({}),
  gesture: v.looseObject({}),
  pseudonyms: v.object({ ids: strings, names: strings }),
  windowPolicy: v.looseObject({}),
  text: v.looseObject({}),
  run: runSchema,
  experiment: v.looseObject({}),
  stage: stagePart,
  vectors: vectorsSchema,
};

/** Whether a part holds what its kind says. A kind that is not known holds nothing that we could keep. */
export function isPart<Kind extends PartKind>(kind: Kind, value: unknown): value is Parts[Kind] {
  return v.is(schemas[kind], value);
}

export function isPartKind(kind: string): kind is PartKind {
  return Object.hasOwn(schemas, kind);
}
