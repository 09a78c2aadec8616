import { beforeAll, describe, expect, it } from 'vitest';
import { campaignOf } from '../../domain/campaign/fixtures/campaign';
import { type Answers, effectOf } from '../../domain/campaign/effect';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

const languages = ['en', 'zh-CN'] as const;
const ids = Array.from({ length: 400 }, (_, i) => `c${i}`);
const campaign = campaignOf(ids, (i) => i % 4 === 0);

/** Of those mailed and of those held back, every so manieth ordered, for so much. */
function effect(mailed: number, control: number, amount = 20, more: Partial<Answers> = {}) {
  const ordered = ids.map((_, i) => (Math.floor(i / 4) % (i % 4 === 0 ? control : mailed) === 0 ? 1 : 0));
  return effectOf(campaign, {
    orders: Int32Array.from(ordered),
    money: Float64Array.from(ordered, (each) => each * amount),
    isKnown: new Uint8Array(ids.length).fill(1),
    ordersOfOthers: 0,
    from: '2026-03-01',
    until: '2026-03-31',
    firstOrder: '2025-01-01',
    complete: true,
    silence: null,
    ...more,
  });
}

beforeAll(() => void startI18n('en'));

describe('what a campaign did, in words', () => {
  it.each(languages)('is whole sentences in %s, whatever is known', (language) => {
    const { campaignEffect, campaignPower, campaignOverlap, campaignStand } = speakerFor(language);
    const power = { ...campaign.power, mailed: 300, control: 100, base: 0.2, detectable: 0.14 };
    const head = { ...campaign, power };
    const said = [
      ...campaignEffect(effect(2, 10), '€'),
      ...campaignEffect(effect(10, 2), '€'),
      ...campaignEffect(effect(4, 4), '€'),
      ...campaignEffect(
        effect(3, 4, Number.NaN, {
          complete: false,
          firstOrder: '2026-03-05',
          isKnown: new Uint8Array(ids.length),
          silence: { from: '2026-03-10', until: '2026-03-20' },
        }),
        '',
      ),
      ...campaignPower({ ...head, power: { ...power, neededForTenth: 9_000 } }),
      ...campaignPower({ ...head, power: { ...power, base: 0 } }),
      ...campaignPower({ ...head, power: { ...power, detectable: Number.NaN } }),
      ...campaignOverlap({
        ...{ name: 'X', date: '2026-03-05', shared: 4, mailed: 0.8, control: 0.79, isUneven: false },
      }),
    ];
    for (const sentence of said) {
      expect(sentence).not.toMatch(/campaigns:|undefined|NaN|∞|\{\{/);
      expect(sentence).toMatch(/[.。?？]$/);
    }
    for (const today of ['2026-02-01', '2026-03-05', '2026-05-01'])
      expect(campaignStand({ campaign: head, look: null }, today).title).not.toMatch(
        /campaigns:|undefined|\{\{/,
      );
  });

  it('says more, less and chance for what they are, and never more customers than were mailed', () => {
    const { campaignOrders } = speakerFor('en');
    const more = campaignOrders(effect(2, 10)).join(' ');
    expect(more).toContain('50.0% of the 300 customers mailed ordered, and 10.0% of the 100 held back.');
    expect(more).toMatch(/That is 40\.0 points more/);
    expect(more).toContain('about 120 customers ordered because of it');
    expect(campaignOrders(effect(10, 2))[1]).toMatch(/40\.0 points less, and more than chance makes: \d/);
    const open = campaignOrders(effect(4, 4)).join(' ');
    expect(open).toContain('may be chance');
    expect(open).not.toContain('because of it');
  });

  it('has the money of one wholesaler beside the sum that it counted as', () => {
    const orders = effect(2, 2);
    const money = { ...orders.money!, cut: 1, cap: 40, uncut: 900, value: 2, low: -1, high: 5 };
    const said = speakerFor('en')
      .campaignEffect({ ...orders, money }, '€')
      .join(' ');
    expect(said).toContain('One very large sum counted as €40.00');
    expect(said).toContain('with it as it is the difference is €900.00');
  });
});
