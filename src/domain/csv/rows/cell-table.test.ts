import { describe, expect, it } from 'vitest';
import { cellHash } from '../records/record-block';
import { CellTable, numberOfText } from './cell-table';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('CellTable', () => {
  it('numbers different cells as they come, the empty one 0, whether they are bytes or strings', () => {
    const table = new CellTable();
    const cells = Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? `C${i}` : `Straße ${i} 北京`));
    cells.forEach((cell, i) => {
      expect(numberOfText(table, cell)).toBe(i + 1);
    });
    expect(table.size).toBe(cells.length + 1);
    cells.forEach((cell, i) => {
      const bytes = utf8(`,${cell},`);
      const end = bytes.length - 1;
      expect(table.numberOf(bytes, 1, end, cellHash(bytes, 1, end))).toBe(i + 1);
    });
    expect(table.size).toBe(cells.length + 1);
    expect(numberOfText(table, '')).toBe(0);
  });

  it('tells cells apart whose hashes are the same', () => {
    const table = new CellTable();
    const [a, b] = [utf8('a'), utf8('b')];
    expect([table.numberOf(a, 0, 1, 7), table.numberOf(b, 0, 1, 7), table.numberOf(a, 0, 1, 7)]).toEqual([
      1, 2, 1,
    ]);
  });

  it('begins anew when it is cleared', () => {
    const table = new CellTable();
    numberOfText(table, 'x');
    table.clear();
    expect(table.size).toBe(1);
    expect(numberOfText(table, 'y')).toBe(1);
  });
});
