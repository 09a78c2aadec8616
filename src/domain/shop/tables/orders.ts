import {
  changedColumn,
  identifyingColumns,
  age,
  brand,
  category,
  city,
  country,
  customerId,
  email,
  areInstants,
  gender,
  areCodesOfProducts,
  productId,
  productTitle,
  withNames,
  streetColumn,
} from './shared-fields';
import { normaliseHeader } from '../../csv/recognition/header-name';
import { settleStays, whatIsLet } from './bookings';
import { fieldTypes } from './field-types';
import { findItemKey, mendItemKey } from './item-keys';
import { areNamesOfCustomers, countsOrders } from './names-of-buyers';
import { settleDeals } from './deals';
import { bareNumbers, namesOfDays, namesOfNumbers } from './order-names';
import {
  lineId,
  orderLineId,
  parentLineId,
  parentOrderId,
  rateColumns,
  secondOrderId,
  shopName,
  versionColumns,
} from './order-joins';
import { orderMoney, priceFields, sumFields } from './order-money';
import { furtherAmounts } from './further-amounts';
import { orderStates, paymentKey, paymentMethod } from './order-states';
import { orderReviews, settleReviews } from './order-reviews';
import { cuesOfSales, scoreOfSales } from './score-sales';
import { describeTable, list } from './table';
import { areCards, areTaxNumbers } from './tax-numbers';

/** Lines of orders rather than orders: every export can be brought to lines, not all to orders. */
export const orders = describeTable({
  fields: {
    orderId: {
      type: 'id',
      identifies: 'order',
      admits: (profile, name) => fieldTypes.id.admits(profile) && !countsOrders.test(name),
      names: {
        saying: list('order id'),
        ...namesOfNumbers,
        like: /^(?:the)?(?:order|invoice|purchase|basket|transaction|sales?|receipt|checkout|trans|txn|cart)(?:id|number|num|no|code|key|ref|reference|hash)$|^(?:bestell|auftrags|rechnungs)(?:nummer|nr|id)$|(?:订单|訂單|注文|受注|交易)(?:id|编号|編號|号|號|番号|号码|號碼)$/,
      },
    },
    customerId: {
      ...customerId,
      shownBy: (profile, name, has) =>
        customerId.shownBy!(profile, name, has) ||
        areNamesOfCustomers(profile, name, has) ||
        areTaxNumbers(profile, name, has) ||
        areCards(profile, name, has),
    },
    email,
    productId: {
      ...productId,
      // The number of a line is no product's, though it is that of an item of the order.
      admits: (profile, name) => fieldTypes.id.admits(profile) && !ofLine.test(name),
      shownBy: areCodesOfProducts,
    },
    productTitle: withNames(productTitle, ...whatIsLet),
    category,
    brand,
    /** Pieces in each of the cases that the quantity counts, where prices are of one piece. */
    packSize: {
      type: 'number',
      names: {
        usual: list(
          'units per case | units per pack | units per carton | pieces per case | pieces per pack | pieces per carton | case pack | case pack size | case quantity | case size | pack size | pack quantity | inner pack | carton quantity | 箱规 | 装箱数 | 每箱数量 | 入数 | Verpackungseinheit | VPE | Stück pro VPE | colisage | unités par carton | unidades por caja | uds por caja | unidades por caixa | pezzi per confezione | stuks per doos | sztuk w opakowaniu',
        ),
      },
    },
    quantity: {
      type: 'number',
      // Pieces that say so, in a column that may be called as amounts of money are.
      shownBy: ({ pieces }) => pieces >= 0.9,
      names: {
        saying: list(
          'quantity | product quantity | order quantity | line quantity | unit quantity | order product quantity | sku quantity',
        ),
        usual:
          list(`quantity | qty | total items | total quantity | item count | items count | no of items | number of units | total units | lineitem quantity | item quantity | quantity purchased | quantity shipped | units | units sold
          | quantity ordered | jumlah terjual | jumlah beli | jumlah yang dibeli | jumlah dibeli | terjual | ordered quantity | order quantity | qty ordered | number of items | items sold | count | pieces | pcs
          | 数量 | 商品数量 | 购买数量 | 订购数量 | 宝贝总数量 | 销售数量 | 件数 | 购买件数 | 下单数量 | 成交数量
          | 數量 | 商品數量 | 購買數量 | 個数 | 購入数 | 注文数
          | fkimg | kwmeng | Menge | Auftragsmenge | fakturierte Menge | Absatzmenge | Anzahl | Stückzahl | Stück | quantité | qté | nombre d'articles | cantidad | unidades | cant. | quantidade | qtd | qtde
          | jumlah | kuantitas | 수량`),
        further: list(
          'cases | no of cases | number of cases | cartons | no of cartons | boxes | packs | dozens | Kartons | Kisten | Gebinde | caisses | cajas | caixas | scatole | dozen | 箱数 | ケース数 | quantità | q.tà | qta | aantal | hoeveelheid | ilość | liczba sztuk | množství | počet | количество | кол-во | adet | miktar | số lượng | antal',
        ),
        like: /(?:quantity|qty|menge|anzahl|quantite|cantidad|quantidade)(?:ordered|purchased|sold|shipped)?$|(?:数量|數量)$/,
      },
    },
    ...orderMoney,
    orderedAt: {
      type: 'date',
      shownBy: (profile, name) => areInstants(profile, name) && !otherDay.test(name),
      names: {
        saying: list('date | order date | order created | order created date | created date | created'),
        ...namesOfDays,
        like: /^(?:order|purch|purchase|invoice|trans?|transaction|sale|sales|bestell|basket|checkout).*(?:date|time|timestamp|at|datum|on|dt|ts)$|^(?:date|fecha|data)(?:of|de|du|del|do|da)?(?:order|purchase|sale|commande|achat|pedido|compra|venda)|(?:下单|购买|订单创建|成交|付款|下單|購買)(?:时间|時間|日期)$/,
      },
    },
    ...orderStates,
    city,
    country,
    age,
    gender,
    ...furtherAmounts,
    ...orderReviews,
  },
  happenedAt: 'orderedAt',
  needs: [
    {
      need: 'customer',
      anyOf: ['customerId', 'email'],
      orInFile: ['phone', 'personName'],
      // A line of nobody may belong to the customer of its order, and tells of its product all the same.
      orInRow: ['orderId', 'productId', 'productTitle'],
      rejectedAs: 'no-key',
    },
    { need: 'product', anyOf: ['productId', 'productTitle', 'items'] },
    {
      need: 'money',
      anyOf: [
        'unitPrice',
        'lineTotal',
        'orderTotal',
        ...priceFields,
        'lineGross',
        'lineTaxed',
        'totalLeft',
        'amountReceived',
        'items',
      ],
    },
    {
      need: 'quantity',
      anyOf: ['quantity', 'lineTotal', 'orderTotal', ...sumFields, 'lineGross', 'lineTaxed', 'items'],
      beside: ['unitPrice'],
    },
  ],
  // A line without a quantity or without any readable amount would distort what customers spend.
  readable: [['orderedAt'], ['quantity'], priceFields],
  cancelled: { statuses: ['status', 'paymentStatus'], belowZero: ['quantity', 'lineTotal'] },
  fillDown: {
    group: { field: 'orderId' },
    carried: [
      'orderId',
      'customerId',
      'email',
      'orderedAt',
      'status',
      'paymentStatus',
      'fulfilmentStatus',
      'cancelledAt',
      'paidAt',
      'test',
      'city',
      'country',
    ],
    bareRows: {
      blank: ['customerId', 'email'],
      filled: ['productId', 'productTitle'],
    },
    blocks: ['customerId', 'email', 'phone', 'personName', 'givenName'],
  },
  joins: [
    ...identifyingColumns,
    // Where the product has a column of its own, a bare name is somebody's.
    { name: 'personName', names: ['name'], beside: 'productTitle' },
    changedColumn,
    streetColumn,
    ...versionColumns,
    ...rateColumns,
    secondOrderId,
    parentOrderId,
    parentLineId,
    lineId,
    orderLineId,
    shopName,
    paymentMethod,
    paymentKey,
    // How many products the titles in one cell are: '棉麻衬衫，羊毛袜' are two, or one with a comma in its name.
    { name: 'itemKinds', names: list('宝贝种类 | 商品种类数 | 商品种类 | 货品种类数') },
  ],
  numbered: {
    into: 'items',
    named: ['productTitle', 'productId'],
    fields: ['productTitle', 'productId', 'quantity', 'unitPrice', 'lineTotal', 'lineDiscount'],
  },
  multiplied: {
    quantity: 'quantity',
    price: 'unitPrice',
    total: 'lineTotal',
    taxed: 'lineTaxed',
    tax: 'lineTax',
    orderTax: 'orderTax',
    added: 'addedTax',
    rate: 'addedTaxRate',
    isIn: 'taxIncluded',
  },
  // What tills write on every line.
  companions: list(
    'till | till no | till id | till number | register | register id | register name | cashier | cashier id | cashier name | terminal | terminal id | terminal no | pos | pos id | checkout no | device name | Kasse | Kassennummer | Kassierer | Bediener | caisse | caissier | caja | cajero | caixa | operador de caixa | cassa | kasa | kasiyer | касса | кассир | 收银机 | 收银员 | 收银台 | 款台 | 机台号 | 收銀機 | 收銀員 | 機台 | レジ | レジ番号 | 担当者 | 계산대 | 포스번호',
  ),
  settle(match) {
    // Who brings a parcel is no customer of the shop, whatever systems call a partner.
    if (
      match.nameOf('customerId') === 'partnerid' &&
      ['deliveryid', 'shipmentid'].some((name) => match.hasColumn(name))
    )
      match.drop('customerId');
    mendItemKey(match);
    findItemKey(match);
    // Shopware puts the order's sums into one thing called 'price'.
    if (match.hasColumn('pricetotalprice') && match.nameOf('unitPrice') === 'pricenetprice')
      match.drop('unitPrice');
    // Shopify's orders call the order's number 'Name'.
    if (match.hasColumn('lineitemname') && match.hasColumn('name') && !match.hasColumn('orderid')) {
      match.assign('orderId', 'name');
    }
    // A bare 'name' is the product's where it goes with the product's code; a person's goes with the order.
    const isProductName = match.follows('name', 'productId') > 0.9 && match.nameOf('orderId') !== 'name';
    // So it is where the lines of one order have several, and nothing else says what they are.
    const isOfLine =
      !match.has('productId') &&
      match.has('quantity') &&
      match.nameOf('orderId') !== 'name' &&
      match.follows('name', 'orderId') < 0.5;
    // What varies is told beside the name of the product.
    const isUntold = !match.has('productTitle') || match.nameOf('productTitle') === 'variant';
    if (isUntold && (isProductName || isOfLine)) match.assign('productTitle', 'name');
    // 'Item total' and 'total price': the goods, and what the order came to.
    if (match.has('lineTotal') && !match.has('orderTotal') && match.hasColumn('totalprice')) {
      const isOfOrder = match.nameOf('lineTotal') !== 'totalprice' || match.hasColumn('subtotalprice');
      if (isOfOrder) match.assign('orderTotal', 'totalprice');
    }
    // A bare 'value' is money beside goods or a number; beside a person and a time it may be anything.
    const isBare = !(['orderId', 'productId', 'productTitle', 'quantity', 'items'] as const).some((field) =>
      match.has(field),
    );
    if (isBare && match.nameOf('lineTotal') === 'value') match.drop('lineTotal');
    // The day of payment dates an order that names no other.
    if (!match.has('orderedAt') && match.has('paidAt')) match.assign('orderedAt', match.nameOf('paidAt'));
    // A list of orders may call their number just 'ID'; so does a list of customers, but without a sale.
    const isSale = match.has('orderedAt') && priceFields.some((field) => match.has(field));
    const hasCustomer =
      match.has('email') || (match.has('customerId') && match.nameOf('customerId') !== 'id');
    // Beside a way of paying and a number of the row, a transaction that stands on no second row is the payment's.
    const isOfPayment =
      /^transaction(?:id|reference)?$/.test(match.nameOf('orderId')) &&
      ['paymentmethod', 'paymentmethodtitle'].some((name) => match.hasColumn(name)) &&
      Number.isNaN(match.follows('id', 'orderId'));
    // Whoever ordered on a day of orders, under a number: the head of orders whose lines and money are elsewhere.
    const isHead =
      /^order(?:ed)?(?:date|time|at|on)$/.test(match.nameOf('orderedAt')) && !match.hasColumn('orderid');
    if ((!match.has('orderId') || isOfPayment) && (isSale || isHead) && hasCustomer) {
      const before = match.nameOf('orderId');
      const number = bareNumbers.find((name) => {
        const isTaken = (['customerId', 'productId'] as const).some((field) => match.nameOf(field) === name);
        if (isTaken || !match.hasColumn(name)) return false;
        match.assign('orderId', name);
        // It may as well be a customer's, a product's or a coupon's, which come on other days.
        return !(match.follows(match.nameOf('orderedAt'), 'orderId') < 0.9);
      });
      if (number === undefined && before !== '') match.assign('orderId', before);
      else if (number === undefined) match.drop('orderId');
    }
    // Amazon's 'item-price' is the price of the line, not of one piece, and its promotions are not off yet.
    if (match.hasColumn('amazonorderid') && match.hasColumn('itemprice')) {
      match.drop('unitPrice');
      match.assign('lineGross', 'itemprice');
    }
    // How far a refund is ('pending', 'completed') says nothing of the order, where an amount tells what was given back.
    const ofRefund = /^(?:refund|return|rma)s?(?:status|state)$/.test(match.nameOf('paymentStatus'));
    if (ofRefund && match.has('refundedAmount')) match.drop('paymentStatus');
    // A bare 'gross' is the money of a list that has no other; beside others it may be with tax or before a fee.
    const hasMoney = [...priceFields, 'lineGross' as const].some((field) => match.has(field));
    if (!hasMoney && match.hasColumn('gross')) match.assign('lineGross', 'gross');
    // What an order cost its customer, where nothing else tells its money.
    const hasOther = hasMoney || match.has('lineGross');
    const cost = costs.find((name) => match.hasColumn(name));
    const isGoods = match.has('productId') || match.has('productTitle') || match.has('quantity');
    if (!hasOther && cost !== undefined && (cost !== 'cost' || (match.has('orderId') && !isGoods)))
      match.assign('orderTotal', cost);
    // In a list of orders without goods a 'reference' is the order's, not a product's.
    const hasGoods = match.has('productTitle') || match.has('quantity') || match.has('items');
    if (!hasGoods && /^ref(?:erence)?$/.test(match.nameOf('productId'))) match.drop('productId');
    // Beside a city, 'state' is a part of the country: so is 'order state' beside 'order city'.
    if (match.has('city') && /^(?:state|estado|stato)$/.test(match.nameOf('status'))) match.drop('status');
    if (!match.has('status') && match.hasColumn('orderstate') && !match.hasColumn('ordercity'))
      match.assign('status', 'orderstate');
    // Beside the total of the order, or the prices of its lines, a payment is of all of it.
    const isInParts = paymentKey.names.some((name) => match.hasColumn(normaliseHeader(name)));
    const isOfOrder =
      match.has('orderTotal') || (match.has('orderId') && (match.has('unitPrice') || isInParts));
    if (match.nameOf('lineTotal') === 'paymentvalue' && isOfOrder && !match.has('amountPaid'))
      match.assign('amountPaid', 'paymentvalue');
    // A payment of several is not all that was paid.
    const [, before, behind] = /^(.*)1(\D*)$/.exec(match.nameOf('amountPaid')) ?? [];
    if (before !== undefined && match.hasColumn(`${before}2${behind}`)) match.drop('amountPaid');
    // What is due beside a sum and what was paid is what is left to pay.
    const isLeft = match.has('amountPaid') && match.has('orderTotal') && !match.has('balanceDue');
    if (isLeft && /^amountdue$|^payableamount$/.test(match.nameOf('amountPayable')))
      match.assign('balanceDue', match.nameOf('amountPayable'));
    // Beside what a platform keeps, 'net' is what the shop gets; so are earnings beside what was paid.
    const isNet = match.has('orderFee') && /^net(?:total|amount|proceeds)$/.test(match.nameOf('lineTotal'));
    const isEarned =
      /^(?:net|your|seller)?earnings$/.test(match.nameOf('lineTotal')) &&
      (match.has('orderTotal') || match.has('unitPrice'));
    if (isNet || isEarned) match.assign('amountReceived', match.nameOf('lineTotal'));
    // Shops that sell to shops: theirs is what is paid, and 'retail' what their customers will pay.
    const wholesale = ['wholesaleprice', 'unitwholesaleprice'].find((name) => match.hasColumn(name));
    const isToShops = ['retailer', 'retailername', 'retailerid', 'storename'].some((name) =>
      match.hasColumn(name),
    );
    if (wholesale !== undefined && isToShops) {
      match.assign('unitPrice', wholesale);
      const retailer = ['retailerid', 'retailername', 'retailer', 'storename'].find((name) =>
        match.hasColumn(name),
      );
      if (!match.has('customerId') && retailer !== undefined) match.assign('customerId', retailer);
    }
    const place = /^(.+)state$/.exec(match.nameOf('status'))?.[1];
    if (place !== undefined && match.hasColumn(`${place}city`)) match.drop('status');
    // Beside what its goods and its postage come to, and without goods of its own, a sum is the order's.
    const isOfGoods = (['productId', 'productTitle', 'quantity', 'unitPrice', 'items'] as const).some(
      (field) => match.has(field),
    );
    const isSummed = match.has('orderSubtotal') && match.has('orderShipping') && !match.has('orderTotal');
    if (isSummed && !isOfGoods && /total$/.test(match.nameOf('lineTotal')))
      match.assign('orderTotal', match.nameOf('lineTotal'));
    // Of an item, its additions and both together, both is what its discount comes off.
    if (match.hasColumn('modifiersrevenue') && match.hasColumn('totalrevenue')) {
      if (match.nameOf('orderTotal') === 'totalrevenue') match.drop('orderTotal');
      match.assign('lineGross', 'totalrevenue');
    }
    // Taobao's interface calls a trade so; elsewhere it is the time, in Swedish.
    if (!match.has('orderId') && match.hasColumn('tid') && match.hasColumn('buyernick'))
      match.assign('orderId', 'tid');
    settleDeals(match);
    settleStays(match);
    settleReviews(match);
  },
  cues: cuesOfSales,
  score: scoreOfSales,
});

const ofLine = /^order(?:item|line|detail|product)s?(?:id|no|nr|number)$/;

/** What an order may have cost its customer; bare, a cost is the shop's where goods stand beside it. */
const costs = ['totalcost', 'ordercost', 'costoforder', 'costoftheorder', 'cost'];

/** Days of an order that are not the day of the order. */
const otherDay =
  /ship|deliver|limit|due|expir|update|modif|birth|cancel|refund|return|estimat|until|发货|收货|送达|更新|取消|退款|発送|配送|更新|liefer|versand|entrega|envio|livraison/;
