import { describe, expect, it } from 'vitest';
import { madeExports } from '../fixtures/made-exports';
import { madeShop } from '../fixtures/made-orders';
import { filesOutcome } from '../fixtures/shop-outcome';
import { makeWorkbook } from './fixtures/make-workbook';
import { makeZip } from './fixtures/make-zip';
import { readSources } from './fixtures/read-sources';

type Rows = readonly (readonly string[])[];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The same rows in every format that the importer reads. */
const formats: Readonly<Record<string, (rows: Rows) => string | Uint8Array>> = {
  'tabs in UTF-16': (rows) => {
    const text = rows.map((row) => row.map((cell) => cell.replaceAll('\t', ' ')).join('\t')).join('\r\n');
    return new Uint8Array(Buffer.from(`\ufeff${text}\r\n`, 'utf16le'));
  },
  'workbook of texts': (rows) =>
    makeWorkbook({
      sheets: { S: rowsAs(rows, (cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`) },
    }),
  'workbook of numbers': (rows) =>
    makeWorkbook({
      sheets: {
        S: rowsAs(rows, (cell) =>
          /^-?(0|[1-9]\d{0,14})(\.\d{1,2})?$/.test(cell)
            ? `<c><v>${Number(cell)}</v></c>`
            : `<c t="str"><v>${escaped(cell)}</v></c>`,
        ),
      },
    }),
  page: (rows) => {
    const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}`).join('')}`);
    return `<html><table>${lines.join('\n')}</table></html>`;
  },
  'list of lists': (rows) => JSON.stringify(rows),
  'archive of JSON Lines': (rows) => {
    const [names = [], ...rest] = rows;
    const lines = rest.map((row) =>
      JSON.stringify(Object.fromEntries(row.map((cell, i) => [names[i] ?? i, cell]))),
    );
    return makeZip([{ name: 'rows.jsonl', data: lines.join('\n') }]);
  },
};

function rowsAs(rows: Rows, cellAs: (cell: string) => string): string {
  return rows
    .map((row) => `<row>${row.map((cell) => (cell === '' ? '<c/>' : cellAs(cell))).join('')}</row>`)
    .join('');
}

/** What an owner compares: the rows of the file, and what each customer paid. */
async function accounting(file: File) {
  const { files, customers, shop, ledger } = await filesOutcome([file]);
  const { kind, read, imported, merged, rejected } = files[0]!;
  return {
    ...{ kind, read, imported, merged, rejected },
    currency: ledger.mainCurrency,
    lines: shop.orderLines.count,
    products: [...shop.products.ids].sort(),
    customers: customers.map(({ id, orders, spend, first, last }) => [
      id,
      orders,
      Math.round(spend * 100),
      first,
      last,
    ]),
  };
}

describe('a shop has the same sums in every format', () => {
  it.each(madeExports.map((way) => [way.name, way] as const))('%s', async (_name, { habits, write }) => {
    const text = write(madeShop(habits));
    const [{ records } = { records: [] }] = await readSources(text);
    const must = await accounting(new File([text], 'export.csv'));
    expect(must.read).toBeGreaterThan(60);
    for (const [format, make] of Object.entries(formats)) {
      const file = new File([make(records) as BlobPart], 'export');
      expect(await accounting(file), format).toEqual(must);
    }
  });
});
