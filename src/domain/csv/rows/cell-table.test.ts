import { describe, expect, it } from 'vitest';
import { roomBehind } from '../records/record-block';
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
      const bytes = utf8(`,${cell},${'!'.repeat(roomBehind)}`);
      const end = bytes.length - 1 - roomBehind;
      expect(table.numberOf(new DataView(bytes.buffer), 1, end)).toBe(i + 1);
    });
    expect(table.size).toBe(cells.length + 1);
    expect(numberOfText(table, '')).toBe(0);
  });

  it('tells cells apart by every one of their bytes and by their length', () => {
    const table = new CellTable();
    const cells = [
      'a',
      'aa',
      'aaa',
      'aaaa',
      'aaaaa',
      'a\0',
      'a\0\0',
      '\0',
      '\0\0\0\0',
      'baaa',
      'abaa',
      'aaba',
      'aaab',
    ];
    const numbers = [...cells, ...cells].map((cell) => numberOfText(table, cell));
    expect(numbers).toEqual([...cells.keys(), ...cells.keys()].map((i) => i + 1));
  });

  it('begins anew when it is cleared', () => {
    const table = new CellTable();
    numberOfText(table, '\u0001');
    table.clear();
    expect(table.size).toBe(1);
    expect(numberOfText(table, '\u0001')).toBe(1);
    expect(table.size).toBe(2);
  });
});
