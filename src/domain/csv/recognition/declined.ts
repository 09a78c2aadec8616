import { priceFields } from '../../shop/tables/order-money';
import type { TableKind } from '../../shop/tables/tables';
import type { DeclinedKind } from './declined-kinds';
import type { ScoredMatch } from './match-columns';

/** What the columns of a file hold, whatever its kind. */
interface Held {
  readonly order: boolean;
  readonly person: boolean;
  readonly product: boolean;
  readonly details: boolean;
  readonly money: boolean;
  readonly quantity: boolean;
  readonly words: boolean;
  readonly event: boolean;
}

interface Rule {
  readonly as: DeclinedKind;
  /** The kind as which such a file is read where the shop has orders that it speaks of. */
  readonly beside?: TableKind;
  /** Groups of (normalised) names; each column counts for the first group that it belongs to. */
  readonly signs: readonly RegExp[];
  /** Whether so many columns in each group make it that kind. */
  holds(counts: readonly number[], held: Held, columns: number): boolean;
}

const months =
  'jan(?:uary|uar|vier|eiro|ero)?|feb(?:ruary|ruar|rero|braio)?|fev(?:rier|ereiro)?|mar(?:ch|s|zo|co)?|marz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maio|maggio|june?|juni|juin|junio|junho|giugno|july?|juli|juillet|julio|julho|luglio|aug(?:ust)?|aout|ago(?:sto)?|sep(?:t(?:ember|embre|iembre)?)?|set(?:embro|tembre)?|o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember|embre|iembre|embro)?|de[czk](?:ember|embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?';

const rules: readonly Rule[] = [
  {
    as: 'file-is-matrix',
    signs: [
      new RegExp(
        `^(?:(?:${months})(?:20)?(?:\\d{2})?|20\\d{2}(?:0[1-9]|1[0-2])?|(?:0?[1-9]|1[0-2])20\\d{2}|q[1-4](?:20)?(?:\\d{2})?|20\\d{2}q[1-4]|(?:20\\d{2}年)?\\d{1,2}月|20\\d{2}年|(?:week|wk|w|kw)\\d{1,2})$`,
      ),
    ],
    holds: ([periods = 0], _, columns) => periods >= 3 && periods >= 0.4 * columns,
  },
  {
    as: 'file-is-points',
    signs: [
      /^(?:loyalty|reward|bonus)?points?(?:earned|redeemed|spent|change|delta|amount|added|used|balance)?$|^(?:变动|剩余|当前)?积分(?:变动|余额|明细|类型|数|值)?$|^ポイント(?:数|残高|増減)?$|^포인트(?:잔액)?$|^punkte(?:stand)?$|^баллы$|^puntos$|^pontos$/,
      /^(?:running|points?|closing)?balance(?:after)?$|^余额$|^餘額$|^残高$|^saldo$|^остаток$/,
      /^(?:transaction|activity|entry|action)?type$|^reason$|^activity$|^source$|^reference$|^expir(?:y|es|ation)(?:date|at|on)?$|^变动(?:类型|原因|时间)$|^(?:类型|来源|原因|备注)$/,
    ],
    holds: ([points = 0, balance = 0, kind = 0], held) =>
      points > 0 &&
      balance + points >= 2 &&
      kind > 0 &&
      !held.money &&
      !held.quantity &&
      (!held.product || balance > 0),
  },
  {
    as: 'file-is-subscriptions',
    signs: [
      /^(?:current|new|expansion|churned|contraction)?(?:mrr|arr)(?:amount|usd|eur)?$|^(?:monthly|annual)recurringrevenue$/,
      /^subscription(?:id|status|plan|number|no|name|type|state)?$|^subid$|^订阅(?:编号|状态|计划)?$|^abo(?:nnement)?(?:nummer|status|id|nr)?$|^suscripcion\w*$|^assinatura\w*$|^подписка$/,
      /^next(?:billing|payment|renewal|charge|order|shipment)(?:date|at|on)?$|^renew(?:al|s)(?:date|at|on)?$|^current(?:period|term)(?:start|end)(?:at|date)?$|^trial(?:start|end|ends)?(?:at|date|on)?$|^billing(?:interval|period|cycle|frequency)(?:unit)?$|^(?:charge|order)interval(?:frequency|unit)?$|^interval$|^cancell?ed(?:at|date|on)$|^cancell?ation(?:date|reason)$|^churn(?:ed|date|reason)?(?:at)?$|^(?:start|end|started)(?:date|at|on)$|^plan(?:name|id|type)?$|^下次扣款(?:日期|时间)$|^到期(?:日期|时间)$/,
    ],
    holds: ([recurring = 0, contract = 0, term = 0], held) =>
      !held.product &&
      !held.quantity &&
      ((recurring > 0 && contract + term > 0) ||
        (contract > 0 && term >= 2 && contract + term >= 4 && !(held.order && held.money))),
  },
  {
    as: 'file-is-carts',
    signs: [
      /^abandoned|abandonedcheckout|^recovery(status|url)$|recoveredat$|弃单|未结账|放棄購物車|カゴ落ち/,
    ],
    holds: ([cart = 0]) => cart > 0,
  },
  {
    as: 'file-is-returns',
    beside: 'refunds',
    signs: [
      /^售后单号$|^detaileddisposition$|^rma(number|id|no)?$|^退货单号$|^退貨單號$|^返品番号$|^retourennummer$|^반품번호$/,
      /^refund(id|number|no|ref|reference)$|^退款编号$|^返金番号$|^환불번호$|^erstattungsnummer$|^номервозврата$/,
      /^returns?(id|number|no|date|reason|status|type|requestedat|createdat|condition)$|^refund(reason|type|requesttime)$|^(售后|退款)(类型|原因|申请时间|编号|说明|方式)$|^退货(原因|物流单号|物流公司|发货时间)$|^(退貨|退款)(原因|類型|編號)$|^返品(理由|日)$|^retouren(grund|datum|status)$|^(motif|date)(du|de)retour$|^motivo(de|da)devol|^reason$|^(is)?returned$|^zwrocono$|^retourniert$|^退货$/,
    ],
    holds: ([sure = 0, own = 0, also = 0], held) =>
      sure > 0 ||
      (own + also >= 2 && !(held.person && held.money && held.product)) ||
      (own + also === 1 && !held.money && !held.person) ||
      // A number of its own and that of an order, and no goods: what was given back for it.
      (own > 0 && held.order && !held.person && !held.product && !held.quantity),
  },
  {
    as: 'file-is-settlement',
    signs: [
      /^arrivaldate$|^balancetransaction(id)?$|^settlement|^payout(status|date|id|amount)$|^deposit(date|id)$|^结算|^結算|^abrechnungs|^auszahlung|^liquidaci|^repasse|^정산|^精算|^入金(日|額)|^quyettoan|^кперечислению|^вознаграждение|^вайлдберризреализовал|^обоснованиедляоплаты$|^打款/,
      /^amount(type|description)$|^transactiontype$|^price(type|amount)$|fee(type|amount)$|^(selling|fba|othertransaction|referral|fulfil?lment)fees$|^(平台|技术)服务费$|^佣金$|^수수료$|^commission(fee|amount)?$|^marketplacefee|^netpayout$|^支出合计$|^收入合计$/,
    ],
    holds: ([settled = 0, parts = 0]) => settled >= 2 || (settled === 1 && parts >= 2) || parts >= 4,
  },
  {
    as: 'file-is-statement',
    signs: [
      /^(running|available|account|ending)?balance$|^balanceafter$|^saldo(final)?$|^guthaben$|^kontostand$|^solde$|^账户余额$|^余额$|^餘額$|^残高$|^差引残高$|^잔액$|^ยอดคงเหลือ$|^остаток$|^bakiye$|^sodu$|^資金狀態$|^资金状态$/,
      /^(gross|brutto|brut|bruto|lordo)(amount|betrag)?$/,
      /^(net|netto|neto|liquido)(amount|betrag)?$/,
      /^(transaction|processing|payment)?fees?(amount)?$|^entgelt$|^gebuhr(en)?$|^frais$|^tarifa$|^comision$|^手续费$|^手續費$|^手数料$|^수수료$|^服务费$|^费率$|^commissione$/,
      /^(debit|credit|withdrawals?|deposits?|soll|haben|abono|cargo|debito|credito|moneyin|moneyout|收入金额|支出金额|收支|收入|支出|借方|貸方|出金|入金|お支払金額|お預り金額|입금|출금)$|^paid(in|out)$|^(收入|支出)\p{L}*$|^交易对方|^对方(账户|户名)|^商户号$|^付款银行$|^verwendungszweck$|^valuta(datum)?$|^buchungstag$|^valuedate$|^bookingdate$|^narrative$|^iban$|^bic$|^(from|to)emailaddress$|^balanceimpact$|^referencetxnid$|^zugehorigertransaktionscode$|^availableon(utc)?$|^reportingcategory$|^auftraggeber/u,
    ],
    holds: ([balance = 0, gross = 0, net = 0, fee = 0, ledger = 0], held) =>
      ledger >= 2 ||
      (balance > 0 &&
        gross + net + fee + ledger >= 1 &&
        !(held.quantity && held.order) &&
        !(held.person && held.product && (held.order || held.quantity))) ||
      (gross > 0 && net > 0 && fee > 0) ||
      (net > 0 && fee > 0 && !held.quantity),
  },
  {
    as: 'file-is-payments',
    beside: 'payments',
    signs: [
      /^payment(sequential|installments|intentid|attempt)$|^gateway(response|reference|message)?$|^cardtype$|^kind$|^card(brand|network|source|last4|issuer)$|^last4$|^authorization(code|key)?$|^avs(result|code)?$|^captured$|^sellermessage$|^convertedamount$|^disputeamount$/,
      /^paymenttype$|^paymentmethod$|^amount$|^paymentvalue$|^paymentid$/,
    ],
    holds: ([sure = 0, also = 0], held) =>
      (sure >= 2 || (sure === 1 && also >= 2) || (also >= 2 && held.order && !held.person)) &&
      !held.product &&
      !held.quantity,
  },
  {
    as: 'file-is-ads',
    signs: [
      /^(impressions?|clicks?|linkclicks|reach|ctr|cpc|cpm|cpa|acos|roas|roi|costperclick|costperresult|adspend|spend|amountspent|cost|opens?|openrate|clickrate|unsubscribe[sd]?|bounced?|delivered|recipients|sent|conversionvalue|adcost|点击量|点击率|展现量|曝光量|展示次数|消耗|花费|投入产出比|平均点击花费|点击数|曝光次数|impressionen|klicks|kosten|klik|tayangan|広告費|表示回数|クリック数|показы|клики|расход|노출수|클릭수|광고비)$/,
      /^(campaign|adset|adgroup|ad|keyword|searchterm|creative)(name|id|type|status|title)?$|^推广计划|^计划(名称|id)$|^kampagne|^campagne|^campana$|^campanha$|^キャンペーン名?$|^кампания$|^캠페인(명)?$/,
    ],
    holds: ([measures = 0, campaign = 0], held) =>
      !held.person && !held.order && (measures >= 3 || (measures >= 2 && campaign > 0)),
  },
  {
    as: 'file-is-report',
    signs: [
      /^(sessions|pageviews|visitors|uniquevisitors|visits|views)(total|mobile|browser)?$|^(商品)?(访客数|浏览量|访客|訪客數|瀏覽量)$|^itemsviewed$|pageviews|unitsessionpercentage|跳出率|转化率|轉換率|conversionrate|addtocartrate|加购(人数|件数)|收藏人数/,
      /^(itemspurchased|itemsaddedtocart|itemscheckedout|itemrevenue|unitsordered|totalorderitems|orderedproductsales)|^(支付|下单)?(买家数|件数|新买家数|老买家数)$|^支付(金额|件数|买家数)$|^下单(件数|买家数)$|^客单价$|averageordervalue$|^aov$|^(number|no)oforders$|^orders(count)?$|^ordercount$|^totalorders$|^(net|total)?itemssold$|^(net|total)?unitssold$|^quantitysold$|^netsales$|^grosssales$|^totalsales$|^netrevenue$|^grossprofit$|^grossmargin$|^margin$|^profit$|^cogs$|^returns?$|^refunds$|^numberofcustomers$|^customers?(count)?$|^newcustomers$|^returningcustomers$|^订单数$|^销量$|^销售量$|^成交(件数|订单数|人数)$|^umsatz$|^anzahlbestellungen$|^durchschnittlicherbestellwert$|^nombredecommandes$|^chiffredaffaires$|^paniermoyen$|^pedidos$|^ticketpromedio$|^ticketmedio$|^заказов$|^выручка$|^среднийчек$|^주문수$|^매출$|^売上(金額|件数)?$|^客単価$|^frequency$|^recency$|^monetaryvalue$/,
      /^(day|week|month|hour|period|daterange|year|weekday|monat|woche|mes|mois|semaine|月|月份|统计日期|日期范围|集計期間|기간|период|месяц)$/,
    ],
    holds: ([visits = 0, sums = 0, period = 0], held) =>
      !held.order &&
      !held.words &&
      !held.event &&
      (!held.person || (sums >= 2 && period > 0 && !held.product)) &&
      ((visits >= 1 && held.product && visits + sums >= 2) ||
        sums >= 3 ||
        (sums >= 2 && (period > 0 || !held.details))),
  },
  {
    as: 'file-is-traffic',
    signs: [
      /^(sessions|users|activeusers|newusers|totalusers|pageviews|uniquepageviews|visits|visitors|uniquevisitors|views|entrances|bounces|keyevents|conversions|eventcount|engagedsessions|goalcompletions)(\w*)$|bouncerate|engagementrate|^exit$|%exit|^pagevalue$|timeonpage$|^sessionduration|averagesession|avgsession|^engagedsessions|channelgroup|^sourcemedium$|^landingpage$|^(访客数|浏览量|跳出率|平均停留时长|人均浏览量)$|^sitzungen$|^seitenaufrufe$|^absprungrate$|^nutzer$|^sesiones$|^sessoes$|^визиты$|^посетители$|^просмотры$|^세션$|^방문자수?$|^セッション$|^直帰率$|^ページビュー数?$/,
    ],
    holds: ([visits = 0], held) => visits >= 2 && !held.order && !held.event,
  },
  {
    as: 'file-is-discounts',
    signs: [
      /^timesused|^usage(limit|count)|^discountclass$|^valuetype$|^minimum(purchase|spend|amount|order)|^combineswith|^appliesonce|^customerselection$|^discounttype$|^coupon(amount|type|name|status)$|^(individualuse|usagelimitperuser|couponcode)$|^(优惠券|优惠劵)(名称|类型|编号|id|面额)?$|^发行量$|^已领取|^使用门槛|^gutschein(code|wert|typ)$|^giftcard(code|number)$|^initial(value|balance)$|^redeemed(at)?$|^クーポン(名|コード|種類)$/,
      /^(expiry|expiration|expires)(date|at|on)?$|^(start|end)(s|sat|date|time)?$|^code$|^value$|^balance$/,
    ],
    holds: ([sure = 0, also = 0], held) =>
      (sure >= 2 || (sure === 1 && also >= 2)) && !held.product && !held.quantity && !held.person,
  },
  {
    as: 'file-is-inventory',
    signs: [
      /^stock(received|in|out)$|^damaged(stock|qty|quantity)$|^(on\s?hand|available|unavailable|committed|incoming|reserved|allocated|backordered|sellable|unsellable|fulfillable|safetystock|reorder(point|level|quantity)|stock(level|onhand|quantity|status)?|instock|inventory(quantity|level|onhand)?|quantityonhand|qtyonhand|availablequantity|reservedquantity|warehouse(quantity|id|name|code)?|location|bin|afn\w*quantity|mfn\w*quantity|inbound\w*|库存|可用库存|可售库存|总库存|在途|在途库存|占用库存|锁定库存|仓库|仓库名称|现有库存|庫存|可用庫存|倉庫|在庫数?|在庫|引当数|倉庫名|lagerbestand|bestand|lagerort|verfugbar|reserviert|stockphysique|stockdisponible|entrepot|existencias|almacen|estoque|deposito|остаток|резерв|склад|재고|재고수량|창고|giacenza|magazzino)$/,
    ],
    holds: ([stock = 0], held) => stock >= 2 && !held.order && !held.person && !held.details && !held.words,
  },
  // Movements of stock, of nobody or at what goods cost.
  {
    as: 'file-is-inventory',
    signs: [
      /^(?:inventory|stock)?(?:adjustment|movement|move)s?(?:type|reason|id|no|kind)$|^(?:entry|inventorytransaction)type$|^(?:lager)?bewegungsart$|^typedemouvement$|^tipo(?:de)?movim?i?ento$|^出入库(?:类型|类别)$|^(?:移动|異動)類?类?型$|^materialdocument$/,
      /^(?:source|destination|storage|from|to)location$|^location(?:from|to)$|^from$|^to$|^lotserialnumber$|^lotno$|^plant$|^unitofentry$|^amtinloccur$|^amountinlc$|^qtyinunofentry$|^costamount(?:actual|expected)?$|^(?:unit|total)value$|^(?:unit)?cost$|^totalcost$|^costprice$/,
    ],
    holds: ([moved = 0, place = 0], held) =>
      !held.words &&
      ((moved > 0 && !held.person && (place > 0 || !held.money)) ||
        (moved > 0 && place >= 2) ||
        (place >= 3 && !held.person)),
  },
  {
    as: 'file-is-purchasing',
    signs: [
      /^supplier(?!\w*(?:price|amount|commission))|^po(number|no|id|date|status)$|^purchaseorder(number|id|no|date|status)?$|^lieferant|^fournisseur|^proveedor|^fornecedor|^fornitore|^поставщик|^供应商|^采购(单号|数量|单价|日期|员)|^供應商|^採購|^仕入|^공급(사|업체)/,
      /^(qty|quantity)received$|^received(qty|quantity|date)?$|^landedcost|^入库|^入庫|^(expected|eta)(date|arrival)?$|^采购/,
    ],
    holds: ([supplier = 0, received = 0], held) =>
      (supplier >= 2 || (supplier > 0 && received > 0)) && !held.person && !held.details && !held.words,
  },
  {
    as: 'file-is-shipments',
    signs: [
      /^tracking(number|id|no|code|url|link)?$|^deliveryid$|^(delivery)?partnerid$|^(promised|actual|expected)(delivery)?(time|date)$|^delivery(time)?(minutes|mins)$|^distance(km|miles)?$|^riderid$|^courierid$|^(carrier|courier)(name|code|service)?$|^parcel(number|no|id|ref|code|count|weight)?$|^(consignment|waybill)(number|no|id)?$|^weight(kg|g|lbs?)?$|^recipient(name|address|phone)?$|^consignee|^(sent|dispatched|collected|received)(on|by)$|^包裹|^收件人|^寄件人|^重量|^快递$|^colis$|^destinataire$|^transporteur$|^poids$|^paket(nummer|dienst)?$|^empfanger$|^gewicht$|^(shipment|shipping)(id|label|labelcost|service|weight)$|^awb|^快递(单号|公司)$|^物流(单号|公司)$|^運單號|^追跡番号|^配送業者|^sendungsnummer$|^versanddienstleister$|^운송장번호$|^택배사$|^resi$|^nomorresi$|^kurir$/,
    ],
    holds: ([shipped = 0], held) => shipped >= 2 && !held.product && !held.quantity && !held.money,
  },
  {
    as: 'file-is-lookup',
    signs: [
      /^geolocation|^(lat|latitude)$|^(lng|lon|long|longitude)$|english$|^translation$|^iso(code|2|3)$|^currencycode$|^exchangerate$|^(zip|postal)code$/,
    ],
    holds: ([signs = 0], held, columns) =>
      !held.order &&
      !held.person &&
      !held.money &&
      !held.words &&
      (signs >= 2 || (signs === 1 && columns === 2)),
  },
];

/** A table that must be declined, and the kind as which it is read beside orders, null for none. */
export interface Declined {
  readonly as: DeclinedKind;
  readonly beside: TableKind | null;
}

/**
 * What the file is, where it is a table that must be declined, or null.
 * @param names the headers, normalised.
 */
export function declinedAs(
  names: readonly string[],
  matches: Readonly<Record<TableKind, ScoredMatch>>,
): Declined | null {
  const held = whatIsHeld(matches);
  for (const { as, beside = null, signs, holds } of rules) {
    const counts = signs.map(() => 0);
    for (const name of names) {
      const group = signs.findIndex((sign) => sign.test(name));
      if (group >= 0) counts[group]!++;
    }
    if (holds(counts, held, names.length)) return { as, beside };
  }
  return null;
}

function whatIsHeld({ orders, products, reviews, events }: Readonly<Record<TableKind, ScoredMatch>>): Held {
  const by = ({ certainty }: ScoredMatch, ...fields: string[]) =>
    fields.some((field) => (certainty[field] ?? 0) >= 0.5);
  return {
    order: by(orders, 'orderId'),
    person: by(orders, 'customerId', 'email'),
    product: by(orders, 'productId', 'productTitle'),
    details: by(products, 'category', 'description', 'brand', 'imageUrl'),
    money: by(orders, ...priceFields) || by(products, 'price'),
    quantity: by(orders, 'quantity'),
    words: by(reviews, 'text', 'rating'),
    event: by(events, 'eventType'),
  };
}
