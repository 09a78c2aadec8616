import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UsageError } from './command-line';
import { readSegments } from './read-segments';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-from-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (table: string, list: string) => {
  writeFileSync(join(folder, 'segments.csv'), table);
  writeFileSync(join(folder, 'segments.json'), list);
};
const header = 'customer_id,segment_code,segment_name,confidence';
const segment = { code: 3, archetype: 'specialist', topics: ['Wool'] };

it('reads who was in which segment and what each was called', () => {
  write(`${header}\n"a, b",3,Wool,0.9\n7,0,Not in any group,0\n`, JSON.stringify([segment]));
  expect(readSegments(folder)).toEqual({
    customers: [
      ['a, b', 3],
      ['7', 0],
    ],
    segments: [segment],
  });
});

it('reads what had been done to the segments by hand, and refuses what is none', () => {
  write(`${header}\na,3,Wool,0.9\n`, JSON.stringify([segment]));
  const said = (byHand: unknown) => writeFileSync(join(folder, 'run.json'), JSON.stringify({ byHand }));
  said({ merged: [3], lost: [7], parted: [[3, 9]] });
  expect(readSegments(folder).byHand).toEqual({ merged: [3], parted: [[3, 9]] });
  said({ merged: [], parted: [] });
  expect(readSegments(folder)).not.toHaveProperty('byHand');
  said({ merged: ['x'] });
  expect(() => readSegments(folder)).toThrow(UsageError);
});

it('keeps codes of a version that told no types', () => {
  write(`${header}\na,3,Wool,0.9\n`, JSON.stringify([{ code: 3, name: 'Wool' }]));
  expect(readSegments(folder)).toEqual({ customers: [['a', 3]], segments: [] });
});

it.each([
  ['a folder of something else', 'id;segment\n1;2\n', '[]', 'no customer_id and segment_code'],
  ['codes that are none', `${header}\na,x,,\n`, '[]', 'no whole number'],
  ['a list that is broken', `${header}\na,1,,\n`, '[', 'is not JSON'],
])('refuses %s, saying what', (_, table, list, sentence) => {
  write(table, list);
  expect(() => readSegments(folder)).toThrow(sentence);
});

it('refuses a folder without them', () => {
  expect(() => readSegments(folder)).toThrow(UsageError);
});
