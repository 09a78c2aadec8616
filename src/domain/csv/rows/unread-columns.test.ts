import { describe, expect, it } from 'vitest';
import { importText } from '../fixtures/import-text';
import { tableOf } from '../../shop/tables/tables';
import { unreadSinceLate } from './unread-columns';

const head = 'Review ID,Customer ID,Product ID,Rating,Review text,Review date\n';

describe('unread columns', () => {
  it('are said with three of their values where the name is known and the values are not', async () => {
    const rows = ['blue', 'red', 'green', 'blue', 'grey'].map(
      (rating, i) => `R${i},C${i},P1,${rating},Nice thing this,2024-01-0${i + 1}\n`,
    );
    const { counts } = await importText(head + rows.join(''));
    expect(counts.unreadColumns).toEqual([
      { column: 'Rating', field: 'rating', values: ['blue', 'red', 'green'] },
    ]);
  });

  it('are none where most cells could be read, or the column is empty', async () => {
    const rows = ['5', '4', 'blue', '', '3'].map(
      (rating, i) => `R${i},C${i},P1,${rating},Nice thing this,2024-01-0${i + 1}\n`,
    );
    const { counts } = await importText(head + rows.join(''));
    expect(counts.unreadColumns).toEqual([]);
    const empty = ['', '', ''].map(
      (rating, i) => `R${i},C${i},P1,${rating},Nice thing this,2024-01-0${i + 1}\n`,
    );
    expect((await importText(head + empty.join(''))).counts.unreadColumns).toEqual([]);
  });
});

describe('rules on cells', () => {
  it('count what they change and show it, masked', async () => {
    const { counts } = await importText(
      `${head}R1,C1,P1,5,"Nice &amp; <b>light</b>, write to ann@example.com",0000-00-00\n` +
        'R2,5.37E+12,P1,4,Plain words,2024-01-02\nR3,C3,P2,3,Other words,2024-01-03\n',
    );
    expect(counts.rules).toMatchObject([
      { rule: 'markup', changed: 1, examples: [{ line: 2, after: 'Nice & light , write to [email]' }] },
      { rule: 'personalData', changed: 1 },
      { rule: 'damagedIds', changed: 1, examples: [{ line: 3, before: '5.37E+12', after: '' }] },
      { rule: 'placeholderDates', changed: 1, examples: [{ line: 2, before: '0000-00-00', after: '' }] },
    ]);
    expect(JSON.stringify(counts.rules)).not.toContain('ann@');
  });
});

it('tells of a name that came too late to be a column, where it is called like a field', () => {
  const late = new Map([
    ['quantity', ['3', '4']],
    ['colour of the sky', ['red']],
  ]);
  expect(unreadSinceLate(tableOf('orders'), late)).toEqual([
    { column: 'quantity', field: 'quantity', values: ['3', '4'] },
  ]);
});
