import { describe, expect, it } from 'vitest';
import { chunkOf } from '../../fixtures/chunk-of';
import { indexCustomers } from '../customer-index';
import { shopTables } from '../shop-rows';

type Row = Readonly<Record<string, string | number>>;

function whoIsWho(...tables: readonly [kind: 'orders' | 'customers' | 'reviews', rows: readonly Row[]][]) {
  const index = indexCustomers(shopTables(tables.map(([kind, rows]) => chunkOf(kind, rows))));
  const named = (kind: 'orders' | 'customers' | 'reviews') =>
    [...index.ofRows[kind]].map((customer) => index.ids[customer] ?? null);
  return { ...index, named };
}

const orders = (rows: readonly Row[]) =>
  whoIsWho(['orders', rows.map((row, i) => ({ orderId: `O${i}`, productId: 'p', customerId: '', ...row }))]);

describe('nobody', () => {
  it('is whoever a word for nobody, a mark or a zero stands for', () => {
    const words = ['0', 'guest', 'null', '(not set)', '\\N', '-', '匿名用户', 'C1', '007', '7'];
    const { named, people } = orders(words.map((customerId) => ({ customerId })));
    expect(named('orders')).toEqual([null, null, null, null, null, null, null, 'C1', '007', '7']);
    expect(people.nobody.orders).toBe(7);
  });

  it('is zero, but not where people are counted from zero and zero does no more than others', () => {
    const counted = Array.from({ length: 40 }, (_, i) => ({ customerId: `${i % 20}` }));
    expect(new Set(orders(counted).named('orders')).size).toBe(20);
    const guests = Array.from({ length: 30 }, () => ({ customerId: '0' }));
    expect(orders([...counted, ...guests]).people.nobody.orders).toBe(32);
    const gaps = Array.from({ length: 40 }, (_, i) => ({ customerId: `${i % 20 === 0 ? 0 : 50 + i}` }));
    expect(orders(gaps).people.nobody.orders).toBe(2);
  });

  it('has no address: words, relays and texts without a domain name none', () => {
    const emails = [
      'NULL',
      'none@none.com',
      'noreply@shop.example',
      'n/a',
      'ann',
      'a***@x.com',
      'Ann@x.com ',
    ];
    expect(orders(emails.map((email) => ({ email }))).named('orders')).toEqual([
      ...new Array(6).fill(null),
      'ann@x.com',
    ]);
  });

  it('has no id that a spreadsheet has damaged, and these are listed', () => {
    const ids = ['7.1E+11', '7.1E+11', '1234567890123450000', '1234567890123450001'];
    const { named, people } = orders(ids.map((customerId) => ({ customerId })));
    expect(named('orders')).toEqual([null, null, '1234567890123450000', '1234567890123450001']);
    expect(people.damaged).toEqual(['7.1E+11']);
    const cut = ['1234567890123450000', '2234567890123450000', '3234567890123450000'];
    expect(orders(cut.map((customerId) => ({ customerId }))).named('orders')).toEqual([null, null, null]);
  });
});

describe('an address', () => {
  it('makes one person of two ids, whatever its case and blanks, and is then the id of everyone who has one', () => {
    const { named, people } = orders([
      { customerId: '100', email: 'ada@example.com' },
      { customerId: '500', email: '  Ada@Example.com ' },
      { customerId: '101', email: 'ben@example.com' },
      { customerId: '102', email: '' },
    ]);
    expect(named('orders')).toEqual(['ada@example.com', 'ada@example.com', 'ben@example.com', '102']);
    expect(people.merges).toEqual([{ id: 'ada@example.com', merged: ['100', '500'], by: 'email' }]);
  });

  it('leaves the ids as they are where it tells nothing more', () => {
    const { named, people } = orders([
      { customerId: '100', email: 'ada@example.com' },
      { customerId: '101', email: 'ben@example.com' },
    ]);
    expect(named('orders')).toEqual(['100', '101']);
    expect(people.merges).toEqual([]);
  });

  it('of one pair among many people renames nobody else', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      customerId: String(200 + i),
      email: `u${i}@example.com`,
    }));
    const { named } = orders([
      { customerId: '100', email: 'ada@example.com' },
      { customerId: '500', email: 'ada@example.com' },
      ...many,
    ]);
    expect(named('orders').slice(0, 4)).toEqual(['100', '100', '200', '201']);
  });

  it('does not guess at dots and plus signs', () => {
    const emails = ['ada.b@gmail.com', 'adab@gmail.com', 'adab+shop@gmail.com'];
    expect(new Set(orders(emails.map((email) => ({ email }))).named('orders')).size).toBe(3);
  });

  it('in the column of ids is the address, whatever its case', () => {
    const ids = ['Ada@example.com', 'ada@example.com', 'ADA@EXAMPLE.COM'];
    expect(new Set(orders(ids.map((customerId) => ({ customerId }))).named('orders')).size).toBe(1);
  });

  it('of a wholesaler with five accounts is one person', () => {
    const rows = [1, 2, 3, 4, 5].map((i) => ({ customerId: `W${i}`, email: 'buy@whole.example' }));
    expect(new Set(orders(rows).named('orders'))).toEqual(new Set(['buy@whole.example']));
  });

  it('of an office on the orders of 300 guests is nobody’s, and listed', () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({
      email: 'office@hotel.example',
      personName: `Guest${i} Number${i}`,
    }));
    const { named, people } = orders([...rows, { email: 'ann@x.com', personName: 'Ann Lee' }]);
    expect(named('orders').filter((id) => id !== null)).toEqual(['ann@x.com']);
    expect(people.shared).toEqual(['office@hotel.example']);
  });

  it('of one customer who writes the name in two ways is one person', () => {
    const rows = ['Ann Lee', 'LEE, ANN', 'A. Lee'].map((personName) => ({ email: 'ann@x.com', personName }));
    expect(new Set(orders(rows).named('orders'))).toEqual(new Set(['ann@x.com']));
  });
});

describe('a number', () => {
  it('makes one person of two ids, written with and without marks and country', () => {
    const { named, people } = orders([
      { customerId: 'A', phone: '+44 7700 900001' },
      { customerId: 'B', phone: '(07700) 900-001' },
      { customerId: 'C', phone: '0044 7700 900002' },
      { customerId: 'D', phone: '+44 (7700) 900002' },
    ]);
    expect(named('orders')).toEqual(['A', 'A', 'C', 'C']);
    expect(people.merges.map(({ by }) => by)).toEqual(['phone', 'phone']);
  });

  it('of a family is nobody’s: each has an address and a name', () => {
    const rows = ['Ann', 'Bob', 'Cid'].map((name) => ({
      customerId: `id ${name}`,
      email: `${name}@lee.example`,
      phone: '+44 7700 900001',
      personName: `${name} Lee`,
    }));
    expect(new Set(orders(rows).named('orders')).size).toBe(3);
  });

  it('that is masked, cipher, a filler or damaged is nobody’s', () => {
    const phones = ['138****1234', '##abc$$', '0000000000', '1234567890', '1.38E+10', '13800001111'];
    const rows = phones.flatMap((phone, i) => [
      { customerId: `a${i}`, phone },
      { customerId: `b${i}`, phone },
    ]);
    expect(orders(rows).people.merges).toEqual([{ id: 'a5', merged: ['a5', 'b5'], by: 'phone' }]);
  });
});

describe('an id that many addresses have beside them', () => {
  it('is no person, whatever it is called', () => {
    const guests = Array.from({ length: 26 }, (_, i) => ({ customerId: '99999', email: `g${i}@x.com` }));
    const { named, people } = orders([...guests, { customerId: '7', email: 'ann@x.com' }]);
    expect(new Set(named('orders')).size).toBe(27);
    expect(people.shared).toEqual(['99999']);
  });
});

describe('equal ids of two systems', () => {
  const customers = (domain: string, file: number) =>
    chunkOf(
      'customers',
      [1, 2, 3].map((i) => ({ customerId: `${i}`, email: `c${i}@${domain}` })),
      file,
    );
  const index = (...chunks: Parameters<typeof shopTables>[0]) => indexCustomers(shopTables(chunks));

  it('are different people where their addresses differ', () => {
    const { ids } = index(customers('web.example', 0), customers('till.example', 1));
    expect(ids).toEqual(['1', '1 (2)', '2', '2 (2)', '3', '3 (2)']);
  });

  it('are nobody’s in a file that could be of either', () => {
    const line = { orderId: 'O', productId: 'p', orderedAt: '2024-01-01' };
    const orders = chunkOf(
      'orders',
      [
        { ...line, customerId: '2' },
        { ...line, customerId: '9' },
      ],
      2,
    );
    const { ids, ofRows } = index(customers('web.example', 0), customers('till.example', 1), orders);
    expect([...ofRows.orders].map((customer) => ids[customer] ?? null)).toEqual([null, '9']);
  });

  it('are one person each where two exports of one system name the same addresses', () => {
    const { ids } = index(customers('web.example', 0), customers('web.example', 1));
    expect(ids).toEqual(['1', '2', '3']);
  });
});

describe('names under reviews', () => {
  const review = (customerId: string, i: number): Row => ({
    customerId,
    productId: 'p',
    rating: 5,
    text: `t${i}`,
  });

  it('are nobody’s where several write under a first name; a full name is a person', () => {
    const writers = ['Ann', 'Ann', 'Bob', 'Ada Lovelace', 'Ada Lovelace', 'Amazon Customer', 't**3(匿名)'];
    const { named } = whoIsWho(['reviews', writers.map(review)]);
    const [ann, otherAnn, bob, ada, sameAda, customer, hidden] = named('reviews');
    expect(ann).not.toBe(otherAnn);
    expect([bob, ada, sameAda]).toEqual(['Bob', 'Ada Lovelace', 'Ada Lovelace']);
    expect(customer).not.toBe(hidden);
  });

  it('name nobody beside a table that knows people by ids', () => {
    const { named, ids } = whoIsWho(
      ['orders', [{ orderId: '1', customerId: 'c1', productId: 'p' }]],
      ['reviews', ['Ann', 'Ada Lovelace'].map(review)],
    );
    expect(named('reviews')).toEqual([null, null]);
    expect(ids).toEqual(['c1']);
  });

  it('that are ids in truth are taken for ids', () => {
    const { named } = whoIsWho(['reviews', ['A3SGXH7AUHU8GW', 'kim88', 'A3SGXH7AUHU8GW'].map(review)]);
    expect(named('reviews')).toEqual(['A3SGXH7AUHU8GW', 'kim88', 'A3SGXH7AUHU8GW']);
  });
});

describe('names in a column of customers of orders', () => {
  const bought = (names: readonly string[], emailOf: (i: number) => string) =>
    orders(
      Array.from({ length: 40 }, (_, i) => ({ customerId: names[i % names.length]!, email: emailOf(i) })),
    );

  it('are nobody’s where several addresses stand beside many of them, which tell people apart', () => {
    const first = bought(['Anna', 'Ben', 'Cleo'], (i) => `u${i % 10}@example.com`);
    expect(new Set(first.named('orders')).size).toBe(10);
    const one = bought(['Іван'], (i) => `u${i % 10}@example.com`);
    expect(new Set(one.named('orders')).size).toBe(10);
  });

  it('are people where each has one address, and companies where each has several', () => {
    const names = Array.from({ length: 20 }, (_, i) => `Anna Lee${'abcdefghijklmnopqrst'[i]}`);
    expect(
      new Set(
        bought(names, (i) => (i === 25 ? 'other@example.com' : `u${i % 20}@example.com`)).named('orders'),
      ).size,
    ).toBe(20);
    const firms = ['Acme GmbH', 'Blue Ltd', 'Cedar Inc'];
    expect(new Set(bought(firms, (i) => `u${i % 6}@firm${i % 3}.com`).named('orders')).size).toBe(3);
  });
});
