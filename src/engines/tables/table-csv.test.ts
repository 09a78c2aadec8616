import { expect, it } from 'vitest';
import { importText } from '../../domain/csv/fixtures/import-text';
import { columnByClock, shopClock } from '../../domain/shop/cleaning/shop-clock';
import type { DateColumn, TableChunk } from '../../domain/shop/columns';
import { customersCsv } from './customers-csv';
import { tableCsv } from './table-csv';

const unmarked = (rows: number) => ({
  series: 0,
  prints: new Uint32Array(rows * 2),
  repeats: new Uint8Array(rows),
});

const chunks: readonly TableChunk[] = [
  {
    kind: 'orders',
    rowCount: 2,
    file: 1,
    ...unmarked(2),
    lines: Int32Array.of(2, 5),
    columns: {
      currency: { type: 'string', codes: Int32Array.of(0, -1), dictionary: ['EUR'] },
      productTitle: { type: 'string', codes: Int32Array.of(0, -1), dictionary: ['=HYPERLINK("http://x")'] },
      orderId: { type: 'string', codes: Int32Array.of(0, 1), dictionary: ['007', '-8'] },
      quantity: { type: 'number', values: Float64Array.of(-1, Number.NaN) },
      orderedAt: { type: 'date', values: Float64Array.of(Date.UTC(2024, 1, 29, 7, 30), Number.NaN) },
    },
  },
  {
    kind: 'orders',
    rowCount: 1,
    file: 0,
    ...unmarked(1),
    lines: Int32Array.of(0),
    columns: { orderId: { type: 'string', codes: Int32Array.of(0), dictionary: ['9'] } },
  },
];

const listed = chunks.map(({ kind, rowCount, file, columns }, chunk) => ({
  kind,
  chunk,
  file,
  series: 0,
  rowCount,
  merged: 0,
  fields: Object.keys(columns),
}));

const names = new Map([
  [0, 'old.csv'],
  [1, '+new.csv'],
]);

it('writes every stored field in the order of the description, guarded, and leaves what is missing empty', async () => {
  const csv = await tableCsv('orders', listed, names, async ({ chunk }) => chunks[chunk]!, {
    found: [{ column: { name: 'paid', type: 'number' }, cell: (row) => [-1.5, Number.NaN, 3][row]! }],
  });
  expect((await csv.text()).split('\r\n')).toEqual([
    'file,line,orderId,productTitle,quantity,orderedAt,currency,paid',
    `'+new.csv,2,007,"'=HYPERLINK(""http://x"")",-1,2024-02-29T07:30:00.000,EUR,-1.5`,
    "'+new.csv,5,-8,,,,,",
    'old.csv,,9,,,,,3',
    '',
  ]);
});

it('writes times by the shop’s clock and by Greenwich so that a second import reads them as the first did', async () => {
  const zone = shopClock('Asia/Shanghai')!;
  const header = 'order_id,customer_id,product_id,quantity,unit_price,ordered_at';
  for (const [stamp, isUtc] of [
    ['T20:30:00Z', true],
    ['T20:30:00', undefined],
  ] as const) {
    const rows = Array.from({ length: 20 }, (_, i) => `${i},C${i},P1,1,5.00,2024-03-${10 + (i % 9)}${stamp}`);
    const first = (await importText(`${header}\n${rows.join('\n')}\n`)).chunks[0]!;
    const written = async (chunk: TableChunk) => {
      const stored = {
        ...listed[0]!,
        fields: Object.keys(chunk.columns),
        rowCount: chunk.rowCount,
        chunk: 0,
      };
      return (await tableCsv('orders', [stored], names, async () => chunk)).text();
    };
    const again = (await importText(await written(first))).chunks[0]!.columns.orderedAt as DateColumn;
    expect([again.values, again.isUtc]).toEqual([(first.columns.orderedAt as DateColumn).values, isUtc]);
    // Brought to the shop's clock once, they stay there.
    const columns = { ...first.columns, orderedAt: columnByClock(first.columns.orderedAt!, zone) };
    const moved = (await importText(await written({ ...first, columns }))).chunks[0]!.columns.orderedAt!;
    expect((columnByClock(moved, zone) as DateColumn).values).toEqual(
      (columns.orderedAt as DateColumn).values,
    );
  }
});

it('leaves out rows that do not count', async () => {
  const csv = await tableCsv('orders', listed, names, async ({ chunk }) => chunks[chunk]!, {
    counts: (chunk, row) => chunk.rowCount === 1 || row === 1,
  });
  expect((await csv.text()).split('\r\n').slice(1)).toEqual(["'+new.csv,5,-8,,,,", 'old.csv,,9,,,,', '']);
});

it('writes a customer a row: cents, days, and nothing where a figure is not known', async () => {
  const [day, unknown] = [Date.UTC(2024, 0, 31, 23, 59), Number.NaN];
  const rest = { service: 0, currency: 'EUR', returnRate: 1 / 3 };
  const none = { service: 0, currency: '', returnRate: unknown };
  const customers = [
    {
      id: '@home',
      orders: 2,
      lines: 3,
      spend: 0.1 + 0.2,
      ...rest,
      first: day,
      last: day,
      meanRating: 14 / 3,
    },
    {
      id: 'b',
      orders: 0,
      lines: 0,
      spend: -0.001,
      ...none,
      first: unknown,
      last: unknown,
      meanRating: unknown,
    },
    { id: 'c', orders: 1, lines: 1, spend: unknown, ...none, first: day, last: day, meanRating: 5 },
  ];
  const csv = customersCsv(customers);
  expect((await csv.text()).split('\r\n')).toEqual([
    'customer_id,orders,lines,spend,currency,first,last,mean_rating,return_rate,service',
    "'@home,2,3,0.30,EUR,2024-01-31,2024-01-31,4.6667,0.3333,0.00",
    'b,0,0,0.00,,,,,,0.00',
    'c,1,1,,,2024-01-31,2024-01-31,5,,0.00',
    '',
  ]);
});
