import { describe, expect, it } from 'vitest';
import { detectDialect } from './detect-dialect';
import { splitRecords } from './split-records';

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

describe('detectDialect', () => {
  it('is not misled by decimal commas, lists in cells or a preamble', () => {
    const semicolons = `Bestellungen, Shop, 2024\n\nNr;Kunde;Preis;Versand\n${lines(30, (i) => `${i};K${i};${i},50;4,90`)}`;
    expect(detectDialect([semicolons]).delimiter).toBe(';');
    const lists = `id,name,tags\n${lines(30, (i) => `${i},Mug ${i},a;b;c|d`)}`;
    expect(detectDialect([lists]).delimiter).toBe(',');
    const texts = `id|text\n${lines(30, (i) => `${i}|Nice, warm, soft, and cheap; really`)}`;
    expect(detectDialect([texts]).delimiter).toBe('|');
  });

  it('believes a first line that names the delimiter', () => {
    const text = `sep=;\r\nNr;Text\r\n${lines(9, (i) => `${i};a,b`)}`;
    expect(detectDialect([text]).delimiter).toBe(';');
  });

  it('looks at the middle and the end where the head is unlike the rest', () => {
    const head = lines(40, (i) => `Remark ${i}, with, commas`);
    const rows = lines(60, (i) => `${i};K${i};2024-01-01;5`);
    expect(detectDialect([head, rows, rows]).delimiter).toBe(';');
  });

  it('reads quotes behind backslashes by evidence alone', () => {
    const slashed = `id,text,note\n${lines(9, (i) => `${i},"say \\"hi\\", you","x"`)}`;
    const dialect = detectDialect([slashed]);
    expect(dialect.quoteEscape).toBe('backslash');
    expect(splitRecords(slashed, dialect)[1]!.fields).toEqual(['0', 'say "hi", you', 'x']);
    const folders = `id,folder,text\n${lines(9, (i) => `${i},"C:\\shop\\","5"" wide"`)}`;
    expect(detectDialect([folders]).quoteEscape).toBe('doubled');
  });

  it('tells apostrophes that quote from those that guard numbers', () => {
    const quoting = lines(30, (i) => `'${i}','a,b','c'`);
    expect(detectDialect([quoting]).quote).toBe("'");
    const guarding = lines(30, (i) => `'00${i},'18${i},x`);
    expect(detectDialect([guarding]).quote).toBe('"');
  });
});
