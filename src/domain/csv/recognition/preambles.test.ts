import { describe, expect, it } from 'vitest';
import { importText } from '../fixtures/import-text';
import { inspectHead } from '../inspect';

const look = (text: string) => inspectHead(new TextEncoder().encode(text), true);
const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n');
const hashes = '# ----------------------------------------';

/** What platforms write above their tables: the header is found below it, be the table short or long. */
const preambles: readonly (readonly [
  name: string,
  text: string,
  header: number,
  is: string | null,
  refusal: string | null,
])[] = [
  [
    'Google Analytics 4, three rows',
    `${hashes}\n# Ecommerce purchases\n# Account: A\n# Property: P\n${hashes}\n#\n# All Users\n# Start date: 20240201\n# End date: 20240229\nItem name,Items viewed,Items added to cart,Items purchased,Item revenue\nMug,100,20,10,100\nTea,90,10,5,50\nCup,9,1,1,5\n`,
    9,
    null,
    'file-is-report',
  ],
  [
    'Google Analytics 4, traffic',
    `${hashes}\n# Traffic acquisition\n${hashes}\n#\n# Start date: 20240201\nSession primary channel group,Users,Sessions,Engaged sessions,Event count,Total revenue\nDirect,50,60,40,400,50\nOrganic,40,50,30,300,40\n`,
    5,
    null,
    'file-is-traffic',
  ],
  [
    'Amazon’s date range report',
    `"Includes Amazon Marketplace, Fulfillment by Amazon (FBA), and Amazon Webstore transactions"\n"All amounts in USD, unless specified"\n"Definitions:"\n"Sales tax collected: Includes sales tax collected from buyers for product sales, shipping, and gift wrap."\n"Other: Includes non-order transaction amounts. For more details, see the ""Type"" and ""Description"" columns."\n"date/time","settlement id","type","order id","sku","description","quantity","marketplace","fulfillment","order city","order state","order postal","product sales","product sales tax","shipping credits","promotional rebates","selling fees","fba fees","other transaction fees","other","total"\n${rows(3, (i) => `"Feb ${1 + i}, 2024 12:05:03 AM PST","1","Order","111-${i}","MUG","Mug","1","amazon.com","Amazon","X","CA","9","10","0.8","0","0","-1.5","-3","0","0","5.5"`)}\n`,
    5,
    null,
    'file-is-settlement',
  ],
  [
    'WooCommerce’s report',
    `Report: Orders\nGenerated: 2024-03-01\n\nDate,Order #,Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net sales,Attribution\n${rows(4, (i) => `2024-02-0${1 + i} 10:00:00,${100 + i},completed,Jo,new,"1× Mug, 2× Tea",3,,30,Direct`)}\n`,
    3,
    'orders',
    null,
  ],
  [
    'Stripe’s payouts',
    `id,Amount,Created (UTC),Arrival Date (UTC),Status,Method,Type,Destination,Balance Transaction,Currency,Description,Statement Descriptor\n${rows(4, (i) => `po_${i},97.00,2024-02-01,2024-02-03,paid,standard,bank_account,ba_1,txn_1,usd,STRIPE PAYOUT,`)}\n`,
    0,
    null,
    'file-is-settlement',
  ],
  [
    'PayPal’s activity',
    `"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Item Title","Balance"\n${rows(4, (i) => `"02/0${1 + i}/2024","10:00:00","PST","Jo","Website Payment","Completed","USD","20.00","-0.88","19.12","u${i}@example.com","shop@example.com","TX${i}","Mug","100.00"`)}\n`,
    0,
    null,
    'file-is-statement',
  ],
];

describe('what stands above a table', () => {
  it.each(preambles)('%s', (_name, text, header, kind, refusal) => {
    expect(look(text)).toMatchObject({ headerLine: header, kind, refusal });
  });
});

describe('what stands below a table', () => {
  it('is rejected row by row with a reason, and no order', async () => {
    const sales = `Order Number,Buyer Username,Item Title,Quantity,Sold For,Sale Date\n${rows(12, (i) => `12-${i},buyer${i},Mug,1,$10.00,Feb-0${1 + (i % 9)}-24`)}\n`;
    const { counts, rejected } = await importText(
      `${sales}\n"12","record(s) downloaded",\n"Seller ID : shop"\n`,
    );
    expect(counts).toMatchObject({ imported: 12, rejected: 2, read: 14 });
    expect(rejected.map(({ line }) => line)).toEqual([15, 16]);
  });
});

it('rows without any name of a column are told so, and may be matched by hand', () => {
  const values = rows(20, (i) => `${1000 + i},2024-02-${10 + i},C${i % 7},MUG-${i % 5},2,10.50`);
  expect(look(`${values}\n`)).toMatchObject({ refusal: 'file-no-header', headerLine: -1 });
});

it('rows whose values no known sign parts are told so', () => {
  const ratings = rows(20, (i) => `${1 + (i % 9)} / ${1193 + i} / ${1 + (i % 5)} ${'9'.repeat(i % 3)}`);
  const purchases = rows(20, (i) => ` ${10 ** (i % 5)} 199701${10 + i} ${i % 3 ? '' : '1 '}${11 + i}.77`);
  const letter = rows(20, (i) => `Dear ${i}, this is the letter number ${i} of many`.replaceAll(',', ''));
  expect(look(`${ratings}\n`).refusal).toBe('file-no-separator');
  expect(look(`${purchases}\n`).refusal).toBe('file-no-separator');
  expect(look(`${letter}\n`).refusal).toBe('file-not-recognised');
});
