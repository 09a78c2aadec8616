import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultRunOptions } from '../contracts/analysis-api';
import type { RunSummary } from '../contracts/run';
import { campaignOf } from '../domain/campaign/fixtures/campaign';
import { campaignSpan, measureCampaign } from '../domain/campaign/measure-campaign';
import type { Purchases } from '../domain/campaign/purchases-within';
import type { SegmentProfile } from '../domain/label/segment';
import { putRun, putStage } from '../storage/runs';
import { beginShop } from '../storage/shops';
import { type AskMeasure, campaignFrom, makeCampaign, outcomeOf } from './campaigns';

const campaign = campaignOf(['a', 'b', 'c', 'd'], (i) => i === 3, 1);

const bought = (ids: string[], orders: number[], last: string): Purchases => ({
  ids,
  orders: Int32Array.from(orders),
  money: Float64Array.from(orders, (each) => each * 10),
  firstAt: Float64Array.from(orders, () => Date.parse('2026-01-01')),
  firstOrder: Date.parse('2026-01-01'),
  lastOrder: Date.parse(last),
  silence: null,
});

const by =
  (purchases: Purchases): AskMeasure =>
  async (measured) =>
    measureCampaign(measured, purchases);

describe('the outcome of a campaign', () => {
  it('counts everybody where she was drawn, also who is not among the orders', async () => {
    const span = campaignSpan(campaign).map((at) => new Date(at).toISOString());
    expect(span).toEqual(['2026-03-01T00:00:00.000Z', '2026-03-31T00:00:00.000Z']);
    const effect = await outcomeOf(campaign, by(bought(['a', 'c', 'x'], [2, 0, 1], '2026-03-10T12:00:00Z')));
    expect(effect).toMatchObject({
      mailed: { customers: 3, ordered: 1, money: 20 },
      control: { customers: 1, ordered: 0 },
      verdict: 'open',
      unknown: 2,
      ordersOfOthers: 1,
      until: '2026-03-11',
      complete: false,
    });
  });

  it('is refused where the orders end before it began, or are of other customers', async () => {
    await expect(outcomeOf(campaign, by(bought(['a'], [0], '2026-02-20')))).rejects.toThrow(
      /no orders since the campaign began on 2026-03-01: the last one is of 2026-02-20/,
    );
    await expect(outcomeOf(campaign, by(bought(['x'], [1], '2026-03-20')))).rejects.toThrow(
      /same customer numbers/,
    );
  });

  it('takes a campaign as JSON has it, and nothing else', () => {
    const written = JSON.parse(JSON.stringify(campaign)) as unknown;
    expect(campaignFrom(written)).toEqual(campaign);
    expect(() => campaignFrom({ ...campaign, version: 2 })).toThrow(/no campaign/);
    expect(() => campaignFrom([])).toThrow(/no campaign/);
  });
});

describe('whom a campaign is drawn from', () => {
  const shopId = 'shop';
  const ids = Array.from({ length: 60 }, (_, i) => `c${i}`);
  // Ten accounts are in no segment, the last four of them since there seems to be nobody behind them.
  const labels = Int32Array.from(ids, (_, i) => (i < 50 ? 0 : 1));
  const isSuspected = Uint8Array.from(ids, (_, i) => (i < 56 ? 0 : 1));
  const profiles = [1, 0].map(
    (code): SegmentProfile => ({
      ...{ code, customName: null, archetype: 'loyal-regular', topics: [], keywords: [], quotes: [] },
      ...{ size: 30, share: 0.5, revenue: 9, revenueShare: 0.5, confidence: 1, traits: [] },
    }),
  );
  const run: RunSummary = {
    ...{ id: 'run', shopId, startedAt: 0, finishedAt: 1, options: defaultRunOptions, depth: 'quick' },
    ...{ encoder: null, device: null, seconds: {}, silhouette: Number.NaN, silhouetteByK: [] },
    ...{ profiles: [], reusedVectors: 0, totalVectors: 0 },
  };
  const purchases = bought(
    ids,
    ids.map(() => 1),
    '2026-03-10',
  );
  const made = (of: object) =>
    makeCampaign(
      run,
      of,
      async () => purchases,
      async () => isSuspected,
      (code) => `segment ${code}`,
    );

  beforeAll(async () => {
    const entities = {
      customerIds: ids,
      cards: [],
      featureColumns: [],
      featureValues: new Float32Array(),
      historyStarts: new Int32Array(61),
      historyProducts: new Int32Array(),
      rfm: null,
      baskets: null,
    };
    const none = { reasons: new Uint8Array(), evidence: new Int32Array(), carrier: new Uint8Array() };
    const lists = {
      ...{ customers: 60, length: 0, products: new Int32Array(), scores: new Float32Array() },
      ...none,
    };
    await beginShop(shopId, 'Shop');
    await putStage(shopId, 'entities', 'e', entities as never);
    await putStage(shopId, 'segmentation', 's', {
      ...{ labels, profiles, confidence: new Float32Array(60), projection: new Float32Array(120) },
      ...{ silhouette: Number.NaN, silhouetteByK: [] },
    });
    await putStage(shopId, 'lists', 'l', lists);
    await putRun({
      ...{ id: 'run', shopId, startedAt: 0, summary: run },
      stages: { entities: 'e', segmentation: 's', lists: 'l' },
    });
  });

  it('leaves out accounts that look fake, and says how many, but where they were meant', async () => {
    const everybody = await made({});
    expect(everybody.members).toHaveLength(56);
    expect(everybody.leftOut).toBe(4);
    expect(campaignFrom(JSON.parse(JSON.stringify(everybody)))).toEqual(everybody);
    const theirs = await made({ segment: 0 });
    expect(theirs.members).toHaveLength(10);
    expect(theirs).not.toHaveProperty('leftOut');
    expect((await made({ customers: ids.slice(45) })).members).toHaveLength(15);
  });
});
