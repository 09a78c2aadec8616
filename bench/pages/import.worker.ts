import { expose } from 'comlink';
import Papa from 'papaparse';
import { attributeFeatures } from '../../src/domain/behaviour/attribute-features';
import { behaviourFeatures } from '../../src/domain/behaviour/behaviour-features';
import { assembleStored } from '../../src/engines/analysis/load-shop';
import { inspectFile } from '../../src/engines/import/importer';
import { importShop } from '../../src/engines/import/import-shop';
import { planOf } from '../../src/jobs/import-job';
import { orderLines } from './order-lines';

/**
 * One file of order lines, which the browser holds: its text takes none of the worker's memory while it is imported.
 */
let file = new File([], 'orders.csv');
let linesOfFile = 0;
/** The shop that was imported last. */
let shopId = '';

const api = {
  /** @returns the bytes of a file of that many lines, which the other calls read. */
  generate(lines: number): number {
    const pieces: Blob[] = [];
    for (const piece of orderLines(lines)) pieces.push(new Blob([piece]));
    file = new File(pieces, 'orders.csv');
    linesOfFile = lines;
    return file.size;
  },

  /** Seconds from the dropped file to the first preview, and to the shop in storage. */
  async importThem(): Promise<{ preview: number; stored: number }> {
    const started = performance.now();
    const [look] = await inspectFile(file);
    if (look?.kind !== 'orders') throw new Error(`taken for ${look?.kind}`);
    const preview = performance.now() - started;
    const plan = planOf(look, look.kind, look.matches[look.kind]);
    shopId = crypto.randomUUID();
    await importShop({ id: shopId, name: 'bench', files: [{ file, plan }] }, () => {});
    return { preview: preview / 1000, stored: (performance.now() - started) / 1000 };
  },

  /** Seconds from the shop in storage to the shop assembled and its customers' features ready. */
  async assembleIt(): Promise<number> {
    const started = performance.now();
    const { assembled } = await assembleStored(shopId, () => {});
    const features = behaviourFeatures(assembled.shop);
    attributeFeatures(assembled.shop);
    if (features.rows === 0) throw new Error('no customer was assembled');
    return (performance.now() - started) / 1000;
  },

  /** Seconds of PapaParse alone on the same strings, whose rows are thrown away. */
  parseThem(): number {
    const texts = [...orderLines(linesOfFile)];
    // Strings that were put together are written out once whole, which is no part of parsing them.
    new Blob(texts);
    const started = performance.now();
    let rows = 0;
    for (const text of texts) rows += Papa.parse(text, { delimiter: ',', newline: '\n' }).data.length;
    if (rows === 0) throw new Error('nothing was parsed');
    return (performance.now() - started) / 1000;
  },
};

export type ImportBenchApi = typeof api;

expose(api);
