import { expect, it } from 'vitest';
import { Chance, type MadeOrder, ordersFile, segmentFiles } from './fixtures/made-orders';

it('judges buyers by themselves and says apart whom a list of customers brought without an order', async () => {
  const chance = new Chance(13);
  const orders: MadeOrder[] = [];
  for (let c = 0; c < 180; c++) {
    // Every other one keeps to one of two lines.
    const line = c % 2 === 0 ? 'Tea' : 'Mugs';
    for (let o = 0, many = 2 + chance.count(2); o < many; o++) {
      const items = [[`${line} ${chance.below(12)}`, line, Math.exp(3 + 0.4 * chance.normal())]] as const;
      orders.push({ customer: `C${c}`, day: 700 * chance.random(), items });
    }
  }
  const listed = Array.from({ length: 360 }, (_, c) => `C${c},${chance.random() < 0.5 ? 'Leeds' : 'York'}`);
  const customers = new File([['Customer ID,City', ...listed, ''].join('\n')], 'customers.csv');
  const { choice, profiles, labels, ids, figures } = await segmentFiles([
    ordersFile(orders.sort((a, b) => a.day - b.day)),
    customers,
  ]);
  expect(choice!.verdict).toMatchObject({ answer: 'segments', parts: 2 });
  expect(profiles.filter(({ code }) => code > 0).map(({ topics }) => topics[0])).toEqual(
    expect.arrayContaining(['Tea', 'Mugs']),
  );
  const rest = profiles.find(({ code }) => code === 0)!;
  expect([rest.size, rest.unknown, choice!.unknown]).toEqual([180, 180, 180]);
  // What is usual is so among those who bought.
  const usual = (feature: string) => figures!.flat().find((trait) => trait.feature === feature)?.shopValue;
  expect(usual('frequency')).toBeGreaterThan(3);
  expect(rest.traits).toEqual([]);
  const isBuyer = (id: string) => Number(id.slice(1)) < 180;
  expect(ids.filter((id, i) => isBuyer(id) === (profiles[labels[i]!] === rest))).toEqual([]);
});
