import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readByHand } from './analyze-by-hand';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-by-hand-'));
  writeFileSync(join(folder, 'ids=1.txt'), '\uFEFFa, b\r\n007\n\n');
  writeFileSync(join(folder, 'empty.txt'), '\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('takes two segments to be put together, one to be halved, or the customers of a file', () => {
  const from = 'old';
  expect(readByHand({})).toBeNull();
  expect(readByHand({ from, 'merge-segments': '3, 1' })).toEqual({ merge: [3, 1] });
  expect(readByHand({ from, 'split-segment': '4' })).toEqual({ split: 4, customers: null });
  expect(readByHand({ from, 'split-segment': `4=${join(folder, 'ids=1.txt')}` })).toEqual({
    split: 4,
    customers: ['a, b', '007'],
  });
});

it.each([
  [{ 'merge-segments': '3,1' }, /name its folder with --from/],
  [{ from: 'old', 'merge-segments': '3,1', 'split-segment': '4' }, /two steps/],
  [{ from: 'old', 'merge-segments': '3,3' }, /two numbers/],
  [{ from: 'old', 'merge-segments': '3,1,2' }, /two numbers/],
  [{ from: 'old', 'merge-segments': '0,1' }, /two numbers/],
  [{ from: 'old', 'split-segment': 'wool' }, /number of a segment/],
  [{ from: 'old', 'split-segment': '4=/nowhere' }, /There is no file/],
])('says what is wrong with %j', (values, said) => {
  expect(() => readByHand(values)).toThrow(said);
});

it('refuses a file without ids', () => {
  expect(() => readByHand({ from: 'old', 'split-segment': `4=${join(folder, 'empty.txt')}` })).toThrow(
    /holds no customer ids/,
  );
});
