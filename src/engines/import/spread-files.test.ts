import { describe, expect, it } from 'vitest';
import { filesOutcome } from './fixtures/shop-outcome';

/** Exports whose orders, lines, people and reviews lie in files of their own; the sums are found by hand. */
async function shopOf(files: Readonly<Record<string, string>>) {
  const outcome = await filesOutcome(Object.entries(files).map(([name, text]) => new File([text], name)));
  const names = Object.keys(files);
  const { orderLines, reviews, customers, products } = outcome.shop;
  return {
    ...outcome,
    kinds: Object.fromEntries(outcome.files.map((file, i) => [names[i]!, file.kind])),
    orders: new Set(orderLines.order).size,
    lines: orderLines.count,
    spend: Object.fromEntries(outcome.customers.map(({ id, spend }) => [id, Math.round(spend * 100) / 100])),
    reviewers: [...reviews.customer].map((customer) => customers.ids[customer] ?? null),
    reviewed: [...reviews.product].map((product) => products.ids[product] ?? null),
  };
}

describe('Olist', () => {
  // Ann bought twice under two ids: 10 + 10 + 25.5 and 25.5; Bob's first order was canceled, his second cost 90;
  // Cid paid 12; Dora's order has no items.
  const olist = {
    'olist_orders_dataset.csv': `order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date
o1,x1,delivered,2018-01-02 10:00:00,2018-01-02 10:10:00,,,2018-02-01 00:00:00
o2,x2,delivered,2018-02-03 11:00:00,2018-02-03 11:10:00,,,2018-03-01 00:00:00
o3,x3,canceled,2018-02-10 09:00:00,2018-02-10 09:10:00,,,2018-03-01 00:00:00
o4,x4,shipped,2018-03-01 08:30:00,2018-03-01 08:40:00,,,2018-04-01 00:00:00
o5,x5,unavailable,2018-03-05 12:00:00,2018-03-05 12:10:00,,,2018-04-01 00:00:00
o6,x6,delivered,2018-04-01 00:00:00,2018-04-01 00:10:00,,,2018-05-01 00:00:00
`,
    'olist_order_items_dataset.csv': `order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
o1,1,p1,s1,2018-01-08 00:00:00,10.00,1.50
o1,2,p1,s1,2018-01-08 00:00:00,10.00,1.50
o1,3,p2,s1,2018-01-08 00:00:00,25.50,2.00
o2,1,p2,s1,2018-02-08 00:00:00,25.50,3.00
o3,1,p3,s1,2018-02-15 00:00:00,99.00,9.00
o4,1,p1,s1,2018-03-08 00:00:00,12.00,1.00
o6,1,p3,s1,2018-04-08 00:00:00,90.00,5.00
`,
    'olist_order_payments_dataset.csv': `order_id,payment_sequential,payment_type,payment_installments,payment_value
o1,1,credit_card,2,40.50
o1,2,voucher,1,10.00
o2,1,boleto,1,28.50
o3,1,credit_card,1,108.00
o4,1,credit_card,1,13.00
o6,1,credit_card,3,95.00
`,
    'olist_order_reviews_dataset.csv': `"review_id","order_id","review_score","review_comment_title","review_comment_message","review_creation_date","review_answer_timestamp"
"r1","o1",5,,"Muito bom,
chegou rápido","2018-01-20 00:00:00","2018-01-21 10:00:00"
"r2","o2",1,"ruim","Não gostei do produto que recebi","2018-02-20 00:00:00","2018-02-21 10:00:00"
"r3","o4",4,,,"2018-03-20 00:00:00","2018-03-21 10:00:00"
"r4","o6",3,,"Razoável, mas demorou","2018-04-20 00:00:00","2018-04-21 10:00:00"
`,
    'olist_customers_dataset.csv': `customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state
x1,ann,01000,sao paulo,SP
x2,ann,01000,sao paulo,SP
x3,bob,20000,rio de janeiro,RJ
x4,cid,30000,curitiba,PR
x5,dora,40000,recife,PE
x6,bob,20000,rio de janeiro,RJ
`,
    'olist_products_dataset.csv': `product_id,product_category_name,product_name_lenght,product_description_lenght,product_photos_qty,product_weight_g,product_length_cm,product_height_cm,product_width_cm
p1,perfumaria,40,287,1,225,16,10,14
p2,artes,44,276,1,1000,30,18,20
p3,,46,250,1,154,18,9,15
`,
    'olist_sellers_dataset.csv': `seller_id,seller_zip_code_prefix,seller_city,seller_state
s1,13023,campinas,SP
`,
    'olist_geolocation_dataset.csv': `geolocation_zip_code_prefix,geolocation_lat,geolocation_lng,geolocation_city,geolocation_state
01037,-23.54562128115268,-46.63929204800168,sao paulo,SP
01046,-23.546081127035535,-46.64482029837157,sao paulo,SP
`,
  };
  const must = {
    orders: 4,
    lines: 6,
    spend: { ann: 71, bob: 90, cid: 12, dora: 0 },
    reviewers: ['ann', 'ann', 'cid', 'bob'],
    reviewed: [null, 'p2', 'p1', 'p3'],
  };

  it('comes out right of its eight files', async () => {
    const shop = await shopOf(olist);
    expect(shop).toMatchObject(must);
    expect(shop.kinds).toMatchObject({
      'olist_order_payments_dataset.csv': 'payments',
      'olist_sellers_dataset.csv': null,
      'olist_geolocation_dataset.csv': null,
    });
    expect(shop.files.every(({ merged }) => merged === 0)).toBe(true);
  });

  it('comes out the same in any order of the files', async () => {
    expect(await shopOf(Object.fromEntries(Object.entries(olist).reverse()))).toMatchObject(must);
  });
});

it('Instacart names the person in one file and the products in two others', async () => {
  const head = 'order_id,user_id,eval_set,order_number,order_dow,order_hour_of_day,days_since_prior_order\n';
  const lines = 'order_id,product_id,add_to_cart_order,reordered\n';
  const shop = await shopOf({
    'orders.csv': `${head}1,7,prior,1,2,08,\n2,7,train,2,3,09,15.0\n3,9,prior,1,0,10,\n4,9,test,2,1,11,8.0\n`,
    'order_products__prior.csv': `${lines}1,196,1,0\n1,14084,2,0\n3,196,1,0\n`,
    'order_products__train.csv': `${lines}2,196,1,1\n`,
    'products.csv':
      'product_id,product_name,aisle_id,department_id\n196,Soda,77,7\n14084,"Milk, unsweetened",91,16\n',
  });
  expect([shop.orders, shop.lines]).toEqual([3, 4]);
  expect(shop.customers.map(({ id, orders, lines: own }) => [id, orders, own])).toEqual([
    ['7', 2, 3],
    ['9', 1, 1],
  ]);
  expect(shop.shop.products.title).toEqual(['Milk, unsweetened', 'Soda']);
});

it('Retailrocket tells of purchases by their transactions, its first visitor is number 0', async () => {
  const views = Array.from({ length: 12 }, (_, i) => `${1433221332117 + i},${i % 4},view,${i % 3},`);
  const shop = await shopOf({
    'events.csv': `timestamp,visitorid,event,itemid,transactionid
${views.join('\n')}
1433222276276,0,addtocart,1,
1433222276300,0,transaction,1,4000
1433222276300,0,transaction,2,4000
1433222299999,0,transaction,1,4000
1433224276276,2,transaction,1,4001
`,
  });
  expect(shop.customers).toHaveLength(4);
  expect([shop.orders, shop.lines]).toEqual([2, 3]);
});

it('Shopify knows its customers by id in one file and by address in the others', async () => {
  const shop = await shopOf({
    'customers_export.csv': `Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address City,Default Address Phone,Phone,Total Spent,Total Orders,Tax Exempt,Tags
'7001,Ann,Lee,ann@example.com,yes,Leeds,'+447700900001,,30.00,2,no,
'7002,Bob,Ray,bob@example.com,no,York,,,20.00,1,no,
'7003,Cy,Fox,,no,Hull,,,0.00,0,no,
`,
    'orders_export.csv': `Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount,Vendor,Id,Tags
#1001,Ann@example.com,paid,2024-01-05 10:00:00 +0000,fulfilled,GBP,20.00,0.00,0.00,20.00,,0.00,2024-01-05 10:00:00 +0000,1,Mug,8.00,M1,0.00,V,5001,
#1001,Ann@example.com,,,,,,,,,,,2024-01-05 10:00:00 +0000,2,Cup,6.00,C1,,V,,
#1002,bob@example.com,paid,2024-01-06 10:00:00 +0000,fulfilled,GBP,20.00,0.00,0.00,20.00,,0.00,2024-01-06 10:00:00 +0000,2,Bowl,10.00,B1,0.00,V,5002,
#1003,ann@example.com,paid,2024-02-06 10:00:00 +0000,fulfilled,GBP,10.00,0.00,0.00,10.00,,0.00,2024-02-06 10:00:00 +0000,1,Bowl,10.00,B1,0.00,V,5003,
`,
    'products_export.csv': `Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Status
mug,Mug,<p>Clay</p>,V,Kitchen,,true,Title,Default Title,M1,8.00,,active
cup,Cup,<p>Tin</p>,V,Kitchen,,true,Title,Default Title,C1,6.00,,active
bowl,Bowl,<p>Oak</p>,V,Table,,true,Title,Default Title,B1,10.00,,active
`,
  });
  expect(shop.spend).toEqual({ '7001': 30, '7002': 20, '7003': 0 });
  expect([shop.orders, shop.lines]).toEqual([3, 4]);
  expect(shop.shop.products.category).toEqual(['Table', 'Kitchen', 'Kitchen']);
  expect(shop.shop.customers.attributes.find(({ name }) => name === 'city')?.values).toEqual([
    'Leeds',
    'York',
    'Hull',
  ]);
});
