import { describe, expect, it } from 'vitest';
import { campaignOf } from '../domain/campaign/fixtures/campaign';
import { campaignSpan, measureCampaign } from '../domain/campaign/measure-campaign';
import type { Purchases } from '../domain/campaign/purchases-within';
import { type AskMeasure, campaignFrom, outcomeOf } from './campaigns';

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
