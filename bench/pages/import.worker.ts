import { expose } from 'comlink';
import Papa from 'papaparse';
import { attributeFeatures } from '../../src/domain/behaviour/attribute-features';
import { behaviourFeatures } from '../../src/domain/behaviour/behaviour-features';
import { assembleStored } from '../../src/engines/analysis/load-shop';
import { inspectFile } from '../../src/engines/import/importer';
import { importShop } from '../../src/engines/import/import-shop';
import { planOf } from '../../src/jobs/import-job';
import { orderLines } from './order-lines';

/** One file of order lines in memory, as the pieces of text that it was made of. */
let texts: string[] = [];
let file = new File([], 'orders.csv');
/** The shop that was imported last. */
let shopId = '';

const api = {
  /** @returns the bytes of a file of that many lines, which the other calls read. */
  generate(lines: number): number {
    texts = [...orderLines(lines)];
    file = new File(texts, 'orders.csv');
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
    const started = performance.now();
    let rows = 0;
    for (const text of texts) rows += Papa.parse(text, { delimiter: ',', newline: '\n' }).data.length;
    if (rows === 0) throw new Error('nothing was parsed');
    return (performance.now() - started) / 1000;
  },
};

export type ImportBenchApi = typeof api;

expose(api);
