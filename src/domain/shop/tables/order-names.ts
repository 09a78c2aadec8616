import { daysOfStays, numbersOfBookings } from './bookings';
import { list } from './table';

/** What the number of an order is called. */
export const namesOfNumbers = {
  usual:
    list(`order id | orderid | deal id | opportunity id | appointment id | donation id | donation number | gift id | contribution id | booking id | booking number | booking no | booking ref | booking reference | reservation id | reservation number | Buchungsnummer | numéro de réservation | número de reserva | id reserva | 预订号 | 预订编号 | 予約番号 | 예약번호 | номер брони | id order | oid | or id | ord id | orders id | order number | order no | order no. | order # | order reference | order code | order name
          | invoice no | invoiceno | invoice | invoice number | invoice id | amazon order id | order number formatted
          | basket id | basketid | transaction event id | transaction id | transactionid | transaction no | sales order | receipt id | receipt no
          | receipt | bill no | bill number | docket | ticket | purchase id | sale id | increment id | post id | ticket number | checkout id | order | document no | document number | doc no | doc number | voucher no | voucher number | sales document | billing document
          | vbeln | belnr | 订单编号 | 订单号 | 主订单编号 | 主订单号 | 订单ID | 交易号 | 交易编号 | 子订单编号 | 订单号码 | 流水号 | 小票号 | 小票编号 | 单据编号 | 单据号 | 销售单号 | 出库单号 | 发票号码 | 单号
          | 訂單編號 | 訂單號碼 | 訂單號 | 訂單ID | 注文番号 | 注文ID | 受注番号 | 受注ID | オーダー番号 | レシート番号 | 伝票番号 | 請求書番号 | 納品書番号 | kvittonummer | kvitto | bongnummer | kvitteringsnummer | kuittinumero
          | Bestellnummer | Bestell-Nr. | Bestellung | Auftragsnummer | Rechnungsnummer | Bestell-ID | Bon | Bon-Nr. | Beleg | Belegnummer | Verkaufsbeleg | Vertriebsbeleg | Fakturanummer | Faktura | Rechnung | Rechnungs-Nr. | Rechnung Nr. | Re.-Nr. | Beleg-Nr. | Vorgangsnummer
          | numéro de commande | n° de commande | n° facture | n° de facture | numéro de facture | facture | n° document | numéro de document | n° de pièce | numéro de pièce | n° pièce | commande | id commande | référence commande
          | número de pedido | id pedido | pedido | nº de pedido | id de pedido | número de orden | orden | id de compra | nº factura | nº de factura | número de factura | factura
          | número nf | número nf-e | número nfe | número da nota | número nota | número desde | número do pedido | id do pedido | N.º de venda | código do pedido | no. pesanan | nomor pesanan | id pesanan
          | 주문번호 | 주문ID | 영수증번호 | 전표번호 | document no | document number | doc no | voucher no | voucher number | vch no | doc num | doc entry`),
  further:
    list(`n. fattura | numero fattura | numero documento | n. documento | nr documento | nº documento | núm. documento | fattura | factuurnummer | factuur | nr faktury | numer faktury | číslo faktury | номер счета | номер накладной | fatura no | numero ordine | id ordine | ordine | n. ordine | bestelnummer | ordernummer | bestelling | numer zamówienia | id zamówienia | zamówienie
          | поръчка | нарачка | замовлення | παραγγελία | comandă | narudžba | porudžbina | наруџбина | поруџбина | naročilo | tellimus | užsakymas | pasūtījums | rendelés | číslo objednávky | objednávka | номер заказа | номер задания | id заказа | заказ | чек | номер чека | номер документа | документ | номер накладной | comprobante | número de comprobante | folio | nota fiscal | belge no | evrak no | numer dokumentu | scontrino | paragon | fiş no | struk | sipariş no | sipariş numarası | sipariş id | mã đơn hàng | mã đơn | ordernr`).concat(
      numbersOfBookings,
    ),
};

/** What the day of an order is called, and whatever day may be that of an order. */
export const namesOfDays = {
  usual:
    list(`order date | donation date | date of donation | gift date | contribution date | booked on | booking date | date booked | reservation date | Buchungsdatum | date de réservation | fecha de reserva | data da reserva | 预订日期 | 预订时间 | 予約日 | 예약일 | дата бронирования | visit date | appointment date | дата визита | дата посещения | дата услуги | fecha de la cita | data do atendimento | 来店日 | 来店日時 | 방문일 | fkdat | audat | post date | ordered at | ordered on | occurred at | date ordered | date purchased | order time | order datetime | order timestamp | purchase date | purchased at | order purchase timestamp
          | dt | 消费日期 | 消费时间 | 消費日期 | 消費時間 | invoice date | invoicedate | invoice bill date | date issued | issue date | issued | issued on | issued at | Ausstellungsdatum | date d’émission | date de facture | fecha de emisión | fecha de factura | data de emissão | data emissione | data documento | data fattura | factuurdatum | data wystawienia | data faktury | 开票日期 | 發行日期 | 発行日 | 発行日時 | 請求日 | created at | date created | transaction timestamp | transaction date | transaction time | t dat | sale date
          | sales date | order created at | order created | created | order placed | order placed at | date | datetime | timestamp | time | paid at | payment date | day | doc date | posting date | tax date | close date | closed date | deal close date | won time | deal won time | time customer ordered | date scheduled
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
  ).concat(daysOfStays),
};

/** 'Number' and nothing else. */
export const bareNumbers = list(
  'id | number | no | nr | code | numero | num | nummer | numer | номер | number id | 编号 | 編號 | 番号 | 번호',
);
