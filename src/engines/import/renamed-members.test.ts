import { expect, it } from 'vitest';
import { campaignOf } from '../../domain/campaign/fixtures/campaign';
import { campaignSpan, measureCampaign } from '../../domain/campaign/measure-campaign';
import { purchasesWithin } from '../../domain/campaign/purchases-within';
import { verdictsOf } from '../../domain/shop/answers';
import { customersCalled } from '../../domain/shop/customers-called';
import { filesOutcome } from './fixtures/shop-outcome';

/** Orders by who placed them; before the campaign of March 2026 everybody ordered once. */
async function shopOf(rows: readonly (readonly [id: string, email: string, day: string])[]) {
  const lines = rows.map(([id, email, day], i) => `${i + 1},${id},${email},P${i % 3},1,20,${day}`);
  const text = `order_id,customer_id,email,product_id,quantity,unit_price,order_date\n${lines.join('\n')}\n`;
  return (await filesOutcome([new File([text], 'orders.csv')])).shop;
}

const ids = Array.from({ length: 40 }, (_, i) => `C${100 + i}`);
const campaign = campaignOf(ids, (i) => i % 4 === 0, 1);
const mailOf = (i: number) => `${'abcdefghij'[i % 10]}.${'klmn'[Math.floor(i / 10)]}@mail.com`;

async function effectOf(rows: readonly (readonly [string, string, string])[]) {
  const shop = await shopOf(rows);
  const { effect } = measureCampaign(campaign, purchasesWithin(shop, ...campaignSpan(campaign)), (names) =>
    customersCalled(shop.customers, names),
  );
  if (typeof effect === 'string') throw new Error(effect);
  return effect;
}

const before = ids.map((id, i) => [id, mailOf(i), '2026-01-05'] as const);
const end = ['C100', mailOf(0), '2026-05-01'] as const;

it('a newer export that tells people apart by address knows the customers of an older campaign', async () => {
  // Enough strangers who bought as guests: from now on everybody is called by the address.
  const strangers = [1, 2, 3, 4].map((i) => ['', `guest${i}@other.com`, '2026-03-10'] as const);
  const guests = [...strangers, ...ids.map((_, i) => ['', mailOf(i), '2026-03-10'] as const)];
  const shop = await shopOf([...before, ...guests, end]);
  expect(shop.customers.ids).toContain(mailOf(3));
  expect(await effectOf([...before, ...guests, end])).toMatchObject({
    unknown: 0,
    mailed: { customers: 30, ordered: 30 },
    control: { customers: 10, ordered: 10 },
  });
  // So are those known by whom the user said something.
  const verdicts = verdictsOf({ fakes: ['C103'], genuine: ['C104'] }, shop.customers)!;
  expect(verdicts[shop.customers.ids.indexOf(mailOf(3))]).toBe(-1);
  expect(verdicts[shop.customers.ids.indexOf(mailOf(4))]).toBe(1);
});

it('accounts that turned out to be one person count once, and in neither group where they were in both', async () => {
  // C101 and C102 were mailed, C104 was held back and C105 mailed; each pair has one address by now.
  const joined = [
    ['C102', mailOf(1), '2026-03-12'],
    ['C105', mailOf(4), '2026-03-12'],
  ] as const;
  expect(await effectOf([...before, ...joined, end])).toMatchObject({
    joined: { once: 1, neither: 2 },
    mailed: { customers: 28, ordered: 1 },
    control: { customers: 9, ordered: 0 },
    unknown: 0,
  });
});

it('strangers stay strangers', async () => {
  const effect = await effectOf([...before.slice(0, 30), ['X1', 'x@mail.com', '2026-04-20']]);
  expect(effect).toMatchObject({ unknown: 10 });
  expect(effect.joined).toBeUndefined();
});
