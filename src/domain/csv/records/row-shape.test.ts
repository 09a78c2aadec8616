import { describe, expect, it } from 'vitest';
import { commaDialect } from './dialect';
import { splitRecords } from './split-records';
import { RowShape } from './row-shape';

/** Header, rows, and what becomes of each: its fields joined by `|`, or the reason. */
function shapes(text: string, delimiter = ','): string[] {
  const [header, ...records] = splitRecords(text, { ...commaDialect, delimiter });
  const shape = new RowShape(header!.fields, records, delimiter, () => true);
  return records.map((record) => shape.check(record) ?? shape.fields.join('|'));
}

const header = 'Order ID,Customer ID,Product ID,Quantity,Unit price,Order date,City\n';
const row = (i: number) =>
  `O${i},C${i % 7},P${i % 5},${1 + (i % 3)},${20 + i},2024-03-${10 + (i % 9)},Oslo\n`;
const rows = Array.from({ length: 30 }, (_, i) => row(i)).join('');

describe('RowShape', () => {
  it('joins an amount that its decimal comma split, where only one column can have it', () => {
    expect(shapes(`${header}${rows}O9,C9,P9,2,29,90,2024-03-11,Oslo\n`).at(-1)).toBe(
      'O9|C9|P9|2|29,90|2024-03-11|Oslo',
    );
    expect(shapes(`${header}${rows}O9,C9,P9,2,29,90,2024-03-11,Oslo, Norway\n`).at(-1)).toBe(
      'O9|C9|P9|2|29,90|2024-03-11|Oslo, Norway',
    );
  });

  it('joins amounts in a file where every row has one', () => {
    const split = 'O1,C1,P1,1,29,90,2024-03-11,Oslo\nO2,C2,P2,2,4,50,2024-03-12,Rome\n';
    expect(shapes(header + split)).toEqual([
      'O1|C1|P1|1|29,90|2024-03-11|Oslo',
      'O2|C2|P2|2|4,50|2024-03-12|Rome',
    ]);
  });

  it('rejects a row with a cell too many where two columns could have it, or none', () => {
    const two = 'Customer ID,First note,Second note\nC1,a,b\nC2,c,d\n';
    expect(shapes(`${two}C3,nice, really,yes, no\n`).at(-1)).toBe('C3|nice, really|yes, no');
    expect(shapes(`${two}C3,nice, really, yes\n`).at(-1)).toBe('too-many-fields');
    expect(shapes(`${header}${rows}O9,C9,extra,P9,2,29,2024-03-11,Oslo\n`).at(-1)).toBe('too-many-fields');
  });

  it('takes empty cells at the end in any number, and rows that leave off cells that are often empty', () => {
    expect(shapes(`${header}${rows}${row(5).trim()},,,,\n`).at(-1)).toContain('Oslo');
    const optional = header.replace('City', 'Note');
    const some = Array.from({ length: 30 }, (_, i) => row(i).replace('Oslo', i % 3 === 0 ? 'gift' : '')).join(
      '',
    );
    expect(shapes(`${optional}${some}O9,C9,P9,2,29,2024-03-11\n`).at(-1)).toBe('O9|C9|P9|2|29|2024-03-11');
    expect(shapes(`${header}${rows}O9,C9,P9,2,29,2024-03-11\n`).at(-1)).toBe('too-few-fields');
  });

  it('rejects a short row whose cells are shifted', () => {
    const optional = header.replace('City', 'Note');
    const some = Array.from({ length: 30 }, (_, i) => row(i).replace('Oslo', '')).join('');
    expect(shapes(`${optional}${some}O9,C9,2,29,2024-03-11,\n`).at(-1)).toBe('too-few-fields');
  });

  it('knows the header when it comes again, in another order too', () => {
    const moved = 'Customer ID,Order ID,Order date,City,Product ID,Quantity,Unit price\n';
    const read = shapes(`${header}${rows}${moved}C9,O9,2024-03-11,Rome,P9,2,29\n${header}${row(3)}`);
    expect(read.slice(-4)).toEqual([
      'repeated-header',
      'O9|C9|P9|2|29|2024-03-11|Rome',
      'repeated-header',
      'O3|C3|P3|1|23|2024-03-13|Oslo',
    ]);
  });

  it('leaves out another table and remarks below', () => {
    const read = shapes(
      `${header}${rows}30,record(s) downloaded,,,,,\nTotal,750,,,,,\nSKU,Name,Price\nP1,Mug,20\nP2,Bowl,21\n`,
    );
    expect(read.slice(-5)).toEqual(['remark', 'sum-row', 'other-table', 'other-table', 'other-table']);
  });
});
