import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { adaptShop } from '../src/domain/adapt/adapt-shop';
import type { AdaptReport } from '../src/domain/adapt/adapt-report';
import type { Shop } from '../src/domain/shop/shop';
import { drain } from '../src/domain/steps';
import { collectTexts } from '../src/domain/text/collect-texts';
import type { EncoderName } from '../src/domain/text/encoders';
import { centreReading } from '../src/engines/analysis/reading';
import { chineseShop } from './chinese-shop';
import { musicalInstruments } from './musical-instruments';
import { vectorsOf } from './open-encoder';
import { openBenchPage } from './page';

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
 * `--vectors FOLDER` keeps what was read there and takes it from there.
 */
export async function benchAdapt(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      vectors: { type: 'string' },
      seeds: { type: 'string', default: '3' },
      json: { type: 'string' },
    },
  });
  const found: { set: string; encoder: string; seed: number; seconds: number; report: AdaptReport }[] = [];
  for (const { name, shop: open, encoder } of sets) {
    const shop = open();
    if (shop === null) continue;
    const texts = collectTexts(shop);
    const raw = await readOrTake(texts.texts, encoder, values.vectors);
    const dimensions = raw.length / texts.texts.length;
    const { vectors } = centreReading(texts, dimensions, raw);
    for (let seed = 1; seed <= Number(values.seeds); seed++) {
      const start = performance.now();
      const { report } = await drain(adaptShop({ shop, texts, vectors, dimensions, seed }));
      const seconds = (performance.now() - start) / 1000;
      found.push({ set: name, encoder, seed, seconds, report });
      print(name, encoder, seed, seconds, report);
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);
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
  const { reason, texts, labels, bestStep, curve, tasks } = report;
  const kinds = labels.map((label) => `${label.name} ${label.texts}`).join(', ');
  console.log(
    `\n${name}, read by ${encoder}, seed ${seed}: ${reason}, ${seconds.toFixed(1)} s; learnt from ${texts.learnt} texts (${kinds}), tested on ${texts.tested}; best after ${bestStep} of ${curve.at(-1)?.step ?? 0} steps`,
  );
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
