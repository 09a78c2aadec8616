import { describe, expect, it } from 'vitest';
import { inspectHead } from './inspect';

const look = (text: string) => inspectHead(new TextEncoder().encode(text), true);
const named = (text: string) => {
  const found = look(text);
  const match = found.kind === null ? {} : found.matches[found.kind];
  const fields = Object.fromEntries(
    Object.entries(match).map(([field, column]) => [field, found.headers[column]]),
  );
  return { kind: found.kind, platform: found.platform, refusal: found.refusal, fields };
};

describe('inspectHead', () => {
  it('tells which column holds the time of day that the dates lack', () => {
    expect(look('order id,sku,customer,Order date,Order time\n1,p,c,2024-03-05,14:05\n').clocks).toEqual({
      3: 4,
    });
  });

  it('reads orders in four languages and delimiters', () => {
    const cases = [
      'Order ID,Customer ID,Product ID,Product name,Category,Quantity,Unit price,Order date,Status\n1,c,p,n,k,1,2.5,2024-01-01,paid\n',
      '订单号;用户ID;商品ID;商品名称;类目;购买数量;单价;下单时间;订单状态\n1;c;p;杯;厨房;1;2.5;2024-01-01;已付款\n',
      'Bestellnummer\tKundennummer\tArtikelnummer\tArtikelname\tKategorie\tMenge\tEinzelpreis\tBestelldatum\tBestellstatus\n1\tc\tp\tn\tk\t1\t2,5\t01.02.2024\tbezahlt\n',
      'número de pedido|id cliente|código producto|producto|categoría|cantidad|precio unitario|fecha de pedido|estado\n1|c|p|n|k|1|2,5|01/02/2024|pagado\n',
    ];
    for (const text of cases) {
      const found = look(text);
      expect(found.kind, text).toBe('orders');
      expect(found.matches.orders).toEqual({
        orderId: 0,
        customerId: 1,
        productId: 2,
        productTitle: 3,
        category: 4,
        quantity: 5,
        unitPrice: 6,
        orderedAt: 7,
        status: 8,
      });
    }
  });

  it('reads the sample shop', () => {
    expect(
      named(
        'Review ID,Customer ID,Product ID,Rating,Title,Review text,Review date\nr,c,p,5,t,text,2024-01-01\n',
      ),
    ).toMatchObject({
      kind: 'reviews',
      fields: {
        reviewId: 'Review ID',
        customerId: 'Customer ID',
        productId: 'Product ID',
        rating: 'Rating',
        title: 'Title',
        text: 'Review text',
        reviewedAt: 'Review date',
      },
    });
    expect(
      named(
        'Customer ID,Product ID,Event,Timestamp,Session ID,Dwell seconds\nc,p,add_to_cart,2024-01-01T00:00:00Z,s,3\n',
      ),
    ).toMatchObject({
      kind: 'events',
      fields: {
        customerId: 'Customer ID',
        productId: 'Product ID',
        eventType: 'Event',
        occurredAt: 'Timestamp',
        sessionId: 'Session ID',
        dwellSeconds: 'Dwell seconds',
      },
    });
    expect(
      named('Product ID,Title,Description,Category,Brand,Price,Image URL\np,t,d,c,b,2.5,\n'),
    ).toMatchObject({
      kind: 'products',
      fields: {
        productId: 'Product ID',
        title: 'Title',
        description: 'Description',
        category: 'Category',
        brand: 'Brand',
        price: 'Price',
        imageUrl: 'Image URL',
      },
    });
    expect(
      named(
        'Customer ID,Email,Age,Gender,City,Country,Registered\nc,a@example.com,30,f,Rome,IT,2024-01-01\n',
      ),
    ).toMatchObject({
      kind: 'customers',
      fields: {
        customerId: 'Customer ID',
        email: 'Email',
        age: 'Age',
        gender: 'Gender',
        city: 'City',
        country: 'Country',
        registeredAt: 'Registered',
      },
    });
  });

  it.each([
    [
      'Shopify',
      'orders',
      'Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n#1,a@example.com,paid,2024-01-01 00:00:00 +0000,1,Mug,2,M\n',
    ],
    [
      'Amazon',
      'orders',
      'amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsku\tasin\tquantity\titem-price\tship-city\n1\t2024-01-01T00:00:00+00:00\tShipped\tAmazon\tS\tB0\t1\t2.5\tRome\n',
    ],
    [
      'JD',
      'orders',
      '订单号,商品ID,商品名称,订购数量,下单时间,京东价,订单金额,订单状态,下单帐号,\n1,2,杯,1,2024-01-01 00:00:00,2.5,5,完成,小明,\n',
    ],
    [
      'Rakuten',
      'orders',
      '注文番号,ステータス,注文日時,楽天会員フラグ,注文者メールアドレス,商品ID,商品名,単価,個数\n1,発送済み,2024/01/01 00:00:00,1,a@example.com,2,カップ,300,1\n',
    ],
    [
      'WooCommerce',
      'products',
      'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Short description,Description,Regular price,Categories,Images\n1,simple,S,,Mug,s,d,2,Kitchen,\n',
    ],
    [
      'Judge.me',
      'reviews',
      'title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,metaobject_handle\nt,b,5,2024-01-01 00:00:00 UTC,web,ok,Ann,a@example.com,1,\n',
    ],
  ] as const)('knows %s by a few rare names', (platform, kind, text) => {
    expect(named(text)).toMatchObject({ platform, kind, refusal: null });
  });

  it('takes the line price of Amazon for what it is, and an order total not for a line', () => {
    const amazon = named('amazon-order-id,purchase-date,sku,quantity,item-price\n1,2024-01-01,S,2,5\n');
    expect(amazon.fields).toMatchObject({ lineGross: 'item-price' });
    expect(amazon.fields.unitPrice).toBeUndefined();
    const total = named(
      'order id,email,sku,quantity,price,total,order date\n1,a@example.com,S,2,5,99,2024-01-01\n',
    );
    expect(total.fields).toMatchObject({ unitPrice: 'price' });
    expect(total.fields.lineTotal).toBeUndefined();
  });

  it('reads more languages than it is spoken to in', () => {
    expect(
      named(
        'Номер заказа;Клиент;Артикул;Название;Количество;Цена;Дата заказа\n1;к;а;Чайник;1;1 200,50;05.03.2024\n',
      ),
    ).toMatchObject({
      kind: 'orders',
      fields: {
        orderId: 'Номер заказа',
        customerId: 'Клиент',
        productId: 'Артикул',
        quantity: 'Количество',
        unitPrice: 'Цена',
        orderedAt: 'Дата заказа',
      },
    });
    expect(
      named('id klienta,kod produktu,ocena,treść opinii,data opinii\nk,p,5,bardzo dobry,2024-01-01\n'),
    ).toMatchObject({
      kind: 'reviews',
      fields: {
        customerId: 'id klienta',
        productId: 'kod produktu',
        rating: 'ocena',
        text: 'treść opinii',
        reviewedAt: 'data opinii',
      },
    });
  });

  it('needs no name for e-mails, times and events: values tell them', () => {
    const rows = Array.from(
      { length: 9 },
      (_, i) => `u${i}@example.com,p${i},${i % 2 ? 'view' : 'add_to_cart'},17000000${i}0\n`,
    );
    const found = named(`wer,product id,was,wann_ts\n${rows.join('')}`);
    expect(found).toMatchObject({
      kind: 'events',
      fields: { email: 'wer', productId: 'product id', eventType: 'was', occurredAt: 'wann_ts' },
    });
  });

  it('reads short names, names of people for no ids, and a state beside a city for no status', () => {
    expect(named('cust_no;art_no;qty;net_amt;purch_dt\nk1;a1;1;12,50;24.12.2023\n')).toMatchObject({
      kind: 'orders',
      fields: {
        customerId: 'cust_no',
        productId: 'art_no',
        quantity: 'qty',
        lineTotal: 'net_amt',
        orderedAt: 'purch_dt',
      },
    });
    const people =
      'Order ID,Customer,State,City,Product,Sales,Order Date\n1,Ann Lee,Ohio,Troy,Mug,5,2024-01-01\n';
    expect(named(people).fields.customerId).toBeUndefined();
    expect(named(people).fields.status).toBeUndefined();
    expect(named(people.replace('Ann Lee', 'C-17')).fields.customerId).toBe('Customer');
  });

  it('keeps titles that begin with a number and a unit', () => {
    const found = named(
      'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID\n4,8,15CM BALL,12,2009-12-01,6.95,13085.0\n',
    );
    expect(found.fields.productTitle).toBe('Description');
  });

  it('tells reviews that repeat their product from a list of products', () => {
    const found = named(
      'id,name,asins,brand,categories,reviews.date,reviews.rating,reviews.text,reviews.title,reviews.username\nA,Reader,B0,X,Tablets,2017-01-13,5,Has not disappointed me,Good,ann\n',
    );
    expect(found).toMatchObject({
      kind: 'reviews',
      fields: {
        rating: 'reviews.rating',
        text: 'reviews.text',
        customerId: 'reviews.username',
        productId: 'asins',
      },
    });
  });

  it('does not take a sentiment label of 0 and 1 for a rating', () => {
    const found = named('cat,label,review\n书籍,1,很好看\n水果,0,不新鲜\n');
    expect(found).toMatchObject({ kind: 'reviews', fields: { text: 'review', category: 'cat' } });
    expect(found.fields.rating).toBeUndefined();
  });

  it.each([
    ['file-is-report', '统计日期,商品ID,商品名称,商品访客数,支付买家数,支付金额\n2024-01-01,1,杯,10,2,30\n'],
    [
      'file-is-settlement',
      'settlement-id\tsettlement-start-date\torder-id\tsku\tquantity-purchased\tprice-amount\n1\t2024-01-01\t2\t3\t1\t5\n',
    ],
    [
      'file-is-inventory',
      'Handle,Title,SKU,Location,Incoming,Unavailable,Committed,Available,On hand\nm,Mug,M,x,0,0,0,1,1\n',
    ],
    ['file-is-traffic', '# Report\n# Start date: 20240101\nPage,Pageviews,Bounce Rate\n/,10,50%\n'],
    [
      'file-is-payments',
      'order_id,payment_sequential,payment_type,payment_installments,payment_value\n1,1,card,1,10\n',
    ],
    ['file-is-report', 'ID,frequency,recency,T\n1,2,30.43,38.86\n'],
    ['file-not-recognised', '0 1 2 3\n4 5 6 7\n'],
    ['file-not-recognised', 'Dear all,\nthis is a letter, not a table.\nYours\n'],
  ])('declines with %s: %j', (refusal, text) => {
    expect(look(text)).toMatchObject({ kind: null, refusal });
  });

  it('refuses what is empty, binary or only a header', () => {
    expect(look('').refusal).toBe('file-empty');
    expect(look(' \n \n').refusal).toBe('file-empty');
    expect(inspectHead(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), true).refusal).toBe('file-not-text');
    expect(
      inspectHead(
        new Uint8Array(2000).map((_, i) => (i * 37) % 256),
        true,
      ).refusal,
    ).toBe('file-not-text');
    expect(look('Order ID,Customer ID,Product ID,Quantity,Order date\n').refusal).toBe('file-no-rows');
  });

  it('finds the header below a preamble, and keeps doubled and empty names apart by column', () => {
    const found = look(
      '\ufeff说明一\n说明二\n订单号,商品名称,数量,分销员,金额,下单时间,分销员,\n1,杯,2,a,5,2024-01-01,b,\n',
    );
    expect(found.headerLine).toBe(2);
    expect(found.headers).toEqual(['订单号', '商品名称', '数量', '分销员', '金额', '下单时间', '分销员', '']);
    expect(found.matches.orders.lineTotal).toBe(4);
  });

  it('keeps a bar inside a name that is parted by commas', () => {
    const found = look('Product ID,Name|Alias,Price\n1,a|b,2\n2,c|d,3\n');
    expect(found.delimiter).toBe(',');
    expect(found.headers).toEqual(['Product ID', 'Name|Alias', 'Price']);
  });

  it('leaves the cut last record of a head out of the preview', () => {
    const text = 'Order ID,Customer ID,Quantity,Order date\n1,c,1,2024-01-01\n2,c,1,20';
    expect(inspectHead(new TextEncoder().encode(text), false).preview).toHaveLength(1);
    expect(look(text).preview).toHaveLength(2);
  });
});
