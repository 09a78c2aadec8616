import { describe, expect, it } from 'vitest';
import { makeZip } from './fixtures/make-zip';
import { readSources } from './fixtures/read-sources';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const oleFile = (stream: string) =>
  bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].join('\0')}${'\0'.repeat(600)}`);
const names = (...members: string[]) => makeZip(members.map((name) => ({ name, data: 'x' })));

describe('the first bytes', () => {
  it.each([
    ['file-pdf', bytes('%PDF-1.7\n%\xe2\xe3')],
    ['file-old-excel', oleFile('Workbook')],
    ['file-encrypted', oleFile('EncryptedPackage')],
    ['file-document', oleFile('WordDocument')],
    ['file-document', names('[Content_Types].xml', 'word/document.xml')],
    ['file-old-excel', names('[Content_Types].xml', 'xl/workbook.bin')],
    ['file-old-excel', names('Index/Document.iwa', 'Metadata/Properties.plist')],
    ['file-picture', bytes('\x89PNG\r\n\x1a\n')],
    ['file-picture', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['packing-unknown', bytes("7z\xbc\xaf'\x1c\0\x04")],
    ['packing-unknown', bytes('Rar!\x1a\x07\0')],
    ['file-xml', bytes('<?xml version="1.0"?><Invoice><ID>1</ID><Note>Mug</Note></Invoice>')],
    ['file-web-page', bytes('<!DOCTYPE html><html><body><form>Sign in</form></body></html>')],
    ['file-empty', bytes('')],
  ] as const)('of what holds no table say %s', async (refusal, file) => {
    expect(await readSources(file)).toMatchObject([{ refusal }]);
  });

  it.each(['utf-16le', 'utf-16be'])('of %s are text, with and without a mark', async (encoding) => {
    const text = 'order id\tcustomer id\tsku\n1\t小明\tp1\n2\tann\tp2\n';
    for (const mark of ['', '\ufeff']) {
      const wide = Buffer.from(mark + text, 'utf16le');
      const file = encoding === 'utf-16le' ? wide : wide.swap16();
      const [read] = await readSources(file);
      expect(read!.records).toEqual([
        ['order id', 'customer id', 'sku'],
        ['1', '小明', 'p1'],
        ['2', 'ann', 'p2'],
      ]);
    }
  });

  it('of a workbook in one XML file give its sheets', async () => {
    const cell = (type: string, value: string, more = '') =>
      `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
    const sheet = (name: string, rows: string) =>
      `<Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet>`;
    const book = `<?xml version="1.0" encoding="windows-1252"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      ${sheet(
        'Orders',
        `<Row>${cell('String', 'order id')}${cell('String', 'date')}${cell('String', 'Größe')}</Row>
         <Row ss:Index="4">${cell('Number', '29.899999999999999')}${cell('DateTime', '2024-03-05T00:00:00.000')}${cell('String', 'x', ' ss:Index="4"')}</Row>`,
      )}${sheet('Two', `<Row>${cell('Boolean', '1', ' ss:MergeAcross="1"')}${cell('String', 'a &amp; b')}</Row><Row>${cell('String', 'c')}</Row>`)}</Workbook>`;
    const read = await readSources(bytes(book));
    expect(read.map(({ name, records, lines }) => ({ name, records, lines }))).toEqual([
      {
        name: 'Orders',
        records: [
          ['order id', 'date', 'Größe'],
          ['29.9', '2024-03-05', '', 'x'],
        ],
        lines: [1, 4],
      },
      {
        name: 'Two',
        records: [
          ['TRUE', '', 'a & b'],
          ['c', '', ''],
        ],
        lines: [1, 2],
      },
    ]);
  });
});
