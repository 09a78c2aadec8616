import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from './encoding';
import { shops } from './fixtures/shops';

interface Case {
  name: string;
  codec: string;
  encoding: string;
  text: string;
  bytes: string;
}

const cases: Case[] = JSON.parse(readFileSync(new URL('./fixtures/encodings.json', import.meta.url), 'utf8'));
const bytesOf = (c: Case) => new Uint8Array(Buffer.from(c.bytes, 'base64'));

describe('detectEncoding', () => {
  it.each(cases.map((c) => [c.name, c.codec, c] as const))('knows %s in %s', (_name, _codec, c) => {
    const { encoding } = detectEncoding(bytesOf(c));
    expect(encoding).toBe(c.encoding);
    expect(new TextDecoder(encoding).decode(bytesOf(c))).toBe(c.text);
  });

  it('is not misled by a sample that ends inside a character', () => {
    for (const c of cases) {
      const bytes = bytesOf(c);
      for (const cut of [1, 2, 3]) {
        expect(detectEncoding(bytes.subarray(0, bytes.length - cut)).encoding, `${c.name} ${c.codec}`).toBe(
          c.encoding,
        );
      }
    }
  });

  it('keeps UTF-8 for a file with one broken byte, and says that it doubts', () => {
    const chinese = bytesOf(cases.find((c) => c.codec === 'utf-8')!);
    const broken = new Uint8Array([...chinese.subarray(0, 60), 0xff, ...chinese.subarray(60)]);
    expect(detectEncoding(broken)).toMatchObject({ encoding: 'utf-8', doubtful: true });
  });

  it('is sure of long texts and of marks', () => {
    for (const codec of ['gb18030', 'shift_jis', 'utf-8-sig', 'utf-16']) {
      expect(detectEncoding(bytesOf(cases.find((c) => c.codec === codec)!)).doubtful, codec).toBe(false);
    }
  });

  // Encoded by Python, as below: a word or two on every row, which other encodings read as letters, too.
  it.each([
    ['windows-1250', '4b7562656b20bff3b37479', 'Kubek żółty'],
    ['windows-1250', '4b7562656b20bff3b3747920b9ea', 'Kubek żółty ąę'],
    ['gb18030', 'c7e0bba8b4c9b1add7d3', '青花瓷杯子'],
  ])('takes no words of two scripts and no misspelt Thai for text: %s %s', (encoding, hex, words) => {
    const line = Buffer.concat([
      Buffer.from('1,c1,2024-01-05,'),
      Buffer.from(hex, 'hex'),
      Buffer.from(',1,10.00\n'),
    ]);
    const found = detectEncoding(
      Buffer.concat([Buffer.from('order,customer,date,product,qty,price\n'), ...Array(30).fill(line)]),
    );
    expect(found.encoding).toBe(encoding);
    expect(new TextDecoder(found.encoding).decode(line)).toContain(words);
  });

  // Encoded by Python: what TextDecoder cannot write.
  it.each(shops)('knows a shop of few words in %s', (encoding, hex, word) => {
    const line = Buffer.from(hex, 'hex');
    const rows = Array.from({ length: 12 }, (_, i) => [
      Buffer.from(`O${i},C${i},12.50,`),
      line,
      Buffer.from('\n'),
    ]);
    const bytes = new Uint8Array(
      Buffer.concat([Buffer.from('Order ID,Customer ID,Price,City\n'), ...rows.flat()]),
    );
    expect(detectEncoding(bytes).encoding).toBe(encoding);
    expect(new TextDecoder(encoding).decode(line)).toContain(word);
  });

  it('sees a letter behind the first million bytes, and says how else it may be read', () => {
    const ascii = 'O1,C1,12.50,Oslo\n'.repeat(80_000);
    const bytes = new Uint8Array(Buffer.concat([Buffer.from(ascii), Buffer.from([0x4d, 0xe4, 0x6c, 0x0a])]));
    const guess = detectEncoding(bytes);
    expect(guess.encoding).toBe('windows-1252');
    for (const { sample } of guess.readings) expect(sample).toMatch(/^M.l$/);
    expect(guess.doubtful).toBe(guess.readings.length > 1);
  });
});
