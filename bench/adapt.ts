import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { adaptShop } from '../src/domain/adapt/adapt-shop';
import { type AdaptKind, type Adapted, adaptKinds, type AdaptReport } from '../src/domain/adapt/adapt-report';
import { adaptWords, type WordsLearner } from '../src/domain/adapt/adapt-words';
import type { AdaptShop } from '../src/domain/adapt/prepare';
import type { TrainWordsOptions } from '../src/domain/adapt/words/train-words';
import type { Shop } from '../src/domain/shop/shop';
import { drain, type Step } from '../src/domain/steps';
import { collectTexts } from '../src/domain/text/collect-texts';
import type { EncoderName } from '../src/domain/text/encoders';
import { centreReading } from '../src/engines/analysis/reading';
import { chineseShop } from './chinese-shop';
import { fewerReviews } from './fewer-reviews';
import { musicalInstruments } from './musical-instruments';
import { vectorsOf } from './open-encoder';
import { openBenchPage } from './page';
import type { PretrainAnswer, PretrainRequest } from './pages/encoder';

interface Set {
  readonly name: string;
  readonly shop: () => Shop | null;
  readonly encoder: EncoderName;
}

const sets: readonly Set[] = [
  { name: 'musical instruments', shop: musicalInstruments, encoder: 'all-MiniLM-L6-v2' },
  { name: 'ten Chinese categories', shop: chineseShop, encoder: 'bge-small-zh-v1.5' },
];

/**
 * What adapting the reading to a shop does to questions about customers (or, where nobody is known, texts) that it did not
 * learn from, with intervals, and the seconds that it takes; by several seeds, each with another part held back.
 * `--vectors FOLDER` keeps what was read there and takes it from there. `--kind mlm` goes on with the encoder's pretraining in
 * the page instead of learning a map; `--most N` takes so many reviews, evenly over all; `--set WORD` only that set.
 * `--rank N` learns changes of that rank alone, `--rate R` at that rate of the layer.
 */
export async function benchAdapt(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      vectors: { type: 'string' },
      seeds: { type: 'string', default: '3' },
      kind: { type: 'string', default: 'contrastive' },
      most: { type: 'string', default: 'Infinity' },
      set: { type: 'string', default: '' },
      rank: { type: 'string', default: '0' },
      rate: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const kind = adaptKinds.find((each) => each === values.kind);
  if (kind === undefined) throw new Error(`--kind takes ${adaptKinds.join(' or ')}, not '${values.kind}'`);
  const found: { set: string; encoder: string; seed: number; seconds: number; report: AdaptReport }[] = [];
  for (const { name, shop: open, encoder } of sets.filter((set) => set.name.includes(values.set))) {
    const whole = open();
    if (whole === null) continue;
    const shop = fewerReviews(whole, Number(values.most));
    const texts = collectTexts(shop);
    const raw = await readOrTake(texts.texts, encoder, values.vectors);
    const dimensions = raw.length / texts.texts.length;
    const { vectors } = centreReading(texts, dimensions, raw);
    for (let seed = 1; seed <= Number(values.seeds); seed++) {
      const start = performance.now();
      const options = {
        rank: Number(values.rank),
        ...(values.rate !== undefined && { layerRate: Number(values.rate) }),
      };
      const { report } = await adapted(kind, { shop, texts, vectors, dimensions, seed }, encoder, options);
      const seconds = (performance.now() - start) / 1000;
      found.push({ set: name, encoder, seed, seconds, report });
      print(name, encoder, seed, seconds, report);
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);
}

async function adapted(
  kind: AdaptKind,
  input: AdaptShop,
  encoder: EncoderName,
  options: Partial<TrainWordsOptions>,
): Promise<Adapted> {
  return drain(
    kind === 'contrastive' ? adaptShop(input) : adaptWords(input, inPage(input, encoder, options)),
  );
}

/** Learns in the browser, by the app's own worker. */
function inPage(
  { texts, dimensions, seed }: AdaptShop,
  encoder: EncoderName,
  options: Partial<TrainWordsOptions>,
): WordsLearner {
  return async function* learn(asked): AsyncGenerator<Step, PretrainAnswer['learnt']> {
    const bench = await openBenchPage('encoder');
    const request: PretrainRequest = { encoder, seed, order: { asked, texts: texts.texts, options } };
    const { learnt, vectors, seconds } = await bench
      .run<PretrainAnswer>('pretrain', request)
      .finally(() => bench.close());
    console.log(`learnt and read in ${seconds.toFixed(1)} s`);
    if (vectors === null) return learnt;
    const raw = new Float32Array(Uint8Array.from(Buffer.from(vectors, 'base64')).buffer);
    return { ...learnt, vectors: centreReading(texts, dimensions, raw).vectors };
  };
}

async function readOrTake(
  texts: readonly string[],
  encoder: EncoderName,
  folder: string | undefined,
): Promise<Float32Array> {
  const file = folder === undefined ? null : join(folder, `${encoder}-${texts.length}.f32`);
  if (file !== null && existsSync(file)) return new Float32Array(Uint8Array.from(readFileSync(file)).buffer);
  const bench = await openBenchPage('encoder');
  const request = { encoder, device: 'kernels', threads: null } as const;
  const { values } = await vectorsOf(bench, request, texts).finally(() => bench.close());
  if (file !== null) {
    mkdirSync(folder!, { recursive: true });
    writeFileSync(file, new Uint8Array(values.buffer));
  }
  return values;
}

function print(name: string, encoder: string, seed: number, seconds: number, report: AdaptReport): void {
  const { reason, texts, labels, bestStep, curve, tasks, pretraining } = report;
  const kinds = labels.map((label) => `${label.name} ${label.texts}`).join(', ');
  console.log(
    `\n${name}, read by ${encoder}, seed ${seed}: ${reason}, ${seconds.toFixed(1)} s; learnt from ${texts.learnt} texts (${kinds}), tested on ${texts.tested}; best after ${bestStep} of ${curve.at(-1)?.step ?? 0} steps`,
  );
  if (pretraining) console.log(JSON.stringify(pretraining));
  const share = (value: number) => `${(100 * value).toFixed(1)}%`;
  console.table(
    tasks.map(({ task, by, classes, questions, before, after, gain }) => ({
      task: `${task}, by ${by}`,
      classes,
      questions,
      before: share(before.value),
      after: share(after.value),
      gain: `${(100 * gain.value).toFixed(1)} (${(100 * gain.low).toFixed(1)} to ${(100 * gain.high).toFixed(1)})`,
    })),
  );
}
