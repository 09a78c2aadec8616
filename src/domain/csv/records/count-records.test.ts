import { describe, expect, it } from 'vitest';
import { RecordCounter } from './count-records';
import { commaDialect, type Dialect } from './dialect';
import { splitRecords } from './split-records';

function counted(text: string, size: number, dialect: Dialect = commaDialect): number {
  const counter = new RecordCounter(dialect);
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) counter.push(bytes.subarray(at, at + size));
  counter.finish();
  return counter.records;
}

describe('RecordCounter', () => {
  it('agrees with the splitter on everything that is well formed, wherever the text is cut', () => {
    const texts = [
      'a,b\r\n1,"x\r\ny"\r\n2,"say ""hi""",\r3,\n"4" ,"z\n5"\n6,7',
      'a\nb\n\n\n\r\n\rc',
      '\ufeffa,b\n\ufeffc,d\n',
      ' "a\nb",5" wide,"7" single"\nx,\n',
      'plain,lines\nwithout,quotes\n\nor,carriage returns\n',
    ];
    for (const text of texts)
      for (const size of [1, 2, 3, 7, text.length])
        expect(counted(text, size), JSON.stringify([text, size])).toBe(
          splitRecords(text, commaDialect).length,
        );
  });

  it('knows quotes behind backslashes', () => {
    const dialect: Dialect = { ...commaDialect, quoteEscape: 'backslash' };
    expect(counted('1,"say \\"hi\\",\nyou"\n2,x\n', 4, dialect)).toBe(2);
  });

  it('disagrees where a quote was left open and the splitter gave up its line', () => {
    const text = 'h,t\n1,"open text\n2,plain\n3,x\n';
    expect(splitRecords(text, commaDialect)).toHaveLength(4);
    expect(counted(text, 100)).toBe(2);
  });
});
