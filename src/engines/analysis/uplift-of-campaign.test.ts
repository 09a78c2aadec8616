import { describe, expect, it } from 'vitest';
import { type Line, shopOf } from '../../domain/behaviour/fixtures/shop';
import { campaignOf } from '../../domain/campaign/fixtures/campaign';
import { seededRandom } from '../../domain/math/random';
import { drain } from '../../domain/steps';
import { msPerDay } from '../../domain/time';
import { upliftKinds } from '../../domain/uplift/kinds';
import { upliftOfCampaign } from './uplift-of-campaign';

const first = Date.parse('2026-03-01') / msPerDay;
const n = 700;
const isControl = (c: number) => c % 2 === 0;
/** Bought a few days before the campaign; the others did so half a year ago. */
const isRecent = (c: number) => c % 4 < 2;

interface Lift {
  readonly recent: number;
  readonly others: number;
}

/** Everybody bought once or twice before; in the campaign's month two of ten order anyway, and so many more by the mail. */
function shopWith(lift: Lift, seed: number, until = first + 40) {
  const random = seededRandom(seed);
  const lines: Line[] = [];
  const buy = (c: number, day: number) => lines.push([c, 0, lines.length, 1, 20, day]);
  for (let c = 0; c < n; c++) {
    buy(c, first - (isRecent(c) ? 2 : 150) - Math.floor(20 * random()));
    if (random() < 0.4) buy(c, first - 200 - Math.floor(60 * random()));
    const more = isControl(c) ? 0 : isRecent(c) ? lift.recent : lift.others;
    if (random() < 0.2 + more) {
      // Whoever answers comes back again and again: known afterwards, and nothing that may tell her apart.
      for (const day of [1, 12, 25]) buy(c, first + day);
    }
  }
  buy(0, until);
  return shopOf(n, { lines });
}

const ids = (shop: { readonly customers: { readonly ids: readonly string[] } }) => shop.customers.ids;
const judged = (shop: ReturnType<typeof shopWith>) =>
  drain(upliftOfCampaign(shop, () => [], campaignOf(ids(shop), isControl)));

describe('whom a campaign caused to order', () => {
  it('is told by what was known before it', async () => {
    const { state, uplift, sides } = await judged(shopWith({ recent: 0.5, others: 0 }, 1));
    expect(state).toBe('judged');
    expect(sides).toEqual(['behaviour']);
    expect(uplift!.refusal).toBeNull();
    const found = uplift!.found!;
    const persuadable = [...found.kind.keys()].filter((c) => upliftKinds[found.kind[c]!] === 'persuadable');
    expect(persuadable.length).toBeGreaterThan(200);
    expect(persuadable.filter(isRecent).length / persuadable.length).toBeGreaterThan(0.7);
  });

  it('is refused where it works on everybody alike, though answers are plain from what came after', async () => {
    const { uplift } = await judged(shopWith({ recent: 0.3, others: 0.3 }, 2));
    expect(uplift!.refusal).toBe('flat');
  });

  it('is not told by an export of newer months alone, which knows whoever answered and hardly anybody else', async () => {
    const shop = shopWith({ recent: 0.5, others: 0 }, 1);
    const unseen = Array.from({ length: 200 }, (_, i) => `unseen${i}`);
    const campaign = campaignOf([...ids(shop), ...unseen], isControl);
    const found = await drain(upliftOfCampaign(shop, () => [], campaign));
    expect(found).toMatchObject({ state: 'unseen', uplift: null });
    const few = campaignOf([...ids(shop), ...unseen.slice(0, 20)], isControl);
    expect((await drain(upliftOfCampaign(shop, () => [], few))).state).toBe('judged');
  });

  it('waits for the last day, and knows its customers', async () => {
    const unfinished = shopWith({ recent: 0.5, others: 0 }, 1, first + 26);
    expect((await judged(unfinished)).state).toBe('running');
    const shop = shopWith({ recent: 0, others: 0 }, 1);
    const strangers = campaignOf(['x1', 'x2'], isControl);
    expect(await drain(upliftOfCampaign(shop, () => [], strangers))).toMatchObject({
      state: 'strangers',
      uplift: null,
    });
  });
});
