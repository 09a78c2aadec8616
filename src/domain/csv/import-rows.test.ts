import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { chunkRows, numberAt, stringAt, type TableChunk } from '../shop/columns';
import { KeyNumbers } from '../shop/repeats/key-numbers';
import type { TableKind } from '../shop/tables/tables';
import { utf8Of } from './fixtures/import-text';
import { importRows } from './import-rows';
import type { ReadPlan, RejectedRow } from './import-types';
import { inspectHead } from './inspect';
import { scanText } from './records/data-records';
import { csvWriter } from './writing/write';

/** Imports a text as the importer would: looks at it, then reads it in pieces of the given size. */
async function importText(
  text: string,
  options: { kind?: TableKind; plan?: Partial<ReadPlan>; size?: number } = {},
) {
  const look = inspectHead(new TextEncoder().encode(text), true);
  const kind = options.kind ?? look.kind;
  if (kind === null) throw new Error(`not recognised: ${look.headers.join()}`);
  const plan: ReadPlan = { ...look, kind, match: look.matches[kind], ...options.plan };
  const chunks: TableChunk[] = [];
  const rejected: RejectedRow[] = [];
  const size = options.size ?? 1000;
  const open = () => scanText(utf8Of(text, size), look);
  const counts = await importRows(open, plan, {
    file: 0,
    chunk: async (chunk) => void chunks.push(chunk),
    rejected: async (rows) => void rejected.push(...rows),
    progress: () => {},
  });
  return { counts, chunks, rejected, look };
}

const strings = (chunks: readonly TableChunk[], field: string) =>
  chunks.flatMap((c) => Array.from({ length: c.rowCount }, (_, row) => stringAt(c.columns[field], row)));
const numbers = (chunks: readonly TableChunk[], field: string) =>
  chunks.flatMap((c) => Array.from({ length: c.rowCount }, (_, row) => numberAt(c.columns[field], row)));

/** Rows of equal fingerprints, numbered as they come. */
function kindsOfRows(chunks: readonly TableChunk[]): number[] {
  const kinds = new KeyNumbers();
  return chunks.flatMap(({ rowCount, prints }) =>
    Array.from({ length: rowCount }, (_, row) => kinds.numberOf(prints[row * 2]!, prints[row * 2 + 1]!)),
  );
}

const orderHeader =
  'Order ID,Customer ID,Product ID,Product name,Category,Quantity,Unit price,Order date,Status\n';
const orderRow = (i: number) =>
  `O${i},C${i % 7},P${i % 5},Mug ${i % 5},Kitchen,${1 + (i % 3)},4.50,2025-03-${10 + (i % 9)},paid\n`;

describe('importRows', () => {
  it('reads orders into typed columns', async () => {
    const { chunks, counts } = await importText(orderHeader + orderRow(1) + orderRow(2));
    expect(counts).toMatchObject({ read: 2, imported: 2, rejected: 0 });
    expect(strings(chunks, 'orderId')).toEqual(['O1', 'O2']);
    expect(numbers(chunks, 'quantity')).toEqual([2, 3]);
    expect(numbers(chunks, 'unitPrice')).toEqual([4.5, 4.5]);
    expect(numbers(chunks, 'orderedAt')).toEqual([Date.UTC(2025, 2, 11), Date.UTC(2025, 2, 12)]);
  });

  it('knows the line of each row, past quoted line ends, rejected rows and blank lines', async () => {
    const text = `${orderHeader}O1,C1,P1,"Mug\nof clay",Kitchen,1,4.5,2025-03-11,paid\nO2\n\n${orderRow(3)}`;
    const { chunks } = await importText(text);
    expect(chunks.map(({ file, lines }) => [file, [...lines]])).toEqual([[0, [2, 6]]]);
  });

  it('keeps chunks small enough to store where texts are long', async () => {
    const text = 'x'.repeat(900_000);
    const rows = Array.from({ length: 12 }, (_, i) => `r${i},${i}${text},5\n`).join('');
    const { chunks } = await importText(`review id,review text,rating\n${rows}`, { size: 1 << 20 });
    const sizes = chunks.map(({ columns }) => {
      const column = columns.text!;
      return column.type === 'string' ? column.dictionary.reduce((sum, { length }) => sum + length, 0) : 0;
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(strings(chunks, 'reviewId')).toHaveLength(12);
  });

  it('imports no row of a table that has no column for what each row needs, as the user is told before', async () => {
    const { counts } = await importText('City,Age\nRome,30\nOslo,40\n', {
      kind: 'customers',
      plan: { match: { city: 0, age: 1 } },
    });
    expect(counts).toMatchObject({ read: 2, imported: 0, rejectedBy: { 'no-key': 2 } });
  });

  it('gives every row one fate: imported or rejected, each reason named', async () => {
    const rows = [
      orderRow(1),
      orderRow(1),
      'O2,C2\n',
      'O3,C3,P3,Mug 3,Kitchen,1,4.5,2025-03-11,paid,extra\n',
      'O4,C4,P4,Mug,Kitchen,1,4.5,someday,paid\n',
      'O5,C5,P5,Mug,Kitchen,two or three,4.5,2025-03-11,paid\n',
      'O6,C6,P6,"Mug left open,Kitchen,1,4.5,2025-03-11,paid\n',
      ',,,,,1,4.5,2025-03-11,paid\n',
      ',,,,,,,,\n',
      '\n',
      'Total,,,,,99,445.5,,\n',
      orderRow(7),
    ];
    const { counts, rejected, chunks } = await importText(orderHeader + rows.join(''));
    expect(counts).toMatchObject({ read: 11, imported: 3, rejected: 8 });
    expect(rejected.map((r) => [r.line, r.reason])).toEqual([
      [4, 'too-few-fields'],
      [5, 'too-many-fields'],
      [6, 'bad-date'],
      [7, 'bad-number'],
      [8, 'open-quote'],
      [9, 'no-key'],
      [10, 'nothing-to-read'],
      [12, 'sum-row'],
    ]);
    expect(counts.rejectedBy).toEqual(Object.fromEntries(rejected.map((r) => [r.reason, 1])));
    expect(rejected[4]!.record).toBe('O6,C6,P6,"Mug left open,Kitchen,1,4.5,2025-03-11,paid');
    expect(strings(chunks, 'orderId')).toEqual(['O1', 'O1', 'O7']);
  });

  it('keeps imported + rejected = read on random dirty files, and reads as many as PapaParse', async () => {
    const random = seededRandom(11);
    const dirt = [
      () => 'O1,C1\n',
      () => '\n',
      () => ',,,,,,,,\n',
      () => `O9,"C,9",P1,"a ""quoted""\nname",x,1,2,2025-01-01,\n`,
      () => 'O8,C8,P8,n,x,many,2,2025-01-01,paid\n',
      () => 'O8,C8,P8,n,x,1,2,not a date,paid\r\n',
      () => 'a,b,c,d,e,f,g,h,i,j,k\n',
      () => orderRow(1),
    ];
    for (let round = 0; round < 30; round++) {
      let text = orderHeader;
      for (let i = 0; i < 60; i++) {
        text +=
          random() < 0.3 ? dirt[Math.floor(random() * dirt.length)]!() : orderRow(Math.floor(random() * 40));
      }
      const { counts, rejected } = await importText(text, { size: 1 + Math.floor(random() * 300) });
      const lines = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), {
        delimiter: ',',
        newline: '\n',
      }).data;
      expect(counts.read).toBe(lines.filter((fields) => fields.length > 1 || fields[0] !== '').length - 1);
      expect(counts.imported + counts.rejected).toBe(counts.read);
      expect(rejected.length).toBe(counts.rejected);
      const byReason = Object.values(counts.rejectedBy);
      expect(byReason.reduce((sum, count) => sum + count, 0)).toBe(counts.rejected);
    }
  });

  it('imports the same rows wherever the text is cut', async () => {
    const text = orderHeader + Array.from({ length: 40 }, (_, i) => orderRow(i)).join('');
    const whole = await importText(text, { size: text.length });
    for (const size of [1, 7, 64]) expect((await importText(text, { size })).chunks).toEqual(whole.chunks);
  });

  it('gives rows one fingerprint where all their cells are equal, those of unread columns included', async () => {
    const header = orderHeader.replace('Status', 'Status,Gift note');
    const line = orderRow(1).trim();
    const { chunks } = await importText(`${header}${line},for Ann\n${line},for Bob\n${line},for Bob\n`);
    expect(kindsOfRows(chunks)).toEqual([0, 1, 1]);
  });

  it('cuts chunks at their number of rows', async () => {
    const rows = Array.from(
      { length: chunkRows + 10 },
      (_, i) => `u${i},p${i % 9},view,${1_700_000_000 + i}\n`,
    );
    const text = `user_id,item_id,event,timestamp\n${rows.join('')}`;
    const { chunks } = await importText(text, { size: 65_536 });
    expect(chunks.map((chunk) => chunk.rowCount)).toEqual([chunkRows, 10]);
  });

  it('carries an order over the end of a chunk, where cells begin to be numbered anew', async () => {
    const count = 2 * chunkRows + 4;
    const order = (row: number) => Math.floor((row + 1) / 2);
    const rows = Array.from({ length: count }, (_, row) =>
      row % 2 === 1 || row === 0
        ? `#${order(row)},c${order(row)}@example.com,paid,2024-03-05,1,Mug,4.50,SKU${row}\n`
        : `#${order(row)},,,,1,Mug,4.50,SKU${row}\n`,
    );
    const header =
      'Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n';
    const { chunks, counts } = await importText(header + rows.join(''), { size: 65_536 });
    expect(counts.imported).toBe(count);
    const [emails, skus] = [strings(chunks, 'email'), strings(chunks, 'productId')];
    for (const row of [0, 1, 2, chunkRows - 1, chunkRows, 2 * chunkRows - 1, 2 * chunkRows, count - 1]) {
      expect(emails[row]).toBe(`c${order(row)}@example.com`);
      expect(skus[row]).toBe(`SKU${row}`);
    }
    for (const { columns } of chunks) {
      const { paymentStatus } = columns;
      expect(paymentStatus?.type === 'string' && paymentStatus.dictionary).toEqual(['paid']);
    }
  });

  it('keeps few of the cells in mind where columns that serve no field hold long texts', async () => {
    const note = (row: number) => `note ${row} `.repeat(400);
    const rows = Array.from({ length: 12_000 }, (_, row) => `${orderRow(row).trim()},${note(row)}\n`);
    const { chunks, counts } = await importText(
      `${orderHeader.trim()},Remark of the week\n${rows.join('')}`,
      {
        size: 262_144,
      },
    );
    expect(counts.imported).toBe(12_000);
    // The cells were numbered anew in between, which ends a chunk.
    expect(chunks.length).toBeGreaterThan(1);
    expect(strings(chunks, 'orderId')).toEqual(rows.map((_, row) => `O${row}`));
    expect(new Set(kindsOfRows(chunks)).size).toBe(12_000);
  });

  it('fills order columns down where a shop writes them on the first row of an order only', async () => {
    const text =
      'Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing City,Total\n' +
      '#1001,ann@example.com,paid,2024-03-05 10:00:00 +0200,1,Mug,4.50,MUG,Rome,13.00\n' +
      '#1001,,,,2,Bowl,4.25,BOWL,,\n' +
      '#1002,bob@example.com,refunded,2024-03-06 10:00:00 +0200,1,Mug,4.50,MUG,Oslo,4.50\n';
    const { chunks, counts } = await importText(text);
    expect(strings(chunks, 'email')).toEqual(['ann@example.com', 'ann@example.com', 'bob@example.com']);
    expect(strings(chunks, 'city')).toEqual(['Rome', 'Rome', 'Oslo']);
    expect(numbers(chunks, 'orderedAt')[1]).toBe(Date.UTC(2024, 2, 5, 10));
    expect(chunks[0]!.columns.lineTotal).toBeUndefined();
    expect(counts.cleaned.cancelledLines).toBe(1);
  });

  it('fills the order number down too where only the item stands on a row', async () => {
    const text =
      '订单编号,买家会员名,货品标题,单价(元),数量,订单创建时间\nA1,小明,杯子,"10,000.00",2,2024-03-05 10:00:00\n,,碗,5.00,1,\nA2,李华,杯子,10.00,1,2024-03-06 10:00:00\n';
    const { chunks } = await importText(text);
    expect(strings(chunks, 'orderId')).toEqual(['A1', 'A1', 'A2']);
    expect(strings(chunks, 'customerId')).toEqual(['小明', '小明', '李华']);
    expect(numbers(chunks, 'unitPrice')).toEqual([10_000, 5, 10]);
    expect(stringAt(chunks[0]!.columns.currency, 2)).toBe('CNY');
  });

  it('decides day or month first by the whole column, however late the deciding row comes', async () => {
    const early = Array.from({ length: 3000 }, (_, i) => `O${i},C1,P1,1,2,0${1 + (i % 9)}/05/2024\n`);
    const header = 'order id,customer id,product id,quantity,unit price,order date\n';
    const { chunks } = await importText(`${header}${early.join('')}O9999,C1,P1,1,2,28/05/2024\n`);
    expect(numbers(chunks, 'orderedAt')[0]).toBe(Date.UTC(2024, 4, 1));
  });

  it('puts the day and the time of day together where they stand in two columns', async () => {
    const files = [
      'order id,customer id,product id,quantity,unit price,Order date,Order time\nO1,C1,P1,1,2,2024-03-05,14:05\nO2,C1,P1,1,2,2024-03-06,\nO3,C1,P1,1,2,2024-03-06,\n',
      '订单编号,用户ID,商品ID,购买数量,单价,日期,时间\nO1,C1,P1,1,2,2024年3月5日,下午2:05\nO2,C1,P1,1,2,2024年3月6日,\nO3,C1,P1,1,2,2024年3月6日,\n',
      'Order ID,Customer ID,Product ID,Quantity,Price,Time,Date\nO1,C1,P1,1,2,2:05:00 PM,5.3.2024\nO2,C1,P1,1,2,,6.3.2024\nO3,C1,P1,1,2,,6.3.2024\n',
      'Order ID,Customer ID,Product ID,Quantity,Price,Date,Time\nO1,C1,P1,1,2,20240305,14:05:00\nO2,C1,P1,1,2,20240306,\nO3,C1,P1,1,2,20240306,\n',
    ];
    const dates = [Date.UTC(2024, 2, 5, 14, 5), Date.UTC(2024, 2, 6), Date.UTC(2024, 2, 6)];
    for (const text of files) {
      const { chunks, counts } = await importText(text, { kind: 'orders' });
      expect(counts.imported, text).toBe(3);
      expect(numbers(chunks, 'orderedAt'), text).toEqual(dates);
    }
  });

  it('leaves a day a day where its time cannot be read, and adds no time to a cell that has one', async () => {
    const row = (i: number, when: string) => `O${i},C1,P1,1,2,${when}\n`;
    const usual = Array.from({ length: 250 }, (_, i) => row(i, '2024-03-05,14:05')).join('');
    const odd = `${row(998, '2024-03-06,later')}${row(999, '2024-03-06 09:00,14:05')}`;
    const header = 'order id,customer id,product id,quantity,unit price,order date,order time\n';
    const { chunks } = await importText(header + usual + odd);
    expect(numbers(chunks, 'orderedAt').slice(250)).toEqual([Date.UTC(2024, 2, 6), Date.UTC(2024, 2, 6, 9)]);
  });

  it('tells sales of one day apart by their time', async () => {
    const header = 'customer id,product id,quantity,unit price,date,time\n';
    const { chunks } = await importText(
      `${header}C1,P1,1,2,2024-03-05,14:05\nC1,P1,1,2,2024-03-05,14:06\nC1,P1,1,2,2024-03-05,14:06\n`,
      { kind: 'orders' },
    );
    expect(kindsOfRows(chunks)).toEqual([0, 1, 1]);
  });

  it('keeps long ids, takes guards off them and mends ids that became decimals', async () => {
    const header = 'order id,customer id,product id,quantity,unit price,order date\n';
    const rows = [
      '="00123",17850.0,1234567890123456789,1,2,2024-01-01',
      "'00124,17851.0,\tP2,1,2,2024-01-02",
    ];
    const { chunks } = await importText(`${header}${rows.join('\n')}`);
    expect(strings(chunks, 'orderId')).toEqual(['00123', '00124']);
    expect(strings(chunks, 'customerId')).toEqual(['17850', '17851']);
    expect(strings(chunks, 'productId')).toEqual(['1234567890123456789', 'P2']);
  });

  it('masks personal data in texts and in rejected rows, and counts it', async () => {
    const text =
      'Review ID,Customer ID,Product ID,Rating,Title,Review text,Review date\n' +
      'R1,C1,P1,5,ok,Mail me at a@example.com or call +1 415 555 0100,2024-01-01\n' +
      'R2,C2,P1,4,fine\n' +
      'R3,C3,b@example.com\n';
    const { chunks, counts, rejected } = await importText(text);
    expect(strings(chunks, 'text')).toEqual(['Mail me at [email] or call [phone]']);
    expect(counts.cleaned).toMatchObject({ maskedEmails: 1, maskedPhones: 1 });
    expect(rejected.map((r) => r.record)).toEqual(['R2,C2,P1,4,fine', 'R3,C3,[email]']);
  });

  it('empties what cannot be read where the row is worth keeping, and counts that', async () => {
    const text =
      'Review ID,Customer ID,Product ID,Rating,Title,Review text,Review date\n' +
      'R1,C1,P1,n. a. stars,ok,Nice,2024-01-01\nR2,C1,P2,5,ok,Nice too,sometime\nR3,C1,P2,blue,,,2024-01-01\n' +
      'R4,C1,P2,4,ok,Nice,2024-01-01\nR5,C1,P2,4,ok,Nice,2024-01-01\nR6,C1,P2,4,ok,Nice,2024-01-01\n';
    const { chunks, counts, rejected } = await importText(text);
    expect(counts).toMatchObject({ read: 6, imported: 5, rejected: 1 });
    expect(counts.cleaned.unreadableFields).toBe(2);
    expect(rejected[0]).toMatchObject({ line: 4, reason: 'bad-number' });
    expect(numbers(chunks, 'rating')[0]).toBeNaN();
    expect(numbers(chunks, 'reviewedAt')[1]).toBeNaN();
  });

  it('skips a preamble without counting it, and allows one delimiter too many on every row', async () => {
    const text = `# Export of shop X\n# 2024-01-01\n\n${orderHeader}${orderRow(1).trim()},\n${orderRow(2).trim()},\n`;
    const { counts, look } = await importText(text);
    expect(look.headerLine).toBe(3);
    expect(counts).toMatchObject({ read: 2, imported: 2 });
  });

  it('gives back what was exported, guards and all', async () => {
    const titles = [
      '=1+1 is two',
      '-5 degrees proof',
      "'=quoted",
      '@home',
      'plain, with "quotes"',
      '+1',
      "it's",
    ];
    const writer = csvWriter(
      [
        { name: 'product_id', type: 'id' },
        { name: 'title', type: 'text' },
        { name: 'price', type: 'number' },
        { name: 'category', type: 'text' },
      ],
      { bom: true },
    );
    const rows = titles.map((title, i) => writer.row([`=P-${i}`, title, i + 0.5, `-${i}`]));
    const { chunks } = await importText(writer.header() + rows.join(''));
    expect(strings(chunks, 'title')).toEqual(titles);
    expect(strings(chunks, 'productId')).toEqual(titles.map((_, i) => `=P-${i}`));
    expect(strings(chunks, 'category')).toEqual(titles.map((_, i) => `-${i}`));
  });

  it('keeps the keys that tie tables together', async () => {
    const reviews = await importText(
      'review_id,order_id,review_score,review_comment_message,review_creation_date\nr1,o1,5,very good,2018-01-01 00:00:00\n',
    );
    expect(strings(reviews.chunks, 'orderId')).toEqual(['o1']);
    const customers = await importText(
      'customer_id,customer_unique_id,customer_city\nx1,ann,oslo\nx2,ann,oslo\n',
    );
    expect(strings(customers.chunks, 'customerId')).toEqual(['ann', 'ann']);
    expect(strings(customers.chunks, 'customerAlias')).toEqual(['x1', 'x2']);
  });

  it('reads a log without a header', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `${i % 3},${100 + i},${i % 2},${i % 5 ? 'pv' : 'buy'},${1511544070 + i}`,
    );
    const { counts, look } = await importText(rows.join('\n'));
    expect(look.headerLine).toBe(-1);
    expect(look.headers).toEqual(['user_id', 'item_id', 'category_id', 'event_type', 'timestamp']);
    expect(counts).toMatchObject({ read: 20, imported: 20 });
  });
});
