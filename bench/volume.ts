import { parseArgs } from 'node:util';
import type { Depth } from '../src/contracts/encoder-api';
import { type EncoderName, quickEncoder } from '../src/domain/text/encoders';
import { rendererMemory } from './memory';
import { countOf } from './options';
import { type BenchPage, openBenchPage } from './page';
import type { Opened, OpenRequest, Reading, Standing } from './pages/encoder';
import { generateReviews } from './reviews';

const encoderOf: Readonly<Record<Depth, EncoderName>> = { quick: quickEncoder, careful: 'all-MiniLM-L6-v2' };
const seed = 1;
const watchMilliseconds = 10_000;
/** Growth from the first third of a reading to its last that still counts as steady. */
const steadyGrowth = 1.1;

/** 100,000 generated reviews through the app's encoder worker on the device that it chooses: time and memory. */
export async function benchVolume(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { texts: { type: 'string', default: '100000' }, depth: { type: 'string' } },
  });
  const depths = depthsOf(values.depth);
  const texts = generateReviews(countOf(values.texts, 'texts'), seed);
  const bench = await openBenchPage('encoder');
  try {
    for (const depth of depths) await readAll(bench, depth, texts);
  } finally {
    await bench.close();
  }
}

function depthsOf(wanted: string | undefined): Depth[] {
  if (wanted === undefined) return ['quick', 'careful'];
  if (wanted === 'quick' || wanted === 'careful') return [wanted];
  throw new RangeError(`--depth takes quick or careful, not '${wanted}'`);
}

async function readAll(bench: BenchPage, depth: Depth, texts: readonly string[]): Promise<void> {
  await bench.fresh();
  await bench.run('setTexts', texts);
  const request: OpenRequest = { encoder: encoderOf[depth], device: 'auto', threads: null };
  const opened = await bench.run<Opened>('open', request);
  console.log(`\n${depth}: ${request.encoder} on ${opened.device}, ${opened.threads} threads`);
  const watch = watchMemory(bench);
  const reading = await bench.run<Reading>('read');
  const memory = await watch.stop();
  await bench.run('close');
  const { seconds, tokens } = reading;
  console.log(
    `${reading.texts} texts of ${(tokens / texts.length).toFixed(1)} tokens in ${seconds.toFixed(1)} s: ` +
      `${(texts.length / seconds).toFixed(1)} texts/s, ${Math.round(tokens / seconds)} tokens/s; ${verdictOf(memory)}`,
  );
}

/** Notes the memory every ten seconds and prints it. */
function watchMemory(bench: BenchPage): { stop(): Promise<number[]> } {
  const noted: number[] = [];
  const started = performance.now();
  const note = async () => {
    const memory = await rendererMemory(bench.browser);
    const { textsDone, secondsLeft } = await bench.run<Standing>('standing');
    if (memory) noted.push(memory.now);
    const seconds = Math.round((performance.now() - started) / 1000);
    const said = memory ? `${Math.round(memory.now)} MiB` : 'memory unknown';
    console.log(
      `${seconds} s: ${textsDone} texts, ${secondsLeft === null ? '?' : Math.round(secondsLeft)} s left, ${said}`,
    );
  };
  let last = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(note);
  }, watchMilliseconds);
  return {
    stop: async () => {
      clearInterval(timer);
      await last;
      await note();
      return noted;
    },
  };
}

/** Compares the highest memory of the last third with that of the first. */
function verdictOf(memory: readonly number[]): string {
  if (memory.length < 6) return 'too short to tell whether the memory is steady';
  const third = Math.floor(memory.length / 3);
  const first = Math.max(...memory.slice(0, third));
  const last = Math.max(...memory.slice(-third));
  const word = last <= first * steadyGrowth ? 'steady' : 'GROWING';
  return `memory ${word}: at most ${Math.round(first)} MiB in the first third, ${Math.round(last)} in the last`;
}
