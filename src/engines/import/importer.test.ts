import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { RejectedRow } from '../../domain/csv/import-types';
import { assembleShop } from '../../domain/shop/assemble';
import { fateCode, fates } from '../../domain/shop/ledger/fates';
import { reconcile } from '../../domain/shop/ledger/reconcile';
import type { TableChunk } from '../../domain/shop/columns';
import { Importer, inspectFile } from './importer';

const data = new URL('../../../../shared/data/', import.meta.url);

async function importAll(files: readonly File[]) {
  const importer = new Importer();
  const chunks: TableChunk[] = [];
  const rejected: RejectedRow[] = [];
  const reports: Awaited<ReturnType<Importer['importFile']>>[] = [];
  let lastBytes = 0;
  for (const file of files) {
    for (const look of await inspectFile(file)) {
      if (look.kind === null) throw new Error(`${look.source}: ${look.refusal}`);
      const plan = { ...look, kind: look.kind, match: look.matches[look.kind] };
      reports.push(
        await importer.importFile(file, plan, {
          file: reports.length,
          chunk: async (chunk) => void chunks.push(chunk),
          rejected: async (rows) => void rejected.push(...rows),
          progress: (bytes) => {
            lastBytes = bytes;
          },
        }),
      );
      expect(lastBytes).toBe(look.size);
    }
  }
  return { chunks, reports: importer.settle(reports).reports, rejected };
}

const text =
  'order id,customer id,sku,quantity,price,order date\n1,小明,p1,2,3.5,2024-01-01\n2,李华,p2,1,4,2024-01-02\n';

describe('Importer', () => {
  it('reads the same from plain and compressed bytes, whatever the file is called', async () => {
    const plain = await importAll([new File([text], 'a.csv.gz')]);
    const packed = await importAll([new File([gzipSync(text)], 'a.txt')]);
    expect(packed.chunks).toEqual(plain.chunks);
    expect(assembleShop(plain.chunks).shop.customers.ids).toEqual(['小明', '李华']);
  });

  it('reads names that JSON has far behind its first rows', async () => {
    const row = (id: number, rest: string) =>
      `{"order id": "o${id}", "customer id": "c${id % 7}", "sku": "p1", "order date": "2024-01-05"${rest}}\n`;
    const rows = Array.from({ length: 12_000 }, (_, i) => row(i, i < 10_000 ? '' : ', "quantity": 3'));
    const late = await importAll([new File(rows, 'a.jsonl')]);
    const quantities = assembleShop(late.chunks).shop.orderLines.quantity;
    expect(quantities.filter((quantity) => quantity === 3)).toHaveLength(2_000);
  });

  it('says that gzip data which was cut off is broken', async () => {
    const broken = gzipSync(text.repeat(1000)).subarray(0, 60);
    expect(await inspectFile(new File([broken], 'a.gz'))).toMatchObject([{ refusal: 'file-broken' }]);
  });

  it('looks at a file in the encoding that it is told', async () => {
    // 订单编号,总金额 and 一 in GB 18030: too little text to be sure of.
    const file = new File([Buffer.from('b6a9b5a5b1e0bac52cd7dcbdf0b6ee0ad2bb2c310a', 'hex')], 'a.csv');
    const [told] = await inspectFile(file, { source: '', encoding: 'gb18030' });
    expect(told).toMatchObject({ encoding: 'gb18030', encodingDoubtful: false });
    expect(told!.headers).toEqual(['订单编号', '总金额']);
    expect(told!.preview).toEqual([['一', '1']]);
    const [wrong] = await inspectFile(file, { source: '', encoding: 'windows-1252' });
    expect(wrong!.headers[0]).toBe('¶©µ¥±àºÅ');
  });

  it('decodes a character that is cut between two pieces of the stream', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `${i},客户${i % 50},商品${i % 9},1,2,2024-01-01\n`,
    ).join('');
    const { chunks } = await importAll([
      new File([`order id,customer id,sku,quantity,price,order date\n${rows}`], 'a.csv'),
    ]);
    const { shop } = assembleShop(chunks);
    expect(shop.customers.ids).toHaveLength(50);
    expect(shop.products.ids).toHaveLength(9);
  });
});

const realFiles = [
  ['amazon-all-beauty/reviews.csv.gz', 'reviews'],
  ['amazon-musical-instruments/products.csv.gz', 'products'],
  ['amazon-musical-instruments/reviews.csv.gz', 'reviews'],
  ['chinese-online-shopping/online_shopping_10_cats.csv.gz', 'reviews'],
  ['complete-journey/demographics.csv', 'customers'],
  ['complete-journey/products.csv.gz', 'products'],
  ['complete-journey/transactions.csv.gz', 'orders'],
  ['taobao-events/events.csv.gz', 'events'],
  ['uci-online-retail/online-retail.csv.gz', 'orders'],
  ['womens-clothing/reviews.csv', 'reviews'],
] as const;

const completeJourney = ['demographics.csv', 'products.csv.gz', 'transactions.csv.gz']
  .map((name) => `complete-journey/${name}`)
  .join(' ');

const load = (path: string) => {
  const bytes = readFileSync(new URL(path, data));
  return new File([bytes], path.split('/').pop()!);
};

/** Goes over a file with another reader than ours. */
function eachRecord(path: string, take: (fields: readonly string[]) => void): void {
  const bytes = readFileSync(new URL(path, data));
  const whole = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  Papa.parse<string[]>(whole, {
    delimiter: ',',
    newline: whole.includes('\r\n') ? '\r\n' : '\n',
    step: ({ data: fields }) => take(fields),
  });
}

const uci = 'uci-online-retail/online-retail.csv.gz';
const byHand = new Map<string, number>();

/** Quantity times price of every row that names a customer, by month, to the penny. */
function addByHand([, , , quantity, date, price, customer]: readonly string[]): void {
  if (!Number(customer)) return;
  const month = `${date!.slice(6, 10)}-${date!.slice(0, 2)}`;
  byHand.set(month, (byHand.get(month) ?? 0) + Number(quantity) * Number(price));
}

describe.skipIf(!existsSync(data))('real exports (skipped where ../shared/data is missing)', () => {
  /** Each file is imported and assembled once, however many tests ask what came of it. */
  const imported = (path: string) => {
    const outcome = outcomes.get(path) ?? importAndAssemble(path);
    outcomes.set(path, outcome);
    return outcome;
  };
  const importAndAssemble = async (path: string) => {
    const { chunks, reports } = await importAll(path.split(' ').map(load));
    let assembled: ReturnType<typeof assembleShop> | undefined;
    // Assembled when it is asked for, as most files alone make no shop that a test looks at.
    const shop = () => (assembled ??= assembleShop(chunks));
    return { reports, shop };
  };
  /** The report of a file, out of the import of all three where it is one of The Complete Journey's. */
  const reportOf = async (path: string) => {
    const together = completeJourney.split(' ').indexOf(path);
    const { reports } = await imported(together < 0 ? path : completeJourney);
    return reports[Math.max(0, together)]!;
  };
  const outcomes = new Map<string, ReturnType<typeof importAndAssemble>>();

  it.each(realFiles)('%s is %s, and every record has one fate', async (path, kind) => {
    const report = await reportOf(path);
    let records = 0;
    eachRecord(path, (fields) => {
      if (fields.length > 1 || fields[0] !== '') records++;
      if (path === uci) addByHand(fields);
    });
    expect(report.kind).toBe(kind);
    expect(report.read).toBe(records - 1);
    expect(report.imported + report.merged + report.rejected).toBe(report.read);
  });

  it('UCI Online Retail has the published numbers of customers and products', async () => {
    const { reports, shop: assembled } = await imported(uci);
    expect(reports[0]).toMatchObject({ read: 541_909, imported: 541_909, merged: 0 });
    const { shop, ledger } = assembled();
    expect(shop.customers.ids).toHaveLength(4_372);
    expect(shop.products.ids).toHaveLength(4_070);
    expect(shop.orderLines.amount.every((amount) => amount >= 0)).toBe(true);
    // In a run of this test alone nobody has gone over the file before.
    if (byHand.size === 0) eachRecord(uci, addByHand);
    const { months, paid } = reconcile(ledger, shop.customers.ids.length);
    const money = (['sale', 'return', 'service'] as const).map(fateCode);
    const byMonth = months.map((month, m) => [
      new Date(month).toISOString().slice(0, 7),
      money.reduce((sum, fate) => sum + paid[m * fates.length + fate]!, 0).toFixed(2),
    ]);
    expect(byMonth).toEqual([...byHand].sort().map(([month, sum]) => [month, sum.toFixed(2)]));
    expect([...byHand.values()].reduce((sum, month) => sum + month, 0).toFixed(2)).toBe('8300065.81');
  }, 120_000);

  it('The Complete Journey joins its three files by household and product', async () => {
    const { shop: assembled } = await imported(completeJourney);
    const { shop } = assembled();
    expect(shop.customers.ids).toHaveLength(2_377);
    expect(
      shop.customers.attributes.find((a) => a.name === 'age')!.values.filter((v) => v !== ''),
    ).toHaveLength(801);
    expect(new Set(shop.orderLines.product).size).toBeGreaterThan(20_000);
  });

  // Found with Python's csv module: rows, distinct rows, distinct ids.
  it.each([
    [
      'amazon-all-beauty/reviews.csv.gz',
      { read: 5_269, merged: 5_269 - 4_225 },
      { customers: 991, products: 85 },
    ],
    [
      'amazon-musical-instruments/reviews.csv.gz',
      { read: 10_261, merged: 0 },
      { customers: 1_429, products: 900 },
    ],
    [
      'complete-journey/transactions.csv.gz',
      { read: 75_000, merged: 0 },
      { customers: 2_377, products: 20_902 },
    ],
    ['taobao-events/events.csv.gz', { read: 100_001, merged: 0 }, { customers: 983, products: 64_467 }],
  ] as const)(
    '%s has as many rows, people and products as counted independently',
    async (path, counts, entities) => {
      const { reports, shop: assembled } = await imported(path);
      expect(reports[0]).toMatchObject({ ...counts, rejected: 0 });
      const { shop } = assembled();
      expect(shop.customers.ids).toHaveLength(entities.customers);
      expect(shop.products.ids).toHaveLength(entities.products);
    },
  );

  it('Taobao events give purchases', async () => {
    const { shop: assembled } = await imported('taobao-events/events.csv.gz');
    const { shop } = assembled();
    expect(shop.orderLines.count).toBe(2_101);
    expect(new Set(shop.orderLines.customer).size).toBe(671);
  });
});
