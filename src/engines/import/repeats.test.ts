import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../domain/shop/answers';
import { assembleShop } from '../../domain/shop/assemble';
import { type Fate, fates } from '../../domain/shop/ledger/fates';
import { rulesOfMarks } from '../../domain/shop/repeats/row-marks';
import { filesOutcome } from './fixtures/shop-outcome';

const header = 'Order ID,Order Status,Order Date,Customer ID,SKU,Quantity,Item Price\n';

interface Line {
  readonly id: string;
  readonly customer?: string;
  readonly sku?: string;
  readonly price?: number;
  readonly status?: string;
  readonly day?: string;
  readonly quantity?: number;
}

const row = ({ id, customer, sku, price, status, day, quantity }: Line) =>
  `${[id, status ?? 'completed', day ?? '2024-03-05 10:00', customer ?? `C${id}`, sku ?? 'P1', quantity ?? 1, price ?? 10].join()}\n`;

const csv = (lines: readonly Line[]) => header + lines.map(row).join('');

async function outcome(...texts: readonly string[]) {
  const { files, shop, customers } = await filesOutcome(texts.map((text, i) => new File([text], `${i}.csv`)));
  for (const { read, imported, merged, rejected } of files) expect(imported + merged + rejected).toBe(read);
  return {
    merged: files.map(({ merged }) => merged),
    superseded: files.map((file) => ('superseded' in file ? file.superseded : 0)),
    collidesWith: files.map((file) => ('collidesWith' in file ? file.collidesWith : [])),
    orders: new Set(shop.orderLines.order).size,
    spend: Object.fromEntries(customers.map(({ id, spend }) => [id, spend])),
    shop,
  };
}

const day = (i: number) => `2024-03-${String(1 + (i % 28)).padStart(2, '0')} 10:00`;
const many = (from: number, to: number, more: Partial<Line> = {}): Line[] =>
  Array.from({ length: to - from }, (_, i) => ({
    id: `${from + i}`,
    customer: `C${(from + i) % 7}`,
    sku: `P${(from + i) % 5}`,
    day: day(from + i),
    price: 10 + ((from + i) % 9),
    ...more,
  }));

describe('equal rows of one file', () => {
  it('are lines of the basket where they stand together', async () => {
    const { merged, spend } = await outcome(csv([{ id: '1' }, { id: '1' }, { id: '2' }, { id: '3' }]));
    expect(merged).toEqual([0]);
    expect(spend).toEqual({ C1: 20, C2: 10, C3: 10 });
  });

  it('are an order written twice where it comes again as a whole in another place', async () => {
    const twoLines: Line[] = [
      { id: '1', sku: 'a' },
      { id: '1', sku: 'b', price: 5 },
    ];
    const { merged, spend } = await outcome(csv([...twoLines, ...many(10, 20), ...twoLines]));
    expect(merged).toEqual([2]);
    expect(spend.C1).toBe(15 + 10 + (15 % 9));
  });

  it('merge when an export was joined with itself, equal lines of a basket counting on', async () => {
    const lines = [...many(1, 30), { id: '40', customer: 'double' }, { id: '40', customer: 'double' }];
    const once = await outcome(csv(lines));
    const twice = await outcome(csv([...lines, ...lines]));
    expect(once.spend.double).toBe(20);
    expect(twice.spend).toEqual(once.spend);
    expect(twice.merged).toEqual([31]);
  });

  it('count where a file is sorted by product and an order lies scattered', async () => {
    const baskets = Array.from({ length: 12 }, (_, i) => `${i}`);
    const lines = ['a', 'b', 'c', 'd'].flatMap((sku) => baskets.map((id) => ({ id, sku })));
    const { merged, spend } = await outcome(csv([...lines, { id: '3', sku: 'a' }]));
    expect(merged).toEqual([0]);
    expect(spend.C3).toBe(50);
  });

  it('count the order once whose later state stands below in a file of two exports', async () => {
    const lines = [...many(1, 20), { id: '50', status: 'processing' }, ...many(20, 30)];
    const { superseded, spend } = await outcome(csv([...lines, { id: '50', status: 'refunded' }]));
    expect(superseded).toEqual([1]);
    expect(spend.C50 ?? 0).toBe(0);
  });

  it('count twice where a line is shipped twice and only a column that is not read tells it', async () => {
    const shipped = (id: string, parcel: string) => row({ id }).replace('\n', `,${parcel}\n`);
    const text = [shipped('1', 'x1'), shipped('2', 'x2'), shipped('1', 'x3'), shipped('3', 'x4')].join('');
    const { merged, spend } = await outcome(header.replace('\n', ',Parcel\n') + text);
    expect(merged).toEqual([0]);
    expect(spend.C1).toBe(20);
  });

  it('count without an order id, as a second coffee of the day, but not where whole blocks come again', async () => {
    const till = 'Customer ID,SKU,Quantity,Item Price,Order Date\n';
    const sale = (i: number) =>
      `C${i % 11},P${i % 13},1,3,2024-03-${String(1 + (i % 28)).padStart(2, '0')}\n`;
    const sales = Array.from({ length: 40 }, (_, i) => sale(i)).join('');
    const coffee = 'C1,coffee,1,3,2024-03-05\n';
    const apart = await outcome(till + coffee + sales + coffee);
    expect(apart.merged).toEqual([0]);
    const joined = await outcome(till + sales + coffee + sales);
    expect(joined.merged).toEqual([40]);
    const constant = await outcome(till + coffee.repeat(100));
    expect(constant.merged).toEqual([0]);
  });
});

describe('orders in several files', () => {
  const older = csv([...many(1, 20), { id: '20', status: 'processing' }, { id: '21', price: 30 }]);
  const newer = csv([{ id: '20' }, { id: '21', price: 30, status: 'refunded' }, ...many(22, 40)]);

  it('count once, in their later state, whatever the order of the files', async () => {
    const forth = await outcome(older, newer);
    const back = await outcome(newer, older);
    expect(forth.superseded).toEqual([2, 0]);
    expect(back.superseded).toEqual([0, 2]);
    expect(forth.spend).toEqual(back.spend);
    expect(forth.spend.C20).toBe(10);
    expect(forth.spend.C21 ?? 0).toBe(0);
    expect(forth.orders).toBe(19 + 1 + 18);
  });

  it('count all the same where the rules are switched off', async () => {
    const { chunks } = await filesOutcome([new File([older], 'a'), new File([newer], 'b')]);
    const spend = (rulesOff: readonly string[]) => {
      const { shop } = assembleShop(chunks, { ...noAnswers, rulesOff });
      const c20 = shop.customers.ids.indexOf('C20');
      return shop.orderLines.amount.reduce(
        (sum, amount, line) => (shop.orderLines.customer[line] === c20 ? sum + amount : sum),
        0,
      );
    };
    expect(spend([])).toBe(10);
    expect(spend([rulesOfMarks.superseded])).toBe(20);
    expect(spend([rulesOfMarks.copy])).toBe(10);
  });

  it('keep equal lines of a basket when they stand in both files', async () => {
    const twice: Line[] = [{ id: '1' }, { id: '1' }];
    const { merged, spend } = await outcome(csv([...twice, ...many(2, 9)]), csv([...twice, ...many(9, 30)]));
    expect(merged).toEqual([2, 0]);
    expect(spend.C1! >= 20).toBe(true);
  });

  it('count whole in their later state where a line was taken out since', async () => {
    const first = csv([{ id: 'X', sku: 'a' }, { id: 'X', sku: 'b' }, ...many(1, 9)]);
    const second = csv([{ id: 'X', sku: 'a' }, ...many(9, 20)]);
    const { spend } = await outcome(first, second);
    expect(spend.CX).toBe(10);
  });

  it('stand together where the files name different lines, as files that were cut within an order do', async () => {
    const first = csv([...many(1, 9), { id: 'X', sku: 'a' }]);
    const { spend, merged } = await outcome(first, csv([{ id: 'X', sku: 'b' }, ...many(9, 20)]));
    expect(merged).toEqual([0, 0]);
    expect(spend.CX).toBe(20);
  });

  it('stand together where one file sells and the other takes back', async () => {
    const { spend, merged } = await outcome(
      csv([{ id: 'X', quantity: 3 }, ...many(1, 9)]),
      csv([{ id: 'X', quantity: -1, day: '2024-04-20 10:00' }]),
    );
    expect(merged).toEqual([0, 0]);
    expect(spend.CX).toBeCloseTo(20, 9);
  });

  it('of two shops that count alike are all kept, and it is said', async () => {
    const shop = (name: string, year: number) =>
      csv(many(1, 20).map((line) => ({ ...line, customer: `${name}${line.id}`, day: `${year}-05-05` })));
    const { merged, collidesWith, orders } = await outcome(shop('ann', 2023), shop('bob', 2024));
    expect(merged).toEqual([0, 0]);
    expect(collidesWith).toEqual([[1], [0]]);
    expect(orders).toBe(38);
  });
});

describe('a newer export that is added to a kept shop', () => {
  const changesOf = async (older: string, newer: string) =>
    (await filesOutcome([new File([older], 'a.csv'), new File([newer], 'b.csv')], 1)).changes;

  it('says how many rows of orders are new, changed, unchanged and gone', async () => {
    const older = csv([
      ...many(1, 20),
      { id: '20', status: 'processing', day: day(20) },
      { id: 'X', day: day(21) },
    ]);
    const newer = csv([...many(15, 20), { id: '20', day: day(20) }, ...many(22, 27)]);
    expect(await changesOf(older, newer)).toEqual({
      orders: { added: 5, changed: 1, unchanged: 5, gone: 1 },
    });
  });

  it('says the same of customers, by their ids', async () => {
    const customers = (rows: readonly string[]) => `customer_id,email,city\n${rows.join('\n')}\n`;
    const row = (i: number, city: string) => `U${i},u${i}@example.com,${city}`;
    const older = customers([1, 2, 3, 4].map((i) => row(i, 'Leeds')));
    const newer = customers([row(2, 'Leeds'), row(3, 'York'), row(5, 'Hull')]);
    expect(await changesOf(older, newer)).toEqual({
      customers: { added: 1, changed: 1, unchanged: 1, gone: 2 },
    });
  });

  it('changes nothing where it is the same export', async () => {
    const same = csv(many(1, 20));
    expect(await changesOf(same, same)).toEqual({
      orders: { added: 0, changed: 0, unchanged: 19, gone: 0 },
    });
  });
});

describe('rows without an order id in several files', () => {
  const till = 'Customer ID,SKU,Quantity,Item Price,Order Date\n';
  const sale = (i: number) =>
    `C${i % 11},P${i % 13},1,3,2024-03-${String(1 + Math.floor(i / 3)).padStart(2, '0')}\n`;
  const sales = (from: number, to: number) =>
    till + Array.from({ length: to - from }, (_, i) => sale(from + i)).join('');

  it('count once where exports overlap', async () => {
    const { merged, shop } = await outcome(sales(0, 60), sales(45, 80));
    expect(merged).toEqual([15, 0]);
    expect(shop.orderLines.count).toBe(80);
  });

  it('all count where two tills happen to sell the same on one day', async () => {
    const other = (i: number) => (i % 4 === 0 ? sale(i) : sale(i).replace(/^C/, 'D'));
    const second = till + Array.from({ length: 60 }, (_, i) => other(i)).join('');
    const { merged } = await outcome(sales(0, 60), second);
    expect(merged).toEqual([0, 0]);
  });
});

describe('other tables', () => {
  it('have equal rows once, in one file and across files', async () => {
    const reviews = 'user_id,asin,rating,review text,date\n';
    const review = (i: number) => `U${i},A1,5,quite a good thing for number ${i},2024-01-0${1 + i}\n`;
    const { merged, shop } = await outcome(
      reviews + review(1) + review(2) + review(1),
      reviews + review(2) + review(3),
    );
    expect(merged).toEqual([1, 1]);
    expect(shop.reviews.count).toBe(3);
  });
});

it('takes a row for the same whatever was cleaned in its cells', async () => {
  const head = 'Order ID,Order Status,Order Date,Customer ID,SKU,Item Name,Quantity,Item Price\n';
  const own = (id: number, name: string, status: string) =>
    `${id},${status},2024-03-05 10:00,C${id % 7},P${id % 5},${name},1,${10 + (id % 9)}\n`;
  const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
  const first = numbers.map((id) => own(id, 'Tea &amp; mug', id % 2 === 0 ? 'processing' : 'completed'));
  const again = numbers.map((id) => own(id, 'Tea & mug', 'completed'));
  const { merged, superseded, orders } = await outcome(head + first.join('') + again.join(''));
  expect({ merged, superseded, orders }).toEqual({ merged: [12], superseded: [6], orders: 12 });
});

describe('what rows that count elsewhere would have added', () => {
  /** By fate, of the files dropped together. */
  async function moneyOf(...texts: readonly string[]) {
    const files = texts.map((text, i) => new File([text], `${i}.csv`));
    const { ledger } = await filesOutcome(files);
    const money: Partial<Record<Fate, number>> = {};
    ledger.fate.forEach((code, row) => {
      money[fates[code]!] = (money[fates[code]!] ?? 0) + ledger.paid[row]!;
    });
    return money;
  }

  it('is what their order came to, its discount off, and not shared with the one that counts', async () => {
    const head = 'Order ID,Email,Order Date,Discount Amount,Shipping,Total,SKU,Quantity,Unit Price\n';
    // 30 of goods, 6 off, 4 of postage: 24 an order.
    const shop = Array.from(
      { length: 12 },
      (_, i) =>
        `${i},u${i}@example.com,2024-03-0${1 + (i % 9)},6,4,28,a,1,10\n${i},u${i}@example.com,2024-03-0${1 + (i % 9)},6,4,28,b,2,10\n`,
    );
    const all = shop.join('');
    expect(await moneyOf(head + all + all)).toEqual({ sale: 12 * 24, merged: 12 * 24 });
    expect(await moneyOf(head + all, head + shop.slice(0, 5).join(''))).toEqual({
      sale: 12 * 24,
      merged: 5 * 24,
    });
  });

  it('is what an earlier state would have been worth', async () => {
    const older = csv([...many(1, 20), { id: '21', price: 30, status: 'processing' }]);
    const newer = csv([...many(22, 40), { id: '21', price: 30, status: 'refunded' }]);
    expect(await moneyOf(older, newer)).toMatchObject({ superseded: 30, refunded: 30 });
  });

  it('is told of no row of a whole order whose lines stand in another file', async () => {
    const heads = `order_id,customer_email,order_date,order_total\n${many(1, 30)
      .map(({ id, price }) => `${id},u${id}@example.com,2024-03-05,${price}\n`)
      .join('')}`;
    const lines = `order_id,product_id,quantity,price\n${many(1, 30)
      .map(({ id, sku, price }) => `${id},${sku},1,${price}\n`)
      .join('')}`;
    const { sale, merged, head } = await moneyOf(heads, lines, heads);
    expect([merged, head]).toEqual([Number.NaN, Number.NaN]);
    expect(sale).toBe(many(1, 30).reduce((sum, { price }) => sum + price!, 0));
  });
});
