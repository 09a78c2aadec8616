import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringAt, type TableChunk } from '../shop/columns';
import { utf8Of } from './fixtures/import-text';
import { importRows } from './import-rows';
import type { RejectedRow } from './import-types';
import { type HeadInspection, inspectHead } from './inspect';
import { scanText } from './records/data-records';
import { newTally } from './records/text-tally';

/** Pieces of which files are made that some exporter, editor or accident could have written. */
const cells = [
  'O1',
  'O2',
  'C1',
  'ann@example.com',
  'P1',
  'Mug',
  '2',
  '4.50',
  '29,90',
  '2024-03-05',
  '05/03/2024',
  'paid',
  '',
  ' ',
  '"',
  '""',
  '"a,b"',
  '"a\nb"',
  '"open',
  'x"y',
  "'",
  '\\"',
  'Total',
  '合计',
  '\ufeff',
  '\u0000',
  '\ufffd',
  '{"a":1}',
  '=1+1',
  '—',
  '__proto__',
  '1e400',
];
const names = 'Order ID,Customer ID,Product ID,Quantity,Unit price,Order date,Status'.split(',');
const ends = ['\n', '\n', '\n', '\r\n', '\r', '\n\n', ''];

const line = (delimiter: string, cell: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(cell, { maxLength: 9 }), fc.constantFrom(...ends))
    .map(([fields, end]) => fields.join(delimiter) + end);

const rowLine = (delimiter: string) =>
  fc
    .nat(40)
    .map((i) =>
      [`O${i}`, `C${i % 5}`, `P${i % 3}`, 1 + (i % 2), `${3 + i}.50`, `2024-03-${10 + (i % 9)}`, 'paid']
        .join(delimiter)
        .concat('\n'),
    );

const file = fc.constantFrom(',', ';', '\t', '|').chain((delimiter) => {
  const header = fc.constant(`${names.join(delimiter)}\n`);
  const dirt = line(delimiter, fc.constantFrom(...cells));
  const noise = line(delimiter, fc.string({ unit: 'binary', maxLength: 6 }));
  const row = rowLine(delimiter);
  return fc
    .tuple(
      fc.array(dirt, { maxLength: 2 }),
      fc.option(header, { freq: 5, nil: '' }),
      fc.array(
        fc.oneof(
          { weight: 6, arbitrary: row },
          { weight: 3, arbitrary: dirt },
          { weight: 1, arbitrary: noise },
          { weight: 1, arbitrary: header },
        ),
        { maxLength: 14 },
      ),
    )
    .map(([before, head, rows]) => [...before, head, ...rows].join(''));
});

async function importAll(text: string, size: number, look: HeadInspection) {
  const kind = look.kind ?? 'orders';
  const match = look.matches[kind];
  const chunks: TableChunk[] = [];
  const rejected: RejectedRow[] = [];
  let tally = newTally();
  const counts = await importRows(
    () => {
      tally = newTally();
      return scanText(utf8Of(text, size), look, tally);
    },
    { ...look, kind, match },
    {
      file: 0,
      chunk: async (chunk) => void chunks.push(chunk),
      rejected: async (rows) => void rejected.push(...rows),
      progress: () => {},
    },
  );
  const lines = chunks.flatMap((chunk) => [...chunk.lines]);
  const textsOf = (field: string) =>
    chunks.flatMap(({ rowCount, columns }) =>
      Array.from({ length: rowCount }, (_, row) => stringAt(columns[field], row)),
    );
  const prices = chunks.flatMap(({ rowCount, columns: { unitPrice } }) =>
    Array.from({ length: rowCount }, (_, row) =>
      unitPrice === undefined || unitPrice.type === 'string' ? Number.NaN : unitPrice.values[row]!,
    ),
  );
  return {
    ...{ look, match, counts, rejected, lines, tally },
    stored: { orderId: textsOf('orderId'), productId: textsOf('productId'), unitPrice: prices },
  };
}

const lookAt = (text: string) => inspectHead(new TextEncoder().encode(text), true);
const usual = lookAt(`${names.join()}\nO1,C1,P1,1,3.50,2024-03-10,paid\n`);

function expectAccounted({ counts, rejected, lines, tally }: Awaited<ReturnType<typeof importAll>>): void {
  expect(counts.imported + counts.rejected).toBe(counts.read);
  expect(lines).toHaveLength(counts.imported);
  expect(rejected).toHaveLength(counts.rejected);
  expect(new Set([...lines, ...rejected.map((row) => row.line)]).size).toBe(counts.read);
  expect(counts.read).toBeLessThanOrEqual(tally.records);
}

/** Plain cells of a preview's rows stand in the stored rows, side by side; what does not is among the rejected. */
function expectAsShown({ look, match, rejected, stored }: Awaited<ReturnType<typeof importAll>>): void {
  for (const shown of look.preview) {
    const cell = (field: string) => shown[match[field] ?? -1]?.trim() ?? '';
    const id = cell('orderId');
    if (!/^O\d+$/.test(id)) continue;
    const product = cell('productId');
    const price = cell('unitPrice');
    const isStored = stored.orderId.some(
      (own, row) =>
        own === id &&
        (!/^P\d+$/.test(product) || stored.productId[row] === product) &&
        (!/^\d+\.50$/.test(price) || stored.unitPrice[row] === Number(price)),
    );
    if (!isStored) expect(rejected.map(({ record }) => record).join('\n')).toContain(id);
  }
}

const sizes = fc.integer({ min: 1, max: 200 });

/** MALFORMED_FILES=10000 feeds as many; fewer in the daily run, since each is a whole import. */
const files = Number(process.env.MALFORMED_FILES ?? 1_000);

describe('malformed files', () => {
  it('come to an end with every row accounted for once, whatever they were taken for', async () => {
    await fc.assert(
      fc.asyncProperty(file, sizes, async (text, size) =>
        expectAccounted(await importAll(text, size, usual)),
      ),
      { numRuns: 0.9 * files, seed: 20_240_305 },
    );
  }, 300_000);

  it('are stored as they were shown, or rejected', async () => {
    await fc.assert(
      fc.asyncProperty(file, sizes, async (text, size) => {
        const found = await importAll(text, size, lookAt(text));
        expectAccounted(found);
        expectAsShown(found);
      }),
      { numRuns: 0.1 * files, seed: 20_240_306 },
    );
  }, 300_000);
});
