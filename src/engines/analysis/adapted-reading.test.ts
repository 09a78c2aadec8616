import { expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { applyMap } from '../../domain/adapt/apply-map';
import { tinyShop } from '../../domain/label/fixtures/tiny-shop';
import { normal, seededRandom } from '../../domain/math/random';
import { drain } from '../../domain/steps';
import { createAnalyser } from './analyser';

const customers = 260;
const dimensions = 16;
const reasons = ['late', 'broken', 'size'];

/** Reviews of whose vectors one soft direction says who is pleased, and one of three what it is about. */
async function analyserOfReviews() {
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

it('goes by the adapted reading from features on, and by the map that was tested', async () => {
  const { analyser } = await analyserOfReviews();
  const textOf = () => analyser.features().blocks.find(({ block }) => block === 'text')!.values;
  const plain = textOf().slice();
  const { report, map } = await drain(analyser.adapt(1));
  expect(report.texts.tested).toBeGreaterThan(150);
  // Trying changes nothing.
  expect(textOf()).toEqual(plain);
  const turning =
    map ??
    Float32Array.from(
      { length: dimensions ** 2 },
      (_, i) => (i % dimensions === 3 ? 2 : 1) * (i % (dimensions + 1) === 0 ? 1 : 0),
    );
  analyser.turnReading(turning);
  expect(textOf()).not.toEqual(plain);
  const [x] = [new Float32Array(dimensions).fill(0.25)];
  applyMap(turning, dimensions, x!);
  expect(Math.hypot(...x!)).toBeCloseTo(1, 5);
});

it('learns reasons of a part of the reviews, tells the others and learns a correction', async () => {
  const { analyser, about } = await analyserOfReviews();
  const desk = analyser.labelDesk();
  const rows = about.slice(0, 300).map((each, i) => [`#${i + 1}`, reasons[each]!] as const);
  const labels = { name: 'reason', column: null, rows, corrections: [] };
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
