import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { coldStarts, distinctReviews, generateSampleShop, type SampleShop } from './generate';
import { customerTypes } from './types';

const shop = generateSampleShop(1);

function rowsOf({ files }: SampleShop, name: string): Record<string, string>[] {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`no file ${name}`);
  const [header, ...rows] = Papa.parse<string[]>(file.text, {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  }).data;
  return rows.map((row) => Object.fromEntries(header!.map((column, j) => [column, row[j]!])));
}

const customers = rowsOf(shop, 'customers.csv');
const products = rowsOf(shop, 'products.csv');
const orders = rowsOf(shop, 'orders.csv');
const reviews = rowsOf(shop, 'reviews.csv');
const events = rowsOf(shop, 'events.csv');
const distinct = (rows: readonly Record<string, string>[], column: string) =>
  new Set(rows.map((row) => row[column]!));
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

describe('the sample shop', () => {
  it('is the same for the same seed and another for another seed', () => {
    expect(generateSampleShop(1)).toEqual(shop);
    expect(rowsOf(generateSampleShop(2), 'orders.csv')).not.toEqual(orders);
  });

  it('has about the promised size', () => {
    expect(customers).toHaveLength(1500);
    expect(products).toHaveLength(300);
    expect(reviews).toHaveLength(2500);
    expect(Math.abs(orders.length / 20_000 - 1)).toBeLessThan(0.05);
    expect(Math.abs(events.length / 60_000 - 1)).toBeLessThan(0.1);
  });

  it('gives every customer a planted type and no one else', () => {
    expect(Object.keys(shop.truth).sort()).toEqual([...distinct(customers, 'Customer ID')].sort());
    expect(new Set(Object.values(shop.truth))).toEqual(new Set(customerTypes));
  });

  it('refers to customers and products that exist, in all tables', () => {
    const customerIds = distinct(customers, 'Customer ID');
    const productIds = distinct(products, 'Product ID');
    for (const table of [orders, reviews, events]) {
      expect([...distinct(table, 'Customer ID')].every((id) => customerIds.has(id))).toBe(true);
      expect([...distinct(table, 'Product ID')].every((id) => productIds.has(id))).toBe(true);
    }
  });

  it('repeats no review but the planted hundredth', () => {
    expect(new Set(reviews.map((row) => JSON.stringify(row))).size).toBe(distinctReviews);
    expect(distinct(reviews, 'Review text').size).toBe(distinctReviews);
  });

  it('has writers of both languages in every type, and nearly every customer writes', () => {
    for (const type of customerTypes) {
      const texts = reviews.filter((row) => shop.truth[row['Customer ID']!] === type);
      const writers = distinct(texts, 'Customer ID').size;
      const chinese = distinct(
        texts.filter((row) => isChinese(row['Review text']!)),
        'Customer ID',
      ).size;
      expect(Math.abs(chinese / writers - 0.5)).toBeLessThan(0.06);
    }
    expect(distinct(reviews, 'Customer ID').size / customers.length).toBeGreaterThan(0.95);
  });

  it('has customers who never bought and products that were never sold', () => {
    expect(customers.length - distinct(orders, 'Customer ID').size).toBe(coldStarts);
    expect(products.length - distinct(orders, 'Product ID').size).toBeGreaterThanOrEqual(8);
  });

  it('has titles in English, in Chinese and in both, no two alike', () => {
    expect(distinct(products, 'Title').size).toBe(products.length);
    const both = products.filter(({ Title }) => isChinese(Title!) && /[a-z]{3} .*[a-z]{3}/i.test(Title!));
    expect(products.filter(({ Title }) => isChinese(Title!)).length).toBeGreaterThan(100);
    expect(products.filter(({ Title }) => !isChinese(Title!)).length).toBeGreaterThan(100);
    expect(both.length).toBeGreaterThan(10);
  });

  it('has the dirt of real exports: copies, cancellations, returns, unreadable cells, contacts', () => {
    const copies = orders.length - new Set(orders.map((row) => JSON.stringify(row))).size;
    expect(copies / orders.length).toBeGreaterThan(0.008);
    const undone = orders.filter(({ Status }) => Status !== 'completed').length;
    expect(Math.abs(undone / orders.length - 0.03)).toBeLessThan(0.01);
    expect(orders.filter(({ Quantity }) => Number(Quantity) < 0).length).toBeGreaterThan(10);
    const unreadable = (rows: readonly Record<string, string>[], column: string) =>
      rows.filter((row) => !/^2/.test(row[column]!) || Number.isNaN(Date.parse(row[column]!))).length;
    expect(unreadable(orders, 'Order date')).toBeGreaterThan(3);
    expect(unreadable(events, 'Timestamp')).toBeGreaterThan(2);
    expect(orders.filter((row) => Number.isNaN(Number(row['Unit price (USD)']))).length).toBeGreaterThan(2);
    const contact = /@example\.(com|cn)|1380013\d{4}|\+1 202 555 0\d{3}/;
    expect(reviews.filter((row) => contact.test(row['Review text']!)).length).toBeGreaterThan(8);
  });

  it('shows a purchase event only to customers who bought the product', () => {
    const bought = new Set(orders.map((row) => `${row['Customer ID']} ${row['Product ID']}`));
    const purchases = events.filter(({ Event }) => Event === 'purchase');
    expect(purchases.length).toBeGreaterThan(5000);
    expect(purchases.every((row) => bought.has(`${row['Customer ID']} ${row['Product ID']}`))).toBe(true);
  });
});
