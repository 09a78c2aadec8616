import { describe, expect, it } from 'vitest';
import { stringAt, type TableChunk } from '../shop/columns';
import { unmetNeeds } from '../shop/tables/needs';
import { describeTable, type Table } from '../shop/tables/table';
import { tables } from '../shop/tables/tables';
import { commaDialect } from './records/dialect';
import { importRows } from './import-rows';
import type { RejectedRow } from './import-types';
import { matchColumns } from './recognition/match-columns';
import { profileColumn } from './recognition/profile-column';
import { readHeader } from './recognition/read-header';
import { blockOf } from './records/record-block';
import type { CsvRecord } from './records/records';

/** Matches and imports a small table by a description that the app does not have. */
async function importBy(table: Table, headers: readonly string[], rows: readonly (readonly string[])[]) {
  const match = matchColumns(
    table,
    readHeader(headers),
    headers.map((_, column) => profileColumn(rows, column)),
  );
  const chunks: TableChunk[] = [];
  const rejected: RejectedRow[] = [];
  async function* open() {
    yield blockOf(
      [headers, ...rows].map(
        (cells, i): CsvRecord => ({ line: i + 1, fields: [...cells], raw: cells.join(), flaw: null }),
      ),
    );
  }
  const plan = {
    ...commaDialect,
    kind: 'reviews',
    match: match.columns,
    headerLine: 0,
    firstRow: 2,
    clocks: {},
  } as const;
  const sink = {
    file: 0,
    chunk: async (chunk: TableChunk) => void chunks.push(chunk),
    rejected: async (found: RejectedRow[]) => void rejected.push(...found),
    progress: () => {},
  };
  const counts = await importRows(open, plan, sink, table);
  const column = (name: string) =>
    Array.from({ length: counts.imported }, (_, row) => stringAt(chunks[0]?.columns[name], row));
  return { match, counts, column, chunk: chunks[0], rejected: rejected.map(({ reason }) => reason) };
}

describe('a description is all that a field or a kind needs', () => {
  it('recognises, reads and stores a field that was added to one', async () => {
    const reviews = describeTable({
      ...tables.reviews,
      fields: { ...tables.reviews.fields, fit: { type: 'category', names: { usual: ['fit', '合身度'] } } },
    });
    const { match, column } = await importBy(
      reviews,
      ['Review text', 'Fit'],
      [
        ['Too tight at the waist', 'runs small'],
        ['As it should be', ''],
      ],
    );
    expect(match.columns).toEqual({ text: 0, fit: 1 });
    expect(column('fit')).toEqual(['runs small', '']);
  });

  it('knows a kind by its description: names, values, needs, dates, groups, joins, masks and score', async () => {
    const returns = describeTable({
      fields: {
        returnId: { type: 'id', names: { usual: ['return id', 'rma'] } },
        customerId: { type: 'id', identifies: 'customer', names: { usual: ['customer'] } },
        reason: { type: 'text', masked: true, names: { usual: ['reason'] } },
        returnedAt: {
          type: 'date',
          names: { usual: ['return date'] },
          shownBy: (profile) => profile.dates > 0.5,
        },
      },
      happenedAt: 'returnedAt',
      needs: [{ need: 'customer', anyOf: ['customerId'], rejectedAs: 'no-key' }],
      readable: [['returnedAt']],
      fillDown: { group: { field: 'returnId' }, carried: ['customerId'] },
      joins: [{ name: 'orderId', names: ['order number'] }],
      score: ({ sure }) => 0.6 * sure('returnId') + 0.4 * sure('returnedAt'),
    });
    const { match, counts, column, chunk, rejected } = await importBy(
      returns,
      ['RMA', 'Customer', 'Reason', 'When', 'Order number'],
      [
        ['r1', 'ann', 'call 415-555-0100', '2024-03-05', 'o1'],
        ['r1', '', 'broken', '2024-03-06', 'o2'],
        ['r2', '', 'too late', '2024-03-07', 'o3'],
        ['r3', 'bob', 'too small', 'soon', 'o4'],
        ['Total', '', '', '', ''],
      ],
    );
    expect(match.columns).toEqual({ returnId: 0, customerId: 1, reason: 2, returnedAt: 3 });
    expect(counts).toMatchObject({ read: 5, imported: 2, rejected: 3, cleaned: { maskedPhones: 1 } });
    expect(rejected).toEqual(['no-key', 'bad-date', 'sum-row']);
    expect(column('customerId')).toEqual(['ann', 'ann']);
    expect(column('reason')).toEqual(['call [phone]', 'broken']);
    expect(column('orderId')).toEqual(['o1', 'o2']);
    expect(chunk?.columns.returnedAt?.type).toBe('date');
    expect(unmetNeeds(returns, { returnId: 0 })).toEqual(['customer']);
  });

  it('lets no description name a field that it does not have', () => {
    const field = { type: 'id', names: { usual: ['id'] } } as const;
    // @ts-expect-error 'who' is no field
    describeTable({ fields: { id: field }, needs: [{ need: 'customer', anyOf: ['who'] }], score: () => 0 });
    // @ts-expect-error nor may the score ask for one
    describeTable({ fields: { id: field }, needs: [], score: ({ sure }) => sure('who') });
  });
});
