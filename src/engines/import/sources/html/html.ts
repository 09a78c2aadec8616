import { inspectTable, refusedInspection } from '../../../../domain/csv/inspect';
import { inBlocks } from '../../../../domain/csv/records/record-block';
import type { CsvRecord } from '../../../../domain/csv/records/records';
import { newTally } from '../../../../domain/csv/records/text-tally';
import type { ByteSource, OnBytes } from '../byte-source';
import { headRecords, type Source } from '../source';
import { declaredEncoding, readXml } from '../xml/read-xml';
import { HtmlTables } from './html-table';

/** Rows and cells of one table of a page. */
interface TableSize {
  rows: number;
  filled: number;
  width: number;
}

/** The biggest table of a page, as shops and ERP systems save it under the name '.xls'. */
export function htmlSource(name: string, bytes: ByteSource): Source {
  return {
    name,
    format: 'html',
    size: bytes.size,
    compressed: bytes.packed,
    inspect: async () => {
      const head = await headRecords(recordsOf(bytes, () => {}));
      return head.length > 0 ? inspectTable(head) : refusedInspection('file-web-page', '');
    },
    records: (_, onBytes, tally) => inBlocks(recordsOf(bytes, onBytes, tally)),
  };
}

async function* recordsOf(
  bytes: ByteSource,
  onBytes: OnBytes,
  tally = newTally(),
): AsyncGenerator<CsvRecord[], void> {
  const encoding = await declaredEncoding(bytes);
  const wanted = await wantedTables(bytes, encoding);
  const tables = new HtmlTables((table) => wanted.has(table));
  for await (const _ of readXml(bytes, tables, onBytes, { encoding, html: true, tally })) yield tables.take();
}

/** The table with the most filled cells, and a table of one row right above it that heads its columns. */
async function wantedTables(bytes: ByteSource, encoding: string): Promise<ReadonlySet<number>> {
  const sizes: TableSize[] = [];
  const tables = new HtmlTables((table, fields) => {
    sizes[table] ??= { rows: 0, filled: 0, width: 0 };
    const size = sizes[table];
    size.rows++;
    size.filled += fields.filter((field) => field !== '').length;
    size.width = Math.max(size.width, fields.length);
    return false;
  });
  for await (const _ of readXml(bytes, tables, () => {}, { encoding, html: true }));
  const filled = (table: number) => sizes[table]?.filled ?? 0;
  const biggest = [...sizes.keys()].reduce((best, table) => (filled(table) > filled(best) ? table : best), 0);
  const above = sizes[biggest - 1];
  const heads = above?.rows === 1 && above.width > 1 && above.width === sizes[biggest]!.width;
  return new Set(heads ? [biggest - 1, biggest] : [biggest]);
}
