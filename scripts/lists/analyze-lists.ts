import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListsOptions } from './lists-options';
import { openNodeStages, rankSplit } from './rank-split';
import { readSplit } from './read-lists';

/**
 * Measures one recommender on a split given as two files, by the very functions and kernels that the app's worker runs:
 * nothing of a shop or a browser is needed.
 */
export async function analyzeLists(options: ListsOptions): Promise<void> {
  const split = await readSplit(options.train, options.test);
  const { stages, close } = await openNodeStages();
  try {
    const { recommender, changes, cuts, seed } = options;
    const ranked = await rankSplit(split, recommender, changes, cuts, seed, stages);
    const { train, test } = split;
    const summary = {
      recommender,
      options: ranked.options,
      users: train.rows,
      items: train.columns,
      trainingPairs: train.indices.length,
      testPairs: test.indices.length,
      testUsers: ranked.users,
      unknownUsers: ranked.unknown,
      repeatedPairs: split.repeated,
      testPairsInTraining: split.inBoth,
      quality: ranked.quality,
      over: ranked.over,
      seconds: { fit: ranked.fitSeconds, rank: ranked.rankSeconds },
      computed: stages.report(),
    };
    if (options.out !== null) {
      await mkdir(options.out, { recursive: true });
      await writeFile(join(options.out, 'evaluation.json'), `${JSON.stringify(summary, null, 2)}\n`);
    }
    console.log(
      `${counted(train.rows, 'user')} × ${counted(train.columns, 'item')}, ${counted(train.indices.length, 'pair')} to learn from, ${test.indices.length} to find`,
    );
    if (split.inBoth > 0)
      console.log(`Of the test, ${counted(split.inBoth, 'pair')} in the training too: none is found.`);
    if (ranked.unknown > 0)
      console.log(`Unknown to the model: ${counted(ranked.unknown, 'user')} of the test, counted with 0.`);
    for (const { k, recall, ndcg } of ranked.quality) {
      console.log(
        `${recommender}: recall@${k} ${recall.toFixed(4)}, NDCG@${k} ${ndcg.toFixed(4)}, ${counted(ranked.users, 'user')}`,
      );
    }
    if (ranked.over !== null) {
      const { part, recall, ndcg } = ranked.over;
      const say = ({ more, error }: typeof recall) =>
        error === null ? `${more.toFixed(4)}, of one user alone` : `${more.toFixed(4)} ± ${error.toFixed(4)}`;
      console.log(`More than ${part} alone, the same users: recall ${say(recall)}, NDCG ${say(ndcg)}`);
      console.log(`Learnt on hidden training pairs: ${weightsIn(ranked.options)}`);
    }
    console.log(`${ranked.fitSeconds.toFixed(1)} s to fit, ${ranked.rankSeconds.toFixed(1)} s to rank`);
    for (const { stage, device, dropped } of stages.report()) {
      for (const { device: given, cause } of dropped) {
        // Node has no WebGPU at all, which is nothing that went wrong.
        if (given !== 'webgpu')
          console.log(`${stage}: ${given} was given up (${cause}); computed by: ${device}`);
      }
    }
    if (options.out !== null) console.log(`Written to ${options.out}: evaluation.json`);
  } finally {
    close();
  }
}

function weightsIn(options: object): string {
  const { by, parts } = options as { by: string; parts: Record<string, { weight: number }> };
  const each = Object.entries(parts).map(([name, { weight }]) => `${name} ${weight}`);
  return `by ${by}, ${each.join(', ')}`;
}

function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
