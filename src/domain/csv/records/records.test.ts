import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { commaDialect } from './dialect';
import { RecordScanner } from './record-scanner';
import { recordsOf, splitRecords } from './split-records';

const commas = commaDialect;
const utf8 = (text: string) => new TextEncoder().encode(text);
const fieldsOf = (text: string) => splitRecords(text, commas).map((r) => r.fields);

/** A well-formed file with every awkward thing that RFC 4180 allows. */
function randomTable(seed: number): { rows: string[][]; text: string } {
  const random = seededRandom(seed);
  const pieces = [
    'a',
    '',
    ' ',
    'x,y',
    '"',
    '\n',
    '\r\n',
    '12.5',
    '中文',
    'long text',
    ';',
    "it's",
    '\t',
    '""',
  ];
  const pick = () => pieces[Math.floor(random() * pieces.length)]!;
  const rows = Array.from({ length: 20 }, (_, i) =>
    Array.from({ length: 4 }, (_, f) => (f === 0 ? `r${i}` : pick() + pick())),
  );
  const cell = (value: string) =>
    /[",\r\n]/.test(value) || random() < 0.2 ? `"${value.replaceAll('"', '""')}"` : value;
  return { rows, text: rows.map((row) => row.map(cell).join(',')).join('\r\n') };
}

describe('RecordScanner', () => {
  it('reads back what was written by the rules, as PapaParse does', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { rows, text } = randomTable(seed);
      expect(fieldsOf(text)).toEqual(rows);
      expect(Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data).toEqual(rows);
    }
  });

  it('gives the same records wherever the text is cut', () => {
    const text = 'a,b\r\n1,"x\r\né"\r\n2,"say ""hi""",\r3,\n"4" ,"open\n5,"z"\n6,7';
    const whole = splitRecords(text, commas);
    const bytes = utf8(text);
    for (let size = 1; size < bytes.length; size++) {
      const scanner = new RecordScanner(commas);
      const records = [];
      for (let at = 0; at < bytes.length; at += size)
        records.push(...recordsOf(scanner.push(bytes.subarray(at, at + size))));
      records.push(...recordsOf(scanner.finish()));
      expect(records, `pieces of ${size}`).toEqual(whole);
    }
  });

  it('takes \\n, \\r\\n and \\r as line ends in one file, and leaves empty lines out', () => {
    expect(fieldsOf('a\nb\r\nc\rd\n\n\r\n\re')).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
  });

  it('counts lines inside quoted fields', () => {
    const records = splitRecords('h\n"1\n2\r\n3"\n\nx', commas);
    expect(records.map((r) => r.line)).toEqual([1, 2, 6]);
  });

  it('keeps a trailing empty field, and adds none after the last line end', () => {
    expect(fieldsOf('a,b,\n1,2,\n')).toEqual([
      ['a', 'b', ''],
      ['1', '2', ''],
    ]);
    expect(fieldsOf('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it('costs one line where a quote is left open, whatever follows', () => {
    for (const rest of ['2,plain', '2,"quoted"', '"2","both"', '2,"with ""quotes"""']) {
      const records = splitRecords(`h,t\n1,"open text\n${rest}\n3,x\n`, commas);
      expect(
        records.map((r) => r.flaw),
        rest,
      ).toEqual([null, 'open-quote', null, null]);
      expect(records[1]!.raw).toBe('1,"open text');
      expect(records[2]!.line).toBe(3);
      expect(records[3]!.fields).toEqual(['3', 'x']);
    }
  });

  it('bounds what an open quote can hold back in a long file', () => {
    const lines = 600_000;
    const text = `1,"open\n${'2,twenty letters here\n'.repeat(lines)}`;
    const scanner = new RecordScanner(commas);
    const before = scanner.push(utf8(text)).count;
    expect(before).toBeGreaterThan(lines / 2);
    const after = scanner.finish().count;
    expect(before + after).toBe(lines + 1);
  });

  it('takes no byte order mark into a record, inside the file either', () => {
    expect(fieldsOf('\ufeff"a",b\n\ufeff"c",d\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('passes over a line without an end in linear time, and keeps its beginning', () => {
    const piece = 'x'.repeat(1 << 20);
    const scanner = new RecordScanner(commas);
    const push = (text: string) => recordsOf(scanner.push(utf8(text)));
    const records = [...push('a,b\n')];
    for (let i = 0; i < 40; i++) records.push(...push(piece));
    records.push(...push('\r'), ...push('\nc,d\n'), ...recordsOf(scanner.finish()));
    expect(records.map(({ line, flaw, fields }) => [line, flaw, ...fields])).toEqual([
      [1, null, 'a', 'b'],
      [2, 'too-long'],
      [3, null, 'c', 'd'],
    ]);
    expect(records[1]!.raw.length).toBeLessThan(10_000);
  });

  it.each([
    ['plain', '1,'],
    ['quoted, with line ends inside', '"1\n",'],
  ])('gives up a record of a million cells, %s, and goes on behind it', (_which, cell) => {
    const text = `a,b\n${cell.repeat(1 << 20)}1\nc,d\n`;
    const lines = text.split('\n').length - 1;
    for (const size of [1 << 22, 99_991]) {
      const scanner = new RecordScanner(commas);
      const records = [];
      let mostCells = 0;
      for (let at = 0; at < text.length; at += size) {
        const block = scanner.push(utf8(text.slice(at, at + size)));
        mostCells = Math.max(mostCells, block.cells!.starts.length);
        records.push(...recordsOf(block));
      }
      records.push(...recordsOf(scanner.finish()));
      expect([records[0]!.line, ...records[0]!.fields]).toEqual([1, 'a', 'b']);
      expect([records[1]!.line, records[1]!.flaw]).toEqual([2, 'too-many-fields']);
      expect([records.at(-1)!.line, ...records.at(-1)!.fields]).toEqual([lines, 'c', 'd']);
      expect(records[1]!.raw.length).toBeLessThan(10_000);
      expect(mostCells).toBeLessThan(1 << 19);
    }
  });

  it('takes one quote for two, whatever stands around them', () => {
    const cells = ['""', 'é""', '"""', 'a"b""c', '"'.repeat(999)];
    const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join();
    expect(fieldsOf(`${line}\n${line}`)).toEqual([cells, cells]);
  });

  it('takes a field of five million signs', () => {
    const long = 'long text, '.repeat(500_000);
    expect(fieldsOf(`1,"${long}",x\n2,y,z\n`)).toEqual([
      ['1', long, 'x'],
      ['2', 'y', 'z'],
    ]);
  });

  it('is linear in quotes that neither close nor open', () => {
    const text = `1,"${',"x'.repeat(300_000)}`;
    const started = performance.now();
    expect(splitRecords(text, commas)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('treats quotes inside a field as inches, and blanks around quotes as nothing', () => {
    expect(fieldsOf('5" vinyl,"7" single",x')).toEqual([['5" vinyl', '7" single', 'x']]);
    expect(fieldsOf('a, "b,c" ,d')).toEqual([['a', 'b,c', 'd']]);
  });

  it('knows no special name or value', () => {
    expect(fieldsOf('__proto__,constructor\nx,x')).toEqual([
      ['__proto__', 'constructor'],
      ['x', 'x'],
    ]);
  });

  it('refuses a delimiter that is not one character', () => {
    expect(() => new RecordScanner({ ...commas, delimiter: '||' })).toThrow(/one character/);
  });
});
