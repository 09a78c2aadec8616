import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../importer';
import { listSources } from '../list-sources';
import { makeZip } from '../fixtures/make-zip';
import { readSources } from '../fixtures/read-sources';

const orders = 'order id,customer id,sku,quantity,price,order date\n1,ann,p1,2,3.5,2024-01-01\n';
const products = 'sku;title;price\np1;Mug;3,5\np2;Bowl;4,5\n';
const names = async (zip: Uint8Array) => (await readSources(zip)).map(({ name }) => name);

describe('an archive', () => {
  it('gives each of its files, stored or deflated, without what systems add', async () => {
    const zip = makeZip([
      { name: 'out/', data: '', stored: true },
      { name: 'out/orders.csv', data: orders },
      { name: '__MACOSX/out/._orders.csv', data: 'x' },
      { name: 'out/.DS_Store', data: 'x' },
      { name: 'products.txt', data: products, stored: true },
    ]);
    const read = await readSources(zip);
    expect(read.map(({ name }) => name)).toEqual(['out/orders.csv', 'products.txt']);
    expect(read[0]!.records[1]).toEqual(['1', 'ann', 'p1', '2', '3.5', '2024-01-01']);
    expect(read[1]!.records[2]).toEqual(['p2', 'Bowl', '4,5']);
  });

  it('is read by its zip64 directory, and behind bytes that are not its own', async () => {
    const entries = [{ name: 'a.csv', data: orders }];
    expect((await readSources(makeZip(entries, { zip64: true })))[0]!.records).toHaveLength(2);
    const moved = makeZip([
      { name: 'b.csv', data: makeZip(entries, { before: 'PK\x03\x04 stub' }), stored: true },
    ]);
    expect(await names(moved)).toEqual(['b.csv/a.csv']);
  });

  it('names its files in UTF-8 or in the code page of the machine that packed them', async () => {
    const gb = Buffer.from('b6a9b5a5b1a8b1ed2e637376', 'hex'); // 订单报表.csv
    expect(await names(makeZip([{ name: gb, data: orders }]))).toEqual(['订单报表.csv']);
    expect(await names(makeZip([{ name: '订单.csv', data: orders, flags: 0x800 }]))).toEqual(['订单.csv']);
  });

  it('opens what is packed inside, but not for ever', async () => {
    const inner = makeZip([{ name: 'a.csv', data: orders }]);
    const zip = makeZip([
      { name: 'inner.zip', data: inner },
      { name: 'b.csv.gz', data: gzipSync(orders) },
    ]);
    expect(await names(zip)).toEqual(['inner.zip/a.csv', 'b.csv.gz']);
    const deep = [1, 2, 3, 4].reduce((bytes) => makeZip([{ name: 'x.zip', data: bytes }]), inner);
    expect((await readSources(deep))[0]).toMatchObject({ refusal: 'archive-too-deep' });
  });

  it('ends at so many files that archives inside of archives cannot multiply them', async () => {
    const files = Array.from({ length: 100 }, (_, i) => ({ name: `${i}.csv`, data: 'x', stored: true }));
    const inner = makeZip(files);
    const zip = makeZip(
      Array.from({ length: 30 }, (_, i) => ({ name: `${i}.zip`, data: inner, stored: true })),
    );
    const found = [];
    for await (const { name } of listSources(new Blob([zip]))) found.push(name);
    expect(found.length).toBeGreaterThan(1_900);
    expect(found.length).toBeLessThan(2_100);
  });

  it('says what is locked, rarely packed, empty or cut off', async () => {
    const zip = makeZip([
      { name: 'locked.csv', data: orders, flags: 1 },
      { name: 'rare.csv', data: orders, method: 9 },
      { name: 'good.csv', data: orders },
    ]);
    const refusals = (await readSources(zip)).map(({ refusal }) => refusal);
    expect(refusals).toEqual(['file-encrypted', 'packing-unknown', null]);
    expect((await readSources(makeZip([])))[0]).toMatchObject({ refusal: 'archive-without-tables' });
    expect((await readSources(zip.subarray(0, 200)))[0]).toMatchObject({ refusal: 'file-broken' });
  });

  it('whose directory lies is broken: sizes, places, members over each other', async () => {
    const lies = [
      { claims: { offset: 1 } },
      { claims: { packedSize: 1_000_000 } },
      { claims: { size: 10 } },
      { claims: { size: 1_000 } },
    ];
    for (const lie of lies) {
      const zip = makeZip([{ name: 'a.csv', data: orders, ...lie }]);
      const found = await inspectFile(new File([zip], 'a.zip'));
      expect(found, JSON.stringify(lie)).toMatchObject([{ refusal: 'file-broken' }]);
    }
    const twice = makeZip([
      { name: 'a.csv', data: orders },
      { name: 'b.csv', data: orders, claims: { offset: 0 } },
    ]);
    expect(await inspectFile(new File([twice], 'a.zip'))).toMatchObject([{ refusal: 'file-broken' }]);
  });

  it('tells apart two files of one name', async () => {
    const entries = [1, 2].map(() => ({ name: 'a.csv', data: orders }));
    expect(await names(makeZip(entries))).toEqual(['a.csv', 'a.csv (2)']);
  });
});
