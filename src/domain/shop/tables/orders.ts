import {
  changedColumn,
  identifyingColumns,
  age,
  category,
  city,
  country,
  customerId,
  email,
  areInstants,
  gender,
  productId,
  productTitle,
} from './shared-fields';
import { fieldTypes } from './field-types';
import { mendItemKey } from './item-keys';
import { areNamesOfCustomers, buyers, countsOrders } from './names-of-buyers';
import { lineId, parentLineId, parentOrderId, secondOrderId, shopName } from './order-joins';
import { orderMoney, priceFields, sumFields } from './order-money';
import { furtherAmounts } from './further-amounts';
import { orderStates, paymentMethod } from './order-states';
import { type Cues, describeTable, type FoundFields, list } from './table';
import { areTaxNumbers } from './tax-numbers';

/** Lines of orders rather than orders: every export can be brought to lines, not all to orders. */
export const orders = describeTable({
  fields: {
    orderId: {
      type: 'id',
      identifies: 'order',
      admits: (profile, name) => fieldTypes.id.admits(profile) && !countsOrders.test(name),
      names: {
        saying: list('order id'),
        usual:
          list(`order id | orderid | donation id | donation number | gift id | contribution id | booking id | booking number | booking no | booking ref | booking reference | reservation id | reservation number | Buchungsnummer | numéro de réservation | número de reserva | id reserva | 预订号 | 预订编号 | 予約番号 | 예약번호 | номер брони | id order | oid | or id | ord id | orders id | order number | order no | order no. | order # | order reference | order code | order name
          | invoice no | invoiceno | invoice | invoice number | invoice id | amazon order id | order number formatted
          | basket id | basketid | transaction event id | transaction id | transactionid | transaction no | sales order | receipt id | receipt no
          | receipt | bill no | bill number | docket | ticket | purchase id | sale id | increment id | post id | ticket number | checkout id | order | document no | document number | doc no | doc number | voucher no | voucher number | sales document | billing document
          | vbeln | belnr | 订单编号 | 订单号 | 主订单编号 | 主订单号 | 订单ID | 交易号 | 交易编号 | 子订单编号 | 订单号码 | 流水号 | 小票号 | 小票编号 | 单据编号 | 单据号 | 销售单号 | 出库单号 | 发票号码 | 单号
          | 訂單編號 | 訂單號碼 | 訂單號 | 訂單ID | 注文番号 | 注文ID | 受注番号 | 受注ID | オーダー番号 | レシート番号 | 伝票番号 | 請求書番号 | 納品書番号 | kvittonummer | kvitto | bongnummer | kvitteringsnummer | kuittinumero
          | Bestellnummer | Bestell-Nr. | Bestellung | Auftragsnummer | Rechnungsnummer | Bestell-ID | Bon | Bon-Nr. | Beleg | Belegnummer | Verkaufsbeleg | Vertriebsbeleg | Fakturanummer | Faktura | Rechnung | Rechnungs-Nr. | Rechnung Nr. | Re.-Nr. | Beleg-Nr. | Vorgangsnummer
          | numéro de commande | n° de commande | n° facture | n° de facture | numéro de facture | facture | n° document | numéro de document | n° de pièce | numéro de pièce | n° pièce | commande | id commande | référence commande
          | número de pedido | id pedido | pedido | nº de pedido | id de pedido | número de orden | orden | id de compra | nº factura | nº de factura | número de factura | factura
          | número do pedido | id do pedido | N.º de venda | código do pedido | no. pesanan | nomor pesanan | id pesanan
          | 주문번호 | 주문ID | 영수증번호 | 전표번호 | document no | document number | doc no | voucher no | voucher number | vch no | doc num | doc entry`),
        further:
          list(`n. fattura | numero fattura | fattura | factuurnummer | factuur | nr faktury | numer faktury | číslo faktury | номер счета | номер накладной | fatura no | numero ordine | id ordine | ordine | n. ordine | bestelnummer | ordernummer | bestelling | numer zamówienia | id zamówienia | zamówienie
          | поръчка | нарачка | замовлення | παραγγελία | comandă | narudžba | porudžbina | наруџбина | поруџбина | naročilo | tellimus | užsakymas | pasūtījums | rendelés | číslo objednávky | objednávka | номер заказа | номер задания | id заказа | заказ | чек | номер чека | номер документа | документ | номер накладной | comprobante | número de comprobante | folio | nota fiscal | belge no | evrak no | numer dokumentu | scontrino | paragon | fiş no | struk | sipariş no | sipariş numarası | sipariş id | mã đơn hàng | mã đơn | ordernr`),
        like: /^(?:the)?(?:order|invoice|purchase|basket|transaction|sales?|receipt|checkout|trans|txn|cart)(?:id|number|num|no|code|key|ref|reference|hash)$|^(?:bestell|auftrags|rechnungs)(?:nummer|nr|id)$|(?:订单|訂單|注文|受注|交易)(?:id|编号|編號|号|號|番号|号码|號碼)$/,
      },
    },
    customerId: {
      ...customerId,
      shownBy: (profile, name, has) =>
        customerId.shownBy!(profile, name, has) ||
        areNamesOfCustomers(profile, name, has) ||
        areTaxNumbers(profile, name, has),
    },
    email,
    productId: {
      ...productId,
      // The number of a line is no product's, though it is that of an item of the order.
      admits: (profile, name) => fieldTypes.id.admits(profile) && !ofLine.test(name),
    },
    productTitle,
    category,
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
          'quantità | q.tà | qta | aantal | hoeveelheid | ilość | liczba sztuk | množství | počet | количество | кол-во | adet | miktar | số lượng | antal',
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
        usual:
          list(`order date | donation date | date of donation | gift date | contribution date | booked on | booking date | date booked | reservation date | Buchungsdatum | date de réservation | fecha de reserva | data da reserva | 预订日期 | 预订时间 | 予約日 | 예약일 | дата бронирования | visit date | appointment date | дата визита | дата посещения | дата услуги | fecha de la cita | data do atendimento | 来店日 | 来店日時 | 방문일 | fkdat | audat | post date | ordered at | ordered on | occurred at | date ordered | date purchased | order time | order datetime | order timestamp | purchase date | purchased at | order purchase timestamp
          | dt | 消费日期 | 消费时间 | 消費日期 | 消費時間 | invoice date | invoicedate | date issued | issue date | issued | issued on | issued at | Ausstellungsdatum | date d’émission | date de facture | fecha de emisión | fecha de factura | data de emissão | data emissione | data fattura | factuurdatum | data wystawienia | data faktury | 开票日期 | 發行日期 | 発行日 | 発行日時 | 請求日 | created at | date created | transaction timestamp | transaction date | transaction time | t dat | sale date
          | sales date | order created at | order created | created | order placed | order placed at | date | datetime | timestamp | time | paid at | payment date | day | doc date | posting date | tax date
          | 订单创建时间 | 下单时间 | 订单提交时间 | 订单下单时间 | 下单日期 | 订单成交时间 | 订单时间 | 订单日期 | 创建时间 | 购买时间 | 购买日期 | 成交时间
          | 交易时间 | 支付时间 | 付款时间 | 订单付款时间 | 买家付款时间 | 支付完成时间 | 日期 | 时间
          | 訂單成立日期 | 訂單日期 | 訂單時間 | 下單時間 | 下單日期 | 買家付款時間 | 建立時間
          | 注文日時 | 注文日 | 受注日 | 受注日時 | 購入日 | 購入日時 | 注文確定日時
          | Bestelldatum | Bestellzeit | Auftragsdatum | Rechnungsdatum | Kaufdatum | Datum
          | date de commande | date commande | date d'achat | fecha de pedido | fecha del pedido | fecha pedido | fecha de compra | fecha
          | data do pedido | data da venda | data da compra | data de compra | data pedido | data | waktu pesanan dibuat | tanggal pesanan | tanggal | waktu pembayaran dilakukan
          | 주문일 | 주문일시 | 주문일자 | 결제일`),
        further: list(
          `data ordine | data acquisto | besteldatum | orderdatum | data zamówienia | datum objednávky | дата заказа | дата | дата покупки | sipariş tarihi | tarih | ngày đặt hàng | ngày đặt | ngày | orderdatum | data | datum`,
        ),
        like: /^(?:order|purch|purchase|invoice|trans?|transaction|sale|sales|bestell|basket|checkout).*(?:date|time|timestamp|at|datum|on|dt|ts)$|^(?:date|fecha|data)(?:of|de|du|del|do|da)?(?:order|purchase|sale|commande|achat|pedido|compra|venda)|(?:下单|购买|订单创建|成交|付款|下單|購買)(?:时间|時間|日期)$/,
      },
    },
    ...orderStates,
    city,
    country,
    age,
    gender,
    ...furtherAmounts,
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
    secondOrderId,
    parentOrderId,
    parentLineId,
    lineId,
    shopName,
    paymentMethod,
    // How many products the titles in one cell are: '棉麻衬衫，羊毛袜' are two, or one with a comma in its name.
    { name: 'itemKinds', names: list('宝贝种类 | 商品种类数 | 商品种类 | 货品种类数') },
  ],
  numbered: {
    into: 'items',
    named: ['productTitle', 'productId'],
    fields: ['productTitle', 'productId', 'quantity', 'unitPrice', 'lineTotal', 'lineDiscount'],
  },
  multiplied: { quantity: 'quantity', price: 'unitPrice', total: 'lineTotal', taxed: 'lineTaxed' },
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
    // Shopify's orders call the order's number 'Name'.
    if (match.hasColumn('lineitemname') && match.hasColumn('name') && !match.hasColumn('orderid')) {
      match.assign('orderId', 'name');
    }
    // A bare 'name' is the product's where it goes with the product's code; a person's goes with the order.
    const isProductName = match.follows('name', 'productId') > 0.9 && match.nameOf('orderId') !== 'name';
    if (!match.has('productTitle') && isProductName) match.assign('productTitle', 'name');
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
    if (!hasOther && match.hasColumn('totalcost')) match.assign('orderTotal', 'totalcost');
    // In a list of orders without goods a 'reference' is the order's, not a product's.
    const hasGoods = match.has('productTitle') || match.has('quantity') || match.has('items');
    if (!hasGoods && /^ref(?:erence)?$/.test(match.nameOf('productId'))) match.drop('productId');
    // Beside a city, 'state' is a part of the country: so is 'order state' beside 'order city'.
    if (match.has('city') && /^(?:state|estado|stato)$/.test(match.nameOf('status'))) match.drop('status');
    if (!match.has('status') && match.hasColumn('orderstate') && !match.hasColumn('ordercity'))
      match.assign('status', 'orderstate');
    // Beside the total of the order, a payment is of all of it.
    if (match.nameOf('lineTotal') === 'paymentvalue' && match.has('orderTotal') && !match.has('amountPaid'))
      match.assign('amountPaid', 'paymentvalue');
    // Beside what a platform keeps, 'net' is what the shop gets.
    if (match.has('orderFee') && /^net(?:total|amount|proceeds|earnings)$/.test(match.nameOf('lineTotal')))
      match.assign('amountReceived', match.nameOf('lineTotal'));
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
  },
  cues: (found) => cuesOfSales(found, whoever(found)),
  score(found, cues) {
    const { sure, repeated } = found;
    const customer = whoever(found);
    const item = sure('productId', 'productTitle', 'items');
    const money = sure(...priceFields);
    const date = sure('orderedAt');
    const quantity = sure('quantity');
    const order = sure('orderId');
    // A number that is surely an order's and what it came to are an order, whoever's it was and whenever.
    const isTotal = order >= surely && sure('orderTotal', 'lineTotal') >= surely;
    const isLinked = order > 0 && (customer > 0 || item > 0 || (date > 0 && money > 0) || isTotal);
    const isPriced = quantity > 0 || money > 0;
    // Who bought when, how many and for how much is a purchase, whatever it was.
    const isOfSomebody = Math.min(date, customer, quantity, money) > 0;
    const isBought = item > 0 ? cues.bought > 0 || (date > 0 && customer > 0 && isPriced) : isOfSomebody;
    // Who came when and left how much, again and again: purchases of which neither goods nor numbers are told.
    const isListed = repeated('customerId', 'email') < comesAgain && cues.listed > 0;
    const isLog = Math.min(date, customer, money) > 0 && !isListed;
    // Which member took what on which day, of whose pieces and money nothing is told.
    const isTaken =
      Math.min(date, sure('productTitle')) >= surely &&
      found.named(buyers) &&
      cues.reviewText + cues.rating === 0;
    if (!isLinked && !isBought && !isLog && !isTaken) return 0;
    const sum =
      ((isLog && order + quantity === 0 && item <= sure('items')) || isTaken
        ? comeAgain(found)
          ? 0.16
          : 0.1
        : 0) +
      0.4 * order +
      0.2 * item +
      0.15 * money +
      0.15 * quantity +
      0.15 * customer +
      0.15 * date;
    // Reviews name their order, too: without pieces and money beside the words it is no sale.
    const words = quantity === 0 && money === 0 ? cues.reviewText : Math.min(cues.reviewText, cues.rating);
    return sum - 0.5 * words - 0.5 * cues.eventType;
  },
});

/** What speaks for sales: lines of orders, or who bought what, when and for how much. */
function cuesOfSales(found: FoundFields<SaleField>, customer: number): Partial<Cues> {
  const { sure, companions } = found;
  return {
    orderId: sure('orderId'),
    quantity: sure('quantity'),
    sale: Math.min(sure('orderId'), sure('quantity'), sure(...priceFields)),
    bought: Math.max(
      Math.min(sure('orderedAt'), sure('quantity'), Math.max(customer, sure(...sumFields))),
      Math.min(sure('orderedAt'), customer, sure('productId', 'productTitle', 'items'), sure(...priceFields)),
      // Who came when and left how much, again and again.
      comeAgain(found) ? Math.min(sure('orderedAt'), customer, sure(...priceFields)) : 0,
      // A till's lines need neither a number nor a customer.
      companions === 0
        ? 0
        : Math.min(sure('orderedAt'), sure('productId', 'productTitle'), sure(...priceFields)),
      // Who took what for how much in all, on a day that is not told.
      Math.min(customer, sure('productId', 'productTitle'), sure('lineTotal', 'amountPaid')),
    ),
  };
}

/** Whether rows are of customers that came before, as those of a list of customers are not. */
function comeAgain({ repeated }: FoundFields<SaleField>): boolean {
  return repeated('customerId', 'email') > oftenAgain;
}
const oftenAgain = 0.3;

/** How surely rows say who bought: by a number, an address, or a telephone of their own. */
function whoever({ sure, named }: FoundFields<SaleField>): number {
  return Math.max(sure('customerId', 'email'), named(telephones) ? byTelephone : 0);
}
const telephones = identifyingColumns.find(({ name }) => name === 'phone')!.names;
const byTelephone = 0.6;

type SaleField =
  | 'orderId'
  | 'customerId'
  | 'email'
  | 'productId'
  | 'productTitle'
  | 'items'
  | 'quantity'
  | 'orderedAt'
  | (typeof priceFields)[number];

/** By a name that is the field's own. */
const surely = 0.7;

/** Where fewer rows are of customers that came before, a table that speaks of customers may be the list of them. */
const comesAgain = 0.1;

const ofLine = /^order(?:item|line|detail|product)s?(?:id|no|nr|number)$/;

/** 'Number' and nothing else. */
const bareNumbers = list(
  'id | number | no | nr | code | numero | num | nummer | numer | номер | number id | 编号 | 編號 | 番号 | 번호',
);

/** Days of an order that are not the day of the order. */
const otherDay =
  /ship|deliver|limit|due|expir|update|modif|birth|cancel|refund|return|estimat|until|发货|收货|送达|更新|取消|退款|発送|配送|更新|liefer|versand|entrega|envio|livraison/;
