import * as v from 'valibot';
import type { KeptSegments, MadeByHand, RunOptions } from '../../contracts/analysis-api';
import {
  type Calibration,
  depths,
  devicePreferences,
  type DeviceChoice,
  deviceReasons,
  devices,
  type DeviceStatus,
} from '../../contracts/encoder-api';
import type { RunSummary } from '../../contracts/run';
import { heavyStages, kernelThreads, stageDevices } from '../../contracts/stage-report';
import type { StoredRun } from '../../contracts/stored';
import { rfmGroups } from '../../domain/behaviour/rfm/groups';
import { blockNames, units } from '../../domain/behaviour/features';
import type { BlockWeights } from '../../domain/fusion/fuse';
import { type FusionReport, fusions, weightings } from '../../domain/fusion/fusion';
import type { SegmentChoice } from '../../domain/cluster/choice/segment-choice';
import { verdictReasons } from '../../domain/cluster/choice/verdict';
import { divisionNames } from '../../domain/cluster/clusterer';
import { archetypeKeys } from '../../domain/label/archetypes/archetypes';
import type { SegmentChange } from '../../domain/label/segment-changes';
import type { SegmentProfile, Trait } from '../../domain/label/segment';
import { alikeBy } from '../../domain/suspects/alike-buyers';
import type { SuspectGroup } from '../../domain/suspects/suspects';
import { adaptChoices } from '../../domain/adapt/adapt-report';
import { splitNames } from '../../domain/recommend/evaluation/split-names';
import { recommenderNames } from '../../domain/recommend/models/recommender';
import { areRules, type OfferRules } from '../../domain/recommend/rules/offer-rules';
import { encoderNames } from '../../domain/text/encoders';
import { figure } from './checks';
import { adaptReportSchema } from './adapt-schema';
import { evaluationSchema } from './evaluation-schema';
import { tunedSchema } from './experiment-schema';
import { aspect, aspectsSchema, feeling, starsSchema, voiceSchema } from './voice-schema';

const weights = v.object({
  text: v.exactOptional(v.number()),
  taste: v.exactOptional(v.number()),
  behaviour: v.exactOptional(v.number()),
  attributes: v.exactOptional(v.number()),
}) satisfies v.GenericSchema<BlockWeights>;

const options = v.object({
  cluster: v.exactOptional(v.picklist(divisionNames)),
  k: v.union([v.literal('auto'), v.number()]),
  cutHeight: v.exactOptional(v.number()),
  homes: v.exactOptional(v.number()),
  kMin: v.number(),
  kMax: v.number(),
  seed: v.number(),
  fusion: v.exactOptional(v.picklist(fusions)),
  weighting: v.exactOptional(v.picklist(weightings)),
  weights,
  depth: v.picklist(['auto', ...depths]),
  encoder: v.picklist(['auto', ...encoderNames]),
  adapt: v.exactOptional(v.picklist(adaptChoices)),
  includeBought: v.boolean(),
  listLength: v.number(),
  rules: v.exactOptional(v.custom<OfferRules>(areRules)),
  recommender: v.exactOptional(v.picklist(recommenderNames)),
  split: v.exactOptional(v.picklist(['auto', ...splitNames])),
  ks: v.exactOptional(v.array(v.number())),
}) satisfies v.GenericSchema<RunOptions>;

const dropped = <Given extends string>(names: readonly Given[]) =>
  v.array(v.object({ device: v.picklist(names), cause: v.string() }));

const deviceStatus = v.object({
  device: v.picklist(devices),
  threads: v.number(),
  adapter: v.string(),
  reason: v.nullable(v.picklist(deviceReasons)),
  dropped: v.exactOptional(dropped([...devices, kernelThreads])),
}) satisfies v.GenericSchema<DeviceStatus>;

export const traitSchema = v.object({
  feature: v.string(),
  unit: v.picklist(units),
  segmentValue: figure,
  shopValue: figure,
  effect: figure,
}) satisfies v.GenericSchema<Trait>;

export const profileSchema = v.object({
  code: v.number(),
  customName: v.nullable(v.string()),
  // A type that an earlier version told, and this one does not, is shown as everyday customers.
  archetype: v.fallback(v.picklist(archetypeKeys), 'everyday-customer'),
  fit: v.exactOptional(v.object({ share: figure, elsewhere: figure })),
  voice: v.exactOptional(v.object({ aspect, feeling })),
  rfm: v.exactOptional(v.picklist(rfmGroups)),
  season: v.exactOptional(v.object({ from: v.number(), to: v.number() })),
  topics: v.array(v.string()),
  keywords: v.array(v.object({ term: v.string(), weight: figure })),
  quotes: v.array(
    v.object({ text: v.string(), rating: figure, productId: v.string(), customerId: v.string() }),
  ),
  size: v.number(),
  suspects: v.exactOptional(v.number()),
  unknown: v.exactOptional(v.number()),
  share: v.number(),
  revenue: figure,
  revenueShare: figure,
  ofItsTime: v.exactOptional(v.picklist(['category', 'price'])),
  besideThem: v.exactOptional(v.number()),
  fewPay: v.exactOptional(v.object({ customers: v.number(), share: figure })),
  confidence: figure,
  traits: v.array(traitSchema),
  aspects: v.exactOptional(aspectsSchema),
  stars: v.exactOptional(starsSchema),
  languages: v.exactOptional(v.array(v.object({ language: v.string(), reviews: v.number() }))),
  audience: v.exactOptional(v.object({ customers: v.number(), revenue: figure })),
}) satisfies v.GenericSchema<SegmentProfile>;

export const fusionSchema = v.object({
  shares: v.array(v.object({ block: v.picklist(blockNames), weight: v.number(), share: figure })),
  kept: v.exactOptional(v.object({ dimensions: v.number(), variance: v.number() })),
  trials: v.exactOptional(v.array(v.object({ weights, stability: figure, k: v.number() }))),
  productWording: v.exactOptional(v.number()),
  taste: v.exactOptional(v.object({ directions: v.number(), words: v.number() })),
}) satisfies v.GenericSchema<FusionReport>;

export const choiceSchema = v.object({
  clusterer: v.picklist(divisionNames),
  verdict: v.object({
    answer: v.picklist(['segments', 'none']),
    reason: v.picklist(verdictReasons),
    parts: v.number(),
    distinct: v.number(),
    emptiest: figure,
    sides: v.exactOptional(v.array(v.object({ side: v.picklist(blockNames), parts: v.number() }))),
  }),
  byK: v.array(
    v.object({
      k: v.number(),
      silhouette: figure,
      calinskiHarabasz: figure,
      daviesBouldin: figure,
      gap: figure,
      gapError: figure,
      stability: figure,
      stabilityError: figure,
      smallest: v.exactOptional(figure),
      isOfParts: v.exactOptional(v.boolean()),
      nesting: v.exactOptional(figure),
    }),
  ),
  byGap: v.number(),
  stability: v.object({
    adjustedRandIndex: figure,
    error: figure,
    jaccard: v.array(figure),
    overlaps: v.exactOptional(v.array(v.array(figure))),
  }),
  silhouettes: v.exactOptional(
    v.array(v.object({ size: v.number(), values: v.array(figure), mean: figure, misplaced: figure })),
  ),
  agreement: figure,
  areApart: v.exactOptional(v.boolean()),
  ofTheirTime: v.exactOptional(v.number()),
  unknown: v.exactOptional(v.number()),
  otherShape: v.exactOptional(v.object({ clusters: v.number(), noiseShare: v.number() })),
  noiseShare: v.number(),
  noiseShares: v.exactOptional(v.object({ hdbscan: v.number(), dbscan: v.number() })),
  parameters: v.record(v.string(), figure),
  dendrogram: v.exactOptional(
    v.object({
      points: v.number(),
      leaves: v.array(v.object({ size: v.number(), cluster: v.number() })),
      merges: v.array(v.object({ left: v.number(), right: v.number(), height: figure })),
      cut: figure,
    }),
  ),
  kDistances: v.exactOptional(
    v.object({ points: v.number(), neighbour: v.number(), distances: v.array(figure), epsilon: figure }),
  ),
}) satisfies v.GenericSchema<SegmentChoice>;

export const changesSchema = v.array(
  v.object({
    kind: v.picklist(['new', 'split', 'merged', 'vanished']),
    code: v.number(),
    other: v.nullable(v.number()),
  }),
) satisfies v.GenericSchema<SegmentChange[]>;

export const keptSchema = v.object({
  merge: v.exactOptional(v.tuple([v.number(), v.number()])),
  split: v.exactOptional(
    v.object({
      code: v.number(),
      from: v.array(v.number()),
      apart: v.exactOptional(v.picklist(['apart', 'crowd', 'few'])),
    }),
  ),
  placed: v.number(),
}) satisfies v.GenericSchema<KeptSegments>;

export const byHandSchema = v.object({
  merged: v.array(v.number()),
  lost: v.array(v.number()),
  parted: v.exactOptional(v.array(v.array(v.number()))),
  rejoined: v.exactOptional(v.array(v.number())),
}) satisfies v.GenericSchema<MadeByHand>;

const ofProduct = { accounts: v.number(), productId: v.string(), title: v.string() };

export const suspectsSchema = v.array(
  v.variant('kind', [
    v.object({ kind: v.literal('copies'), accounts: v.number(), text: v.string() }),
    v.object({ kind: v.literal('machines'), accounts: v.number(), views: figure, usual: figure }),
    v.object({ ...ofProduct, kind: v.picklist(['pushed', 'refunded']), days: v.number() }),
    v.object({
      ...ofProduct,
      kind: v.picklist(['burst', 'contrary']),
      days: v.number(),
      stars: v.number(),
    }),
    v.object({ ...ofProduct, kind: v.literal('clickers'), views: figure, usual: figure }),
    v.object({
      ...ofProduct,
      kind: v.literal('unbought'),
      days: v.number(),
      reviews: v.number(),
      products: v.number(),
    }),
    v.object({ kind: v.literal('returned'), accounts: v.number(), orders: v.number(), days: v.number() }),
    v.object({ ...ofProduct, kind: v.literal('alike'), by: v.picklist(alikeBy), value: v.string() }),
    v.object({ kind: v.literal('confirmed'), accounts: v.number() }),
  ]),
) satisfies v.GenericSchema<SuspectGroup[]>;

export const silhouettes = v.array(v.object({ k: v.number(), silhouette: figure }));

const summary = v.object({
  id: v.string(),
  shopId: v.string(),
  startedAt: v.number(),
  finishedAt: v.number(),
  options,
  tuned: v.exactOptional(tunedSchema),
  depth: v.picklist(depths),
  encoder: v.nullable(v.picklist(encoderNames)),
  device: v.nullable(deviceStatus),
  computed: v.exactOptional(
    v.array(
      v.object({
        stage: v.picklist(heavyStages),
        device: v.picklist(stageDevices),
        dropped: dropped([...stageDevices, kernelThreads]),
      }),
    ),
  ),
  seconds: v.record(v.string(), v.number()),
  adapted: v.exactOptional(adaptReportSchema),
  silhouette: figure,
  silhouetteByK: silhouettes,
  fusion: v.exactOptional(fusionSchema),
  choice: v.exactOptional(choiceSchema),
  profiles: v.array(profileSchema),
  changes: v.exactOptional(changesSchema),
  kept: v.exactOptional(v.object({ ...keptSchema.entries, from: v.nullable(v.string()) })),
  byHand: v.exactOptional(byHandSchema),
  suspects: v.exactOptional(suspectsSchema),
  voice: v.exactOptional(v.nullable(voiceSchema)),
  measured: v.exactOptional(evaluationSchema),
  seenUntil: v.exactOptional(v.number()),
  reusedVectors: v.number(),
  totalVectors: v.number(),
  cut: v.exactOptional(
    v.object({ texts: v.number(), ofTexts: v.number(), tokens: v.number(), ofTokens: v.number() }),
  ),
}) satisfies v.GenericSchema<RunSummary>;

const fingerprint = v.exactOptional(v.string());

export const runSchema = v.object({
  id: v.string(),
  shopId: v.string(),
  startedAt: v.number(),
  summary,
  stages: v.object({
    entities: fingerprint,
    segmentation: fingerprint,
    lists: fingerprint,
    evaluation: fingerprint,
  }),
}) satisfies v.GenericSchema<StoredRun>;

export const calibrationSchema = v.object({
  rates: v.object({
    webgpu: v.exactOptional(v.number()),
    kernels: v.exactOptional(v.number()),
    'kernels-exact': v.exactOptional(v.number()),
    wasm: v.exactOptional(v.number()),
  }),
  failures: v.exactOptional(dropped(devices)),
  chosen: v.picklist(devices),
  measuredAt: v.number(),
  key: v.string(),
}) satisfies v.GenericSchema<Calibration>;

/** The choice that local storage keeps. */
export const deviceChoiceSchema = v.object({
  device: v.picklist(devicePreferences),
  threads: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
}) satisfies v.GenericSchema<DeviceChoice>;
