import { parseArgs } from 'node:util';
import { rendererMemory } from './memory';
import { countOf } from './options';
import { openBenchPage } from './page';

/**
 * Order lines from the dropped file to the shop in storage, beside PapaParse alone on the same strings in the same
 * worker, for 10,000, 100,000 and a million lines; then from storage to the shop assembled, its features ready.
 */
export async function benchImport(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { lines: { type: 'string' } } });
  const most = countOf(values.lines ?? '1000000', 'lines');
  const bench = await openBenchPage('import');
  const rows = [];
  try {
    for (const lines of [10_000, 100_000, 1_000_000].filter((each) => each <= most)) {
      await bench.fresh();
      const bytes = await bench.run<number>('generate', lines);
      const before = await rendererMemory(bench.browser);
      const ours = await bench.run<{ preview: number; stored: number }>('importThem');
      const after = await rendererMemory(bench.browser);
      const assembled = await bench.run<number>('assembleIt');
      const papa = await bench.run<number>('parseThem');
      rows.push({
        lines,
        MB: (bytes / 1e6).toFixed(1),
        'preview, s': ours.preview.toFixed(2),
        'stored, s': ours.stored.toFixed(2),
        'lines/s': Math.round(lines / ours.stored),
        'assembled, s': assembled.toFixed(2),
        'PapaParse alone, s': papa.toFixed(2),
        'of PapaParse': (papa / ours.stored).toFixed(2),
        'before, MiB': before === null ? '' : Math.round(before.now),
        'peak, MiB': after === null ? '' : Math.round(after.peak),
      });
    }
  } finally {
    await bench.close();
  }
  console.table(rows);
}
