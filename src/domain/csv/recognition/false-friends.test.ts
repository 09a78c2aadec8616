import { describe, expect, it } from 'vitest';
import { inspectHead } from '../inspect';

/** The kind and the column of each field, by the header's name. */
function reading(headers: string, row: (n: number) => string) {
  const rows = Array.from({ length: 24 }, (_, n) => row(n));
  const found = inspectHead(new TextEncoder().encode(`${[headers, ...rows].join('\n')}\n`), true);
  const match = found.kind === null ? {} : found.matches[found.kind];
  const fields: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(match).map(([field, column]) => [field, found.headers[column]!]),
  );
  return { kind: found.kind, refusal: found.refusal, fields };
}

const day = (n: number) => `2024-03-${String(1 + (n % 28)).padStart(2, '0')}`;
const goods = ['Mug', 'Socks', 'Towel', 'Lamp'];
const people = ['Ann Lee', 'Bob Ray', 'Cy Fox', 'Di Sun', 'Ed Moe'];

describe('names that lie', () => {
  it('a bare name is the product where it goes with the code, a person where it goes with the order', () => {
    const product = reading('order,email,sku,name,qty,price,date', (n) => {
      const order = Math.floor(n / 3);
      return `o${order},u${order % 5}@example.com,p${n % 4},${goods[n % 4]},1,2.5,${day(order)}`;
    });
    expect(product.fields).toMatchObject({ productTitle: 'name', productId: 'sku' });
    const person = reading('order,email,sku,name,qty,price,date', (n) => {
      const order = Math.floor(n / 3);
      return `o${order},u${order % 5}@example.com,p${n % 4},${people[order % 5]},1,2.5,${day(order)}`;
    });
    expect(person.fields.productTitle).toBeUndefined();
  });

  it('a bare id is the order in a list of orders, the product in a list of products, the person in a list of people', () => {
    const orders = reading(
      'id,customer_id,created_at,total,status',
      (n) => `${700 + n},c${n % 7},${day(n)},${n + 0.5},paid`,
    );
    expect(orders).toMatchObject({ kind: 'orders', fields: { orderId: 'id', customerId: 'customer_id' } });
    const products = reading('id,name,price,category,total', (n) => `${n},${goods[n % 4]} ${n},2.5,Home,9`);
    expect(products).toMatchObject({ kind: 'products', fields: { productId: 'id', title: 'name' } });
    const customers = reading(
      'id,name,email,city,created_at',
      (n) => `${n},${people[n % 5]},u${n}@example.com,Rome,${day(n)}`,
    );
    expect(customers).toMatchObject({ kind: 'customers', fields: { customerId: 'id', email: 'email' } });
  });

  it('codes under a product’s bare name are its number; small counts, sums of items and codes beside names are not', () => {
    const sold = (name: string, of: (n: number) => string) =>
      reading(
        `Order ID,Order Date,Customer ID,${name},Quantity,Unit Price`,
        (n) => `${7000 + n},${day(n)},c${n % 7},${of(n)},1,2.50`,
      );
    for (const name of ['Product', 'Item', 'Artikel', '商品', 'Товар'])
      expect(sold(name, (n) => `${1000 + (n % 5)}`).fields.productId, name).toBe(name);
    expect(sold('Item', (n) => `${1 + (n % 3)}`).fields.productId).toBeUndefined();
    expect(sold('Items', (n) => `${100 + n}.50`).fields.productId).toBeUndefined();
    const titled = sold('Product,Product Name', (n) => `${1000 + (n % 4)},${goods[n % 4]}`);
    expect(titled.fields.productTitle).toBe('Product Name');
    const reviewed = reading(
      'Customer ID,Product,Rating,Review,Date',
      (n) => `c${n % 7},${1000 + (n % 5)},${1 + (n % 5)},It is a ${goods[n % 4]} I like,${day(n)}`,
    );
    expect(reviewed).toMatchObject({ kind: 'reviews', fields: { productId: 'Product' } });
  });

  it('no column serves a field that its values contradict', () => {
    const { fields } = reading(
      'Order ID,Customer ID,Product ID,Quantity,Unit price,Order date',
      (n) => `${day(n)},u${n % 5}@example.com,u${n % 4}@example.com,${goods[n % 4]},${goods[n % 4]},abc${n}`,
    );
    expect(fields.productId).toBeUndefined();
    expect(fields.quantity).toBeUndefined();
    expect(fields.unitPrice).toBeUndefined();
    expect(fields.orderedAt).toBeUndefined();
  });

  it('people named in a column for customers are ids only where no order and no telephone is named, in any language', () => {
    for (const name of ['Customer', 'Kunde', 'Client', 'Cliente', 'Klant', 'Klient', 'Клиент', 'Müşteri']) {
      const { kind, fields } = reading(
        `Order ID,${name},SKU,Quantity,Price,Order date`,
        (n) => `${n},${people[n % 5]},p${n % 4},1,2.5,${day(n)}`,
      );
      expect(kind).toBe('orders');
      expect([name, fields.customerId]).toEqual([name, undefined]);
      const alone = reading(
        `${name},SKU,Quantity,Price,Order date`,
        (n) => `${people[n % 5]},p${n % 4},1,2.5,${day(n)}`,
      );
      expect([name, alone.fields.customerId]).toEqual([name, name]);
    }
  });

  it('labels that number people are ids, whatever the column is called; people of one first name are none', () => {
    const named = (header: string, label: (n: number) => string) =>
      reading(
        `Order ID,${header},SKU,Quantity,Price,Order date`,
        (n) => `${n},${label(n)},p${n % 4},1,2.5,${day(n)}`,
      ).fields.customerId;
    for (const header of ['Customer', 'Client', 'Kunde', 'Customer Name', 'Buyer name']) {
      expect(named(header, (n) => `Client ${n % 7}`)).toBe(header);
      expect(named(header, (n) => `Customer No. ${100 + (n % 7)}`)).toBe(header);
      expect(named(header, (n) => `Kunde ${'ABCDEFG'[n % 7]}`)).toBe(header);
      expect(named(header, (n) => `${people[n % 5]} ${n % 3 === 0 ? 'Jr' : 'II'}`)).toBeUndefined();
      expect(named(header, () => 'Client 1')).toBe(
        header === 'Customer' || header === 'Client' || header === 'Kunde' ? header : undefined,
      );
    }
  });

  it('the status of a product makes no order, the total of a customer none either', () => {
    expect(
      reading(
        'SKU,Title,Status,Price,Quantity,Created at',
        (n) => `p${n},${goods[n % 4]},active,2.5,${n},${day(n)}`,
      ).kind,
    ).toBe('products');
    const sums = reading(
      'Customer ID,Email,City,Total,Orders,Date',
      (n) => `c${n},u${n}@example.com,Rome,${n * 3}.5,${n % 4},${day(n)}`,
    );
    expect(sums.kind).toBe('customers');
  });

  it('lines of orders are no products, whatever their names', () => {
    for (const [headers, row] of [
      [
        'id_order,id_customer,id_product,product_name,product_quantity,product_price,date_add',
        (n: number) => `${Math.floor(n / 2)},${n % 7},${n % 4},${goods[n % 4]},1,2.5,${day(n)}`,
      ],
      ['Receipt,Item,Qty,Price,Till', (n: number) => `${Math.floor(n / 2)},${goods[n % 4]},1,2.5,T1`],
      [
        'Receipt no,Date,Item code,Item,Qty,Amount',
        (n: number) => `${Math.floor(n / 2)},${day(n)},p${n % 4},${goods[n % 4]},1,2.5`,
      ],
      [
        'Bon,Datum,Artikel,Menge,Betrag',
        (n: number) => `${Math.floor(n / 2)},${day(n)},${goods[n % 4]},1,"2,50"`,
      ],
      ['Чек,Дата,Товар,Кол-во,Сумма', (n: number) => `${Math.floor(n / 2)},${day(n)},${goods[n % 4]},1,2.5`],
      ['小票号,日期,商品,数量,金额', (n: number) => `${Math.floor(n / 2)},${day(n)},${goods[n % 4]},1,2.5`],
    ] as const) {
      expect([headers, reading(headers, row).kind]).toEqual([headers, 'orders']);
    }
  });

  it('the number of a line, of a package or of a seller is nobody’s order, product or customer', () => {
    const { fields } = reading(
      'order_id,order_item_id,seller_id,tracking_number,customer_phone,product_id,price,purchase_date,shipping_limit_date',
      (n) =>
        `o${Math.floor(n / 2)},${1 + (n % 2)},s${n % 3},t${n},0171${n},p${n % 4},2.5,${day(n)},${day(n + 3)}`,
    );
    expect(fields).toMatchObject({
      orderId: 'order_id',
      productId: 'product_id',
      orderedAt: 'purchase_date',
    });
    expect(fields.customerId).toBeUndefined();
  });

  it('the day of the birth, of the shipment or of the last change does not date an order', () => {
    for (const other of [
      'Birthday',
      'Ship date',
      'Last updated',
      'Delivery date',
      'Due date',
      'Cancelled at',
    ]) {
      const { fields } = reading(
        `Order ID,Customer ID,SKU,Quantity,Price,${other}`,
        (n) => `${n},c${n % 5},p${n % 4},1,2.5,${day(n)}`,
      );
      expect([other, fields.orderedAt]).toEqual([other, undefined]);
    }
  });
});
