import { expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { sentenceMapSchema, productMapSchema } from '../../storage/schemas/thing-map-schema';
import { checked } from '../../storage/schemas/checks';
import { drain } from '../../domain/steps';
import { createAnalyser } from './analyser';
import { importedShop, type Kind, madeRows } from './fixtures/made-shop';

const kind = (category: string, goods: readonly string[]): Kind => ({
  ...{ customers: 40, goods: [...goods], category, orders: 5, price: 6 },
});
const foods = ['Oats', 'Rye bread', 'Butter', 'Jam', 'Honey', 'Milk', 'Eggs', 'Salt'];
const lamps = ['Desk lamp', 'Floor lamp', 'Bulb', 'Shade', 'Spot', 'Lantern', 'Candle', 'Torch'];
const written = Array.from({ length: 30 }, (_, i) =>
  i % 2 === 0
    ? `The delivery of parcel ${i} was late and slow.`
    : `We hung number ${i} above the stairs in the hall!`,
);

async function opened(kinds: readonly Kind[], texts: readonly string[] = []) {
  const rows = madeRows([...kinds], 3);
  const assembled = await importedShop({
    orders: rows.orders,
    reviews: texts.map((text, i) => {
      const { customer } = rows.orders[7 * i]!;
      return { customer, kind: 0, row: `${customer},Oats,4,${text}` };
    }),
  });
  const analyser = createAnalyser(openStages({ kernels: async () => null }));
  analyser.take(assembled);
  return { analyser, shop: assembled.shop };
}

it('lays products out by who takes them where nothing is read, each beside what goes with it', async () => {
  const { analyser, shop } = await opened([kind('Food', foods), kind('Lamps', lamps)]);
  let looks = 0;
  const map = await drain(analyser.productMap(() => void looks++));
  expect(map.by).toBe('takers');
  expect(map.products.length).toBeGreaterThanOrEqual(12);
  expect(checked(productMapSchema, map)).toBe(map);
  const categoryOf = (dot: number) => shop.products.category[map.products[dot]!];
  const nearest = (dot: number) => {
    const away = (other: number) =>
      other === dot
        ? Number.POSITIVE_INFINITY
        : Math.hypot(
            map.places[2 * dot]! - map.places[2 * other]!,
            map.places[2 * dot + 1]! - map.places[2 * other + 1]!,
          );
    return [...map.products.keys()].sort((a, b) => away(a) - away(b))[0]!;
  };
  const alike = [...map.products.keys()].filter((dot) => categoryOf(nearest(dot)) === categoryOf(dot));
  expect(alike.length / map.products.length).toBeGreaterThan(0.8);
});

it('makes no map of a handful of products', async () => {
  const { analyser } = await opened([kind('Food', foods.slice(0, 2))]);
  const map = await drain(analyser.productMap(() => undefined));
  expect([map.products.length, map.places.length]).toEqual([0, 0]);
});

/** By the first letters of its words. */
function vectorsOf(texts: readonly string[]) {
  const values = new Float32Array(texts.length * 26);
  texts.forEach((text, row) => {
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? [])
      values[row * 26 + word.charCodeAt(0) - 97]!++;
  });
  return { rows: texts.length, columns: 26, values };
}

it('lays sentences out with who wrote them, of what, and what they say', async () => {
  const { analyser, shop } = await opened([kind('Food', foods), kind('Lamps', lamps)], written);
  const { texts } = analyser.mapSentences();
  expect([...texts].sort()).toEqual([...written].sort());
  const map = await drain(analyser.sentenceMap(vectorsOf(texts), () => undefined));
  expect(checked(sentenceMapSchema, map)).toBe(map);
  const late = map.texts.findIndex((text) => text.startsWith('The delivery'));
  expect(map.feeling[late]).toBe(-1);
  expect(map.rating[late]).toBe(4);
  const review = shop.reviews.text.indexOf(map.texts[late]!);
  expect(map.customer[late]).toBe(shop.reviews.customer[review]);
  expect(shop.products.title[map.product[late]!]).toBe('Oats');
});

it('makes no map of a few sentences', async () => {
  const { analyser } = await opened([kind('Food', foods)], written.slice(0, 4));
  const map = await drain(analyser.sentenceMap(vectorsOf(analyser.mapSentences().texts), () => undefined));
  expect([map.texts.length, map.places.length, map.written]).toEqual([0, 0, 4]);
});
