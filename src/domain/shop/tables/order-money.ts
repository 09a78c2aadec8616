import { sumsOfStays } from './bookings';
import { type ColumnProfile, fieldTypes } from './field-types';
import { type Field, list } from './table';
import { readName } from './header-concepts';
import { furtherNames } from './shared-fields';

/** A column of money that these names serve; 'paid' or 'refunded' with nothing but 0 and 1 below is a flag. */
const money = (usual: string, further = '', like?: RegExp, saying = '', unlike?: RegExp): Field => ({
  type: 'money',
  admits: (profile, name) =>
    fieldTypes.money.admits(profile) &&
    !(isFlagOf.test(name) && isFlag(profile)) &&
    !(saysDiscount(name) && isRate(profile, name)),
  names: {
    usual: list(usual),
    ...(further !== '' && { further: list(further) }),
    ...(like && { like }),
    ...(unlike && { unlike }),
    ...(saying !== '' && { saying: list(saying) }),
  },
});

const isFlagOf = /^(?:is|has)?(?:paid|refund(?:ed|s)?|cancell?ed|return(?:ed|s)?|test|valid)$/;
const saysDiscount = (name: string) => readName(name).concepts.includes('discount') || /^%?dto$/.test(name);

/** Discounts in hundredths or as a share: written with '%', named so, or all below 1. */
export function isRate({ percents, numbers, fractions }: ColumnProfile, name: string): boolean {
  return (
    numbers >= 0.6 &&
    (percents > 0.5 || fractions || /%|pct|perc|proz|pourcent|porcent|rate$|satz$/.test(name))
  );
}
const isFlag = ({ binary, distinct }: ColumnProfile) => binary && distinct > 1;

/**
 * What is paid beside the goods, taken off them or kept by others, in names whose end says no more than 'amount'. 'After
 * the discount', 'with tax' and 'without postage' are sums of goods all the same.
 */
const besideGoods =
  /(?<!不含|不計|不计|未含|免|包|含|込|除|减|減|扣除)(?:优惠|優惠|折扣|折讓|减免|減免|满减|立减|抵扣|折抵|抵用|红包|紅包|券|补贴|補貼|補助|退款|退货|退貨|退回|返还|返金|返品|赔付|运费|運費|邮费|郵費|快递费|配送费|配送費|物流费|送料|卡消费|核销|手续费|手續費|手数料|服务费|服務費|包装费|餐盒费|佣金|提成|返利|税|稅|积分|積分|ポイント|クーポン|値引|割引|定金|订金|訂金|尾款|押金|预付|成本|毛利|利润|利潤|进价|采购|採購|仕入|原価|结算|結算|打款|調整|调整|改价|差额|差額|涨价|保险|保險|储值|储存|赠|贈|할인|쿠폰|환불|반품|배송|수수료|정산|원가|적립|포인트|세금|부가세)(?!后|後|前|별)/;

/**
 * What a file of orders says of money. Names tell what an amount is; whether it is the line's or the whole order's
 * the ledger decides by the data, since 'discount' or 'total' stand for either.
 *
 * | field | meaning |
 * |---|---|
 * | `unitPrice` | of one piece as it was charged, before what the order takes off |
 * | `finalPrice` | of one piece, every discount of its line off |
 * | `listPrice` | of one piece before every discount: never what was paid |
 * | `lineGross`, `lineTotal` | of all pieces of the line, before and after its discount |
 * | `lineTaxed` | of the line with its tax, every discount of its own off, in a file whose other amounts are without |
 * | `unitDiscount`, `discountRate` | off the price of each piece, as an amount or a share |
 * | `lineDiscount`, `lineTax` | off the line; the tax of the line, within or on top of its price |
 * | `orderSubtotal` | of all goods of the order, before or after its discount |
 * | `orderDiscount` | off the goods, of the order or of each line |
 * | `sellerDiscount`, `platformDiscount` | the parts of it that the shop and its platform bear, or apart from it |
 * | `orderShipping`, `orderTax` | postage; tax, within or on top of the prices |
 * | `orderFee` | what a platform or a bank keeps of it: never the customer's, and off the total where this is the shop's |
 * | `paidByCredit` | what of it was paid by gift card or credit: a means of payment, though totals may leave it out |
 * | `orderTotal` | what the order comes to |
 * | `amountPayable`, `amountPaid` | what was to be paid, and was, by the customer |
 * | `amountReceived` | what the shop was paid, a platform's share off or its subsidy on: the last to be asked |
 * | `refundedQuantity`, `refundedAmount` | what was given back |
 * | `refundedPostage` | the part of it that was given back for postage |
 * | `totalLeft` | what is left of the order's total after changes and refunds |
 */
export const orderMoney = {
  unitPrice: {
    type: 'money',
    names: {
      saying: list(
        'unitprice | price | unit price | order unit price product | order price product | product price | line price | product unitprice | line unitprice | order product price',
      ),
      usual:
        list(`avg price | average price | supplier discounted price | unit price | unitprice | unit amount | lineitem price | sold for | price per unit | price each | price amount | activity goods base price | appointment price | item unit price | product price | selling price | sale price
        | sku selling price | price | unit cost | item cost | price per item | net unit price | sales price | deal price
        | 单价 | 商品实际价格(单件) | 商品单价 | 商品价格 | 京东价 | 销售单价 | 成交单价 | 价格 | 售价 | 单品价格 | 商品售价
        | 销售价 | 售卖价 | 成交价 | 实际售价 | 单件售价 | 單價 | 價格 | 商品活動價格 | 售價 | 単価 | 価格 | 商品単価 | 販売価格 | 販売単価 | 販売価格(税込)
        | EP | E-Preis | PU | PU HT | PU TTC | P.U. | P. Unit. | Einzelpreis | VK brutto | VK-Preis | Verkaufspreis | Stückpreis | Preis | Artikelpreis | customer price | prix unitaire | prix de vente | prix | precio unitario | precio de venta | preço de venda | prezzo di vendita | precio | preço unitário | preço
        | preço unitário de venda do anúncio | valor unitário | vlr unit | vlr unitário | vl unit | vl unitário | harga setelah diskon | harga satuan | harga jual | harga penjualan | harga | preço acordado | deal price | 단가 | 가격 | 판매가 | 상품가격 | 판매단가 | 옵션판매가`),
      further: [
        ...furtherNames.price,
        ...list('ваша цена | цена продажи | giá ưu đãi | birim fiyatı | ราคาขาย | ราคาต่อหน่วย'),
      ],
      like: /^(?:unit|item|product|selling|sale|sales|article|lineitem)(?:net|gross)?price$|(?:单价|單價|単価)$/,
      unlike: new RegExp(`${besideGoods.source}|^(?:原|市场|建议|零售)`),
    },
  },
  finalPrice: money(
    'final price | final | final sum | finished price | discounted price | price after discount | discount price | discounted unit price | final unit price | price paid | paid price | special price | slutpris | endelig pris | lopullinen hinta | uiteindelijke prijs | offer price | precio final | preço final | prix final | prix remisé | Endpreis | prezzo finale | prezzo scontato | цена со скидкой | cena po rabacie | indirimli fiyat | 折后价 | 优惠价 | 到手价 | 割引後価格 | 할인가',
    '',
    /^(?:final|discounted)(?:unit|item|product|selling)?price$/,
  ),
  listPrice: money(
    `supplier listed price | list price | actual price | mrp | original price | regular price | compare at price | lineitem compare at price | msrp | rrp | retail price | full price | base price | original unit price | sku unit original price | price before discount
    | 原价 | 商品价格(单件) | 商品原价 | 标价 | 吊牌价 | 划线价 | 市场价 | 原價 | 商品原價 | 定価 | 通常価格 | Listenpreis | UVP | Originalpreis | prix catalogue | prix barré | prix public | precio original | precio de lista | preço original | preço de tabela
    | harga awal | 基本售价 | 정가 | 원가`,
    'prezzo di listino | prezzo originale | adviesprijs | cena katalogowa | cena regularna | běžná cena | цена без скидки | цена до скидки | цена до скидок | цена товара до скидок | старая цена | liste fiyatı | giá gốc | ราคาตั้งต้น | ordinarie pris',
    /^(?:list|original|regular|compareat|retail)(?:unit)?price$/,
    'list price | product list price | line list price | list unitprice',
  ),
  lineTotal: money(
    `line total | linetotal | line amount | ticket total | deal value | deal amount | opportunity amount | item total paid | base price total | item total price | sku total price | line total price | line item total | sales value | item total | line price | line revenue | line subtotal | order line total
    | net sales | penjualan bersih | ventes nettes | ventas netas | vendas líquidas | vlr total | vl total | shipment item subtotal | amount | sales amount | total price | extended price | item subtotal | sku subtotal after discount | subtotal after discount | row total
    | purchase amount | donation amount | gift amount | contribution amount | tran amount | trans amount | transaction amount | transaction value | purchase value | purchase total | amount spent | purchase price total | sales | revenue | spend | n. revenue | price total | payment value | value
    | 商品实际价格(总共) | 商品实际价格 | 商品实付金额 | 商品实付 | 折后金额 | 折后价 | 优惠后金额 | 折扣后金额 | 商品总价 | 商品金额 | 商品小计 | 小计 | 成交金额 | 成交额 | 消费金额 | 消費金額 | 销售额 | 销售金额 | 销售收入 | 金额 | 总价
    | 商品代金 | 販売代金 | 商品總價 | 小計 | 商品金額 | 金額
    | netwr | GP | G-Preis | PT | P. total | Gesamtpreis | Positionssumme | Nettowert | Positionswert | Warenwert netto | Betrag | Summe | Umsatz | total ligne | montant | importe | monto | total línea
    | receita por produtos | ingresos por productos | valor total | valor | subtotal do produto | subtotal pesanan | total harga | 売上高 | 売上 | 합계 | 금액 | 상품별 총 주문금액 | 최종 상품별 총 주문금액 | 상품구매금액 | 판매금액 | 매출액 | 매출금액`,
    'totale riga | importo | bedrag | wartość | kwota | částka | итоговая стоимость товара | сумма | сумма продажи | сумма реализации | 价税合计 | 价税合计金额 | 含税金额 | 含税总额 | 价稅合計 | стоимость | общая стоимость | satış tutarı | tutar | tổng giá bán | thành tiền | ราคาขายสุทธิ | summa | belopp | ' +
      sumsOfStays.join(' | '),
    /^(?:line|item|row|extended|net|gross|sales)(?:total|amount|amt|value|revenue|subtotal)$|(?:金额|金額|总价|總價)$/,
    'line total | product total | order product total | line subtotal | product subtotal | line total | product total | line subtotal | order line total',
    besideGoods,
  ),
  lineGross: money(
    `gross sales | penjualan kotor | harga kotor | item revenue | item gross | gross amount | line gross | sku subtotal before discount | subtotal before discount | gross total | gross revenue | 商品原总价 | 应收金额 | Bruttoumsatz | ventes brutes | ventas brutas | vendas brutas`,
  ),
  /** Found by its values, whatever it is called (`csv/recognition/taxed-sums.ts`). */
  lineTaxed: money(''),
  /** Tax on top of lines that are without it by their names (`csv/recognition/added-tax.ts`): an amount, or a rate. */
  addedTax: money(''),
  addedTaxRate: { type: 'number', names: { usual: [] } },
  /** Whether the line has it in already. */
  taxIncluded: { type: 'category', names: { usual: [] } },
  lineDiscount: money(
    `lineitem discount | line discount | item discount | item promotion discount | line discount amount | item discount amount | discounts | product discount | total diskon
    | 商品优惠 | 商品折扣 | 单品优惠 | Positionsrabatt | remise ligne | descuento línea | 상품할인 | 상품별 할인액 | 상품별 할인금액`,
    '',
    /^(?:line|lineitem|item|row|product)(?:promotion)?discount(?:amount)?$/,
    'line discount | product discount | line discount total',
  ),
  unitDiscount: money(
    'discount per unit | unit discount | discount per item | discount per piece | Rabatt pro Stück | remise unitaire | descuento unitario | desconto unitário',
  ),
  /** What is off the price of each piece: a share, in hundredths where the column has any above 1. */
  discountRate: {
    type: 'number',
    admits: isRate,
    names: {
      usual: list(
        'discount % | discount pct | discount percent | discount percentage | discount rate | % discount | discount in percent | line discount % | discount | discounts | promo | promotion | promo discount | % dto | dto % | dto | % descuento | descuento % | Rabatt % | Rabattsatz | Rabatt in % | remise % | % remise | taux de remise | sconto % | % sconto | korting % | rabat % | sleva % | desconto % | % desconto | скидка % | процент скидки | indirim oranı | 折扣率 | 割引率 | 할인율',
      ),
      like: /(?:discount|rabatt?|remise|sconto|korting|descuento|desconto|sleva|скидка)(?:%|pct|percent(?:age)?|rate|satz|prozent)$|^%(?:discount|dto|remise|sconto|descuento|desconto|korting|rabatt?)/,
    },
  },
  lineTax: money(
    'line tax | item tax | lineitem tax | line tax amount | item tax amount | product tax | tax per item',
    '',
    /^(?:line|lineitem|item|row|product)(?:tax|vat)(?:amount)?$/,
  ),
  orderSubtotal: money(
    `subtotal | ot subtotal | price position price | order subtotal | subtotal price | order subtotal amount | sub total | order value | items total | goods total | merchandise total | products total | total products | items subtotal | order items total
    | 商品金额合计 | 商品总额 | 货品总价 | 买家应付货款 | 商品合计 | 商品合計金額 | 商品合計 | 小計金額 | Zwischensumme | Warenwert | sous-total | total produits | subtotal del pedido | subtotal do pedido | valor dos produtos | valor produtos | valor total dos produtos`,
    'subtotale | subtotaal | suma częściowa | mezisoučet | подытог | сумма товаров | ara toplam | tạm tính | delsumma',
    /^(?:order|cart|items?|goods|products?|merchandise)subtotal(?:amount)?$|^total(?:products?|goods|items)(?:taxincl)?$/,
    'subtotal | order subtotal',
  ),
  orderDiscount: money(
    `discount amount | discount | order discount | total discount | total discounts | cart discount | cart discount amount | coupon amount | discount total | discounts total | coupon discount | voucher amount | promotion amount | rebate
    | 店铺优惠合计 | 优惠合计 | 优惠总额 | 优惠总金额 | 优惠金额 | 订单优惠金额 | 折扣金额 | 折扣额 | 优惠额 | 让利金额 | 店铺优惠折扣 | 优惠 | 涨价或折扣 | 折扣 | 優惠金額 | 折扣金額 | 優惠折扣 | クーポン利用総額 | クーポン利用額 | クーポン割引額 | クーポン割引 | 割引金額 | 割引額 | 値引 | 割引
    | Rabatt | Rabattbetrag | Gutscheinbetrag | Nachlass | remise | montant remise | réduction | total réductions | descuento | importe descuento | desconto | valor do desconto | diskon | 할인금액 | 할인`,
    'sconto | korting | rabat | sleva | скидка | indirim | indirim tutarı | giảm giá | chiết khấu',
    /^(?:order|cart|coupon|total|voucher|code)discounts?(?:amount|total)?$|^discounts?(?:total|value|applied)$/,
    'discount | order discount | discount total | order discount total',
  ),
  sellerDiscount: money(
    `seller voucher | seller discount | sku seller discount | seller discount total | shop discount | shop voucher | merchant discount | store discount
    | 商家活动支出 | 商家优惠 | 商家优惠金额 | 店铺优惠 | 店铺优惠金额 | 卖家优惠 | 商家活动补贴 | 商家补贴 | 商家承担优惠 | 賣場優惠券 | 賣家優惠券 | 店舗発行クーポン利用額 | 店舗クーポン
    | cupom do vendedor | desconto do vendedor | voucher ditanggung penjual | diskon dari penjual | 판매자 할인 | 판매자 부담 할인액`,
    'โค้ดส่วนลดชำระโดยผู้ขาย | mã giảm giá của shop',
  ),
  platformDiscount: money(
    `platform discount | sku platform discount | platform voucher | marketplace discount | shopee voucher
    | 平台优惠 | 平台优惠金额 | 平台优惠折扣 | 平台活动补贴 | 平台补贴 | 平台承担优惠 | 天猫卡券抵扣 | 跨店优惠 | 支付优惠 | 支付优惠合计 | 楽天発行クーポン利用額 | モールクーポン
    | cupom shopee | voucher ditanggung shopee | diskon dari shopee | trendyol indirim tutarı`,
    'โค้ดส่วนลดชำระโดย shopee | mã giảm giá của shopee',
  ),
  orderShipping: {
    ...money(
      `buyer paid shipping fee | buyer shipping cost | buyer paid shipping | shipping paid by buyer | postage paid by buyer | shipping fee paid by buyer | shipping paid by customer | ค่าจัดส่งที่ชำระโดยผู้ซื้อ | phí vận chuyển mà người mua trả | taxa de envio pagas pelo comprador | taxa de envio paga pelo comprador | shipping | post fee | ot shipping | shipping cost | shipping amount | order shipping | order shipping amount | shipping and handling | postage | shipping price | shipping fee | shipping total | shipping rate | shipping fee after discount | delivery cost | delivery fee | freight | freight value | shipping charge | shipping charges | total shipping | delivery charge | ship charge | shipping cost ex tax | ingresos por envío | receita por envio
    | 邮费 | 运费 | 订单运费 | 运费金额 | 买家应付邮费 | 快递费 | 配送费 | 運費 | 買家支付的運費 | 買家支付運費 | 总运费 | 运费收入 | 送料合計 | 送料 | 配送料 | Versandkosten | Versand | Lieferkosten | Porto | frais de port | frais de livraison | livraison | gastos de envío | envío | costo de envío | frete | valor do frete | ongkos kirim | ongkos kirim dibayar oleh pembeli | 총 배송비 | 배송비 합계 | 배송비 금액 | 배송비`,
      'spese di spedizione | spedizione | verzendkosten | koszt wysyłki | koszt dostawy | doprava | poštovné | доставка | стоимость доставки | kargo ücreti | kargo | phí vận chuyển | frakt | fraktkostnad',
      /^(?:order|total)?(?:shipping|delivery|freight|postage)(?:cost|amount|price|fee|total|charge|rate)s?(?:inctax|taxincl)?$/,
      'ship | ship fee | order ship | order ship fee | ship total | order ship total | ship price',
    ),
    // What it costs the shop to have an order packed and sent is none of the customer's.
    admits: (profile, name) => fieldTypes.money.admits(profile) && !/^(?:order)?fulfil/.test(name),
  },
  orderTax: money(
    `taxes | tax | ot tax | total tax | sales tax | order tax | tax amount | vat | vat amount | order total tax amount | ebay collected tax | tax total | gst | total taxes | vat sum
    | 税额 | 税费 | 稅額 | 消費税合計 | 消費税 | 消費税額 | MwSt | MwSt. | Steuer | Steuern | Mehrwertsteuer | USt | TVA | taxe | montant TVA | IVA | impuestos | impuesto | imposto | impostos | pajak | 부가세 | 세금`,
    'imposta | btw | btw bedrag | podatek | DPH | НДС | налог | KDV | vergi | thuế | moms',
    /^(?:order|total|sales)(?:tax|vat)(?:es)?(?:amount)?$/,
    'tax | order tax | tax total | order tax total',
  ),
  orderFee: money(
    `commission fee | commission | platform fee | marketplace fee | seller fee | selling fees | transaction fee | payment processing fee | card processing fees | fees | fee
    | 佣金 | 平台佣金 | 平台服务费 | 技术服务费 | 手续费 | 成交手續費 | 手續費 | 販売手数料 | 決済手数料 | Gebühren | Provision | Verkaufsgebühr | frais de commission | commissions | tarifa de venda e impostos | tarifa de venda | cargo por venta e impuestos | cargo por venta | comisión | comissão | taxa de comissão | biaya admin | komisi | 판매수수료 | 수수료`,
    'commissione | commissie | prowizja | provize | комиссия | komisyon tutarı | phí cố định | ค่าคอมมิชชั่น',
  ),
  paidByCredit: money(
    `gift card amount | gift cards amount | gift card | gift cards | gift card used | gift card redeemed | gift certificate amount | gift certificate | gift voucher amount | store credit | store credit amount | store credit redeemed | store credit used | store credit applied | paid with store credit | credits applied | credit applied | customer balance amount | paid by gift card | paid by store credit | wallet amount | wallet paid
    | 礼品卡 | 礼品卡金额 | 礼品卡抵扣 | 礼品卡支付 | 购物卡支付 | 储值卡支付 | 余额支付 | 购物金 | 购物金支付 | 店铺购物金 | 購物金 | 購物金折抵 | 商品券利用額 | ギフトカード利用額 | ポイント利用額 | ポイント利用 | 利用ポイント | 利用ポイント額 | 利用ポイント数 | ポイント利用料 | ポイント使用 | ポイント使用額 | 使用ポイント | ポイント利用分 | ポイント支払額 | ポイント充当額 | 楽天ポイント利用額 | 楽天スーパーポイント利用額 | 기프트카드 사용액 | Geschenkkarte | Geschenkgutschein | carte cadeau | tarjeta regalo | cartão presente`,
    'carta regalo | cadeaubon | karta podarunkowa | подарочная карта | hediye kartı | presentkort',
    /^(?:base)?gift(?:card|cards|certificate)(?:s)?(?:amount|total|applied|used|value)$/,
  ),
  orderTotal: money(
    `order total | ot total | order total gross price | ticket size | imp total | importe total factura | totalt | price total price | cart total price | amount total | total bill | bill total | bill amount | total bill amount | final amount | final total | order total amount | grand total | total owed | order amount | total amount | total | total order amount | invoice total | grand total base | grand total purchased | order total inc tax | cart total | order grand total | doc total | total signed | total in currency signed
    | 订单金额 | 总金额 | 订单总额 | 订单总金额 | 应收订单金额 | 结算金额 | 訂單金額 | 總金額 | 訂單總金額 | 訂單合計 | 合計金額 | 合計 | Gesamtbetrag | Gesamtsumme | Bestellsumme | Auftragssumme | Rechnungsbetrag | total TTC | total commande | total facture | total factura | importe factura | total documento | total da fatura | total da nota | valor total da nota | montant total | total del pedido | importe total | total do pedido | total global | total harga pesanan | 合計額 | 総合計 | 총 주문금액 | 주문금액`,
    'จำนวนเงินทั้งหมด | ยอดรวมทั้งหมด | ยอดรวมสุทธิ | totale | totale ordine | totale documento | totale fattura | totaal factuur | celkem k úhradě | do zapłaty razem | totaal | totaalbedrag | suma | razem | kwota zamówienia | celkem | итого | всего | итоговая сумма | сумма отправления | сумма покупки | сумма заказа | genel toplam | toplam | sipariş tutarı | tổng giá trị đơn hàng | tổng tiền | tổng cộng | totalt | totalbelopp',
    /^(?:order|grand|invoice|cart|basket)(?:grand)?(?:total|amount|value|sum)(?:amount|inctax|taxincl)?$|(?:订单|訂單)(?:总)?(?:金额|金額)$/,
    'total | order total',
  ),
  amountPayable: money(
    `amount payable | 請求金額 | 請求額 | ご請求金額 | amount due | payable amount | total payable | 应付金额 | 订单应付金额 | 用户应付金额 | 买家应付金额 | 应付款 | 買家應付金額 | 應付金額 | zu zahlen | Zahlbetrag | à payer | total a pagar | a pagar | 청구금액`,
    'к оплате | do zapłaty | te betalen | faturalanacak tutar | ödenecek tutar | khách phải trả | ยอดที่ต้องชำระ',
    /(?:应付|應付)(?:金额|金額|总额|款)?$/,
    '',
    new RegExp(`${besideGoods.source}|^(?:商家|卖家|賣家|供应商|店铺)`),
  ),
  amountPaid: money(
    `total paid | amount paid | amount paid online | paid amount | paid | total paid real | customer paid | buyer paid | paid price | order amount paid | paid total | payment amount
    | 实付金额 | 买家实付金额 | 用户实付金额 | 买家实际支付金额 | 订单实付金额 | 订单实际支付金额 | 实付款 | 支付金额 | 用户实付 | 顾客实付 | 客户实付 | 用户支付金额 | 买家支付金额 | 实际支付金额 | 已付金额 | 商品实付金额 | 實付金額 | 買家總支付金額 | 買家實付金額 | 支払金額 | お支払い金額 | お支払金額 | 支払い合計 | 支払合計 | 支払総額
    | bezahlt | bezahlter Betrag | montant payé | total payé | importe pagado | total pagado | valor pago | total pago | total pembayaran | 총 실결제금액 | 총 결제금액 | 결제금액 | 실결제금액 | 결제액 | 실주문금액 | 실주문 금액`,
    'оплачено | оплачено клиентом | ราคาสินค้าที่ชำระโดยผู้ซื้อ | ยอดชำระเงิน | ยอดชำระ | tổng số tiền người mua thanh toán | khách đã trả | стоимость товара для покупателя | importo pagato | betaald bedrag | zapłacono | zaplaceno | оплачено | сумма оплаты | ödenen tutar | đã thanh toán | betalt',
    /实付(?:金额|款)?$|實付(?:金額)?$|^(?:amount|total)paid(?:real|incl)?$/,
    'paid | paid total | order paid | order paid total | customer paid total',
    besideGoods,
  ),
  amountReceived: money(
    `amount received | for pay | net amount | received amount | order net | payout | 商家实收金额 | 商家应收金额 | 商家应收 | 商家实收 | 订单实际收款金额 | 订单实收金额 | 实收金额 | 商家實收金額 | 打款商家金额 | 确认收货打款金额 | 實收金額 | 정산예정금액`,
  ),
  refundedQuantity: {
    type: 'number',
    // A bare 'returned' counts pieces where its numbers have one digit; it may be money otherwise.
    admits: (profile, name) =>
      fieldTypes.number.admits(profile) && (name !== 'returned' || profile.meanLength < 1.2),
    names: {
      usual: list(
        'refunded quantity | quantity refunded | returned | units returned | returned units | returned quantity | quantity returned | qty refunded | returned qty | refund quantity | 退货数量 | 退款数量 | 退貨數量 | 返品数量 | จำนวนที่ส่งคืน | retournierte Menge | quantité remboursée | cantidad devuelta | quantidade devolvida | 반품수량',
      ),
      like: /^(?:qty|quantity|units?)(?:refunded|returned)$|^(?:refunded|returned)(?:qty|quantity|units?)$/,
    },
  },
  /** Pieces that were called off; they count with those that were given back. */
  cancelledQuantity: {
    type: 'number',
    names: {
      usual: list(
        'cancelled quantity | canceled quantity | quantity cancelled | quantity canceled | qty cancelled | qty canceled | cancelled qty | canceled qty | units cancelled | 取消数量 | キャンセル数 | キャンセル数量 | 취소수량 | stornierte Menge | quantité annulée | cantidad cancelada | quantidade cancelada | qty void | voided qty',
      ),
      like: /^(?:qty|quantity|units?|items?)(?:cancell?ed|voided)$|^(?:cancell?ed|voided)(?:qty|quantity|units?|items?)$/,
    },
  },
  refundedAmount: money(
    `refunded amount | amount refunded | refunded to buyer amount | refunded to buyer | refunded to customer | amount refunded to buyer | amount refunded to customer | refund amount | total refunded | order refund amount | refund | refunds | refunded | refund total | total refund | refund to store credit | refunded to store credit | refunded as store credit | store credit refund
    | 退款金额 | 订单已退款金额 | 商品已退款金额 | 已退款金额 | 退款 | 退款金額 | 返金額 | 返金 | Erstattungsbetrag | Erstattung | Rückerstattung | montant remboursé | remboursement | importe reembolsado | reembolso | valor reembolsado | estorno | 환불금액`,
    'importo rimborsato | rimborso | terugbetaald bedrag | terugbetaling | kwota zwrotu | zwrot | vráceno | возврат | сумма возврата | iade tutarı | hoàn tiền | återbetalt',
    /^(?:(?:order|total|line|item)?refund(?:ed)?(?:amount|total|value)|partialrefund(?:ed)?(?:amount)?)$/,
    'refund | refund total | order refund | order refund total',
  ),
  refundedPostage: money(
    'shipping refunded | refunded shipping | shipping refund | shipping refund amount | refunded shipping amount | shipping refunded amount | shipping amount refunded | refund shipping | postage refunded | refunded postage | delivery refunded | 退运费 | 运费退款 | 退款运费 | 退还运费 | 返金送料 | Versand erstattet | erstattete Versandkosten | frais de port remboursés | envío reembolsado | frete reembolsado | spedizione rimborsata',
    '',
    /^(?:base)?(?:shipping|postage|delivery)(?:amount)?refund(?:ed|s)?(?:amount)?$/,
  ),
  totalLeft: money(
    'adjusted order total | adjusted total | current total price | current total | current order total | total after refund | total after refunds | net total after refunds | order total after refunds | order total amount without refund | order total without refund',
  ),
  /** What of the order is still to be paid. */
  balanceDue: money(
    `balance due | balance outstanding | outstanding | outstanding balance | outstanding amount | amount outstanding | total outstanding | open balance | open amount | amount open | unpaid amount | amount unpaid | unpaid balance | due amount | remaining balance | balance remaining | remaining amount | amount remaining | remaining due | left to pay | amount owing | owing | invoice amount due | invoice balance
    | 未付金额 | 待付金额 | 未收金额 | 待收金额 | 欠款 | 欠款金额 | 尾款 | 剩余应付 | 未付款金额 | 未付金額 | 待付金額 | 欠款金額 | 未収金額 | 未払金額 | 未入金額 | 残金 | 미수금 | 미결제금액 | 미납금액
    | offener Betrag | Offen | noch offen | Restbetrag | Offener Saldo | reste à payer | restant dû | solde dû | montant dû | saldo pendiente | importe pendiente | pendiente | pendiente de pago | por cobrar | valor em aberto | saldo em aberto | valor pendente | saldo devedor`,
    'importo dovuto | residuo | da pagare | da saldare | openstaand bedrag | openstaand | do zapłaty pozostało | pozostało do zapłaty | zbývá uhradit | nedoplatek | долг | остаток к оплате | задолженность | не оплачено | kalan tutar | kalan | còn phải trả | còn nợ | công nợ | ยอดค้างชำระ | återstår att betala | restbelopp',
    /^(?:invoice|order|total)?(?:balance|amount)(?:due|outstanding|owing)$/,
  ),
} as const satisfies Readonly<Record<string, Field>>;

/** The fields of money by which a row counts as priced. */
export const priceFields = [
  'unitPrice',
  'finalPrice',
  'lineTotal',
  'orderSubtotal',
  'orderTotal',
  'amountPayable',
  'amountPaid',
] as const;

/** Sums of lines and orders, which no list of products has. */
export const sumFields = ['lineTotal', 'orderSubtotal', 'orderTotal', 'amountPayable', 'amountPaid'] as const;
