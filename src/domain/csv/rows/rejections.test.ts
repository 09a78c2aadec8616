import { expect, it } from 'vitest';
import { commaDialect } from '../records/dialect';
import { Rejections } from './rejections';

/** Rejects so many equal rows and takes batches as they fill. Answers how many rows and characters came out. */
function keptOf(rows: number, raw: string) {
  const rejections = new Rejections(commaDialect);
  let [kept, characters] = [0, 0];
  const take = () => {
    for (const { record } of rejections.take()) {
      kept++;
      characters += record.length;
    }
  };
  for (let line = 1; line <= rows; line++) {
    rejections.add({ line, raw, fields: [], flaw: null }, 'nothing-to-read');
    if (rejections.isFull) take();
  }
  take();
  expect(rejections.total).toBe(rows);
  expect(rejections.counts()).toEqual({ 'nothing-to-read': rows });
  expect(kept + rejections.notKept).toBe(rows);
  return { kept, characters };
}

it('keeps all rows of a file with a hundred thousand of them', () => {
  expect(keptOf(100_000, ',,').kept).toBe(100_000);
});

it('counts on where millions of rows are all but empty, and keeps what storage bears', () => {
  const { kept } = keptOf(2_000_000, ',');
  expect(kept).toBeGreaterThan(100_000);
  expect(kept).toBeLessThan(200_000);
});

it('keeps the beginnings of long rows, some megabytes of them at most', () => {
  const { kept, characters } = keptOf(20_000, '长'.repeat(5_000));
  expect(kept).toBeGreaterThan(3_000);
  expect(characters).toBeLessThan(9_000_000);
});
