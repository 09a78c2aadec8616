import { describe, expect, it } from 'vitest';
import { type Event, type Line, type Review, shopOf } from '../behaviour/fixtures/shop';
import { seededRandom } from '../math/random';
import { eventTypes } from '../vocabulary/event-types';
import { clusteredRatio } from './ratio';
import { type MetricName, shopMetrics } from './shop-metrics';

const [impression, click, purchase] = (['impression', 'click', 'purchase'] as const).map((type) =>
  eventTypes.indexOf(type),
) as [number, number, number];

interface Given {
  readonly events?: Event[];
  readonly lines?: Line[];
  readonly reviews?: Review[];
}

function metricsOf(customers: number, given: Given, labels = new Int32Array(customers)) {
  const found = shopMetrics(shopOf(customers, given), { labels, codes: [7, 8], lists: null });
  return (name: MetricName) => found.find((metric) => metric.name === name)!;
}

describe('rates of what was shown', () => {
  it('count the same customer and product, in order and within the window, each occasion once', () => {
    const events: Event[] = [
      // Clicked twice after one look, and once before it: one of one.
      [0, 0, click, 0.9, 0],
      [0, 0, impression, 1, 0],
      [0, 0, click, 1.1, 0],
      [0, 0, click, 1.2, 0],
      // Shown twice, clicked once: one of two.
      [1, 0, impression, 1, 0],
      [1, 0, impression, 2.5, 0],
      [1, 0, click, 2.6, 0],
      // Another product, another customer and too late: none of three.
      [2, 0, impression, 1, 0],
      [2, 1, click, 1.1, 0],
      [3, 0, impression, 1, 0],
      [2, 2, impression, 3, 0],
      [2, 2, click, 4.5, 0],
    ];
    const of = metricsOf(4, { events }, Int32Array.from([0, 0, 1, 1]));
    expect(of('clickThrough').figure).toMatchObject({ value: 2 / 6, n: 6, customers: 4 });
    expect(of('interaction').figure).toMatchObject({ value: 3 / 6 });
    expect(of('clickThrough').segments).toMatchObject([
      { code: 7, value: 2 / 3, n: 3 },
      { code: 8, value: 0, n: 3 },
    ]);
    // 1 January 1970 was a Thursday.
    expect(of('clickThrough').weeks).toMatchObject([{ week: '1969-12-29', n: 6 }]);
    expect(of('conversion')).toMatchObject({ figure: null, missing: 'noOrders' });
  });

  it('are never above all of it, however many purchases a click has', () => {
    const events: Event[] = [
      [0, 0, click, 1.2, 0],
      [0, 0, purchase, 1.3, 0],
    ];
    const lines: Line[] = Array.from({ length: 5 }, (_, order) => [0, 0, order, 1, 10, 2 + order / 10]);
    expect(metricsOf(1, { events, lines })('conversion').figure).toMatchObject({ value: 1, n: 1 });
  });

  it('let an order of the same day follow a click where orders have no time', () => {
    const events: Event[] = [[0, 0, click, 1.7, 0]];
    const lines: Line[] = [
      [0, 0, 0, 1, 10, 1],
      [1, 1, 1, 1, 10, 4],
    ];
    expect(metricsOf(2, { events, lines })('conversion').figure!.value).toBe(1);
  });

  it('are not known without the facts, and say which', () => {
    const of = metricsOf(2, { events: [[0, 0, click, 1, 0]] });
    expect(of('reach').missing).toBe('noImpressions');
    expect(of('clickThrough').missing).toBe('noImpressions');
    expect(of('stars').missing).toBe('noStars');
    expect(of('repeatRate').missing).toBe('noOrders');
    expect(of('listCoverage').missing).toBe('noLists');
    const undated: Event[] = [
      [0, 0, impression, Number.NaN, 0],
      [0, 0, click, Number.NaN, 0],
    ];
    expect(metricsOf(1, { events: undated })('clickThrough').missing).toBe('noDates');
  });
});

describe('repeat rate and stars', () => {
  it('ask only those whose first order is long enough ago, and two orders of a day are one', () => {
    const lines: Line[] = [
      [0, 0, 0, 1, 10, 1.2],
      [0, 0, 1, 1, 10, 1.6],
      [1, 0, 2, 1, 10, 2],
      [1, 0, 3, 1, 10, 60],
      [2, 0, 4, 1, 10, 3],
      [2, 0, 5, 1, 10, 94],
      [3, 0, 6, 1, 10, 100],
    ];
    expect(metricsOf(4, { lines })('repeatRate').figure).toMatchObject({ value: 1 / 3, n: 3 });
    expect(metricsOf(4, { lines: lines.slice(0, 4) })('repeatRate').missing).toBe('tooShort');
  });

  it('leave open how the next would rate where all who did were alike', () => {
    const reviews: Review[] = Array.from({ length: 10 }, (_, c) => [c, 0, 5, 1, 'fine']);
    const { value, low, high } = metricsOf(10, { reviews })('stars').figure!;
    expect([value, high]).toEqual([5, 5]);
    expect(low).toBeGreaterThan(3);
    expect(low).toBeLessThan(4);
  });
});

it('tells a rate without accounts that look fake beside the one with them, and only where they count', () => {
  const events: Event[] = [
    ...Array.from({ length: 90 }, (_, i): Event => [0, 0, click, 1 + i / 1000, 0]),
    ...Array.from({ length: 10 }, (_, i): Event => [1 + i, 0, click, 1, 0]),
    [1, 0, purchase, 1.5, 0],
  ];
  const reviews: Review[] = [[1, 0, 5, 1, 'fine']];
  const isSuspect = Uint8Array.from({ length: 11 }, (_, c) => (c === 0 ? 1 : 0));
  const found = shopMetrics(shopOf(11, { events, reviews }), {
    labels: new Int32Array(11),
    codes: [7],
    lists: null,
    isSuspect,
  });
  const of = (name: MetricName) => found.find((metric) => metric.name === name)!;
  expect(of('conversion').figure).toMatchObject({ value: 0.01, n: 100 });
  expect(of('conversion').without).toMatchObject({ value: 0.1, n: 10, customers: 10 });
  expect(of('stars').without).toBeUndefined();
});

it('has intervals that hold the truth in about 95 of 100 shops, though customers differ', () => {
  const random = seededRandom(3);
  let held = 0;
  for (let shop = 0; shop < 400; shop++) {
    const counts = Float64Array.from({ length: 150 }, () => 1 + Math.floor(20 * random()));
    const sums = counts.map((count) => {
      const own = random() < 0.5 ? 0.1 : 0.5;
      let sum = 0;
      for (let i = 0; i < count; i++) sum += random() < own ? 1 : 0;
      return sum;
    });
    const { low, high } = clusteredRatio(sums, counts, () => true, [0, 1]);
    if (low <= 0.3 && high >= 0.3) held++;
  }
  expect(held / 400).toBeGreaterThan(0.92);
  expect(held / 400).toBeLessThan(0.98);
});
