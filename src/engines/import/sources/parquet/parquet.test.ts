import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../importer';
import { makeZip } from '../fixtures/make-zip';
import { readSources } from '../fixtures/read-sources';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}.parquet`, import.meta.url));

const rows = [
  [
    'order id',
    'customer id',
    'sku',
    'quantity',
    'price',
    'rebate',
    'total',
    'date',
    'day',
    'at',
    'gift',
    'items',
  ],
  [
    '1234567890123456789',
    '小明',
    '00123',
    '2',
    '29.9',
    '0.1',
    '59.80',
    '2024-03-05T14:05:00',
    '2024-03-05',
    '2024-03-05T13:05:00.250Z',
    'true',
    '[{"sku":"a","n":"9223372036854775807"},{"sku":"b","n":1}]',
  ],
  ['2', '', 'p2', '-1', '', '', '-0.05', '2024-03-06', '', '', 'false', ''],
  ['3', 'ann', '', '0', '100000000000000000000000', '0.3', '', '', '', '', '', '[]'],
];

describe('a Parquet file', () => {
  it.each(['snappy', 'zstd', 'gzip'])('that pyarrow wrote is read as it was meant: %s', async (name) => {
    const [read] = await readSources(fixture(name));
    expect(read).toMatchObject({ name: '', format: 'parquet', refusal: null });
    expect(read!.records).toEqual(rows);
    expect(read!.lines).toEqual([1, 2, 3, 4]);
  });

  it('is recognised by its bytes, and read out of an archive', async () => {
    const zip = makeZip([{ name: 'orders.csv', data: fixture('snappy') }]);
    expect(await inspectFile(new File([zip], 'x'))).toMatchObject([
      { source: 'orders.csv', format: 'parquet', kind: 'orders' },
    ]);
  });

  it('that was cut off, or whose directory is none, is broken', async () => {
    const whole = fixture('snappy');
    const footer = whole.length - 8 - whole.readUInt32LE(whole.length - 8);
    const damaged = Buffer.from(whole).fill(7, footer, footer + 100);
    for (const bytes of [whole.subarray(0, 400), damaged]) {
      expect(await inspectFile(new File([bytes], 'x'))).toMatchObject([{ refusal: 'file-broken' }]);
    }
  });
});
