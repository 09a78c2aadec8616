import * as v from 'valibot';
import type { SegmentationResult } from '../../contracts/analysis-api';
import type { LikenessMap } from '../../contracts/maps-api';
import type { BasketFindings, ProductFacts, ShopEntities } from '../../contracts/entities';
import type { ListFits, StageOutputs } from '../../contracts/stored';
import { recommenderNames } from '../../domain/recommend/models/recommender';
import { windowEvents } from './window-schema';
import type { StoredStage } from '../../contracts/progress';
import { type FeatureColumn, transforms, units } from '../../domain/behaviour/features';
import type { NextCategory } from '../../domain/recommend/directions/next-category';
import type { Pair } from '../../domain/recommend/directions/together';
import { carriers, reasonKinds, type RecommendationLists } from '../../domain/recommend/lists';
import { chosenSchema, fullEvaluationSchema } from './evaluation-schema';
import { removals } from '../../domain/recommend/rules/offer-rules';
import { lateRemovals } from '../../domain/recommend/rules/shape-list';
import type { RuleEffects } from '../../domain/recommend/rules/shape-list';
import { adaptedSchema } from './adapt-schema';
import { count, figure, rows, strings, within } from './checks';
import { rfmSchema } from './rfm-schema';
import {
  changesSchema,
  choiceSchema,
  fusionSchema,
  keptSchema,
  byHandSchema,
  profileSchema,
  silhouettes,
  suspectsSchema,
  traitSchema,
} from './run-schema';
import { productVoicesSchema, voiceSchema } from './voice-schema';
import { productMapSchema, sentenceMapSchema } from './thing-map-schema';

const cards = rows<ProductFacts>({
  id: 'string',
  title: 'string',
  description: 'string',
  category: 'string',
  price: 'number',
  rating: 'number',
  ratingCount: 'number',
});

const columns = rows<FeatureColumn>({ name: 'string', unit: units, transform: transforms });

const baskets: v.GenericSchema<BasketFindings> = v.object({
  together: rows<Pair>({
    product: 'number',
    other: 'number',
    both: 'number',
    orders: 'number',
    ofOther: 'number',
    lift: 'number',
    times: 'number',
    timesAtLeast: 'number',
  }),
  next: rows<NextCategory>({
    from: 'string',
    to: 'string',
    orders: 'number',
    held: 'number',
    usual: 'number',
  }),
  stockpiles: count,
});

const entities: v.GenericSchema<ShopEntities> = v.pipe(
  v.object({
    customerIds: strings,
    cards,
    historyStarts: v.instance(Int32Array),
    historyProducts: v.instance(Int32Array),
    featureColumns: columns,
    featureValues: v.instance(Float32Array),
    rfm: v.exactOptional(v.nullable(rfmSchema)),
    baskets: v.exactOptional(v.nullable(baskets)),
  }),
  v.check(
    ({ customerIds, cards, historyStarts, historyProducts, featureColumns, featureValues }) =>
      historyStarts.length === customerIds.length + 1 &&
      historyStarts[0] === 0 &&
      historyStarts.every((start, i) => start <= (historyStarts[i + 1] ?? historyProducts.length)) &&
      historyStarts.at(-1) === historyProducts.length &&
      within(historyProducts, 0, cards.length) &&
      featureValues.length === customerIds.length * featureColumns.length,
  ),
);

const segmentation: v.GenericSchema<SegmentationResult> = v.pipe(
  v.object({
    labels: v.instance(Int32Array),
    confidence: v.instance(Float32Array),
    projection: v.instance(Float32Array),
    profiles: v.array(profileSchema),
    figures: v.exactOptional(v.array(v.array(traitSchema))),
    changes: v.exactOptional(changesSchema),
    kept: v.exactOptional(keptSchema),
    byHand: v.exactOptional(byHandSchema),
    suspects: v.exactOptional(suspectsSchema),
    voice: v.exactOptional(v.nullable(voiceSchema)),
    productVoices: v.exactOptional(productVoicesSchema),
    silhouette: figure,
    silhouetteByK: silhouettes,
    fusion: v.exactOptional(fusionSchema),
    choice: v.exactOptional(choiceSchema),
  }),
  v.check(
    ({ labels, confidence, projection, profiles, figures }) =>
      confidence.length === labels.length &&
      projection.length === 2 * labels.length &&
      (figures === undefined || figures.length === profiles.length) &&
      within(labels, 0, profiles.length),
  ),
);

const hasCounts = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  removals.every(
    (name) => lateRemovals.some((late) => late === name) || typeof Reflect.get(value, name) === 'number',
  );

const effects: v.GenericSchema<RuleEffects> = v.object({
  removed: v.custom<RuleEffects['removed']>(hasCounts),
  pastCaps: count,
  filledUp: count,
  short: count,
});

const lists: v.GenericSchema<RecommendationLists> = v.pipe(
  v.object({
    customers: v.number(),
    length: v.number(),
    products: v.instance(Int32Array),
    scores: v.instance(Float32Array),
    reasons: v.instance(Uint8Array),
    evidence: v.instance(Int32Array),
    carrier: v.instance(Uint8Array),
    ofProducts: v.exactOptional(
      v.object({ takers: v.instance(Int32Array), similar: v.instance(Int32Array) }),
    ),
    chosen: v.exactOptional(chosenSchema),
    rules: v.exactOptional(effects),
  }),
  v.check(
    ({ customers, length, products, scores, reasons, evidence, carrier }) =>
      [products, scores, reasons, evidence, carrier].every((each) => each.length === customers * length) &&
      within(reasons, 0, reasonKinds.length) &&
      within(carrier, 0, carriers.length) &&
      products.every((product) => product >= -1),
  ),
);

const map: v.GenericSchema<LikenessMap> = v.object({
  places: v.pipe(
    v.instance(Float32Array),
    v.check((places) => places.every(Number.isFinite)),
  ),
  kept: v.number(),
  keptFlat: v.number(),
  stayed: count,
});

const table = v.union([v.instance(Int32Array), v.instance(Float32Array), v.instance(Float64Array)]);

const fits: v.GenericSchema<ListFits> = v.object({
  models: v.array(
    v.object({
      name: v.picklist(recommenderNames),
      options: v.unknown(),
      tables: v.record(v.string(), table),
    }),
  ),
  played: windowEvents,
});

/** What each stage's output has to be; an output that is not it is computed anew. */
export const stageSchemas: { readonly [Stage in StoredStage]: v.GenericSchema<StageOutputs[Stage]> } = {
  entities,
  segmentation,
  lists,
  fits,
  evaluation: fullEvaluationSchema,
  map,
  productMap: productMapSchema,
  sentenceMap: sentenceMapSchema,
  adapting: adaptedSchema,
};
