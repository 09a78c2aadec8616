import { drain } from '../src/domain/steps';
import { madeTrial } from '../src/domain/uplift/fixtures/made-trial';
import { upliftOf } from '../src/domain/uplift/uplift';
import { parseArgs } from 'node:util';
import { countOf } from './options';

type Effect = (features: Float32Array) => number;

/** Effects of a mail, customers and share held back: shops in which it works on everybody alike, and others. */
const shops: readonly (readonly [name: string, effect: Effect, customers: number, heldBack: number])[] = [
  ['no effect', () => 0, 600, 0.5],
  ['ten points for everybody', () => 0.1, 600, 0.5],
  ['ten points for everybody', () => 0.1, 1500, 0.2],
  ['twenty points for half', (x) => (x[1]! > 0 ? 0.2 : 0), 1500, 0.5],
  ['twenty for half, ten less for the others', (x) => (x[1]! > 0 ? 0.2 : -0.1), 2000, 0.5],
  ['twenty for half, ten less for the others', (x) => (x[1]! > 0 ? 0.2 : -0.1), 2000, 0.2],
];

/**
 * Uplift against seeded shops whose effects are planted: how often nobody is told apart, how the found effects go with
 * the planted ones where somebody is, and time.
 */
export async function benchUplift(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { seeds: { type: 'string' } } });
  const seeds = countOf(values.seeds ?? '100', 'seeds');
  const rows = [];
  for (const [name, effect, customers, heldBack] of shops) {
    const before = process.cpuUsage();
    const correlations: number[] = [];
    let refused = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const made = madeTrial(customers, seed, effect, heldBack);
      const { found } = await drain(upliftOf(made.points, made.trial, seed));
      if (found === null) refused++;
      else correlations.push(correlation(found.uplift, made.effect));
    }
    const { user, system } = process.cpuUsage(before);
    const mean = correlations.reduce((a, b) => a + b, 0) / correlations.length;
    rows.push({
      shop: name,
      customers,
      heldBack,
      refused: `${refused} of ${seeds}`,
      correlation: Number.isFinite(mean) ? Number(mean.toFixed(2)) : null,
      'processor s a shop': Number(((user + system) / 1e6 / seeds).toFixed(2)),
    });
  }
  console.table(rows);
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (of: Float64Array) => of.reduce((x, y) => x + y, 0) / of.length;
  const [one, two] = [mean(a), mean(b)];
  let [xy, xx, yy] = [0, 0, 0];
  a.forEach((value, i) => {
    xy += (value - one) * (b[i]! - two);
    xx += (value - one) ** 2;
    yy += (b[i]! - two) ** 2;
  });
  return xx * yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}
