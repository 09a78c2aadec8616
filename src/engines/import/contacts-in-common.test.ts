import { expect, it } from 'vitest';
import { placeKey } from '../../domain/shop/assembling/place-key';
import { filesOutcome } from './fixtures/shop-outcome';

const usual = Array.from({ length: 80 }, (_, i) => ({
  id: `A${i}`,
  email: `person.${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10)]}@mail${i % 7}.com`,
  street: `${i + 1} High Street`,
}));

async function inCommonOf(some: readonly { id: string; email: string; street: string }[], header: string) {
  const rows = [...usual, ...some].map(({ id, email, street }) => `${id},${email},"${street}",30`);
  const file = new File([`customer_id,email,${header},age\n${rows.join('\n')}\n`], 'customers.csv');
  const { shop } = await filesOutcome([file]);
  return (shop.customers.inCommon ?? []).map(({ by, value, customers }) => ({
    by,
    value,
    ids: customers.map((customer) => shop.customers.ids[customer]),
  }));
}

const some = (email: (i: number) => string, street: (i: number) => string = (i) => `${i} Elm Road`) =>
  Array.from({ length: 6 }, (_, i) => ({ id: `B${i}`, email: email(i), street: street(i) }));
const ids = some(String).map(({ id }) => id);

it('one mailbox has many spellings', async () => {
  const plus = some((i) =>
    i < 4 ? `m.trader+${'abcd'[i]}@gmail.com` : ['mtrader@gmail.com', 'm.t.rader@gmail.com'][i - 4]!,
  );
  expect(await inCommonOf(plus, 'street')).toContainEqual({ by: 'mailbox', value: 'mtrader@gmail.com', ids });
});

it('addresses differ in a number alone, or have a domain of their own', async () => {
  const series = await inCommonOf(
    some((i) => `bestbuyer${100 + i}@mail3.com`),
    'street',
  );
  expect(series).toEqual([{ by: 'series', value: 'bestbuyer#@mail3.com', ids }]);
  const domain = await inCommonOf(
    some((i) => `${'uvwxyz'[i]}${'qrstuv'[i]}@throwaway.xyz`),
    'street',
  );
  expect(domain).toEqual([{ by: 'domain', value: 'throwaway.xyz', ids }]);
});

it.each(['address', 'Street Address', '收货地址'])(
  'a house is written in many ways under “%s”',
  async (header) => {
    const houses = [
      '12 Dock Road',
      '12, Dock Rd.',
      'Dock Road 12',
      '12 dock rd Unit 4',
      'Flat',
      '12 DOCK ROAD #3',
    ];
    houses[4] = 'No. 12 Dock Road';
    const found = await inCommonOf(
      some(
        (i) => `${'uvwxyz'[i]}@mail${i}.com`,
        (i) => houses[i]!,
      ),
      header,
    );
    expect(found).toMatchObject([{ by: 'address', ids }]);
  },
);

it('keeps nothing of what one has alone, or most have', async () => {
  expect(await inCommonOf([], 'street')).toEqual([]);
});

it('tells houses by their numbers, in Chinese too', () => {
  expect(placeKey('上海市浦东新区张江路88号3号楼501室')).toBe(placeKey('上海市 浦东新区 张江路88号'));
  expect(placeKey('张江路88号')).not.toBe(placeKey('张江路89号'));
  expect(placeKey('Hauptstraße 7')).toBe(placeKey('Hauptstr. 7'));
  expect(placeKey('High Street')).toBe('');
});
