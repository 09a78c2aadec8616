import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ListRecommender } from '../scripts/lists/lists-options';
import { openNodeStages, rankSplit } from '../scripts/lists/rank-split';
import { publishedSplit, type SplitName, splitNames } from './recommend-data';
import { musicalInstruments } from './musical-instruments';
import { vectorsOf } from './open-encoder';
import { encodersOf } from './options';
import { openBenchPage } from './page';
import { measureTextModels, type TextModelTables } from './text-models';
import type { EncoderName } from '../src/domain/text/encoders';
import { collectTexts } from '../src/domain/text/collect-texts';
import { centreReading, productTexts } from '../src/engines/analysis/reading';

/** Recall@20 and NDCG@20 as somebody else states or measured them. */
interface Published {
  readonly model: string;
  readonly recall: number;
  readonly ndcg: number;
  readonly source: string;
}

interface Entrant {
  readonly model: string;
  readonly recommender: ListRecommender;
  readonly options: Readonly<Record<string, unknown>>;
  /** The same model with the same options by another program on the same split. */
  readonly reference?: Published;
}

const measured = (model: string, recall: number, ndcg: number): Published => ({
  model,
  recall,
  ndcg,
  source: 'measured with implicit 0.7 or numpy on this split',
});

interface Contest {
  readonly published: readonly Published[];
  readonly entrants: readonly Entrant[];
}

const contests: Readonly<Record<SplitName, Contest>> = {
  gowalla: {
    published: [
      { model: 'LightGCN', recall: 0.183, ndcg: 0.1554, source: 'its paper' },
      { model: 'GF-CF', recall: 0.185, ndcg: 0.1518, source: 'README of ChebyCF' },
      { model: 'UltraGCN', recall: 0.1862, ndcg: 0.158, source: 'its paper' },
      { model: 'SimpleX', recall: 0.1872, ndcg: 0.1557, source: 'README of NESCL' },
      { model: 'NESCL', recall: 0.1917, ndcg: 0.1617, source: 'its README' },
      { model: 'BSPM-EM', recall: 0.192, ndcg: 0.1597, source: 'its paper' },
      { model: 'ChebyCF', recall: 0.1941, ndcg: 0.1616, source: 'its README' },
    ],
    entrants: [
      {
        model: 'popularity',
        recommender: 'popularity',
        options: {},
        reference: measured('popularity', 0.042, 0.032),
      },
      {
        model: 'popularity in 40 segments',
        recommender: 'segmentPopularity',
        options: { segments: 40, rank: 32 },
      },
      {
        model: 'item-kNN, cosine, 100',
        recommender: 'itemKnn',
        options: {},
        reference: measured('item-kNN', 0.116, 0.084),
      },
      {
        model: 'item-kNN, BM25, 100',
        recommender: 'itemKnn',
        options: { weighting: 'bm25' },
        reference: measured('item-kNN, BM25', 0.118, 0.086),
      },
      {
        model: 'ALS, 64 factors, 5, 20',
        recommender: 'als',
        options: { factors: 64, regularisation: 5, alpha: 20, frequencyExponent: 0, iterations: 15 },
        reference: measured('ALS', 0.146, 0.127),
      },
      { model: 'BPR, 32 factors, 30 epochs', recommender: 'bpr', options: { factors: 32, epochs: 30 } },
      {
        model: 'ChebyCF',
        recommender: 'chebyCf',
        options: {},
        reference: { model: 'ChebyCF', recall: 0.1941, ndcg: 0.1616, source: 'its README' },
      },
      {
        model: 'two towers, 64 factors, 6 epochs',
        recommender: 'twoTower',
        options: { factors: 64, epochs: 6 },
      },
      { model: 'blend of ChebyCF and ALS, weights learnt', recommender: 'blend', options: {} },
    ],
  },
  'ml-1m': {
    published: [
      { model: 'UltraGCN', recall: 0.2787, ndcg: 0.2642, source: 'quoted from memory of its paper' },
    ],
    entrants: [
      {
        model: 'popularity',
        recommender: 'popularity',
        options: {},
        reference: measured('popularity', 0.116, 0.118),
      },
      {
        model: 'popularity in 40 segments',
        recommender: 'segmentPopularity',
        options: { segments: 40, rank: 32 },
      },
      {
        model: 'item-kNN, cosine, 100',
        recommender: 'itemKnn',
        options: {},
        reference: measured('item-kNN', 0.184, 0.187),
      },
      {
        model: 'item-kNN, BM25, 100',
        recommender: 'itemKnn',
        options: { weighting: 'bm25' },
        reference: measured('item-kNN, BM25', 0.234, 0.227),
      },
      {
        model: 'ALS, 64 factors, 0.1, 1',
        recommender: 'als',
        options: { factors: 64, regularisation: 0.1, alpha: 1, frequencyExponent: 0, iterations: 15 },
        reference: measured('ALS', 0.249, 0.239),
      },
      { model: 'ALS as planned', recommender: 'als', options: {} },
      {
        model: 'EASE, lambda 300',
        recommender: 'ease',
        options: { lambda: 300, limit: 4_000 },
        reference: measured('EASE', 0.274, 0.263),
      },
      { model: 'BPR, 32 factors, 30 epochs', recommender: 'bpr', options: { factors: 32, epochs: 30 } },
      { model: 'ChebyCF', recommender: 'chebyCf', options: { rank: 64, idealWeight: 0.6 } },
      {
        model: 'two towers, 64 factors, 6 epochs',
        recommender: 'twoTower',
        options: { factors: 64, epochs: 6 },
      },
      {
        model: 'blend of EASE, ALS and half of ChebyCF',
        recommender: 'blend',
        options: {
          ease: { weight: 1, lambda: 300, limit: 4_000 },
          als: { weight: 1 },
          chebyCf: { weight: 0.5, rank: 64, idealWeight: 0.6 },
        },
      },
      { model: 'blend of usual parts, weights learnt', recommender: 'blend', options: {} },
    ],
  },
};

/** What models that read texts add, on real reviews; null where these are missing. */
async function benchTextModels(encoder: EncoderName, threads: number): Promise<TextModelTables | null> {
  const shop = musicalInstruments();
  if (shop === null) return null;
  const read = collectTexts(shop);
  const bench = await openBenchPage('encoder');
  const vectors = await vectorsOf(bench, { encoder, device: 'kernels', threads: null }, read.texts).finally(
    () => bench.close(),
  );
  const texts = productTexts(shop, read, centreReading(read, vectors.columns, vectors.values));
  const { stages, close } = await openNodeStages(threads);
  const tables = await measureTextModels(shop, texts, stages);
  close();
  console.log(`\nmusical instruments, read by ${encoder}: each customer's whole last order hidden`);
  console.table(tables.lastOrder);
  console.log('A fifth of the products new: of these the titles alone are known');
  console.table(tables.newProducts);
  console.log('A fifth of the customers new: of each one product is known');
  console.table(tables.newCustomers);
  return tables;
}

/**
 * Recall@20 and NDCG@20 over the full catalogue on published splits, each model beside what another program gives on
 * the same split and the published figures below; models of texts on musical instruments (`--set` takes one set alone,
 * `--encoder` another reader). Computed by the app's own functions and kernels on Node's threads.
 */
export async function benchQuality(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string' },
      json: { type: 'string' },
      threads: { type: 'string' },
      encoder: { type: 'string', default: 'all-MiniLM-L6-v2' },
    },
  });
  const threads = Number(values.threads ?? 2);
  const written: Record<string, unknown> = {};
  for (const name of splitNames) {
    if (values.set !== undefined && values.set !== name) continue;
    const split = await publishedSplit(name);
    if (split === null) continue;
    const rows = [];
    for (const { model, recommender, options, reference } of contests[name].entrants) {
      const { stages, close } = await openNodeStages(threads);
      const ranked = await rankSplit(split, recommender, options, [20], 1, stages);
      close();
      const { recall, ndcg } = ranked.quality[0]!;
      rows.push({
        model,
        'recall@20': recall.toFixed(4),
        'NDCG@20': ndcg.toFixed(4),
        'recall of reference': reference ? (recall / reference.recall).toFixed(3) : '',
        'NDCG of reference': reference ? (ndcg / reference.ndcg).toFixed(3) : '',
        'fit, s': ranked.fitSeconds.toFixed(1),
        'rank, s': ranked.rankSeconds.toFixed(1),
      });
    }
    const { train, test } = split;
    console.log(
      `\n${name}: ${train.rows} users × ${train.columns} items, ${train.indices.length} + ${test.indices.length} pairs`,
    );
    console.table(rows);
    console.log('Published on this split:');
    console.table(contests[name].published);
    written[name] = rows;
  }
  if (values.set === undefined || values.set === 'musical-instruments') {
    const tables = await benchTextModels(encodersOf(values.encoder)[0]!, threads);
    if (tables !== null) written['musical-instruments'] = tables;
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(written, null, 2)}\n`);
}
