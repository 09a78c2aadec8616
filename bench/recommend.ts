import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openNodeStages } from '../scripts/lists/rank-split';
import { range } from '../src/domain/math/order';
import { seededRandom } from '../src/domain/math/random';
import type { SparseMatrix } from '../src/domain/math/sparse';
import { alsBy, alsImplicit } from '../src/domain/recommend/models/als';
import type { AlsOptions } from '../src/domain/recommend/models/als-model';
import { chebyCf, chebyCfBy } from '../src/domain/recommend/models/chebyshev/cheby-cf';
import { ease, easeBy } from '../src/domain/recommend/models/ease';
import { itemKnn } from '../src/domain/recommend/models/item-knn';
import type { FittedModel } from '../src/domain/recommend/models/recommender';
import { topOfCustomers } from '../src/domain/recommend/ranking/top-of-customers';
import { cpuRanker } from '../src/domain/recommend/ranking/rank-cpu';
import { exclusionsOf } from '../src/domain/recommend/ranking/ranker';
import type { Step } from '../src/domain/steps';
import { interpreter, pythonHas, threadsOfPython } from './python';
import { plainChebyshev } from './plain-chebyshev';
import { type Row, type Spent, timed } from './spent';
import { publishedSplit } from './recommend-data';
import { timeAppLists } from './app-lists';

const threads = 2;
const listLength = 20;
const als: AlsOptions = {
  ...alsImplicit.defaults,
  factors: 64,
  regularisation: 5,
  alpha: 20,
  iterations: 15,
};
/** What plain TypeScript really does of a task; its time is scaled to the whole. */
const plainIterations = 1;
const plainUsers = 256;
const plainFiltered = 16;
/** A large shop, made: each customer took about as many products as one of Gowalla. */
const large = { rows: 100_000, columns: 20_000, each: 27 };

/**
 * Gowalla trained and served on the app's kernels, on two of Node's threads, against plain TypeScript and implicit on
 * the same machine in the same run; then the lists of a large shop.
 */
export async function benchRecommend(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'string' } } });
  const split = await publishedSplit('gowalla');
  const rows: Row[] = [];
  if (split !== null)
    rows.push(...(await timeOurs(split.train)), ...(await timePlain(split.train)), ...timePython());
  rows.push(...(await timeLarge()));
  rows.push(...(await timeAppLists()));
  const figures = rows.map((row) => {
    const plain = rows.find(({ task, name }) => task === row.task && name === 'plain TypeScript');
    return { ...row, ratio: plain ? plain.processor / row.processor : null };
  });
  console.table(
    figures.map(({ task, name, wall, processor, share, ratio }) => ({
      task,
      name,
      'processor, s': processor.toFixed(1),
      'clock, s': wall.toFixed(1),
      '× plain TypeScript': ratio?.toFixed(1) ?? '',
      'really done': share === 1 ? 'all' : `${(100 * share).toFixed(2)}%, time scaled`,
    })),
  );
  console.log(`Memory of this process: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function timeOurs(train: SparseMatrix): Promise<Row[]> {
  const { stages, runner, close } = await openNodeStages(threads);
  const name = 'our kernels, two threads';
  const everybody = range(train.rows);
  const rank = (model: Parameters<typeof topOfCustomers>[0]) =>
    timed(topOfCustomers(model, everybody, train.columns, listLength, stages.ranker, train));
  const [byAls, alsFit] = await timed(alsBy(stages.solver).fit(train, als));
  const [, alsRank] = await rank(byAls);
  const [filtered, chebyFit] = await timed(chebyCfBy(stages.graphFilter).fit(train, chebyCf.defaults));
  const [, chebyRank] = await rank(filtered);
  console.log(`Memory of the kernels: ${(runner.arena.memory.buffer.byteLength / 1e6).toFixed(0)} MB`);
  close();
  return [
    { task: alsTask, name, ...alsFit, share: 1 },
    { task: alsLists, name, ...alsRank, share: 1 },
    { task: chebyTask, name, ...chebyFit, share: 1 },
    { task: chebyLists, name, ...chebyRank, share: 1 },
  ];
}

const alsTask = `ALS, ${als.factors} factors, ${als.iterations} iterations`;
const alsLists = `top ${listLength} of everybody by ALS`;
const chebyTask = 'ChebyCF, singular vectors';
const chebyLists = `top ${listLength} of everybody by ChebyCF`;

async function timePlain(train: SparseMatrix): Promise<Row[]> {
  const name = 'plain TypeScript';
  const [model, fit] = await timed(alsImplicit.fit(train, { ...als, iterations: plainIterations }));
  const own = exclusionsOf(train, 0, plainUsers);
  const [, rank] = await timed(
    topOfCustomers(model, range(plainUsers), train.columns, listLength, cpuRanker, own),
  );
  const [, filter] = await timed(plainChebyshev(train, plainFiltered, listLength));
  const part = (task: string, { wall, processor }: Spent, share: number) => ({
    task,
    name,
    wall: wall / share,
    processor: processor / share,
    share,
  });
  return [
    part(alsTask, fit, plainIterations / als.iterations),
    part(alsLists, rank, plainUsers / train.rows),
    part(chebyLists, filter, plainFiltered / train.rows),
  ];
}

function timePython(): Row[] {
  if (!pythonHas('implicit')) {
    console.log('No implicit: name an interpreter that has it in CLIENTELE_PYTHON.');
    return [];
  }
  const script = fileURLToPath(new URL('recommend.py', import.meta.url));
  const file = fileURLToPath(new URL('../../shared/data/gowalla/train.txt.gz', import.meta.url));
  const options = [als.factors, als.iterations, threads].map(String);
  const printed = execFileSync(interpreter, [script, file, ...options], {
    // Implicit warns that a linear algebra library with threads of its own slows it down.
    env: threadsOfPython(1),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { name, fit, rank } = JSON.parse(printed) as { name: string; fit: Spent; rank: Spent };
  return [
    { task: alsTask, name, ...fit, share: 1 },
    { task: alsLists, name, ...rank, share: 1 },
  ];
}

/** Lists of everybody of a shop too large for any table of all scores, by the models that serve such a shop. */
async function timeLarge(): Promise<Row[]> {
  const shop = madeShop();
  const { stages, close } = await openNodeStages(threads);
  const name = 'our kernels, two threads';
  const size = `${large.rows.toLocaleString('en')} × ${large.columns.toLocaleString('en')}`;
  const rows: Row[] = [];
  const measure = async (task: string, fitted: AsyncGenerator<Step, FittedModel>) => {
    const [model, fit] = await timed(fitted);
    const everybody = range(shop.rows);
    const lists = topOfCustomers(model, everybody, shop.columns, listLength, stages.ranker, shop);
    const [, rank] = await timed(lists);
    rows.push({ task: `${size}: ${task}`, name, ...fit, share: 1 });
    rows.push({ task: `${size}: top ${listLength} of everybody by it`, name, ...rank, share: 1 });
  };
  await measure('ALS, 64 factors, 5 iterations', alsBy(stages.solver).fit(shop, { ...als, iterations: 5 }));
  await measure('item-kNN, 100 neighbours', itemKnn.fit(shop, itemKnn.defaults));
  await measure(
    `EASE, the ${ease.defaults.limit} most taken`,
    easeBy(stages.inverter).fit(shop, ease.defaults),
  );
  close();
  return rows;
}

/** Products drawn by a long tail, so that a few are taken much and most hardly. */
function madeShop(): SparseMatrix {
  const random = seededRandom(1);
  const starts = new Int32Array(large.rows + 1);
  const indices: number[] = [];
  for (let row = 0; row < large.rows; row++) {
    const taken = new Set<number>();
    while (taken.size < large.each) taken.add(Math.floor(large.columns * random() ** 2));
    for (const product of [...taken].sort((a, b) => a - b)) indices.push(product);
    starts[row + 1] = indices.length;
  }
  const values = new Float32Array(indices.length).fill(1);
  return { rows: large.rows, columns: large.columns, starts, indices: Int32Array.from(indices), values };
}
