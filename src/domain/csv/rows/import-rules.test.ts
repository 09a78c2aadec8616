import { describe, expect, it } from 'vitest';
import type { OptionalImportRule } from '../../cleaning/rules';
import { cleanedColumn } from '../../shop/columns';
import { importText, numbersOf, stringsOf } from '../fixtures/import-text';

const reviews = `Review ID,Customer ID,Product ID,Rating,Review text,Review date
R1,C1,P1,5,Nice &amp; <b>light</b>,1970-01-01
R2,5.37E+12,P1,4,Plain  words,2024-01-02
R3,C3,P2,oops,Write to ann@example.com,2024-01-03
R4,C4,P2,3,Write to bob&#64;example.com,0000-00-00
`;

const imported = (rulesOff: readonly OptionalImportRule[]) => importText(reviews, rulesOff);

describe('what was done to a row while it was read', () => {
  it('is kept with the row, rule by rule', async () => {
    const { chunks } = await imported([]);
    expect(stringsOf(chunks, cleanedColumn)).toEqual([
      'markup placeholderDates',
      'damagedIds',
      'personalData unreadableFields',
      'markup personalData placeholderDates',
    ]);
  });

  it('leaves no column where nothing was done', async () => {
    const { chunks } = await importText(
      'Order ID,Customer ID,Product ID,Quantity,Price,Order date\nA,C1,P1,1,2.50,2024-01-02\n',
    );
    expect(Object.keys(chunks[0]!.columns)).not.toContain(cleanedColumn);
  });
});

describe('a rule that the user leaves out', () => {
  it('lets texts stand as they are written, and is reported as left out', async () => {
    const { chunks, counts } = await imported(['markup']);
    expect(stringsOf(chunks, 'text').slice(0, 2)).toEqual(['Nice &amp; <b>light</b>', 'Plain  words']);
    expect(counts.rulesOff).toEqual(['markup']);
    // The one that had to be cleaned to be masked.
    expect(counts.rules.find(({ rule }) => rule === 'markup')?.changed).toBe(1);
  });

  it('never lets personal data through, however it is written', async () => {
    const { chunks } = await imported(['markup', 'damagedIds', 'placeholderDates']);
    expect(stringsOf(chunks, 'text').slice(2)).toEqual(['Write to [email]', 'Write to [email]']);
    expect(JSON.stringify(chunks.map(({ columns }) => columns))).not.toContain('example.com');
  });

  it('keeps ids and days that it would have taken away; what is no day stays none', async () => {
    const { chunks, rejected } = await imported(['damagedIds', 'placeholderDates']);
    expect(stringsOf(chunks, 'customerId')[1]).toBe('5.37E+12');
    expect(numbersOf(chunks, 'reviewedAt')).toEqual([
      0,
      Date.UTC(2024, 0, 2),
      Date.UTC(2024, 0, 3),
      Number.NaN,
    ]);
    expect(rejected).toEqual([]);
  });
});
