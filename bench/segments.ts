import { parseArgs } from 'node:util';
import { adjustedRandIndex } from '../src/domain/cluster/adjusted-rand-index';
import { groupsBeyondChance } from '../src/domain/cluster/choice/beyond-chance';
import { prepareGround } from '../src/domain/cluster/choice/groundwork';
import { separate } from '../src/domain/cluster/choice/separate';
import { ordersFile, segmentFiles } from '../src/engines/analysis/fixtures/made-orders';
import { countOf } from './options';
import { noiseKinds } from './segment-noise';
import { kindsShops } from './segment-shops';

const sizes = [120, 300, 700, 1_500];
const widths = [2, 3, 5, 10, 20];
const numbers = [2, 3, 4, 5, 6, 7, 8];

/**
 * `npm run bench -- segments [--only noise|shops] [--seeds 100] [--shops 1]`: how often segments are found in noise of
 * every kind, and how often the automatic number is right on made shops of none to eight kinds of customers.
 */
export async function benchSegments(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      seeds: { type: 'string', default: '100' },
      shops: { type: 'string', default: '1' },
    },
  });
  if (values.only !== 'shops') await judgeNoise(countOf(values.seeds, 'seeds'));
  if (values.only !== 'noise') await judgeShops(countOf(values.shops, 'shops'));
}

async function judgeNoise(seeds: number): Promise<void> {
  for (const [name, draw] of Object.entries(noiseKinds)) {
    const found: string[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const points = draw(sizes[seed % sizes.length]!, widths[seed % widths.length]!, seed);
      const ground = prepareGround(points, seed);
      const { parts } = separate(ground.open, ground.weight, seed);
      const overlapping =
        parts > 1 ? null : await groupsBeyondChance(ground.open, ground.weight, numbers, seed);
      const k = overlapping?.k ?? parts;
      if (k > 1) found.push(`${points.rows} × ${points.columns}: ${k}${overlapping ? ', overlapping' : ''}`);
    }
    console.log(
      `${name}: segments in ${found.length} of ${seeds}${found.length > 0 ? ` (${found.join('; ')})` : ''}`,
    );
  }
}

async function judgeShops(draws: number): Promise<void> {
  let [right, all] = [0, 0];
  for (let seed = 1; seed <= draws; seed++) {
    for (const { name, kinds, orders, kindOf } of kindsShops(seed)) {
      const { choice, labels, ids, profiles } = await segmentFiles([ordersFile(orders)], { seed });
      const isSegments = choice!.verdict.answer === 'segments';
      const agreement = adjustedRandIndex(ids.map(kindOf), labels);
      const found = isSegments ? profiles.filter(({ code }) => code > 0).length : 1;
      all++;
      if (found === kinds) right++;
      const sides = choice!.verdict.sides?.map(({ side, parts }) => `${side} ${parts}`).join(', ');
      console.log(
        `${found === kinds ? 'right' : 'WRONG'}: ${name}: ${found} of ${kinds}, ARI ${agreement.toFixed(2)} (${ids.length} customers, parts ${choice!.verdict.parts}; ${sides})`,
      );
    }
  }
  console.log(`The automatic number is right on ${right} of ${all} shops.`);
}
