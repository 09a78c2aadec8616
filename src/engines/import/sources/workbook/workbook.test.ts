import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../importer';
import { type MadeBook, makeWorkbook } from '../fixtures/make-workbook';
import { makeZip } from '../fixtures/make-zip';
import { readSources } from '../fixtures/read-sources';

const rowsOf = async (book: MadeBook) => (await readSources(makeWorkbook(book)))[0]!.records;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;

describe('a workbook', () => {
  it('that openpyxl wrote is read as it was meant', async () => {
    const read = await readSources(readFileSync(new URL('fixtures/orders.xlsx', import.meta.url)));
    expect(read.map(({ name, refusal }) => [name, refusal])).toEqual([
      ['Orders 订单', null],
      ['Helper', 'sheet-hidden'],
      ['Sheet3', 'file-empty'],
    ]);
    expect(read[0]!.records).toEqual([
      ['Order ID', 'Customer ID', 'Product ID', 'Quantity', 'Price', 'Order date', 'Gift'],
      ['1234567890123456789', 'ann & <bob>', '00123', '2', '29.9', '2024-03-05T14:05:00', 'TRUE'],
      ['1002', '小明', 'P-2', '1', '0.3', '2024-03-06', 'FALSE'],
      ['1003', ' two\nlines "quoted" ', 'P-3', '-1', '1000000000000000000000', '2024-03-07', ''],
      ['123456789012345700', '', '00007', '', '', '14:05:00', ''],
      ['', '', '', 'merged', '', '', ''],
    ]);
    expect(read[0]!.lines).toEqual([1, 2, 3, 4, 5, 7]);
  });

  it('shows no sheet that nobody filled, and a hidden one as such', async () => {
    const bytes = readFileSync(new URL('fixtures/orders.xlsx', import.meta.url));
    const found = await inspectFile(new File([bytes], 'any.bin'));
    expect(found).toMatchObject([
      { source: 'Orders 订单', format: 'workbook', kind: 'orders', refusal: null, encoding: '' },
      { source: 'Helper', kind: 'products', refusal: 'sheet-hidden' },
    ]);
  });

  it('is read whatever kind its cells are of, and wherever they stand', async () => {
    const strings =
      '<si><t>a</t></si><si><r><t>rich</t></r><r><t xml:space="preserve"> text</t></r><rPh><t>ruby</t></rPh></si><si><t>x_x000D_y</t></si>';
    const records = await rowsOf({
      strings,
      sheets: {
        S: [
          '<row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>',
          '<row r="9"><c t="inlineStr"><is><t>in</t><t>line</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>from formula</v></c><c t="d"><v>2024-03-05</v></c><c/><c t="s"><v>99</v></c></row>',
        ].join(''),
      },
    });
    expect(records).toEqual([
      ['', 'rich text', '', 'x\ry'],
      ['inline', 'TRUE', '#N/A', 'from formula', '2024-03-05'],
    ]);
  });

  it('gives numbers as text that loses nothing', async () => {
    const numbers = [
      ['29.899999999999999', '29.9'],
      ['59.800000000000004', '59.8'],
      ['5.37E+12', '5370000000000'],
      ['1.2345678901234501E+18', '1234567890123450000'],
      ['1234567890123456789', '1234567890123456789'],
      ['1.5E-7', '0.00000015'],
      ['-1E-10', '-0.0000000001'],
      ['1E+25', '10000000000000000000000000'],
      ['12.50', '12.50'],
      ['0', '0'],
    ];
    const records = await rowsOf({ sheets: { S: row(...numbers.map(([v]) => `<c><v>${v}</v></c>`)) } });
    expect(records).toEqual([numbers.map(([, text]) => text)]);
  });

  it('knows dates by their formats, of both epochs', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-404]e/m/d;@"/><numFmt numFmtId="165" formatCode="&quot;Sold in days&quot; 0.00"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="0.00E+00"/><numFmt numFmtId="168" formatCode="[Red][>=100]0.0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="31"/></cellXfs>';
    const cells = [1, 2, 3, 5, 6, 7].map((s) => `<c s="${s}"><v>45356.5</v></c>`);
    const sheets = {
      S: row(...cells, '<c s="4"><v>0.25</v></c>', '<c s="1"><v>1</v></c>', '<c s="1"><v>-3</v></c>'),
    };
    expect(await rowsOf({ styles, sheets })).toEqual([
      [
        '2024-03-05T12:00:00',
        '2024-03-05T12:00:00',
        '45356.5',
        '45356.5',
        '45356.5',
        '2024-03-05T12:00:00',
        '06:00:00',
        '1900-01-01',
        '-3',
      ],
    ]);
    const properties = '<workbookPr date1904="1"/>';
    const later = await rowsOf({ styles, properties, sheets: { S: row('<c s="1"><v>43894</v></c>') } });
    expect(later).toEqual([['2024-03-05']]);
  });

  it('gives a row whose last cells are empty the width of those above: it was not cut off', async () => {
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    const sheets = {
      S: row(cell('a'), cell('b'), cell('c')) + row(cell('1')) + row(cell('2'), '<c/>', cell('3')),
    };
    expect(await rowsOf({ sheets })).toEqual([
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '', '3'],
    ]);
  });

  it('that claims every cell there is stays as small as what it holds', async () => {
    const claim = '<dimension ref="A1:XFD1048576"/>';
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const empty = '<row><c r="A1"/><c r="XFD1"/></row>'.repeat(20_000);
    const [read] = await readSources(makeWorkbook({ sheets: { S: claim + empty + far } }));
    expect(read!.records).toHaveLength(1);
    expect(read!.records[0]).toHaveLength(4_097);
    expect(read!.lines).toEqual([1_048_576]);
  });

  it('whose shared strings unfold to more than can be held is refused in a sentence', async () => {
    const strings = `<si><t>${'x'.repeat(1 << 20)}</t></si>`.repeat(300);
    const book = makeWorkbook({ strings, sheets: { S: row('<c t="s"><v>0</v></c>') } });
    expect(book.length).toBeLessThan(1 << 20);
    expect(await inspectFile(new File([book], 'a.xlsx'))).toMatchObject([{ refusal: 'table-too-large' }]);
  });

  it('of LibreOffice is read too: repeated cells and rows, values beneath what is shown', async () => {
    const cell = (type: string, value: string, shown: string) =>
      `<table:table-cell office:value-type="${type}" office:${value}><text:p>${shown}</text:p></table:table-cell>`;
    const text = (shown: string, more = '') =>
      `<table:table-cell office:value-type="string"${more}><text:p>${shown}</text:p></table:table-cell>`;
    const rows = [
      `<table:table-row>${text('order id')}${text('x', ' table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row>`,
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>',
      `<table:table-row table:number-rows-repeated="2">${cell('float', 'value="29.899999999999999"', '29,90 €')}${cell('date', 'date-value="2024-03-05T00:00:00"', '05.03.24')}<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>${cell('float', 'value="123"', '00123')}</table:table-row>`,
    ];
    const book = makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'META-INF/manifest.xml', data: '<manifest/>' },
      {
        name: 'content.xml',
        data: `<office:document-content><table:table table:name="One">${rows.join('')}</table:table><table:table table:name="Two"><table:table-row>${text('y')}</table:table-row></table:table></office:document-content>`,
      },
    ]);
    const read = await readSources(book);
    expect(read.map(({ name }) => name)).toEqual(['One', 'Two']);
    const last = ['29.9', '2024-03-05', '', '', 'a  b\nc', '00123'];
    expect(read[0]!.records).toEqual([['order id', 'x', 'x'], last, last]);
    expect(read[0]!.lines).toEqual([1, 1_000_002, 1_000_003]);
  });

  it('inside an archive is read like any other file', async () => {
    const book = makeWorkbook({ sheets: { S: row('<c><v>1</v></c>') } });
    const read = await readSources(makeZip([{ name: 'out/book.xlsx', data: book }]));
    expect(read).toMatchObject([{ name: 'out/book.xlsx/S', records: [['1']] }]);
  });

  it('with a part that is no XML is broken', async () => {
    const book = makeWorkbook({ sheets: { S: `<row><c a="${'x'.repeat(3 << 20)}` } });
    expect(await inspectFile(new File([book], 'a.xlsx'))).toMatchObject([{ refusal: 'file-broken' }]);
  });
});
