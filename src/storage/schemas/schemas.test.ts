import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checked } from './checks';
import { evaluationSchema } from './evaluation-schema';
import { profileSchema, runSchema } from './run-schema';
import { shopSchema } from './shop-schema';
import { stageSchemas } from './stage-schemas';
import { columnSchema, hashesSchema, rejectedSchema } from './table-schemas';
import { noAnswers } from '../../domain/shop/answers';
import { defaultRunOptions } from '../../contracts/analysis-api';
import { carriers, reasonKinds } from '../../domain/recommend/lists';

/** The value passes; with one part changed it does not. */
function passesUnless(schema: v.GenericSchema, value: object, damage: Readonly<Record<string, object>>) {
  it('passes whole', () => {
    expect(checked(schema, value)).toBe(value);
  });
  it.each(Object.entries(damage))('is damaged by %s', (_, parts) => {
    expect(checked(schema, { ...value, ...parts })).toBeUndefined();
  });
}

describe('a column of strings', () => {
  const column = { type: 'string', codes: Int32Array.of(0, -1, 1), dictionary: ['a', 'b'] };
  passesUnless(columnSchema, column, {
    'a code beyond its dictionary': { codes: Int32Array.of(0, -1, 2) },
    'a code below -1': { codes: Int32Array.of(-2) },
    'a dictionary of numbers': { dictionary: ['a', 1] },
    'codes of another kind': { codes: [0, 1] },
    'an unknown type': { type: 'boolean' },
  });
});

describe('a column of numbers', () => {
  passesUnless(
    columnSchema,
    { type: 'number', values: Float64Array.of(1, Number.NaN) },
    { 'values of another kind': { values: new Float32Array(2) } },
  );
});

describe('hashes of a batch', () => {
  const batch = { id: 1, shopId: 'a', key: 'k', dimensions: 2, hashes: ['x', 'y'] };
  passesUnless(hashesSchema, batch, {
    'a hash that is a number': { hashes: ['x', 2] },
    'a lost id': { id: undefined },
    'dimensions in words': { dimensions: 'two' },
  });
});

describe('rejected rows', () => {
  const row = { line: 2, reason: 'bad-date', record: 'a,b' };
  it('pass whole', () => {
    expect(checked(rejectedSchema, [row])).toEqual([row]);
  });
  it.each([{ ...row, reason: 'bad-luck' }, { ...row, line: '2' }, { line: 2, reason: 'bad-date' }, null])(
    'are damaged by %j',
    (damaged) => {
      expect(checked(rejectedSchema, [row, damaged])).toBeUndefined();
    },
  );
});

describe('recommendation lists', () => {
  const lists = {
    customers: 1,
    length: 2,
    products: Int32Array.of(3, -1),
    scores: Float32Array.of(1, 0),
    reasons: Uint8Array.of(6, 0),
    evidence: Int32Array.of(-1, -1),
    carrier: Uint8Array.of(5, 0),
  };
  passesUnless(stageSchemas.lists, lists, {
    'a reason that does not exist': { reasons: Uint8Array.of(reasonKinds.length, 0) },
    'a model that does not exist': { carrier: Uint8Array.of(carriers.length, 0) },
    'a product below -1': { products: Int32Array.of(-2, -1) },
    'a list too short': { evidence: Int32Array.of(-1) },
  });
});

describe('entities', () => {
  const cell = { group: 'once', customers: 1, spent: Number.NaN };
  const rfm = {
    rules: {
      rhythm: null,
      recent: 7,
      gone: null,
      dayBounds: [7],
      orderBounds: [1],
      often: Number.POSITIVE_INFINITY,
    },
    cells: [{ ...cell, column: 0, row: 0 }],
    groups: [cell],
    customers: 2,
    buyers: 1,
    once: 1,
    dated: 0,
  };
  const card = { id: 'P', title: '', description: '', category: '', price: 1, rating: 1, ratingCount: 1 };
  const entities = {
    customerIds: ['a', 'b'],
    cards: [card],
    historyStarts: Int32Array.of(0, 1, 2),
    historyProducts: Int32Array.of(0, 0),
    featureColumns: [{ name: 'monetary', unit: 'money', transform: 'log1p' }],
    featureValues: new Float32Array(2),
  };
  passesUnless(stageSchemas.entities, entities, {
    'a product without a card': { historyProducts: Int32Array.of(0, 1) },
    'a history that goes back': { historyStarts: Int32Array.of(0, 3, 2) },
    'an unknown unit': { featureColumns: [{ name: 'monetary', unit: 'miles', transform: 'log1p' }] },
    'an unknown transform': { featureColumns: [{ name: 'monetary', unit: 'money', transform: 'exp' }] },
    'an unknown group of buyers': { rfm: { ...rfm, groups: [{ ...cell, group: 'royal' }] } },
    'bounds in words': { rfm: { ...rfm, rules: { ...rfm.rules, dayBounds: ['week'] } } },
  });
  it.each([
    ['sorted buyers', { rfm }],
    ['no orders', { rfm: null }],
    ['what an earlier version kept', { purchases: { orders: Int32Array.of(1, 2) } }],
  ])('may have %s', (_, parts) => {
    const value = { ...entities, ...parts };
    expect(checked(stageSchemas.entities, value)).toBe(value);
  });
});

const trait = { feature: 'monetary', unit: 'money', segmentValue: 1, shopValue: 1, effect: 1 };
const profile = {
  code: 1,
  customName: null,
  archetype: 'bulk-buyer',
  topics: [],
  keywords: [],
  quotes: [],
  size: 1,
  share: 1,
  revenue: 1,
  revenueShare: 1,
  confidence: 1,
  traits: [trait],
};

describe('a profile', () => {
  passesUnless(profileSchema, profile, { 'an unknown unit': { traits: [{ ...trait, unit: 'miles' }] } });
});

const choice = {
  clusterer: 'hdbscan',
  verdict: { answer: 'none', reason: 'one-crowd', parts: 1, distinct: 80, emptiest: 0.6 },
  byK: [],
  byGap: 1,
  stability: { adjustedRandIndex: 0.4, error: 0.1, jaccard: [0.5, Number.NaN], overlaps: [[0.4, 0.6], []] },
  silhouettes: [{ size: 2, values: [0.5, -0.1], mean: 0.2, misplaced: 0.5 }],
  agreement: 0,
  noiseShare: 0.1,
  parameters: { minSamples: 5 },
  dendrogram: {
    points: 2,
    leaves: [
      { size: 1, cluster: 0 },
      { size: 1, cluster: 1 },
    ],
    merges: [{ left: 0, right: 1, height: 2 }],
    cut: 1,
  },
  kDistances: { points: 2, neighbour: 2, distances: [1, 2], epsilon: 1.5 },
};

describe('a segmentation', () => {
  const segmentation = {
    labels: Int32Array.of(0),
    confidence: new Float32Array(1),
    projection: new Float32Array(2),
    profiles: [profile],
    silhouette: Number.NaN,
    silhouetteByK: [],
    choice,
    figures: [[trait]],
  };
  passesUnless(stageSchemas.segmentation, segmentation, {
    'figures of a segment that it does not have': { figures: [[trait], [trait]] },
    'a figure in an unknown unit': { figures: [[{ ...trait, unit: 'miles' }]] },
    'an unknown reason': { choice: { ...choice, verdict: { ...choice.verdict, reason: 'mood' } } },
    'an unknown clusterer': { choice: { ...choice, clusterer: 'tarot' } },
    'a label without a profile': { labels: Int32Array.of(1) },
    'a label below 0': { labels: Int32Array.of(-1) },
  });
});

describe('an evaluation', () => {
  const figure = { value: 0.1, low: 0.05, high: 0.2 };
  const group = { customers: 2, models: [{ model: 'blend', recall: figure }] };
  const [recall, precision, ndcg, map, mrr, hitRate] = new Array(6).fill(figure);
  const model = {
    model: 'blend',
    atK: [{ k: 20, recall, precision, ndcg, map, mrr, hitRate }],
    coverage: 0.5,
    gini: 0.5,
    novelty: 3,
    diversity: 0.9,
  };
  const evaluation = {
    split: 'last-order',
    cutAt: null,
    customers: 2,
    hidden: 3,
    ks: [20],
    listLength: 20,
    listed: 2,
    models: [model],
    comparisons: [{ model: 'ease', measure: 'recall', difference: figure, p: 0.5 }],
    cold: group,
    histories: [{ ...group, from: 1, to: null }],
    segments: [{ ...group, code: 7 }],
    again: { customers: 2, products: 2, k: 5, blend: figure, habit: figure, chance: 0.5 },
    tuning: {
      form: 'by-history',
      voters: 300,
      halfLifeDays: null,
      blending: { overall: { ease: 1 }, byHistory: [{ from: 1, weights: { popularity: 1 } }] },
    },
  };
  passesUnless(evaluationSchema, evaluation, {
    'an unknown model': { models: [{ ...model, model: 'oracle' }] },
    'an unknown split': { split: 'tomorrow' },
    'a figure without an interval': { cold: { customers: 2, models: [{ model: 'blend', recall: 0.1 }] } },
  });
  passesUnless(
    stageSchemas.evaluation,
    {
      evaluation,
      tested: { customers: Int32Array.of(4, 9), models: ['blend'], recalls: Float32Array.of(0, 1) },
    },
    {
      'recalls of other customers': {
        tested: { customers: Int32Array.of(4), models: [], recalls: Float32Array.of(1) },
      },
    },
  );
});

describe('a run', () => {
  const summary = {
    id: 'r',
    shopId: 'a',
    startedAt: 1,
    finishedAt: 2,
    options: defaultRunOptions,
    depth: 'quick',
    encoder: null,
    device: null,
    computed: [{ stage: 'als', device: 'kernels', dropped: [{ device: 'webgpu', cause: 'lost' }] }],
    seconds: { load: 1 },
    silhouette: 0.1,
    silhouetteByK: [],
    profiles: [],
    reusedVectors: 0,
    totalVectors: 0,
  };
  const computed = (stage: string, device: string, dropped: string) => ({
    summary: { ...summary, computed: [{ stage, device, dropped: [{ device: dropped, cause: '' }] }] },
  });
  passesUnless(
    runSchema,
    { id: 'r', shopId: 'a', startedAt: 1, summary, stages: {} },
    {
      'an unknown stage': computed('alchemy', 'kernels', 'webgpu'),
      'an unknown device': computed('als', 'abacus', 'webgpu'),
      'an unknown dropped device': computed('als', 'kernels', 'abacus'),
    },
  );
});

describe('a head', () => {
  const cleaned = { maskedEmails: 0, maskedPhones: 0, cancelledLines: 0, unreadableFields: 0 };
  const report = {
    file: 0,
    name: 'a.csv',
    kind: 'orders',
    read: 1,
    imported: 0,
    merged: 0,
    superseded: 0,
    collidesWith: [],
    rejected: 1,
    rejectedBy: { 'bad-date': 1 },
    cleaned,
  };
  passesUnless(
    shopSchema,
    {
      id: 'a',
      name: 'A',
      createdAt: 1,
      complete: 1,
      reports: [report],
      chunks: [],
      facts: null,
      segmentNames: {},
    },
    { 'an unknown reason': { reports: [{ ...report, rejectedBy: { 'bad-luck': 1 } }] } },
  );
});

describe("a shop's head", () => {
  const head = {
    id: 'a',
    name: 'A',
    createdAt: 1,
    complete: 1,
    reports: [],
    chunks: [],
    facts: null,
    segmentNames: {},
  };
  it('has no answers where an early version wrote it', () => {
    expect(v.parse(shopSchema, head).answers).toEqual(noAnswers);
  });
  it('keeps its answers', () => {
    const answers = { ...noAnswers, rates: { USD: 0.9 }, statuses: { parked: 'unpaid' } };
    expect(v.parse(shopSchema, { ...head, answers }).answers).toEqual(answers);
  });
});
