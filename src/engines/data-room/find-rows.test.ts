import { describe, expect, it } from 'vitest';
import type { RowQuery } from '../../contracts/data-room-api';
import { facetColumns, findRows } from './find-rows';
import { tableOf } from './fixtures/table-of';
import { profileColumn } from './profile';
import { readRows, rowsCsv } from './read-rows';

/** Two chunks, of which the second lacks the status. */
const table = tableOf(
  'orders',
  [
    { orderId: 'A1', productTitle: 'Red MUG', status: 'paid', unitPrice: 9, orderedAt: '2024-01-05' },
    { orderId: 'A2', productTitle: 'Green mug', status: 'pending', unitPrice: 10 },
    { orderId: 'A3', productTitle: 'Plate', status: 'paid', unitPrice: '', orderedAt: '2024-03-01' },
  ],
  [
    { orderId: 'B1', productTitle: '=1+1', unitPrice: 10, orderedAt: '2024-02-01' },
    { orderId: 'B2', productTitle: 'mug, blue', unitPrice: -2.5, orderedAt: '2024-01-05' },
  ],
);

const all: RowQuery = { kind: 'orders', search: '', picks: {}, spans: {}, sort: null };

async function find(query: Partial<RowQuery>) {
  const facets = await facetColumns(table, ['currency', 'status', 'category']);
  const { rows, facets: counted } = await findRows(table, facets, { ...all, ...query });
  return { rows: rows === null ? null : [...rows], facets: counted };
}

describe('findRows', () => {
  it('leaves all rows as they are where nothing is asked', async () => {
    expect((await find({})).rows).toBeNull();
  });

  it('finds words in any text, whatever their case, across chunks', async () => {
    expect((await find({ search: ' mug ' })).rows).toEqual([0, 1, 4]);
    expect((await find({ search: 'a2' })).rows).toEqual([1]);
    expect((await find({ search: 'teapot' })).rows).toEqual([]);
  });

  it('sorts numbers by size and keeps equal ones as they came; rows without a value are last either way', async () => {
    expect((await find({ sort: { field: 'unitPrice', descending: false } })).rows).toEqual([4, 0, 1, 3, 2]);
    expect((await find({ sort: { field: 'unitPrice', descending: true } })).rows).toEqual([1, 3, 0, 4, 2]);
  });

  it('sorts texts as people do and dates by time', async () => {
    expect((await find({ sort: { field: 'productTitle', descending: false } })).rows).toEqual([
      3, 1, 4, 2, 0,
    ]);
    expect((await find({ sort: { field: 'orderedAt', descending: true } })).rows).toEqual([2, 3, 0, 4, 1]);
  });

  it('picks values, the missing one among them, and counts what each value would leave', async () => {
    const { rows, facets } = await find({ picks: { status: ['', 'pending'] }, search: 'mug' });
    expect(rows).toEqual([1, 4]);
    expect(facets).toEqual([
      {
        field: 'status',
        values: [
          { value: 'paid', rows: 1 },
          { value: 'pending', rows: 1 },
          { value: '', rows: 1 },
        ],
      },
    ]);
  });

  it('keeps a picked value in sight that has no row left', async () => {
    const { facets } = await find({ picks: { status: ['pending'] }, search: 'plate' });
    expect(facets[0]!.values).toEqual([
      { value: 'paid', rows: 1 },
      { value: 'pending', rows: 0 },
    ]);
  });

  it('cuts a span that holds its beginning and not its end', async () => {
    const [from, end] = [Date.parse('2024-01-05'), Date.parse('2024-02-01')];
    expect((await find({ spans: { orderedAt: [from, end] } })).rows).toEqual([0, 4]);
    expect((await find({ spans: { unitPrice: [-3, 9.5] } })).rows).toEqual([0, 4]);
  });
});

it('reads cells across chunks, null where there is none', async () => {
  const rows = await readRows(table, [3, 1]);
  expect(rows.map(({ row }) => row)).toEqual([3, 1]);
  const at = (name: string) => table.fields.findIndex((field) => field.name === name);
  expect(
    rows.map(({ cells }) => [cells[at('orderId')], cells[at('status')], cells[at('orderedAt')]]),
  ).toEqual([
    ['B1', null, Date.parse('2024-02-01')],
    ['A2', 'pending', null],
  ]);
});

it('writes what is shown, and nothing that a spreadsheet would run', async () => {
  const pieces = await rowsCsv(table, 2, (from, count) => [3, 4].slice(from, from + count), false);
  const [head, first, second] = pieces.join('').split('\r\n');
  expect(head!.split(',')).toEqual(table.fields.map(({ name }) => name));
  expect(first).toContain("'=1+1");
  expect(first).toMatch(/,2024-02-01T00:00:00\.000(?:,|$)/);
  expect(second).toContain('"mug, blue"');
  expect(second).toContain('-2.5');
});

describe('profileColumn', () => {
  it('counts filled cells, different values and the most frequent of them', async () => {
    const status = await profileColumn(table, 'status');
    expect(status).toMatchObject({ rows: 5, filled: 3, distinct: 2, range: null });
    expect(status.frequent).toEqual([
      { value: 'paid', rows: 2 },
      { value: 'pending', rows: 1 },
    ]);
  });

  it('knows the range of numbers and puts every one into a bin', async () => {
    const price = await profileColumn(table, 'unitPrice');
    expect(price).toMatchObject({ filled: 4, distinct: 3, range: { min: -2.5, median: 9.5, max: 10 } });
    expect(price.frequent[0]).toEqual({ value: 10, rows: 2 });
    const bins = price.range!.bins;
    expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(4);
    expect([bins[0]!.from, bins.at(-1)!.end]).toEqual([-2.5, 10]);
  });

  it('gathers a long tail in the last bin, so that the rest can be told apart', async () => {
    const prices = Array.from({ length: 1000 }, (_, i) => ({
      orderId: `${i}`,
      unitPrice: i < 999 ? i % 50 : 1e6,
    }));
    const { bins } = (await profileColumn(tableOf('orders', prices), 'unitPrice')).range!;
    expect(bins[0]!.end).toBeLessThan(5);
    expect(bins.at(-1)!.end).toBe(1e6);
    expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(1000);
  });

  it('gathers what lies far below in the first bin, beside a tail above', async () => {
    const prices = Array.from({ length: 1000 }, (_, i) => ({
      orderId: `${i}`,
      unitPrice: i === 0 ? -11_000 : i === 1 ? 39_000 : i % 50,
    }));
    const { bins } = (await profileColumn(tableOf('orders', prices), 'unitPrice')).range!;
    expect([bins[0]!.from, bins.at(-1)!.end]).toEqual([-11_000, 39_000]);
    expect(bins[1]!.end - bins[1]!.from).toBeLessThan(5);
    expect(Math.max(...bins.map(({ rows }) => rows))).toBeLessThan(100);
    expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(1000);
  });
});
