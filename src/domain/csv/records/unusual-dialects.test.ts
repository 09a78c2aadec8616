import { describe, expect, it } from 'vitest';
import { detectDialect } from './detect-dialect';
import { scanText } from './data-records';
import { asWritten } from './single-delimiter';
import { recordsOf, splitRecords } from './split-records';

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');
const read = (text: string) => splitRecords(text, detectDialect([text])).map(({ fields }) => fields);
const trimmed = (text: string) => read(text).map((fields) => fields.map((field) => field.trim()));

/** Numbers without order, each time the same. */
const noise = (i: number, below: number) =>
  Math.floor(Math.abs(Math.sin(i * 12.9898 + 1) * 43758.5453) % below);
const distinct = (i: number, count: number, below: number) => {
  const found = new Set<number>();
  for (let k = 0; found.size < count; k++) found.add(noise(i * 97 + k, below));
  return [...found];
};

describe('delimiters of several characters', () => {
  it.each(['::', '||', '~|~', '|*|', '\t,'])('%j', (sign) => {
    const name = sign.includes(',') ? 'Mug: blue' : 'Mug, blue: 3';
    const text = lines(20, (i) => [i, name, '', `${i}.50`].join(sign));
    expect(read(text)[3]).toEqual(['3', name, '', '3.50']);
  });

  it('are none where two of a sign stand for an empty field, nor where quotes and amounts make them', () => {
    expect(read(lines(20, (i) => `${i};K${i};;${i},50`))[3]).toEqual(['3', 'K3', '', '3,50']);
    expect(read(lines(20, (i) => `${i},\t00${i},${i}.50,x`))[3]).toEqual(['3', '\t003', '3.50', 'x']);
    expect(read(lines(20, (i) => `"${i}","K${i}",$${i}.00`))[3]).toEqual(['3', 'K3', '$3.00']);
  });

  it('may be cut anywhere by a piece of the file, and a record is shown as it was written', async () => {
    const text = lines(30, (i) => `${i}::a:b${i}::${i}.5:`);
    const dialect = detectDialect([text]);
    const bytes = new TextEncoder().encode(text);
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.slice(at, at + 7);
    }
    const records = [];
    for await (const block of scanText(pieces(), dialect)) records.push(...recordsOf(block));
    expect(records.map(({ fields }) => fields)).toEqual(read(text));
    expect(asWritten(records[3]!.raw, dialect)).toBe('3::a:b3::3.5:');
  });
});

describe('what stands in quotes is one field', () => {
  it('whatever it holds of a delimiter of several characters', () => {
    const text = lines(20, (i) => `${i}::"Mug::${i}, ""blue"""::"large"::${i}.50`);
    expect(read(text)[3]).toEqual(['3', 'Mug::3, "blue"', 'large', '3.50']);
    const open = lines(20, (i) => `${i}::${i === 3 ? '"Mug" and more::a' : 'Mug::"a::b"'}::${i}.50`);
    const [before, at, behind] = splitRecords(open, detectDialect([open])).slice(2, 5);
    expect(at!.flaw).toBe('open-quote');
    expect([before!.fields, behind!.fields]).toEqual([
      ['2', 'Mug', 'a::b', '2.50'],
      ['4', 'Mug', 'a::b', '4.50'],
    ]);
  });

  it('and of blanks, as R writes its tables', () => {
    const titles = ['Blue mug', 'Tea', 'Oak shelf, large'];
    const rows = lines(
      30,
      (i) => `${1000 + i} "C${i % 9}" "2024-03-${10 + (i % 20)}" "${titles[i % 3]}" ${i}.5`,
    );
    const text = `"order_id" "customer" "date" "product" "price"\n${rows}`;
    expect(read(text)[0]).toEqual(['order_id', 'customer', 'date', 'product', 'price']);
    expect(read(text)[3]).toEqual(['1002', 'C2', '2024-03-12', 'Oak shelf, large', '2.5']);
  });
});

describe('a byte order mark', () => {
  it('is no character of its line', () => {
    const fixed = lines(30, (i) => ` ${1000 + i} 2024-03-${10 + (i % 20)} ${i}.50`);
    expect(splitRecords(`\ufeff${fixed}`, detectDialect([fixed]))[0]!.fields).toEqual([
      ' 1000',
      '2024-03-10',
      '0.50',
    ]);
    const names = `OrderNo  Ordered On Name of item Qty\r\n`;
    const table =
      names +
      lines(
        30,
        (i) =>
          `${9000000 + i}  2024-03-${10 + (i % 20)} ${i % 2 ? 'Green tea   ' : 'Blue mug    '} ${1 + (i % 3)}\r`,
      );
    const dialect = detectDialect([table]);
    expect(dialect.gaps?.length).toBe(3);
    expect(splitRecords(`\ufeff${table}`, dialect)[0]!.fields.length).toBe(4);
  });
});

describe('fields among blanks', () => {
  it('stand in columns without a header', () => {
    const text = lines(
      30,
      (i) =>
        ` ${String(i * 7).padStart(5, '0')} 199701${10 + (i % 20)} ${String(1 + (i % 12)).padStart(2)} ${(i * 13.5).toFixed(2).padStart(8)}`,
    );
    expect(trimmed(text)[10]).toEqual(['00070', '19970120', '11', '135.00']);
  });

  const row = (cells: readonly string[]) =>
    cells.map((cell, c) => (c < 4 ? cell.padEnd([10, 20, 12, 20][c]!) : cell.padStart(10))).join('');
  const table = [
    row(['Order No', 'Order Date', 'Customer', 'Item', 'Qty', 'Price']),
    row(['--------', '----------', '--------', '----', '---', '-----']),
    ...Array.from({ length: 30 }, (_, i) =>
      row([
        `${1000 + i}`,
        `2024-03-${10 + (i % 20)} 10:00`,
        i === 7 ? '' : `C${i % 9}`,
        i === 5 ? 'Teapot' : ['Blue Mug', 'Green tea'][i % 2]!,
        `${1 + (i % 3)}`,
        `${i + 1}.50`,
      ]),
    ),
  ].join('\n');

  it('stand below names of two words, and keep words, times and gaps together', () => {
    expect(trimmed(table)[0]).toEqual(['Order No', 'Order Date', 'Customer', 'Item', 'Qty', 'Price']);
    expect(trimmed(table)[9]).toEqual(['1007', '2024-03-17 10:00', '', 'Green tea', '2', '8.50']);
  });

  it('begin where a rule below the names begins, whatever stands below the table', () => {
    const rows = lines(
      40,
      (i) =>
        `${String(1000 + i).padStart(11)} 2024-03-${10 + (i % 20)} ${`Anna Lee ${i % 9}`.padEnd(12)} ${'10.00'.padStart(10)}`,
    );
    const text = `OrderNo     OrderDate  Customer     Price\n----------- ---------- ------------ ----------\n${rows}\n(40 rows affected)\n`;
    expect(trimmed(text)[0]).toEqual(['OrderNo', 'OrderDate', 'Customer', 'Price']);
    expect(trimmed(text)[5]).toEqual(['1003', '2024-03-13', 'Anna Lee 3', '10.00']);
  });

  it('leave a line whole that no blank parts where the others have one, and follow longer cells', () => {
    const dialect = detectDialect([table]);
    const longer = row(['1099', '2024-03-10 10:00', 'C1', 'Oak shelf, very long', '2', '1234567.50']);
    const tooLong = '1099      2024-03-10 10:00:00.00000000000C1';
    const [, one, other] = splitRecords(`${table.split('\n')[0]}\n${longer}\n${tooLong}\n`, dialect);
    expect(one!.fields.length).not.toBe(6);
    expect(other!.fields).toEqual([tooLong]);
    const wider = row(['1099', '2024-03-10 10:00', 'C1', 'Blue Mug', '2', '123456.50']);
    expect(splitRecords(wider, dialect)[0]!.fields.map((field) => field.trim())).toEqual([
      '1099',
      '2024-03-10 10:00',
      'C1',
      'Blue Mug',
      '2',
      '123456.50',
    ]);
  });

  it('are not seen in prose, in lists with another delimiter, nor in one column of times', () => {
    expect(
      detectDialect([lines(30, (i) => `${i}, 2024-03-${10 + (i % 20)}, C${i % 9}, 9.50`)]).delimiter,
    ).toBe(',');
    expect(detectDialect([lines(30, (i) => `${i};2024-03-${10 + (i % 20)} 10:00 Uhr;9,50`)]).delimiter).toBe(
      ';',
    );
    expect(detectDialect([lines(30, (i) => `The mug is good and it came on day ${i}`)]).delimiter).toBe(',');
    expect(detectDialect([lines(30, (i) => `2024-03-${10 + (i % 20)} 10:00`)]).delimiter).toBe(',');
  });
});

describe('lists of items by line', () => {
  const isList = (text: string) => detectDialect([text]).mostFields === 2;
  const items = (i: number) => distinct(i, 2 + ((i * i) % 17), 60);

  it('are somebody and what they took', () => {
    expect(isList(lines(60, (i) => [i, ...items(i)].join(' ')))).toBe(true);
    expect(
      isList(lines(60, (i) => [`u${noise(i, 1e6)}`, ...items(i).map((id) => `B00${id}`)].join('\t'))),
    ).toBe(true);
    const text = lines(60, (i) => [i, ...items(i)].join(' '));
    expect(read(text)[4]).toEqual(['4', items(4).join(' ')]);
  });

  it.each([
    ['baskets of nobody', (i: number) => items(i).join(' ')],
    ['a matrix of measurements', (i: number) => [i, ...distinct(i, 12, 60)].join(' ')],
    [
      'measurements of many lengths',
      (i: number) => [i, ...Array.from({ length: 2 + ((i * i) % 17) }, (_, k) => noise(i + k, 9))].join(' '),
    ],
    [
      'numbers drawn in a lottery, now and then with one more',
      (i: number) => [i, ...distinct(i, i % 9 ? 6 : 7, 49)].join(' '),
    ],
    ['a sparse matrix', (i: number) => [i % 2, ...items(i).map((at) => `${at}:0.5`)].join(' ')],
    ['fractions', (i: number) => [i, ...items(i).map((id) => `${id}.25`)].join(' ')],
    ['half of a table of distances', (i: number) => [i, ...distinct(i, i + 1, 500)].join(' ')],
  ] as const)('%s are none', (_name, line) => {
    expect(isList(lines(60, line))).toBe(false);
  });

  it('people who know each other are none', () => {
    const near = (i: number) =>
      Array.from({ length: 60 }, (_, k) => k).filter(
        (k) => k !== i && noise(Math.min(i, k) * 61 + Math.max(i, k), 60) < 3 + ((i + k) % 30),
      );
    expect(isList(lines(60, (i) => [i, ...near(i)].join(' ')))).toBe(false);
  });
});
