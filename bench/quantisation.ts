import { parseArgs } from 'node:util';
import type { EncoderName } from '../src/domain/text/encoders';
import type { Matrix } from '../src/domain/math/matrix';
import { cosinesOf, neighbourOverlap } from './vector-similarity';
import { type LabelledSet, labelledSets } from './labelled-sets';
import { vectorsOf } from './open-encoder';
import { countOf, encodersOf } from './options';
import { type BenchPage, openBenchPage } from './page';
import { hasRealTexts } from './texts';
import { type Compared, compareSentiment, compareTopics } from './downstream-tasks';

/** What the 8-bit kernels are held to. */
const leastMean = 0.995;
const leastLowest = 0.98;
const mostDifference = 0.01;

const neighbours = 10;
const neighbourTexts = 500;

/**
 * What quantisation costs: how far the vectors of the 8-bit kernels are from those of ONNX Runtime in single
 * precision, and whether anything is lost by it: cosines, nearest neighbours, topics, sentiment. Fails the process
 * where a limit is missed.
 */
export async function benchQuantisation(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { encoders: { type: 'string' }, texts: { type: 'string' }, quick: { type: 'boolean' } },
  });
  const limit = countOf(values.texts ?? (values.quick ? '500' : '100000'), 'texts');
  if (!hasRealTexts)
    console.log('../shared/data is missing: the texts are the sample shop’s, without topics.');
  const bench = await openBenchPage('encoder');
  try {
    for (const encoder of encodersOf(values.encoders)) {
      for (const set of labelledSets(encoder, limit)) {
        const compared = await compare(bench, encoder, set);
        const missed = limitsMissed(compared);
        console.log(
          `\n${encoder}: ${missed.length > 0 ? `MISSED: ${missed.join('; ')}` : 'within the limits'}`,
        );
        console.table([inWords(compared)]);
        if (missed.length > 0) process.exitCode = 1;
      }
    }
  } finally {
    await bench.close();
  }
}

interface Comparison {
  readonly encoder: EncoderName;
  readonly set: string;
  readonly texts: number;
  readonly mean: number;
  readonly lowest: number;
  readonly overlap: number;
  readonly topics: Compared | null;
  readonly sentiment: Compared | null;
}

async function compare(bench: BenchPage, encoder: EncoderName, set: LabelledSet): Promise<Comparison> {
  const texts = set.texts.map(({ text }) => text);
  const exact = await vectorsOf(bench, { encoder, device: 'wasm', threads: null }, texts);
  const int8 = await vectorsOf(bench, { encoder, device: 'kernels', threads: null }, texts);
  const first = (points: Matrix): Matrix => ({ ...points, rows: Math.min(points.rows, neighbourTexts) });
  return {
    encoder,
    set: set.name,
    texts: set.texts.length,
    ...cosinesOf(exact, int8),
    overlap: neighbourOverlap(first(exact), first(int8), neighbours),
    topics: await compareTopics(exact, int8, set),
    sentiment: await compareSentiment(exact, int8, set),
  };
}

function limitsMissed({ mean, lowest, topics, sentiment }: Comparison): string[] {
  const missed: string[] = [];
  if (!(mean >= leastMean)) missed.push(`mean cosine ${mean.toFixed(4)} below ${leastMean}`);
  if (!(lowest >= leastLowest)) missed.push(`lowest cosine ${lowest.toFixed(4)} below ${leastLowest}`);
  if (differs(topics)) missed.push('topics differ by more than a point');
  if (differs(sentiment)) missed.push('sentiment differs by more than a point');
  return missed;
}

/** By more than a point, and by more than chance explains (two standard errors). */
function differs(compared: Compared | null): boolean {
  if (compared === null) return false;
  const { exact, int8, error } = compared;
  return Math.abs(exact - int8) - 2 * error > mostDifference;
}

function inWords({ set, texts, mean, lowest, overlap, topics, sentiment }: Comparison) {
  const both = (compared: Compared | null) =>
    compared
      ? `${compared.exact.toFixed(3)} → ${compared.int8.toFixed(3)} ± ${compared.error.toFixed(3)}`
      : '';
  return {
    set,
    texts,
    'mean cosine': mean.toFixed(5),
    lowest: lowest.toFixed(5),
    '10 neighbours': `${(overlap * 100).toFixed(1)}%`,
    'topics, ARI': both(topics),
    'sentiment, share right': both(sentiment),
  };
}
