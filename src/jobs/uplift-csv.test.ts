import { expect, it } from 'vitest';
import { madeTrial } from '../domain/uplift/fixtures/made-trial';
import { upliftOf } from '../domain/uplift/uplift';
import { drain } from '../domain/steps';
import { upliftCsv } from './uplift-csv';

it('writes who was told apart, whom the mail moves most first, and nobody where it was refused', async () => {
  const { points, trial } = madeTrial(900, 3, (x) => (x[1]! > 0 ? 0.4 : -0.1));
  const uplift = await drain(upliftOf(points, trial, 1));
  const ids = Array.from({ length: 900 }, (_, i) => `c${i}`);
  const of = { state: 'judged', uplift, ids, mailed: trial.mailed, sides: ['behaviour'] } as const;
  const [header, ...rows] = upliftCsv(of, false).map((line) => line.trimEnd());
  expect(header).toBe('customer_id,group,uplift,without_mail,kind');
  expect(rows).toHaveLength(900);
  const effects = rows.map((row) => Number(row.split(',')[2]));
  expect(effects).toEqual([...effects].sort((a, b) => b - a));
  expect(rows[0]).toMatch(/^c\d+,(?:mailed|control),0\.\d+,0\.\d+,persuadable$/);
  const refused = { ...of, uplift: { ...uplift, refusal: 'flat', found: null } } as const;
  expect(upliftCsv(refused, false)).toHaveLength(1);
});
