import { describe, expect, it } from 'vitest';
import type { AudienceFacts } from '../../domain/audience/facts';
import { noRun } from '../../domain/audience/fixtures/random-shop';
import { findAudience } from '../../domain/audience/find-audience';
import { memberRows } from '../../domain/audience/member-rows';
import type { Rule } from '../../domain/audience/rule';
import { returnRates } from '../../domain/shop/customers-summary';
import { filesOutcome } from '../import/fixtures/shop-outcome';
import { audienceFactsOf } from './audience-facts';

async function factsOf(
  ...tables: readonly (readonly [name: string, text: string])[]
): Promise<AudienceFacts> {
  const { shop, ledger } = await filesOutcome(tables.map(([name, text]) => new File([text], name)));
  return audienceFactsOf(
    shop,
    () => 'en',
    () => [],
    returnRates({ shop, ledger }),
  );
}

function whom(facts: AudienceFacts, rule: Rule): readonly string[] {
  const { members } = findAudience(rule, facts, noRun);
  return Array.from(members, (c) => facts.shop.customers.ids[c]!);
}

const orders = (...rows: readonly string[]) =>
  [
    'orders.csv',
    ['order_id,customer_id,product_id,product_name,quantity,unit_price,order_date', ...rows].join('\n'),
  ] as const;

describe('shops made to mislead a rule', () => {
  it('takes the days of a month by the clock that the shop shows, to the second', async () => {
    const facts = await factsOf(
      orders(
        '1,before,p1,Tea,1,10,2024-02-29 23:59:59',
        '2,first,p1,Tea,1,10,2024-03-01 00:00:00',
        '3,last,p1,Tea,1,10,2024-03-31 23:59:59',
        '4,after,p1,Tea,1,10,2024-04-01 00:00:00',
      ),
    );
    expect(whom(facts, { what: 'bought', from: '2024-03-01', until: '2024-03-31' })).toEqual([
      'first',
      'last',
    ]);
    // Of the last two days, the last of them the shop's last day.
    expect(whom(facts, { what: 'bought', lastDays: 2 })).toEqual(['after', 'last']);
    expect(whom(facts, { what: 'daysSinceLastOrder', atLeast: 31, atMost: 32 })).toEqual(['before', 'first']);
  });

  it('does not take an order of March in New York for one of April in Greenwich', async () => {
    const facts = await factsOf(
      orders(
        '1,late,p1,Tea,1,10,2024-03-31T23:30:00-04:00',
        '2,early,p1,Tea,1,10,2024-04-01T00:30:00-04:00',
        '3,noon,p1,Tea,1,10,2024-04-10T12:00:00-04:00',
      ),
    );
    expect(whom(facts, { what: 'bought', until: '2024-03-31' })).toEqual(['late']);
  });

  it('an order without a date is in no span of days, and outside of none', async () => {
    const facts = await factsOf(
      orders(
        '1,dated,p1,Tea,1,10,2024-03-01',
        '2,undated,p1,Tea,1,10,',
        '3,both,p1,Tea,1,10,2024-01-01',
        '4,both,p1,Tea,1,10,',
        '5,later,p2,Mug,1,10,2024-03-31',
      ),
    );
    const march = { what: 'bought', products: ['p1'], from: '2024-03-01', until: '2024-03-31' } as const;
    expect(whom(facts, march)).toEqual(['dated']);
    expect(whom(facts, { ...march, atMost: 0 })).toEqual(['later']);
    expect(whom(facts, { not: march })).toEqual(['both', 'later', 'undated']);
    expect(findAudience({ not: march }, facts, noRun)).toMatchObject({ customers: 3, unknownIn: 2 });
    expect(findAudience(march, facts, noRun)).toMatchObject({ customers: 1, unknownOut: 2 });
    // She may have bought on the last day: not surely long ago, and not surely lately.
    expect(whom(facts, { what: 'daysSinceLastOrder', atLeast: 30 })).toEqual(['dated']);
    expect(whom(facts, { what: 'daysSinceLastOrder', atMost: 90 })).toEqual(['both', 'dated', 'later']);
    expect(whom(facts, { what: 'orders', atLeast: 2 })).toEqual(['both']);
  });

  it('what was given back whole was not bought, and money is what was kept', async () => {
    const facts = await factsOf(
      orders(
        '1,keeper,p1,Tea,2,10,2024-01-01',
        '2,half,p1,Tea,2,10,2024-01-02',
        'C2,half,p1,Tea,-1,10,2024-01-09',
        '3,whole,p1,Tea,2,10,2024-01-03',
        'C3,whole,p1,Tea,-2,10,2024-01-10',
      ),
    );
    expect(whom(facts, { what: 'bought', products: ['p1'] })).toEqual(['half', 'keeper']);
    expect(whom(facts, { what: 'money', atLeast: 1, atMost: 10 })).toEqual(['half']);
    expect(whom(facts, { what: 'returnRate', atLeast: 0.5 })).toEqual(['half', 'whole']);
  });

  it('what only the state of its order calls refunded came back, goods and not postage', async () => {
    const facts = await factsOf([
      'orders.csv',
      [
        'order_id,customer_id,product_id,product_name,quantity,unit_price,order_date,financial_status',
        '1,keeper,p1,Tea,3,10,2024-01-01,paid',
        '2,third,p1,Tea,2,10,2024-01-02,paid',
        '3,third,p1,Tea,1,10,2024-01-03,refunded',
        '3,third,post,Postage,1,5,2024-01-03,refunded',
        '4,whole,p1,Tea,2,10,2024-01-04,refunded',
        '5,keeper,p1,Tea,1,10,2024-01-05,cancelled',
      ].join('\n'),
    ]);
    expect(whom(facts, { what: 'returnRate', atLeast: 0.3 })).toEqual(['third', 'whole']);
    expect(whom(facts, { what: 'returnRate', atLeast: 0.34 })).toEqual(['whole']);
    expect(whom(facts, { what: 'returnRate', atMost: 0 })).toEqual(['keeper']);
  });

  it('adds no pounds to euros', async () => {
    const facts = await factsOf([
      'orders.csv',
      [
        'order_id,customer_id,product_id,quantity,unit_price,currency,order_date',
        ...[1, 2, 3, 4].map((day) => `${day},euro,p1,1,100,EUR,2024-01-0${day}`),
        '5,pound,p1,1,500,GBP,2024-01-05',
        '6,mixed,p1,1,100,EUR,2024-01-06',
        '7,mixed,p1,1,900,GBP,2024-01-07',
      ].join('\n'),
    ]);
    const rich = findAudience({ what: 'money', atLeast: 150 }, facts, noRun);
    expect(Array.from(rich.members, (c) => facts.shop.customers.ids[c])).toEqual(['euro']);
    expect(whom(facts, { what: 'money', atMost: 150 })).toEqual(['mixed']);
    expect(whom(facts, { what: 'orders', atLeast: 1 })).toEqual(['euro', 'mixed', 'pound']);
  });

  it('guests are nobody, and their orders no customer’s', async () => {
    const facts = await factsOf(
      orders(
        '1,a,p1,Tea,1,10,2024-01-01',
        '2,guest,p1,Tea,1,10,2024-01-02',
        '3,guest,p2,Mug,1,10,2024-01-03',
        '4,,p1,Tea,1,10,2024-01-04',
        '5,b,p2,Mug,1,10,2024-01-05',
      ),
    );
    expect(whom(facts, { what: 'bought', products: ['p1'] })).toEqual(['a']);
    expect(whom(facts, { all: [] })).toEqual(['a', 'b']);
  });

  it('who is in a list is told with the days of her dated orders', async () => {
    const facts = await factsOf(
      orders('1,a,p1,Tea,1,10,2024-01-01', '2,a,p1,Tea,2,5,2024-02-03', '3,b,p1,Tea,1,10,'),
    );
    const rows = memberRows(Int32Array.of(0, 1), facts, noRun);
    expect(rows[0]).toMatchObject({
      id: 'a',
      orders: 2,
      money: 20,
      firstOrder: '2024-01-01',
      lastOrder: '2024-02-03',
    });
    expect(rows[1]).toMatchObject({ id: 'b', orders: 1, firstOrder: '', lastOrder: '' });
  });
});
