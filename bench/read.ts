import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { EncoderName } from '../src/domain/text/encoders';
import { multiplicationsPerToken } from './operations';
import { countOf, encodersOf } from './options';
import { type BenchPage, openBenchPage } from './page';
import type { CutTexts } from './pages/cutter.worker';
import { measureGemm, measurePath, type Measured, type PathPlan, plansFor } from './reading-paths';
import { printReadings, type ReadingRow, rowOf } from './reading-report';
import { corporaFor, hasRealTexts, sampleOf } from './texts';

/** Tokens at which texts are cut, alike for all paths: the BERTs' usual length. */
const longestText = 256;

interface ReadOptions {
  readonly encoders: readonly EncoderName[];
  readonly textsPerCorpus: number;
  readonly rounds: number;
  readonly libraryThreads: boolean;
}

/**
 * Texts a second of plain transformers.js, of the app's ONNX Runtime path and of its kernels, on the same texts
 * in the same browser, beside the rate of the bare int8 product.
 */
export async function benchRead(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      encoders: { type: 'string' },
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
      texts: { type: 'string' },
      rounds: { type: 'string' },
      'library-threads': { type: 'boolean', default: false },
    },
  });
  const options: ReadOptions = {
    encoders: encodersOf(values.encoders),
    textsPerCorpus: countOf(values.texts ?? (values.quick ? '100' : '400'), 'texts'),
    rounds: countOf(values.rounds ?? (values.quick ? '2' : '3'), 'rounds'),
    libraryThreads: values['library-threads'],
  };
  if (!hasRealTexts) console.log('../shared/data is missing: the texts are the sample shop’s.');
  const bench = await openBenchPage('encoder');
  const rows: ReadingRow[] = [];
  try {
    for (const encoder of options.encoders) rows.push(...(await readWith(bench, encoder, options)));
  } finally {
    await bench.close();
  }
  if (values.json !== undefined) {
    const listed = rows.filter(({ printed }) => printed.listed).map(({ printed: _, ...row }) => row);
    writeFileSync(values.json, `${JSON.stringify(listed, null, 2)}\n`);
  }
}

async function readWith(bench: BenchPage, encoder: EncoderName, options: ReadOptions): Promise<ReadingRow[]> {
  const corpora = corporaFor(encoder);
  const drawn = corpora.flatMap((corpus) => sampleOf(corpus, options.textsPerCorpus));
  const texts = drawn.map(({ text }) => text);
  const cut = await bench.run<CutTexts>('cut', { encoder, texts, limit: longestText });
  const processors = await bench.run<number>('processors');
  const plans = plansFor(processors, options.libraryThreads);
  const measured = await measureRounds(bench, encoder, plans, cut, options.rounds);
  const tokens = cut.tokens.reduce((total, each) => total + each, 0);
  const perToken = multiplicationsPerToken(encoder);
  const rows = plans.map((plan, i) =>
    rowOf({ encoder, plan, measured: measured[i]!, cut, tokens, perToken }),
  );
  const names = corpora.map(({ name }) => name).join(', ');
  console.log(
    `\n${encoder}: ${texts.length} texts (${names}), ${(tokens / texts.length).toFixed(1)} tokens on average, ` +
      `cut at ${longestText}; ${perToken.toLocaleString('en')} multiplications a token, attention excluded`,
  );
  printReadings(rows);
  return rows;
}

/** Every path once a round, so that a machine that slows down slows all alike. */
async function measureRounds(
  bench: BenchPage,
  encoder: EncoderName,
  plans: readonly PathPlan[],
  cut: CutTexts,
  rounds: number,
): Promise<Measured[][]> {
  const measured = plans.map((): Measured[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, plan] of plans.entries()) {
      const measure = plan.path === 'gemm' ? measureGemm : measurePath;
      measured[i]!.push(await measure(bench, encoder, plan, cut));
    }
  }
  return measured;
}
