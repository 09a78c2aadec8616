import { describe, expect, it } from 'vitest';
import { msPerDay } from '../../time';
import { noAnswers } from '../answers';
import { assembleShop } from '../assemble';
import { chunkOf } from '../fixtures/chunk-of';
import { columnByClock, shopClock } from './shop-clock';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const iso = (at: number) => new Date(at).toISOString();
const now = day('2024-06-01');
const off = (...rulesOff: string[]) => ({ ...noAnswers, rulesOff });

const lines = Array.from({ length: 40 }, (_, i) => ({
  orderId: `O${i}`,
  customerId: `C${i % 8}`,
  productId: 'P1',
  quantity: 1,
  unitPrice: 10,
  orderedAt: iso(day('2024-01-01') + i * msPerDay),
}));

describe('implausible dates', () => {
  const wrong = {
    orderId: 'X',
    customerId: 'C1',
    productId: 'P1',
    quantity: 1,
    unitPrice: 10,
    orderedAt: '2099-05-01',
  };
  const chunks = [chunkOf('orders', [...lines, wrong])];

  it('take the date and leave the sale', () => {
    const { shop, cleaning } = assembleShop(chunks, noAnswers, now);
    expect(shop.orderLines.count).toBe(41);
    expect(Math.max(...shop.orderLines.at.filter((at) => !Number.isNaN(at)))).toBe(day('2024-02-09'));
    expect(cleaning.find(({ rule }) => rule === 'implausibleDates')).toMatchObject({
      isOn: true,
      changed: 1,
      table: 'orders',
      rows: Int32Array.of(40),
      examples: [{ before: '2099-05-01', after: '' }],
    });
  });

  it('stand where the rule is switched off, which still says what it found', () => {
    const { shop, cleaning } = assembleShop(chunks, off('implausibleDates'), now);
    expect(Math.max(...shop.orderLines.at)).toBe(day('2099-05-01'));
    expect(cleaning.find(({ rule }) => rule === 'implausibleDates')).toMatchObject({
      isOn: false,
      changed: 1,
    });
  });
});

describe('reviews', () => {
  const long = 'I have used this mug every day for a month and it keeps the tea warm for hours.';
  const review = (customerId: string, text: string, productId = 'P1', rating = 5) => ({
    reviewId: `${customerId}${productId}${text.length}${rating}`,
    customerId,
    productId,
    rating,
    text,
    reviewedAt: '2024-03-01',
  });
  const assembled = (rows: ReturnType<typeof review>[], ...rulesOff: string[]) =>
    assembleShop([chunkOf('reviews', rows)], off(...rulesOff), now);
  const textsOf = (rows: ReturnType<typeof review>[], ...rulesOff: string[]) =>
    [...assembled(rows, ...rulesOff).shop.reviews.text].sort();

  it('are without what the system wrote for the customer, whose rating stays', () => {
    const rows = [review('user-1', '此用户没有填写评价。'), review('user-2', 'Good mug', 'P1', 3)];
    expect(textsOf(rows)).toEqual(['', 'Good mug']);
    expect([...assembled(rows).shop.reviews.rating].sort()).toEqual([3, 5]);
    expect(textsOf(rows, 'defaultReviews')).toContain('此用户没有填写评价。');
  });

  it('count once where one customer says the same of one product twice', () => {
    const rows = [
      review('user-1', long),
      { ...review('user-1', long), reviewId: 'again', reviewedAt: '2024-04-09' },
    ];
    expect(textsOf(rows)).toEqual([long]);
    expect(textsOf(rows, 'duplicateReviews')).toEqual([long, long]);
  });

  it('lose the words, not the rating, where one customer says nearly the same of another product', () => {
    const rows = [review('user-1', long), review('user-1', `${long} Really.`, 'P2')];
    expect(textsOf(rows)).toEqual(['', long]);
    expect(assembled(rows).shop.reviews.count).toBe(2);
  });

  it('keep one of a text that three accounts share, and leave two alone', () => {
    const rows = ['user-1', 'user-2', 'user-3'].map((customer) => review(customer, long));
    expect(textsOf(rows)).toEqual(['', '', long]);
    expect(textsOf(rows.slice(0, 2))).toEqual([long, long]);
    expect(textsOf(rows, 'sharedTexts')).toEqual([long, long, long]);
  });

  it('that are short and alike are what people say', () => {
    const rows = ['user-1', 'user-2', 'user-3', 'user-4'].map((customer) =>
      review(customer, 'Great product!'),
    );
    expect(textsOf(rows)).toEqual(Array(4).fill('Great product!'));
  });
});

describe('accounts far above all others', () => {
  it('are marked and keep what they bought', () => {
    const people = Array.from({ length: 30 }, (_, i) => ({
      ...lines[0]!,
      orderId: `P${i}`,
      customerId: `P${i}`,
      unitPrice: 10 + (i % 7),
    }));
    const trade = { ...lines[0]!, orderId: 'T', customerId: 'trade', quantity: 5000 };
    const { shop, farOut, cleaning } = assembleShop([chunkOf('orders', [...people, trade])], noAnswers, now);
    expect(shop.customers.ids.filter((_, i) => farOut[i] === 1)).toEqual(['trade']);
    expect(Math.max(...shop.orderLines.amount)).toBe(50_000);
    expect(cleaning.find(({ rule }) => rule === 'outliers')).toMatchObject({
      changed: 1,
      examples: [{ before: 'trade' }],
    });
  });
});

describe('the shop’s clock', () => {
  it('tells times of Greenwich, and leaves those that the file tells by the shop’s', () => {
    const late = { ...lines[0]!, orderedAt: iso(Date.UTC(2024, 2, 1, 23, 30)) };
    const own = chunkOf('orders', [late]);
    const orderedAt = own.columns.orderedAt!;
    const utc = {
      ...own,
      columns: { ...own.columns, orderedAt: { ...orderedAt, isUtc: true } },
    } as typeof own;
    const answers = { ...noAnswers, timeZone: 'Asia/Shanghai' };
    expect(assembleShop([utc], answers, now).shop.orderLines.at[0]).toBe(Date.UTC(2024, 2, 2, 7, 30));
    expect(assembleShop([own], answers, now).shop.orderLines.at[0]).toBe(Date.UTC(2024, 2, 1, 23, 30));
    expect(assembleShop([utc], noAnswers, now).shop.orderLines.at[0]).toBe(Date.UTC(2024, 2, 1, 23, 30));
    const unknown = { ...noAnswers, timeZone: 'Mars/Olympus' };
    expect(assembleShop([utc], unknown, now).shop.orderLines.at[0]).toBe(Date.UTC(2024, 2, 1, 23, 30));
  });

  it('tells a column by it, summer time included, whatever is missing', () => {
    const values = Float64Array.of(Date.UTC(2024, 2, 31, 0, 59), Date.UTC(2024, 2, 31, 1, 0), Number.NaN);
    const clock = shopClock('Europe/Berlin');
    const told = columnByClock({ type: 'date', values, isUtc: true }, clock);
    expect(told).toEqual({
      type: 'date',
      values: Float64Array.of(Date.UTC(2024, 2, 31, 1, 59), Date.UTC(2024, 2, 31, 3, 0), Number.NaN),
      isUtc: false,
    });
    const own = { type: 'date', values } as const;
    expect(columnByClock(own, clock)).toBe(own);
    expect(shopClock('')).toBeNull();
  });
});
