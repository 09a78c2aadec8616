import { type Remote, wrap } from 'comlink';
import type { ImportBenchApi } from './import.worker';

const worker: Remote<ImportBenchApi> = wrap<ImportBenchApi>(
  new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
);

const bench = {
  generate: (lines: number) => worker.generate(lines),
  importThem: () => worker.importThem(),
  assembleIt: () => worker.assembleIt(),
  parseThem: () => worker.parseThem(),
};

Object.assign(window, { bench });
