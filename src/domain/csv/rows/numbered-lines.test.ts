import { describe, expect, it } from 'vitest';
import { importText, stringsOf } from '../fixtures/import-text';

const rows = (row: (i: number) => string) => Array.from({ length: 6 }, (_, i) => row(i)).join('\n');

async function packed(header: string, row: (i: number) => string) {
  const { chunks, counts } = await importText(`${header}\n${rows(row)}\n`);
  expect([counts.read, counts.imported]).toEqual([6, 6]);
  return stringsOf(chunks, 'items')[0];
}

describe('lines of an order side by side in one row', () => {
  it('are packed by their numbers, blanks left out, numbers as the file writes them', async () => {
    const items = await packed(
      'Order ID;Date;Email;Total;Item 1 name;Item 1 SKU;Item 1 qty;Item 1 price;Item 2 name;Item 2 SKU;Item 2 qty;Item 2 price;Item 3 name;Item 3 SKU;Item 3 qty;Item 3 price',
      (i) => `${i};2024-03-05;u${i}@example.com;1.320,50;Mug;M;1;1.299,50;Tea, "green";T;2;10,50;;;;`,
    );
    expect(JSON.parse(items!)).toEqual([
      { productTitle: 'Mug', productId: 'M', quantity: '1', unitPrice: '1299.5' },
      { productTitle: 'Tea, "green"', productId: 'T', quantity: '2', unitPrice: '10.5' },
    ]);
  });

  it('may have their number behind the name, or none at the first', async () => {
    const behind = await packed(
      'Order ID,Date,Email,Product 1,Qty 1,Price 1,Product 2,Qty 2,Price 2',
      (i) => `${i},2024-03-05,u${i}@example.com,Mug,1,8.00,Tea,2,3.00`,
    );
    expect(JSON.parse(behind!)).toHaveLength(2);
    const none = await packed(
      'Order ID,Date,Email,Product,Quantity,Price,Product 2,Quantity 2,Price 2',
      (i) => `${i},2024-03-05,u${i}@example.com,Mug,1,8.00,Tea,2,3.00`,
    );
    expect(JSON.parse(none!)[1]).toEqual({ productTitle: 'Tea', quantity: '2', unitPrice: '3' });
  });

  it('are a list of names where nothing else is numbered', async () => {
    const items = await packed(
      'order_id,date,billing_email,order_total,order_item_1,order_item_2',
      (i) => `${i},2024-03-05,u${i}@example.com,30.00,Mug x 1,Tea x 2`,
    );
    expect(items).toBe('Mug x 1 | Tea x 2');
  });

  it('are none where numbers count something else', async () => {
    for (const header of [
      'Order ID,Date,Email,Product,Quantity,Price,Address 1,Address 2',
      'Order ID,Date,Email,Title,Quantity,Price,Title 2,Category 2',
      'Order ID,Date,Email,Product 1 of 3,Quantity,Price 1/2,1,2',
    ]) {
      const items = await packed(
        header,
        (i) => `${i},2024-03-05,u${i}@example.com,Mug,1,8.00,Main Street,Flat`,
      );
      expect(items).toBe('');
    }
  });
});
