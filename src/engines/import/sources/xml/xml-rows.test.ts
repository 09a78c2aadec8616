import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../importer';
import { readSources } from '../fixtures/read-sources';
import { shortTitles } from './short-titles';
import { XmlObjects } from './xml-objects';
import { XmlReader } from './xml-reader';
import { XmlShape } from './xml-shape';

const order = (id: number, items: string) =>
  `<order no="${id}">\n<buyer><email>a${id}@example.com</email></buyer><total currencyID="EUR">12.50</total><items>${items}</items></order>`;
const item = (sku: string) => `<item><sku>${sku}</sku><name>A &amp; B</name></item>`;

describe('XML', () => {
  it('gives a row an element that comes several times in one; what comes several times in it is a list', async () => {
    const [read, ...others] = await readSources(
      `<?xml version="1.0"?>\n<orders>${order(1, item('a') + item('b'))}${order(2, item('c'))}</orders>`,
    );
    expect(others).toEqual([]);
    expect(read).toMatchObject({ name: '', format: 'xml' });
    const goods = (...skus: string[]) => JSON.stringify(skus.map((sku) => ({ sku, name: 'A & B' })));
    expect(read!.records).toEqual([
      ['no', 'buyer.email', 'total', 'total.currency', 'items'],
      ['1', 'a1@example.com', '12.50', 'EUR', goods('a', 'b')],
      ['2', 'a2@example.com', '12.50', 'EUR', goods('c')],
    ]);
    expect(read!.lines).toEqual([1, 2, 3]);
  });

  it('gives a table for each of several lists, of fields that say what they are called too', async () => {
    const row = (table: string, cells: Record<string, string>) =>
      `<table name="${table}">${Object.entries(cells)
        .map(([name, value]) => `<column name="${name}">${value}</column>`)
        .join('')}</table>`;
    const read = await readSources(
      `<pma_xml_export><database name="shop">${row('orders', { id: '1', sku: 'a' })}${row('orders', { id: '2', sku: 'b' })}${row('users', { id: '7', city: 'Rome' })}${row('users', { id: '8', city: 'Bern' })}</database></pma_xml_export>`,
    );
    expect(read.map(({ name, records }) => [name, ...records])).toEqual([
      ['orders', ['id', 'sku'], ['1', 'a'], ['2', 'b']],
      ['users', ['id', 'city'], ['7', 'Rome'], ['8', 'Bern']],
    ]);
  });

  it('has the values of pairs under their names, and texts that come again alike once', () => {
    const text = `<list>${[1, 2].map((n) => `<row><p><Name>Status</Name><Value>paid ${n}</Value></p><p><Name>Way</Name><Value>post</Value></p><g:title>Mug</g:title><title>Mug</title></row>`).join('')}</list>`;
    expect(rowsOf([text])).toEqual([
      { Status: 'paid 1', Way: 'post', title: 'Mug' },
      { Status: 'paid 2', Way: 'post', title: 'Mug' },
    ]);
  });

  it('gives the same rows wherever it is cut', () => {
    const text = `<orders>${order(1, item('a') + item('b'))}${order(2, item('c'))}</orders>`;
    expect(rowsOf([...text])).toEqual(rowsOf([text]));
    expect(rowsOf([text])).toHaveLength(2);
  });

  it('calls columns by the ends of their paths that tell them apart', () => {
    expect(
      shortTitles([
        'HEAD.INFO.ORDER_ID',
        'customer.id',
        'a.gross-price',
        'b.gross-price',
        'a.b.itemName',
        'total',
      ]),
    ).toEqual(['ORDER_ID', 'customer.id', 'a.gross-price', 'b.gross-price', 'itemName', 'total']);
  });

  it('that was cut off is broken and not a smaller table', async () => {
    const cut = `<?xml version="1.0"?><orders>${order(1, '')}${order(2, '')}<order no="3">`;
    expect(await inspectFile(new File([cut], 'a.xml'))).toMatchObject([{ refusal: 'file-broken' }]);
  });

  it('without an end, in depth, in names or in one row, is refused in bounded memory', async () => {
    const head = '<?xml version="1.0"?><o>';
    const bombs = [
      `${head}${'<a>'.repeat(400_000)}`,
      `${head}<r><x>1</x></r><r>${'<x/>'.repeat(1_200_000)}</r></o>`,
      `${head}<r><x>1</x></r><r><x>${' y'.repeat(9_000_000)}</x></r></o>`,
      `${head}${Array.from({ length: 10_000 }, (_, i) => `<a${i}><b/></a${i}>`).join('')}</o>`,
    ];
    for (const bomb of bombs) {
      const found = await inspectFile(new File([gzipSync(bomb)], 'a.xml.gz'));
      expect(found[0]!.kind).toBeNull();
      expect(found[0]!.refusal).not.toBeNull();
    }
  }, 60_000);
});

function rowsOf(pieces: readonly string[]): unknown[] {
  const shape = new XmlShape();
  const first = new XmlReader(shape);
  for (const piece of pieces) first.push(piece);
  const objects = new XmlObjects(shape, new Map(shape.rows().map((path) => [path, path])));
  const second = new XmlReader(objects);
  for (const piece of pieces) second.push(piece);
  expect(objects.isComplete).toBe(true);
  return objects.take().map(({ text }) => JSON.parse(text) as unknown);
}
