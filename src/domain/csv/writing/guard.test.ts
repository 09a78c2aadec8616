import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { guardId, guardText, unguardId, unguardText } from './guard';
import { commaDialect } from '../records/dialect';
import { splitRecords } from '../records/split-records';
import { csvWriter } from './write';

const dangerous = [
  ...['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx', '\n=1', '\t=1', '=HYPERLINK("http://x","y")'],
  ...['＝1+1', '＋cmd', '－2+3', '＠SUM(A1)'],
];
const harmless = ['plain', "'quoted'", "'", '', 'a=b', '中文', "it's", '123', 'x-1', '"quoted"'];

describe('guardText', () => {
  it('leaves no text that a spreadsheet would run', () => {
    for (const text of dangerous) expect(guardText(text)).toBe(`'${text}`);
    for (const text of harmless) expect(guardText(text)).toBe(text);
  });

  it('can always be taken back, however many apostrophes there were', () => {
    for (const text of [...dangerous, ...harmless]) {
      for (const given of [text, `'${text}`, `''${text}`]) expect(unguardText(guardText(given))).toBe(given);
    }
  });
});

describe('guardId', () => {
  it('leaves numbers with a sign and E.164 phone numbers as they are', () => {
    for (const id of ['-5', '+4917612345678', '+1 415 555 0100', '123', 'A-1', '#1001'])
      expect(guardId(id)).toBe(id);
    for (const id of ['=A1', '@x', '-x', '+cmd|x', '\t=1', '＝1', '＋1', '－1', '＠x'])
      expect(guardId(id)).toBe(`'${id}`);
  });

  it('can be taken back', () => {
    for (const id of [
      '＝A1',
      '=A1',
      '@x',
      '-x',
      "'x",
      "''x",
      '-5',
      '+4917612345678',
      '00042',
      'Ä',
      'user@example.com',
    ]) {
      expect(unguardId(guardId(id))).toBe(id);
    }
  });

  it('takes off what spreadsheets and shops guard ids with', () => {
    expect(unguardId('="00123"')).toBe('00123');
    expect(unguardId('=""')).toBe('');
    expect(unguardId("'6201234567")).toBe('6201234567');
    expect(unguardId('\t691712')).toBe('691712');
    expect(unguardId('576461\t')).toBe('576461');
    expect(unguardId('12345678901234567890')).toBe('12345678901234567890');
  });
});

describe('csvWriter', () => {
  const columns = [
    { name: 'id', type: 'id' },
    { name: 'text', type: 'text' },
    { name: 'score', type: 'number' },
  ] as const;

  it('gives the input back when the file is read again', () => {
    const random = seededRandom(3);
    const pieces = ['=', '+', '-', '@', "'", '"', ',', '\n', '\r\n', ' ', '\t', 'a', '中', '0', '1'];
    const word = () =>
      Array.from({ length: 6 }, () => pieces[Math.floor(random() * pieces.length)]!).join('');
    const writer = csvWriter(columns, { bom: true });
    const rows = Array.from({ length: 500 }, (_, i) => [`=${i}`, word(), i / 8] as const);
    const file = writer.header() + rows.map((row) => writer.row(row)).join('');
    const read = splitRecords(file, commaDialect).slice(1);
    expect(
      read.map(({ fields: [id, text, score] }) => [unguardId(id!), unguardText(text!), Number(score)]),
    ).toEqual(rows.map((row) => [...row]));
  });

  it('quotes by RFC 4180 and writes the mark only when asked', () => {
    const writer = csvWriter(columns, { bom: false });
    expect(writer.header()).toBe('id,text,score\r\n');
    expect(csvWriter(columns, { bom: true }).header()).toBe('\ufeffid,text,score\r\n');
    expect(writer.row(['1', 'say "hi", twice', Number.NaN])).toBe('1,"say ""hi"", twice",\r\n');
    expect(writer.row(['1', '-5 degrees', -5])).toBe("1,'-5 degrees,-5\r\n");
  });

  it('refuses a row of another length', () => {
    expect(() => csvWriter(columns, { bom: false }).row(['1'])).toThrow('1 values for 3 columns');
  });
});
