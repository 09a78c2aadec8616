import { expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { defaultRunOptions } from '../../contracts/analysis-api';
import { applyMap } from '../../domain/adapt/apply-map';
import { tinyShop } from '../../domain/label/fixtures/tiny-shop';
import { normal, seededRandom } from '../../domain/math/random';
import { drain } from '../../domain/steps';
import { createAnalyser } from './analyser';

const dimensions = 16;
const reasons = ['late', 'broken', 'size'];
/** Said of the first 300 reviews. */
const reasonsOf = (about: readonly number[]) =>
  about.slice(0, 300).map((each, i) => [`#${i + 1}`, reasons[each]!] as const);

/** Reviews of whose vectors one soft direction says who is pleased, and one of three what it is about. */
async function analyserOfReviews(customers = 260) {
  const random = seededRandom(4);
  const count = 3 * customers;
  const pleased = Array.from({ length: count }, () => random() < 0.6);
  const about = Array.from({ length: count }, () => Math.floor(3 * random()));
  const shop = tinyShop({
    customers,
    titles: ['Lamp', 'Rake', 'Bread'],
    categories: ['Light', 'Garden', 'Food'],
    reviews: pleased.map((is, i) => ({
      customer: i % customers,
      product: i % 3,
      rating: is ? 5 : 1,
      text: `Review number ${i} of this thing`,
    })),
  });
  const analyser = createAnalyser(openStages({ kernels: async () => null }));
  const { texts } = analyser.take({ shop, anonymousReviews: false } as Parameters<typeof analyser.take>[0]);
  const vectors = new Float32Array(texts.texts.length * dimensions);
  for (let i = 0; i < vectors.length; i++) vectors[i] = (i % dimensions < 10 ? 1 : 0.3) * normal(random);
  texts.textOfReview.forEach((text, r) => {
    vectors[text * dimensions + 10]! += pleased[r] ? 0.5 : -0.5;
    vectors[text * dimensions + 11 + about[r]!]! += 1.6;
  });
  await analyser.read(dimensions, async () => vectors);
  return { analyser, about };
}

/** Turns all directions but that of feeling to almost nothing. */
const feelingOnly = Float32Array.from({ length: dimensions ** 2 }, (_, i) =>
  i % (dimensions + 1) !== 0 ? 0 : i === 10 * (dimensions + 1) ? 1 : 1e-3,
);

it('tries a map on others than it learnt from, without going by it', async () => {
  const { analyser } = await analyserOfReviews();
  const offered = () => analyser.loopInput(defaultRunOptions).texts!.vectors.values;
  const plain = offered().slice();
  const { report } = await drain(analyser.adapt(1));
  expect(report.texts.tested).toBeGreaterThan(150);
  expect(offered()).toEqual(plain);
});

it('has feelings, labels and offers go by the adapted reading, and what customers are grouped by not', async () => {
  // Who complains of what cuts across stars: a map that sees nothing but feeling would leave one crowd.
  const { analyser, about } = await analyserOfReviews(130);
  const segment = () =>
    analyser.segment({ ...defaultRunOptions, weights: { text: 1 }, k: 3 }, null, () => {});
  const labels = { name: 'reason', column: null, rows: reasonsOf(about), corrections: [] };
  const before = await segment();
  const features = structuredClone(analyser.features());
  const quality = analyser.labelDesk().learn(labels)!.report.quality!;
  const offered = analyser.loopInput(defaultRunOptions).texts!.vectors.values.slice();

  analyser.takeAdapted({ map: feelingOnly });
  expect(analyser.features()).toEqual(features);
  const after = await segment();
  expect(after.labels).toEqual(before.labels);
  expect(after.projection).toEqual(before.projection);
  expect(after.voice!.topics).toEqual(before.voice!.topics);
  // What it was tested for does go by it: here by one that knows no reason any more.
  expect(quality.isBetter).toBe(true);
  expect(analyser.labelDesk().learn(labels)!.report.quality!.isBetter).toBe(false);
  const turned = offered.slice();
  applyMap(feelingOnly, dimensions, turned);
  expect(analyser.loopInput(defaultRunOptions).texts!.vectors.values).toEqual(turned);
});

it('learns reasons of a part of the reviews, tells the others and learns a correction', async () => {
  const { analyser, about } = await analyserOfReviews();
  const desk = analyser.labelDesk();
  const labels = { name: 'reason', column: null, rows: reasonsOf(about), corrections: [] };
  const found = desk.learn(labels)!;
  expect(found.of).toBe('reviews');
  expect(found.report.quality!.isBetter).toBe(true);
  const told = (of: typeof found) =>
    about.slice(300).filter((each, i) => of.labels[of.told[300 + i]!] === reasons[each]).length /
    (about.length - 300);
  expect(Math.abs(told(found) - found.report.quality!.accuracy.value)).toBeLessThan(0.1);
  const doubt = found.listed.find(({ why }) => why === 'unsure')!;
  const again = desk.learn({ ...labels, corrections: [[doubt.id, 'late']] })!;
  expect(again.given[again.ids.indexOf(doubt.id)]).toBe('late');
  expect(again.report.given).toBe(found.report.given + 1);
  expect(desk.learn({ ...labels, rows: [['nobody', 'late']] })).toBeNull();
});
