import { type Field, list } from './table';

/** What is called a status is not the order's date, even where it is the day of the status. */
const state = (names: Field['names']): Field => ({ type: 'category', admits: () => true, names });

/** A name that says nothing but 'type': its values must say it. */
const bareType = /^(?:type|tipo|typ|art|тип|类型)$/;

/** What has a word for a state in it ('stateMachineState.technicalName'), or a short one at its end, and what is the state of something else than the order. */
const saysState =
  /status|state(?!ment)|zustand|durum|статус|состояние|状态|狀態|状態|ステータス|상태|สถานะ|(?:statut|etat|estado|situacao|situacion|stato|stan|stav|стан|състояние|stanje|stare|starea|trangthai|κατασταση|tila|allapot|状況)$/;
const isOtherState =
  /pay|paid|transaction(?!status$)|zahl|bezahl|paiem|pago|pagam|odeme|оплат|付款|支付|決済|결제|ship|deliver|fulfil|versand|liefer|envio|livraison|kargo|достав|发货|物流|配送|發貨|배송|จัดส่ง|custom|client|kunde|account|email|consent|subscri|market|stock|invent|product(?!.*line)|review|civil|marital|country|provin|region|return|refund|rma|dispute|chargeback|claim|exchange|warranty|retour|ruck|devol|reso|iade|возврат|退|售后|返品|返金|반품|환불|클레임|pick|pack|print|export|import|fraud|risk|approv|call|task|lead|archiv|download|label|gift|address|billing|bill|tax|sync|ticket/;

/** 'Ship State' beside 'Ship City'. */
const isPlace = /^(?:ship(?:ping|to)?|delivery|billing|recipient)state$/;

/** What a refund is may stand below such a name in words: 'none', 'partial', 'full'. */
const bareRefund = /^(?:refund|return)(?:s|ed)?$/;

/** With numbers below such a name counts pieces. */
const countsPieces = /^(?:returned|retourniert|zwrocone|retourne)$/;

/** A name that speaks of what was put into an order. */
const holdsGoods =
  /item|product|prod[uo]|goods|cart|basket|bought|purchas|content|order(?!.*(?:status|note|tag))|artik|waren|panier|carrito|carrinho|articul|sepet|товар|корзин|商品|宝贝|货品|内容|明细|カート|상품|장바구니|สินค้า/;

/** A column of yes and no; one of nothing but 0 and 1 only under a name that says that it is none of amounts. */
const flag = (names: string): Field => ({
  type: 'category',
  admits: ({ flags, numbers, binary, distinct }, name) =>
    flags >= 0.9 &&
    (numbers < 0.5 ||
      (binary && !countsPieces.test(name) && (distinct > 1 || /^(?:is|has|valid|test|是否)/.test(name)))),
  names: { usual: list(names) },
});

/** The same, or one short word where it is so: '取消' below '取消区分'. */
const flagOrWord = (names: string): Field => {
  const field = flag(names);
  return {
    ...field,
    admits: (profile, name) =>
      field.admits!(profile, name) ||
      (profile.distinct === 1 && profile.meanLength <= 10 && profile.numbers < 0.1 && profile.dates < 0.1),
  };
};

/** What became of an order, in words and instants: of the order itself, its payment, its parcel. */
export const orderStates = {
  status: {
    ...state({ usual: [] }),
    // So is the part of a country called that somebody lives in; one word on all rows is not looked up among states.
    admits: ({ states, numbers, meanLength, distinct }, name) =>
      !/^(?:state|stage|estado|stato)$/.test(name) ||
      states >= 0.3 ||
      numbers >= 0.9 ||
      (distinct === 1 && meanLength > 3),
    // A state by its name and its words, whoever's it is called: 'SellerStatus', 'Positionsstatus'.
    shownBy: ({ states, flags }, name) =>
      states >= 0.8 && flags < 0.5 && saysState.test(name) && !isOtherState.test(name),
    names: {
      saying: list('status | order status | line status | status name | order status name'),
      usual:
        list(`order status | attendee status | deal stage | deal status | opportunity stage | stage | booking status | reservation status | Buchungsstatus | reason for credit entry | status | post status | item status | state | order state
      | 订单状态 | 交易状态 | 状态 | 訂單狀態 | 狀態 | 注文ステータス | 受注ステータス | 取引ステータス | 注文状況 | 対応状況 | 取引状況 | ステータス | 状態 | 注文状態 | 受注状態 | 対応状態 | 取引状態 | 状況
      | Bestellstatus | Status der Bestellung | Auftragsstatus | statut | statut de la commande | estado | estado del pedido | status do pedido
      | situação | status pesanan | 주문상태 | order status id | status id | order state id | current state | order progress | status description | order status description | status name | order status name | state name | status text | status label | status title | Statusbezeichnung | Status Beschreibung | libellé statut | orders status | status code | Statusnummer`),
      further: list(
        'stato ordine | stato | bestelstatus | status zamówienia | stav objednávky | stav | статус | статус заказа | статус задания | sipariş durumu | sipariş statüsü | durum | trạng thái | trạng thái đơn hàng | orderstatus',
      ),
      like: /^order.*(?:status|state)$|(?:订单|訂單|交易)(?:状态|狀態)$/,
    },
  },
  paymentStatus: {
    ...state({ usual: [] }),
    admits: ({ numbers, flags, dates, meanLength, distinct, filled }, name) =>
      !bareRefund.test(name) ||
      (numbers < 0.1 && flags < 0.9 && dates < 0.5 && distinct < 8 && filled > 0 && meanLength < 25),
    shownBy: ({ states, flags }, name) =>
      states >= 0.8 &&
      flags < 0.5 &&
      ((saysState.test(name) && /pay|paid|transaction|zahl|支付|付款/.test(name)) ||
        /^(?:payment|transaction|charge)?(?:result|outcome|response)$|^(?:支付|付款|交易)结果$|^決済結果$|^결제결과$/.test(
          name,
        )),
    names: {
      saying: list('paid status | refund status | order paid status'),
      // 'none', 'partial' and 'full' below it.
      like: /^(?:payment|financial|refund)(?:status|state)$|^(?:refund|return)(?:s|ed)?$/,
      usual: list(
        'financial status | payment status | payment state | paid status | payment status id | payment status description | payment status name | payment status text | payment state description | payment state name | Zahlungsstatus Beschreibung | pay status | cleared | refund status | 支付状态 | 付款状态 | 售后状态 | 维权状态 | 退款状态 | 订单退款状态 | 付款狀態 | 退貨 / 退款狀態 | 退款狀態 | 入金ステータス | 入金状況 | 支払いステータス | 支払ステータス | 支払い状況 | 支払状況 | 決済ステータス | 決済状況 | Zahlungsstatus | Zahlstatus | statut du paiement | estado del pago | estado de pago | status do pagamento | status da devolução / reembolso | status pembatalan/ pengembalian | status pembayaran | 결제상태 | 입금상태 | 클레임상태',
      ),
      further: list(
        'stato pagamento | betaalstatus | status płatności | stav platby | статус оплаты | ödeme durumu | trạng thái thanh toán | trạng thái trả hàng/hoàn tiền | สถานะการชำระเงิน | สถานะการคืนเงินหรือคืนสินค้า | betalningsstatus',
      ),
    },
  },
  fulfilmentStatus: {
    ...state({ usual: [] }),
    // The part of a country where a parcel goes is no state of the parcel.
    admits: ({ states, filled }, name) =>
      filled === 0 ? !isPlace.test(name) : states >= 0.5 || !isPlace.test(name),
    names: {
      saying: list('ship status | order ship status'),
      usual: list(
        'fulfillment status | fulfilment status | shipping status | delivery status | shipment status | 发货状态 | 物流状态 | 配送状态 | 配送狀態 | 送貨狀態 | 発送状況 | 発送ステータス | 配送状況 | 配送ステータス | 出荷状況 | 出荷ステータス | paket durumu | kargo durumu | Versandstatus | Lieferstatus | statut de livraison | estado de envío | status de entrega | status pengiriman | 배송상태',
      ),
      like: /^(?:fulfill?ment|shipping|delivery|shipment)(?:status|state)$/,
    },
  },
  cancelledAt: {
    type: 'date',
    names: {
      saying: list('cancelled date | order cancelled date'),
      usual: list(
        'cancelled at | canceled at | voided at | void date | deleted at | removed at | cancelled | canceled | cancellation date | cancelled date | cancel time | cancelled time | 取消时间 | 订单取消时间 | 关闭时间 | 取消時間 | キャンセル日時 | Storniert am | Stornodatum | annulé le | date d’annulation | cancelado el | fecha de cancelación | data de cancelamento | cancelado em',
      ),
      like: /^cancell?(?:ed|ation)?(?:at|date|time|on)$/,
    },
  },
  /** When it was given back; of an order that was not, nothing stands there. */
  refundedAt: {
    type: 'date',
    names: {
      usual: list(
        'refunded at | refunded on | refund date | date refunded | returned at | returned on | return date | date returned | 退款时间 | 退款日期 | 退货时间 | 退货日期 | 返金日 | 返品日 | 환불일 | 반품일 | Erstattungsdatum | erstattet am | Rückgabedatum | retourniert am | date de remboursement | remboursé le | date de retour | fecha de reembolso | fecha de devolución | data de reembolso | data do reembolso | data de devolução | data rimborso | data reso | дата возврата',
      ),
    },
  },
  /** Why it was called off: nothing stands there of an order that was not. */
  cancelReason: {
    type: 'category',
    admits: ({ numbers, filled }) => filled === 0 || numbers < 0.9,
    names: {
      usual: list(
        'cancel reason | cancellation reason | cancelled reason | canceled reason | reason for cancellation | order cancel reason | reason for rejection | rejection reason | rejected reason | void reason | abgru | Absagegrund | Ablehnungsgrund | Stornogrund | Stornierungsgrund | Grund der Stornierung | motif d’annulation | motif annulation | motivo de cancelación | motivo cancelación | motivo de cancelamento | motivo do cancelamento | alasan pembatalan | 取消原因 | 取消理由 | 关闭原因 | 作废原因 | キャンセル理由 | 취소사유 | 취소 사유',
      ),
      further: list(
        'motivo di annullamento | motivo annullamento | annuleringsreden | powód anulowania | důvod zrušení | причина отмены | iptal nedeni | lý do hủy | เหตุผลในการยกเลิก | เหตุผลการยกเลิก',
      ),
    },
  },
  paidAt: {
    type: 'date',
    names: {
      saying: list('paid date | order paid date'),
      usual: list(
        'paid at | paid | payment date | paid on | paid date | date paid | paid on date | payment time | 支付时间 | 付款时间 | 订单付款时间 | 买家付款时间 | 支付完成时间 | 付款确认时间 | 買家付款時間 | 付款時間 | 入金日 | Bezahlt am | Zahlungsdatum | payé le | date de paiement | fecha de pago | pagado el | data do pagamento | pago em | waktu pembayaran dilakukan | 결제일 | 결제일시',
      ),
      like: /^(?:paid|payment)(?:at|date|time|on)$/,
    },
  },
  /** Sale or refund, where each row is one movement. */
  amountKind: {
    ...state({ usual: [] }),
    admits: ({ documents, partsOfOrders }, name) =>
      documents >= 0.9 || partsOfOrders >= 0.9 || !bareType.test(name),
    // Under whatever name: 'Sale' and 'Refund' on every row.
    shownBy: ({ documents, distinct }) => documents >= 0.95 && distinct >= 2 && distinct <= 6,
    names: {
      usual: list(
        'transaction type | receipt type | ticket type | check type | bill type | sales type | event type | kind | row type | record type | entry type | sale type | line type | order item type | position type | Positionstyp | Positionsart | Zeilentyp | 交易类型 | 业务类型 | 单据类型 | 单据类别 | 销售类型 | 出入库类型 | 取引種別 | 取引区分 | 売上区分 | 伝票区分 | 구분 | 주문구분 | 거래구분 | 매출구분 | document type | doc type | post type | voucher type | Belegart | Vorgang | Transaktionstyp | type de transaction | tipo de transacción | tipo de transação | tipo de documento | jenis transaksi | вид документа | тип документа | вид операции | тип операции | işlem türü | fiş türü | loại chứng từ | ประเภทรายการ | ประเภทเอกสาร | document kind | invoice type | posting type | movement type | stock movement type | movement kind | adjustment type | inventory transaction type | Bewegungsart | Buchungsart | Lagerbewegungsart | type de mouvement | tipo de movimiento | tipo de movimento | tipo movimento | 出入库类别 | 移动类型 | 異動類型 | transaction kind | 發票類型 | Vorgangsart | Belegtyp | Dokumentart | Dokumenttyp | type de document | type de pièce | tipo documento | tipo doc. | documentsoort | typ dokumentu | rodzaj dokumentu | belge türü | bilagstype | dokumenttype | type | tipo | typ | art | тип | 类型',
      ),
    },
  },
  /** Whether the order was made to try the shop out, was paid, called off, given back: yes or no. */
  test: flag(
    'test | is test | test order | test mode | 测试订单 | 是否测试 | 是否刷单 | 是否补单 | テスト注文 | Testbestellung | commande test | pedido de prueba | pedido de teste',
  ),
  isPaid: flag(
    'is paid | paid | valid | is valid | order valid | payment received | payment completed | bezahlt | payée | payé | pagado | pago | pagato | betaald | opłacone | zaplaceno | оплачен | ödendi | réglé | réglée | acquitté | acquittée | acquittee | 是否收款 | 是否到账 | 입금여부 | 결제여부 | 입금확인 | 결제확인 | 入金済 | 入金確認 | 是否支付 | 是否付款 | 已支付 | 已付款 | 支払済',
  ),
  isCancelled: flagOrWord(
    'is cancelled | is canceled | cancelled | canceled | is deleted | deleted | deleted flag | is removed | soft deleted | fivetran deleted | 已删除 | 是否删除 | 删除标志 | 削除フラグ | 삭제여부 | gelöscht | supprimé | eliminado | excluído | удален | is void | void | voided | is voided | void flag | order cancelled | storno | stornierung | ist storniert | annulliert | anulado | anulada | annullata | annuleret | anulat | annulation | 作废 | 是否作废 | 取消フラグ | 취소여부 | отмена | iptal | storniert | annulée | annulé | cancelado | annullato | geannuleerd | anulowane | zrušeno | отменен | iptal edildi | 是否取消 | 已取消 | キャンセル済 | 取消区分 | makulerad | makulerade | annulleret',
  ),
  /** Whether the row takes back what another row sold: yes or no. */
  isReturn: flag(
    'is return | is return row | is return line | is a return | return flag | returnflag | is refund | is refund row | is refund line | refund flag | is credit | is credit note | ist retoure | ist gutschrift | kreditfaktura | kreditnota | est un retour | est un avoir | es devolución | é devolução | è reso | это возврат | возврат да/нет | 是否退货单 | 是否退货行 | 是否退款单 | 返品フラグ | 返品区分 | 반품여부',
  ),
  isRefunded: flag(
    'is refunded | refunded | is returned | returned | order refunded | erstattet | retourniert | remboursée | remboursé | reembolsado | rimborsato | terugbetaald | zwrócone | vráceno | возвращен | iade edildi | 是否退款 | 已退款 | 是否退货 | 返金済',
  ),
  /** All items of the order in one cell. */
  items: {
    type: 'text',
    // Several goods in most cells of a list of orders, whatever the column is called; names alone only under a name of goods.
    shownBy: ({ packed, listed }, name, has) =>
      (has('orderId') || has('orderTotal') || has('lineTotal')) &&
      !(has('productId') || has('productTitle')) &&
      (packed >= 0.6 || (listed >= 0.3 && holdsGoods.test(name))),
    names: {
      usual: list(
        'items | line items | product information | product info | lineitems | order items | products | product(s) | ordered items | purchased items | cart items | item list | items ordered | product details | 商品明细 | 商品清单 | 订单商品 | 全部商品名称 | 商品信息 | 訂單商品 | 商品明細 | 注文商品 | Artikel der Bestellung | Positionen | Bestellpositionen | articles commandés | lignes | artículos | productos | itens | itens do pedido | daftar produk | 주문상품',
      ),
      like: /^(?:order|cart|purchased)(?:items|products|lines)$/,
    },
  },
} as const satisfies Readonly<Record<string, Field>>;

/** How an order is paid: at the door nobody may ever tell the shop's system that it was. */
export const paymentMethod = {
  name: 'paymentMethod',
  names: list(
    'payment method | payment method title | payment method name | payment type | payment mode | mode of payment | payment gateway | paid by | pay method | payment option | payment | 支付方式 | 付款方式 | 支付类型 | 付款方式名称 | 決済方法 | 支払方法 | お支払方法 | 支払い方法 | 결제수단 | 결제방법 | Zahlungsart | Zahlungsmethode | Zahlungsweise | mode de paiement | moyen de paiement | méthode de paiement | forma de pago | método de pago | medio de pago | forma de pagamento | método de pagamento | meio de pagamento | metodo di pagamento | modalità di pagamento | betaalmethode | betaalwijze | metoda płatności | sposób płatności | forma płatności | způsob platby | způsob úhrady | способ оплаты | форма оплаты | ödeme yöntemi | ödeme şekli | ödeme tipi | phương thức thanh toán | hình thức thanh toán | metode pembayaran | cara bayar | วิธีการชำระเงิน | ช่องทางการชำระเงิน | طريقة الدفع | روش پرداخت | भुगतान विधि | betalningsmetod | betalningssätt',
  ),
} as const;

/** What tells the payments of one order apart, where each stands on a row of its own. */
export const paymentKey = {
  name: 'paymentKey',
  names: list(
    'payment sequential | payment sequence | payment seq | payment id | payment number | payment no | payment index | payment reference | payment ref | payment transaction id | 支付单号 | 支付编号 | 付款单号 | 支付流水号 | 支付序号 | 決済番号 | 결제번호 | Zahlungsnummer | Zahlungs-ID | numéro de paiement | id de pago | número de pago | id do pagamento | id pagamento | numero pagamento',
  ),
  beside: 'amountPaid',
} as const;
