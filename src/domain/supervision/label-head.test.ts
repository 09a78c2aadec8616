import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { LabelHead } from './label-head';
import { findLabelled } from './read-labels';
import { sharpened, temperatureOf } from './temperature';

const columns = 6;
const names = ['late', 'broken', 'size'];

/** Rows whose vectors lean to the direction of their reason by so much, four of one writer. */
function rows(count: number, lean: number) {
  const random = seededRandom(7);
  const truth = Array.from({ length: count }, () => Math.floor(3 * random() ** 1.4));
  const values = new Float32Array(count * columns);
  for (let i = 0; i < count; i++) {
    for (let d = 0; d < columns; d++) values[i * columns + d] = normal(random) + (d === truth[i] ? lean : 0);
  }
  return {
    truth,
    head: new LabelHead({
      points: { rows: count, columns, values },
      known: new Uint8Array(count).fill(1),
      group: Int32Array.from({ length: count }, (_, i) => i >> 2),
    }),
  };
}

const given = (truth: readonly number[], until: number) =>
  new Map(truth.slice(0, until).map((label, i) => [i, names[label]!] as const));

describe('LabelHead', () => {
  it('tells rows that have no label, better than the commonest one', () => {
    const { truth, head } = rows(900, 2.5);
    const { report, labels, told, chance } = head.learn(given(truth, 600));
    expect(report.refusal).toBeNull();
    const { accuracy, majority, isBetter, calibrationError } = report.quality!;
    expect(isBetter).toBe(true);
    expect(accuracy.low).toBeGreaterThan(majority.high);
    expect(calibrationError).toBeLessThan(0.08);
    const others = truth.slice(600);
    const right = others.filter((label, i) => labels[told[600 + i]!] === names[label]).length / 300;
    // What is said of those that were held out goes for those that never had a label.
    expect(Math.abs(right - accuracy.value)).toBeLessThan(0.06);
    expect(Math.min(...chance)).toBeGreaterThan(1 / 3 - 1e-6);
  });

  it('claims nothing where labels were given by chance, though every writer gives all of hers the same', () => {
    const { head } = rows(600, 0);
    const random = seededRandom(3);
    const byWriter = Array.from({ length: 150 }, () => Math.floor(3 * random()));
    const { report } = head.learn(
      new Map(Array.from({ length: 600 }, (_, i) => [i, names[byWriter[i >> 2]!]!])),
    );
    expect(report.quality!.isBetter).toBe(false);
    expect(report.quality!.accuracy.low).toBeLessThan(0.4);
  });

  it('refuses what is too little, and leaves rare labels out by name', () => {
    const { truth, head } = rows(300, 2);
    expect(head.learn(given(truth, 12)).report.refusal).toBe('few-labels');
    expect(
      head.learn(new Map([...Array(30).keys()].map((i) => [i, i < 15 ? 'a' : 'b']))).report.refusal,
    ).toBe('few-labelled');
    const rare = new Map([...given(truth, 200), [250, 'once'] as const]);
    expect(head.learn(rare).report.leftOut).toEqual([{ label: 'once', given: 1 }]);
  });

  it('learns a correction to nearly what learning from the start comes to', () => {
    const { truth, head } = rows(600, 2.5);
    const first = given(truth, 300);
    head.learn(first);
    const corrected = new Map(first).set(400, names[truth[400]!]!).set(7, 'late');
    const again = head.learn(corrected);
    const fresh = rows(600, 2.5).head.learn(corrected);
    const same = again.told.filter((label, i) => label === fresh.told[i]).length;
    expect(same).toBeGreaterThan(590);
    expect(again.report.quality!.accuracy.value).toBeCloseTo(fresh.report.quality!.accuracy.value, 1);
  });

  it('says nothing of rows of which nothing is known', () => {
    const { truth, head } = rows(400, 2);
    const { points, group } = (head as unknown as { rows: ConstructorParameters<typeof LabelHead>[0] }).rows;
    const known = Uint8Array.from({ length: 400 }, (_, i) => (i < 390 ? 1 : 0));
    const { told, chance } = new LabelHead({ points, group, known }).learn(given(truth, 200));
    expect([...told.subarray(390)]).toEqual(new Array(10).fill(-1));
    expect(chance[395]).toBeNaN();
  });
});

describe('temperatureOf', () => {
  it('takes back chances that are three times too sure', () => {
    const random = seededRandom(1);
    const chances = new Float64Array(6000);
    const truth = new Int32Array(3000);
    for (let i = 0; i < 3000; i++) {
      const own = Float64Array.from([random(), random()]);
      sharpened(own, 1);
      truth[i] = random() < own[0]! ? 0 : 1;
      sharpened(own, 3);
      chances.set(own, 2 * i);
    }
    expect(temperatureOf(chances, truth, 2)).toBeCloseTo(1 / 3, 1);
  });
});

describe('findLabelled', () => {
  const ids = { reviews: ['r1', 'r2', ''], customers: ['c1', 'c2', 'r1'] };

  it('finds whose ids they are, and what it cannot use', () => {
    const found = findLabelled(
      [
        ['id', 'reason'],
        ['r1', 'late'],
        ['r2', ' size '],
        ['r1', 'size'],
        ['x', 'late'],
        ['r2', ''],
      ],
      ids,
    )!;
    expect(found.of).toBe('reviews');
    expect([...found.given]).toEqual([
      [0, 'late'],
      [1, 'size'],
    ]);
    expect(found.unknown).toBe(2);
    expect(found.contradicted).toBe(1);
  });

  it('takes the subjects of which it knows more', () => {
    expect(
      findLabelled(
        [
          ['c1', 'a'],
          ['c2', 'b'],
        ],
        ids,
      )!.of,
    ).toBe('customers');
    expect(findLabelled([['y', 'a']], ids)).toBeNull();
  });
});
