import { beforeAll, describe, expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { defaultRunOptions, type KeptDivision } from '../../contracts/analysis-api';
import type { SegmentationResult } from '../../contracts/analysis-api';
import { createAnalyser } from './analyser';
import { importedShop, type Kind, madeRows, type MadeRows } from './fixtures/made-shop';
import { keptDivision } from './kept-division';
import { givenSegmentation } from './previous-segmentation';

const kinds: Kind[] = [
  { customers: 90, goods: ['Oat biscuits', 'Rye bread', 'Butter'], category: 'Food', orders: 12, price: 6 },
  {
    customers: 80,
    goods: ['Floor lamp', 'Desk lamp', 'Lamp shade'],
    category: 'Lamps',
    orders: 2,
    price: 90,
  },
  { customers: 70, goods: ['Trowel', 'Rake', 'Plant pot'], category: 'Garden', orders: 4, price: 25 },
];
const all = madeRows(kinds, 3);
/** Without every tenth customer, who comes to the shop later. */
const isLate = (customer: string) => Number(customer.slice(1)) % 10 === 0;
const before: MadeRows = { orders: all.orders.filter(({ customer }) => !isLate(customer)), reviews: [] };

type Divided = SegmentationResult & { readonly codeOf: ReadonlyMap<string, number> };

async function divide(
  rows: MadeRows,
  from: Divided | null,
  keep: KeptDivision | null,
  stay: readonly number[] = [],
  apart: readonly (readonly number[])[] = [],
): Promise<Divided> {
  const assembled = await importedShop(rows);
  const analyser = createAnalyser(openStages({ kernels: async () => null }));
  analyser.take(assembled);
  const given = from && {
    ...givenSegmentation({ customers: [...from.codeOf], segments: from.profiles }),
    merged: stay,
    parted: apart,
  };
  const result = await analyser.segment(defaultRunOptions, given, () => {}, keep);
  const { ids } = assembled.shop.customers;
  return {
    ...result,
    codeOf: new Map(ids.map((id, i) => [id, result.profiles[result.labels[i]!]!.code])),
  };
}

/** Who is in another segment now; made anew, with a tenth more customers, somebody between two kinds may be. */
function moved(from: Divided, to: Divided): string[] {
  return [...from.codeOf].flatMap(([id, code]) => (to.codeOf.get(id) === code ? [] : [id]));
}

describe('a division that is taken up', () => {
  let first: Divided;
  beforeAll(async () => {
    first = await divide(before, null, null);
  }, 120_000);

  it('leaves everybody where she was and gives newcomers the segment of their kind, with a confidence', async () => {
    expect(first.profiles).toHaveLength(3);
    const placed = await divide(all, first, {});
    expect(placed.kept).toEqual({ placed: 24 });
    for (const [id, code] of first.codeOf) expect(placed.codeOf.get(id)).toBe(code);
    const kindOf = new Map(all.orders.map(({ customer, kind }) => [customer, kind]));
    const codeOfKind = new Map([...first.codeOf].map(([id, code]) => [kindOf.get(id), code]));
    const late = [...placed.codeOf].filter(([id]) => isLate(id));
    const right = late.filter(([id, code]) => codeOfKind.get(kindOf.get(id)) === code);
    expect(right.length / late.length).toBeGreaterThan(0.9);
    expect(Math.min(...placed.confidence)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...placed.confidence)).toBeGreaterThan(0.3);
    expect(placed.changes).toEqual([]);
    expect(placed.profiles.map(({ archetype }) => archetype)).toEqual(
      first.profiles.map(({ archetype }) => archetype),
    );
  }, 120_000);

  it('puts two segments together under the code of the second, also where the first is the larger', async () => {
    const [largest, other, smallest] = first.profiles.toSorted((a, b) => b.size - a.size);
    const merge = [largest!.code, smallest!.code] as const;
    const merged = await divide(before, first, { merge });
    expect(merged.kept).toEqual({ merge, placed: 0 });
    const sizes = new Map(merged.profiles.map(({ code, size }) => [code, size]));
    expect(sizes).toEqual(
      new Map([
        [smallest!.code, largest!.size + smallest!.size],
        [other!.code, other!.size],
      ]),
    );
    expect(merged.changes).toEqual([{ kind: 'merged', code: merge[0], other: merge[1] }]);
    const revenue = (of: Divided) => of.profiles.reduce((sum, profile) => sum + profile.revenue, 0);
    expect(revenue(merged)).toBeCloseTo(revenue(first), 6);
  }, 120_000);

  it('keeps what was put together in a division made anew on newer data, and says so', async () => {
    const [largest, other, smallest] = first.profiles.toSorted((a, b) => b.size - a.size);
    const merge = [largest!.code, smallest!.code] as const;
    const merged = await divide(before, first, { merge });
    const left = await divide(all, merged, null);
    expect(left.profiles).toHaveLength(3);
    expect(left.byHand).toBeUndefined();
    const again = await divide(all, merged, null, [smallest!.code]);
    expect(again.byHand).toEqual({ merged: [smallest!.code], lost: [] });
    expect(again.profiles.map(({ code }) => code).toSorted()).toEqual(
      [smallest!.code, other!.code].toSorted(),
    );
    expect(moved(merged, again).length).toBeLessThan(0.01 * merged.codeOf.size);
    expect(again.changes).toEqual([]);
    expect(again.choice!.stability.jaccard).toHaveLength(2);
  }, 120_000);

  it('halves a segment that was put together of two kinds, under a number that no segment had', async () => {
    const [largest, other, smallest] = first.profiles.toSorted((a, b) => b.size - a.size);
    const merged = await divide(before, first, { merge: [largest!.code, smallest!.code] });
    const code = smallest!.code;
    const split = await divide(before, merged, { split: { code } });
    const made = Math.max(...merged.profiles.map((profile) => profile.code)) + 1;
    expect(split.kept).toEqual({ split: { code: made, from: [code], apart: 'apart' }, placed: 0 });
    const sizes = new Map(split.profiles.map((profile) => [profile.code, profile.size]));
    expect(sizes).toEqual(
      new Map([
        [code, largest!.size],
        [made, smallest!.size],
        [other!.code, other!.size],
      ]),
    );
    expect(split.changes).toEqual([{ kind: 'split', code: made, other: code }]);
    expect(split.profiles.find((profile) => profile.code === made)!.archetype).toBe(smallest!.archetype);
  }, 120_000);

  it('makes chosen customers a segment that a division made anew on newer data keeps', async () => {
    const { code } = first.profiles.toSorted((a, b) => b.size - a.size)[0]!;
    const chosen = [...first.codeOf]
      .filter(([, own]) => own === code)
      .map(([id]) => id)
      .slice(0, 30);
    const split = await divide(before, first, { split: { code, customers: [...chosen, 'nobody'] } });
    const made = 4;
    expect(split.kept).toEqual({ split: { code: made, from: [code] }, placed: 0 });
    expect([...split.codeOf].filter(([, own]) => own === made).map(([id]) => id)).toEqual(chosen);
    const again = await divide(all, split, null, [], [[code, made]]);
    expect(again.byHand).toEqual({ merged: [], lost: [], parted: [[code, made]], rejoined: [] });
    expect(again.profiles).toHaveLength(4);
    for (const id of chosen) expect(again.codeOf.get(id)).toBe(made);
    const elsewhere = moved(split, again).filter((id) => split.codeOf.get(id) !== code);
    expect(elsewhere.length).toBeLessThan(0.01 * split.codeOf.size);
  }, 120_000);

  it('splits three customers off as well as two of three, and not all or none of a segment', async () => {
    const { code } = first.profiles[0]!;
    const own = [...first.codeOf].filter(([, each]) => each === code).map(([id]) => id);
    const three = await divide(before, first, { split: { code, customers: own.slice(0, 3) } });
    expect(three.profiles.find((profile) => profile.code === 4)!.size).toBe(3);
    const halved = await divide(before, three, { split: { code: 4 } });
    expect(halved.kept!.split).toEqual({ code: 5, from: [4], apart: 'few' });
    expect(
      halved.profiles.map(({ code: each, size }) => [each, size]).filter(([each]) => each! >= 4),
    ).toEqual(
      expect.arrayContaining([
        [4, 2],
        [5, 1],
      ]),
    );
    const refused = { name: 'Clientele:nothing-to-split' };
    for (const customers of [own, ['nobody'], []])
      await expect(divide(before, first, { split: { code, customers } })).rejects.toMatchObject(refused);
    await expect(divide(before, halved, { split: { code: 5 } })).rejects.toMatchObject(refused);
  }, 120_000);

  it('cannot be taken up where none of the customers is known', async () => {
    const strangers = { ...first, codeOf: new Map([['nobody', 1]]) };
    await expect(divide(before, strangers, {})).rejects.toMatchObject({ name: 'Clientele:bad-option' });
  }, 120_000);
});

describe('newcomers', () => {
  // Sixty on a ring around twenty in its middle; one more comes to the ring.
  const angles = Array.from({ length: 61 }, (_, i) => (2 * Math.PI * i) / 61);
  const ring = angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]);
  const middle = Array.from({ length: 20 }, (_, i) => [0.05 + i / 1000, 0]).flat();
  const points = { rows: 81, columns: 2, values: Float32Array.from([...middle, ...ring]) };
  const ids = Array.from({ length: 81 }, (_, i) => `c${i}`);
  const codes = new Map(ids.slice(0, 80).map((id, i) => [id, i < 20 ? 1 : 2]));
  const rows = Int32Array.from(ids.keys());

  it('go with the nearest customer where crowds are of any shape, and not with the nearest middle', async () => {
    for (const clusterer of ['hdbscan', 'dbscan'] as const) {
      const { clustering, placed } = await keptDivision(points, rows, { ids, codes }, clusterer);
      expect(placed).toBe(1);
      expect(clustering.labels[80]).toBe(clustering.labels[79]);
      expect(clustering.labels[80]).not.toBe(clustering.labels[0]);
    }
  });

  it('go by their direction where segments are directions', async () => {
    const values = Float32Array.of(1, 0, 1.1, 0.01, 0, 50, 0.5, 50, 3, 2.5);
    const given = {
      ids: ids.slice(0, 5),
      codes: new Map(ids.slice(0, 4).map((id, i) => [id, i < 2 ? 1 : 2])),
    };
    const five = { rows: 5, columns: 2, values };
    const far = { ...five, values: values.map((value, i) => (i >= 8 ? 20 * value : value)) };
    const { clustering } = await keptDivision(far, rows.subarray(0, 5), given, 'spherical');
    expect(clustering.labels[4]).toBe(clustering.labels[0]);
  });
});
