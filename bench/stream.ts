import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { openStages } from '../src/compute/stages/stages';
import { defaultRunOptions } from '../src/contracts/analysis-api';
import { assembleShop } from '../src/domain/shop/assemble';
import type { TableChunk } from '../src/domain/shop/columns';
import { seededRandom } from '../src/domain/math/random';
import { createAnalyser } from '../src/engines/analysis/analyser';
import { Importer, inspectFile } from '../src/engines/import/importer';
import { countOf } from './options';

const kinds = ['view', 'view', 'view', 'view', 'view', 'click', 'click', 'favourite', 'cart', 'purchase'];

/**
 * Replays of event logs: a generated one of a million events, a tenth of which stand in the file behind later ones, and
 * Taobao's. Segments, lists and figures move at every step; memory is read while it goes.
 */
export async function benchStream(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { events: { type: 'string' }, steps: { type: 'string' }, log: { type: 'string' } },
  });
  const steps = countOf(values.steps ?? '200', 'steps');
  const log = values.log ?? 'both';
  const rows = [];
  if (log !== 'taobao') {
    const events = countOf(values.events ?? '1000000', 'events');
    rows.push(await replayed(`generated, ${events}`, generated(events), steps));
  }
  if (log !== 'generated') rows.push(await replayed('Taobao', taobao(), steps));
  console.table(rows);
}

/** Customers who look and buy in their own rhythm over a year. */
function generated(events: number): Blob {
  const random = seededRandom(11);
  const [customers, products] = [Math.ceil(events / 40), 5000];
  const start = Date.UTC(2024, 0, 1);
  const span = 360 * 86_400_000;
  const parts: string[] = ['customer_id,product_id,event_type,occurred_at\n'];
  let part: string[] = [];
  for (let i = 0; i < events; i++) {
    // Most of them one after the other, as a log has them, a tenth up to a day late.
    const at = start + (i / events) * span - (random() < 0.1 ? random() * 86_400_000 : 0);
    const customer = Math.floor(customers * random() ** 1.5);
    const product = Math.floor(products * random() ** 2);
    const kind = kinds[Math.floor(kinds.length * random())];
    part.push(`c${customer},p${product},${kind},${new Date(at).toISOString()}\n`);
    if (part.length === 50_000) {
      parts.push(part.join(''));
      part = [];
    }
  }
  parts.push(part.join(''));
  return new Blob(parts);
}

function taobao(): Blob {
  const path = '../shared/data/taobao-events/events.csv.gz';
  return new Blob([execFileSync('gunzip', ['-c', path], { maxBuffer: 1 << 28 })]);
}

async function replayed(name: string, blob: Blob, steps: number) {
  const file = new File([blob], 'events.csv');
  const chunks: TableChunk[] = [];
  const [look] = await inspectFile(file);
  if (look?.kind == null) throw new Error(`${look?.refusal}`);
  await new Importer().importFile(
    file,
    { ...look, kind: look.kind, match: look.matches[look.kind] },
    {
      file: 0,
      chunk: async (chunk) => void chunks.push(chunk),
      rejected: async () => undefined,
      progress: () => undefined,
    },
  );
  const analyser = createAnalyser(openStages({ kernels: async () => null }));
  const assembled = assembleShop(chunks);
  chunks.length = 0;
  analyser.take(assembled);
  const options = { ...defaultRunOptions, k: 5 };
  const found = await analyser.segment(options, null, () => {});
  const memory = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return Math.round((heapUsed + arrayBuffers) / 2 ** 20);
  };
  const began = performance.now();
  const replayer = await analyser.replayer(found, options);
  const wanted = { instant: null, customerId: null, isWhole: false };
  const { first, last, total, late } = await replayer.moveTo({ ...wanted, instant: 0 }, null);
  const opened = performance.now();
  let [longest, mostWaiting, most] = [0, 0, 0];
  const held = [memory()];
  let measuring = 0;
  for (let step = 1; step <= steps; step++) {
    const since = performance.now();
    const instant = first + ((last - first) * step) / steps;
    const { waiting } = await replayer.moveTo({ ...wanted, instant }, null);
    longest = Math.max(longest, performance.now() - since);
    mostWaiting = Math.max(mostWaiting, waiting);
    if (step % Math.ceil(steps / 4) !== 0) continue;
    const before = performance.now();
    held.push(memory());
    most = Math.max(most, held.at(-1)!);
    measuring += performance.now() - before;
  }
  const moved = performance.now();
  const end = await replayer.moveTo({ ...wanted, isWhole: true }, null);
  const done = performance.now();
  const seconds = (from: number, to: number) => Number(((to - from) / 1000).toFixed(1));
  const playing = (moved - opened - measuring) / 1000;
  return {
    log: name,
    records: total,
    late,
    customers: end.figures.customers,
    'opened, s': seconds(began, opened),
    [`${steps} steps, s`]: Number(playing.toFixed(1)),
    'longest step, ms': Math.round(longest),
    'at the end, s': seconds(moved, done),
    'records a minute, all of it': Math.round((total / ((done - began - measuring) / 1000)) * 60),
    'most waiting': mostWaiting,
    'MiB held, start to end': held.join(' '),
  };
}
