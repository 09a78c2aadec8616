import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { tableReading } from '../../compute/wasm/table-reading';
import { compileBuild } from '../../compute/wasm/test-runner';
import type { OptionalImportRule } from '../../domain/cleaning/rules';
import { importRows } from '../../domain/csv/import-rows';
import type { RejectedRow } from '../../domain/csv/import-types';
import { inspectHead } from '../../domain/csv/inspect';
import { scanText } from '../../domain/csv/records/data-records';
import { inBlocks, type RecordBlock } from '../../domain/csv/records/record-block';
import type { ReadingKernels } from '../../domain/csv/records/reading-kernels';
import { recordsOf } from '../../domain/csv/records/split-records';
import { newTally } from '../../domain/csv/records/text-tally';
import type { TableChunk } from '../../domain/shop/columns';

let kernels: ReadingKernels;
beforeAll(async () => {
  kernels = tableReading(await compileBuild('plain'));
});

/** How a text is read: by kernels, without them, or over strings, row by row. */
type Way = 'kernels' | 'bytes' | 'strings';

async function read(text: string, pieceBytes: number, rulesOff: readonly OptionalImportRule[], way: Way) {
  const bytes = new TextEncoder().encode(text);
  const look = inspectHead(bytes, true);
  if (look.kind === null) return null;
  const plan = { ...look, kind: look.kind, match: look.matches[look.kind], rulesOff };
  const fast = way === 'kernels' ? kernels : null;
  let tally = newTally();
  const open = (): AsyncIterable<RecordBlock> => {
    tally = newTally();
    const blocks = scanText(pieces(bytes, pieceBytes), look, tally, fast);
    return way === 'strings' ? inBlocks(asStrings(blocks)) : blocks;
  };
  const chunks: TableChunk[] = [];
  const rejected: RejectedRow[] = [];
  const sink = {
    file: 0,
    chunk: async (chunk: TableChunk) => void chunks.push(chunk),
    rejected: async (rows: RejectedRow[]) => void rejected.push(...rows),
    progress: () => {},
  };
  const counts = await importRows(open, plan, sink, undefined, fast);
  return { counts, chunks, rejected, records: tally.records, counted: tally.counted };
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* asStrings(blocks: AsyncIterable<RecordBlock>) {
  for await (const block of blocks) yield recordsOf(block);
}

const names = 'Order ID,Customer ID,Email,Order date,Product ID,Product name,Quantity,Unit price,Status,Note';

/** The usual cells of a column, a few of many; and what may stand in any. */
const usual: readonly (readonly string[])[] = [
  ['A-1', 'A-1', 'A-2', 'A-3', '1000000000000000001', '="0042"'],
  ['C1', 'C1', 'C2', '', 'guest', '5.37E+12'],
  ['ann@example.com', 'ann@example.com', 'Bo@Example.com', ''],
  ['2024-03-05', '2024-03-05 10:30:15', '05/03/2024', '1970-01-01', '2024-02-30', ''],
  ['P1', 'P1', 'P2', 'P3', ''],
  ['Mug', 'Mug', '"Mug, large"', '"A ""fine"" mug"', 'Caf&eacute;', ' Mug ', '杯子', 'Total'],
  ['1', '1', '2', '-1', '1 pc', 'x', ''],
  ['4.50', '4.50', '1,299.00', '"1,299.00"', '$5', '€5.00', '(3.00)', 'free', ''],
  ['paid', 'paid', 'Refunded', 'cancelled', ''],
  ['', '', 'call +49 170 1234567', 'mail ann@example.com', '"two\nlines"', '"a\r\nb"', '"open', 'x"y'],
];
const anywhere = [
  '',
  ' ',
  'Total',
  '"',
  '""',
  ' "a"',
  '\ufeff',
  '=1+1',
  "'x",
  'Status',
  '—',
  'Subtotal for the month:',
];
const ends = ['\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n\ufeff', `\n${names}\n`];

const row = fc
  .tuple(
    fc.tuple(...usual.map((cells) => fc.constantFrom(...cells))),
    fc.option(fc.tuple(fc.nat(usual.length), fc.constantFrom(...anywhere)), { freq: 6 }),
    fc.option(fc.constantFrom(3, 9, 11), { freq: 15, nil: usual.length }),
    fc.constantFrom(...ends),
  )
  .map(([cells, odd, width, end]) => {
    const fields: string[] = [...cells, ''];
    if (odd !== null) fields[odd[0]] = odd[1];
    return fields.slice(0, width).join(',') + end;
  });

/** A row of which nothing is to be said, so that many follow each other; or one cell of it is another, or blank. */
const plainRow = fc
  .tuple(
    fc.nat(60),
    fc.option(
      fc
        .nat(usual.length - 1)
        .chain((column) => fc.tuple(fc.constant(column), fc.constantFrom(...usual[column]!, ''))),
      { freq: 3 },
    ),
  )
  .map(([i, odd]) => {
    const order = i >> 3;
    const day = `2024-04-${10 + (order % 9)} 08:00:00`;
    const buyer = `C${order % 7},c${order % 7}@example.com,${day}`;
    const cells = `B-${order},${buyer},P${i % 4},Shirt ${i % 4},${1 + (i % 3)},${3 + i}.25,paid,`.split(',');
    if (odd !== null) cells[odd[0]] = odd[1];
    return `${cells.join(',')}\n`;
  });

const rows = fc.array(fc.oneof({ arbitrary: row, weight: 1 }, { arbitrary: plainRow, weight: 4 }), {
  minLength: 5,
  maxLength: 120,
});

it('reads the same by kernels, without them and over strings', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(7, 100, 1000, 1 << 20),
      fc.constantFrom<OptionalImportRule[]>([], ['markup', 'damagedIds', 'placeholderDates']),
      async (lines, pieceBytes, rulesOff) => {
        const text = `${names}\n${lines.join('')}`;
        const plain = await read(text, pieceBytes, rulesOff, 'strings');
        if (plain === null) return;
        compared++;
        expect(await read(text, pieceBytes, rulesOff, 'bytes')).toEqual(plain);
        expect(await read(text, pieceBytes, rulesOff, 'kernels')).toEqual(plain);
      },
    ),
    { numRuns: 40, seed: 11 },
  );
  expect(compared).toBeGreaterThan(35);
});
