import { type RankingMetrics, rankingMetrics } from '../src/domain/recommend/evaluation/metrics';
import { mean } from '../src/domain/math/vector';
import { rendererMemory, rendererSeconds } from './memory';
import { type BenchPage, openBenchPage } from './page';
import { publishedSplit } from './recommend-data';

const threads = 2;
const length = 20;

/**
 * ChebyCF in a tab: Gowalla fitted and everybody's list ranked in a worker of real Chromium, by the app's kernels. Says
 * seconds on the clock and of the processor, memory, and what the lists find.
 */
export async function benchTab(): Promise<void> {
  const split = await publishedSplit('gowalla');
  if (split === null) return;
  const { train, test } = split;
  const bench = await openBenchPage('filter');
  let lists = new Float32Array(0);
  try {
    console.log(`${await bench.run<number>('open', threads)} threads, ${train.rows} × ${train.columns}`);
    const { columns, starts, indices } = train;
    await bench.run('take', { columns, starts: [...starts], indices: [...indices] });
    const before = (await rendererMemory(bench.browser))?.now ?? Number.NaN;
    const fit = await spent(bench, () => bench.run<number>('fit'));
    const ranked = await spent(bench, async () => {
      const { seconds, ids } = await bench.run<{ seconds: number; ids: string }>('rank', length);
      lists = new Float32Array(Uint8Array.from(Buffer.from(ids, 'base64')).buffer);
      return seconds;
    });
    const { peak } = (await rendererMemory(bench.browser)) ?? { peak: Number.NaN };
    console.table({ fit, [`top ${length} of everybody`]: ranked });
    console.log(
      `Memory of the page and its workers: ${before.toFixed(0)} MiB before, ${peak.toFixed(0)} at most`,
    );
  } finally {
    await bench.close();
  }
  const found: RankingMetrics[] = [];
  for (let user = 0; user < test.rows; user++) {
    const own = test.indices.subarray(test.starts[user], test.starts[user + 1]);
    const list = Int32Array.from(lists.subarray(user * length, (user + 1) * length));
    if (own.length > 0) found.push(rankingMetrics(list, new Set(own), length));
  }
  const of = (measure: 'recall' | 'ndcg') => mean(found.map((each) => each[measure])).toFixed(4);
  console.log(`recall@${length} ${of('recall')}, NDCG@${length} ${of('ndcg')}, ${found.length} users`);
}

/** What a task in the page took, by its own clock and of the processor by the page with all its threads. */
async function spent(bench: BenchPage, task: () => Promise<number>) {
  const before = await rendererSeconds(bench.browser);
  const clock = await task();
  const processor = (await rendererSeconds(bench.browser)) - before;
  return { 'clock, s': clock.toFixed(1), 'processor, s': processor.toFixed(1) };
}
