import { beforeAll, describe, expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { defaultRunOptions, type SegmentationResult } from '../../contracts/analysis-api';
import type { LikenessMap } from '../../contracts/maps-api';
import { drain } from '../../domain/steps';
import { createAnalyser } from './analyser';
import { importedShop, type Kind, madeRows, type MadeRows } from './fixtures/made-shop';
import type { EarlierMap } from './likeness-map';

const kinds: Kind[] = [
  { customers: 60, goods: ['Oat biscuits', 'Rye bread', 'Butter'], category: 'Food', orders: 12, price: 6 },
  {
    customers: 50,
    goods: ['Floor lamp', 'Desk lamp', 'Lamp shade'],
    category: 'Lamps',
    orders: 2,
    price: 90,
  },
];
const all = madeRows(kinds, 3);
const isLate = (customer: string) => Number(customer.slice(1)) % 10 === 0;
const before: MadeRows = { orders: all.orders.filter(({ customer }) => !isLate(customer)), reviews: [] };

interface Mapped extends LikenessMap {
  readonly ids: readonly string[];
  readonly found: SegmentationResult;
  readonly placeOf: ReadonlyMap<string, readonly [number, number]>;
  readonly looks: number;
}

async function mapped(rows: MadeRows, earlier: EarlierMap | null = null): Promise<Mapped> {
  const assembled = await importedShop(rows);
  const analyser = createAnalyser(openStages({ kernels: async () => null }));
  analyser.take(assembled);
  const found = await analyser.segment(defaultRunOptions, null, () => {});
  let looks = 0;
  const onMoved = () => void looks++;
  const map = await drain(analyser.map(found, defaultRunOptions, { earlier, onMoved }));
  const { ids } = assembled.shop.customers;
  const { places } = map;
  return {
    ...map,
    ids,
    found,
    looks,
    placeOf: new Map(ids.map((id, c) => [id, [places[2 * c]!, places[2 * c + 1]!] as const])),
  };
}

describe('the map of a shop', () => {
  let first: Mapped;
  beforeAll(async () => {
    first = await mapped(before);
  }, 60_000);

  it('keeps more of whom each is like than the flat plane, and stands segments apart', () => {
    expect(first.places).toHaveLength(2 * first.ids.length);
    expect(first.kept).toBeGreaterThan(first.keptFlat);
    expect(first.kept).toBeLessThanOrEqual(1);
    expect(first.stayed).toBe(0);
  });

  it('leaves who was there where she stood, and puts newcomers among their own kind', async () => {
    const later = await mapped(all, first);
    expect(later.stayed).toBeGreaterThan(0.7 * first.ids.length);
    const same = [...first.placeOf].filter(([id, [x, y]]) => {
      const [u, v] = later.placeOf.get(id)!;
      return u === x && v === y;
    });
    expect(same.length).toBe(later.stayed);
    const kindOf = new Map(all.orders.map(({ customer, kind }) => [customer, kind]));
    const late = later.ids.filter(isLate);
    const right = late.filter((id) => kindOf.get(nearestTo(id, later)) === kindOf.get(id));
    expect(right.length).toBeGreaterThan(0.9 * late.length);
  }, 60_000);

  it('does not hang on the order of the rows', async () => {
    const turned = await mapped({ ...before, orders: [...before.orders].reverse() });
    for (const [id, [x, y]] of first.placeOf) {
      const [u, v] = turned.placeOf.get(id)!;
      expect(Math.hypot(u - x, v - y)).toBeLessThan(1e-3);
    }
  }, 60_000);
});

/** Of the earlier ones the one who stands nearest. */
function nearestTo(id: string, { placeOf }: Mapped): string {
  const [x, y] = placeOf.get(id)!;
  const others = [...placeOf].filter(([other]) => !isLate(other));
  const away = ([, [u, v]]: (typeof others)[number]) => Math.hypot(u - x, v - y);
  return others.reduce((best, other) => (away(other) < away(best) ? other : best))[0];
}
