import { fieldTypes } from './field-types';
import type { Field } from './table';

/**
 * What may be part of an order's total beside its goods, postage and tax, in columns that no other field takes: charges
 * (cash on delivery, gift wrap, a tip, rounding) and what somebody takes off (points, a second coupon). Whether and how
 * such a column enters the totals the ledger finds by the numbers, so that a name only has to say that it may.
 */
const charges =
  /tips?(?:amount|total)?$|gratuit|rounding|roundoff|surcharge|wrap(?:ping)?(?:fee|price|cost|amount|charge)?$|insurance|handling|donation|packag(?:ing|e)(?:fee|cost|charge)?$|(?:fee|charge|dut(?:y|ies)|levy|deposit)s?(?:amount|total|tax|price)?$|fee[12]$|^cod(?:amount|charge|fee)?$|(?:tax|taxes|vat|gst)(?:amount|total|value)?\d?$|customs(?:$|dut|fee|charge|tax|amount|cost)|gebuhr(?:en)?$|nachnahme|trinkgeld|rundung|avrundning|avrunding|afrunding|oresutjamning|pyoristys|zuschlag|aufschlag|verpackung|pfand|pourboire|^frais|^gastos|^spese|^taxa|kosten$|^biaya|arrondi|supplement$|emballage|^consigne|ecotaxe|propina|redondeo|recargo|envoltorio|^seguro|gorjeta|arredondamento|acrescimo|embalagem|mancia|arrotondamento|imballaggio|fooi|afronding|toeslag|statiegeld|napiwek|zaokraglenie|oplata|poplatek|zaokrouhleni|чаевые|округление|упаковка|страховка|сбор$|чайові|bahsis|yuvarlama|bedeli$|hizmetbedeli|biayalayanan|biayapenanganan|pembulatan|asuransi|phuphi|lamtron|(?<!商品|成本)(?:包装费|打包费|餐盒费|服务费|服務費|手续费|手續費|保险|保險|保价费|小费|小費|抹零|找零|舍入|四舍五入|税费|稅費|关税|安装费|代引料|代引手数料|手数料|ラッピング料金?|ラッピング代|袋代|保険料|端数|サービス料)|봉사료|포장비|반올림|수수료|추가금|ค่าธรรมเนียม|ทิป/;
const reductions =
  /(?:discount|rebate|coupon|voucher|promotion|promo|cashback|points?|coins?)s?(?:amount|total|value|used|redeemed|applied|off)?\d?$|(?:优惠|優惠|折扣|折抵|立减|满减|抵扣|抵用|红包|紅包|补贴|補貼|积分|積分|集分宝|改价|券)(?:金额|金額|抵扣|支付|额)?$|(?:ポイント|クーポン)(?:利用額?|値引額?)?$|割引額?$|値引額?$|할인(?:금액|액)?$|쿠폰(?:금액)?$|적립금(?:사용)?$|포인트(?:사용)?$|rabatt|gutschein(?:wert|betrag)?$|nachlass|remise|avoir$|descuento|bonificacion|desconto|cupom|sconto|buono|korting|rabat|znizk|sleva|скидка|бонус|баллы|знижка|indirim|puan|diskon|potongan|koin|giamgia|ส่วนลด/;
const postages =
  /(?:shipping|delivery|freight|postage|versand(?!art|dienst)|livraison|envio|frete|spedizione|verzend|dostaw|doprav|доставк|kargo|ongkir|ongkoskirim|pengiriman|vanchuyen|运费|邮费|配送费|快递费|運費|郵費|送料|배송비|ค่าจัดส่ง)/;

/** Amounts of the shop's own, prices and shares, and what is no amount at all. */
const none =
  /subtotal|^net|^gross|commission|provision|komisi|prowizj|provize|комисси|佣金|提成|返利|seller(?:fee|tax)|payout|settle|结算|打款|成本|毛利|利润|cost(?:price|of)|margin|profit|percent|pct|%|rate$|率$|satz$|date|time|时间|時間|日期|日時|code|编码|编号|单号|name|名称|名$|type|类型|方式|方法|method|status|状态|flag|是否|标|address|地址|city|country|state$|zip|phone|carrier|company|公司|service(?:level|type)|tracking|provider|weight|qty|quantity|(?<!dis)count$|数量|件数|times|days|minutes?$|mins$|hours|duration|distance|attempts?$|^(?:forma|modo|metodo|tipo|mode|via|sposob|metode|rodzaj)|способ|id$|no$|number$|currency|note|reason|message|details|descri|earned|granted|balance|^deposit(?:date|ed)|until|limit|provinc|region|street|strasse|calle|direccion|adresse|indirizzo|endereco|requires|telef|telephon|fecha|datum|nombre$|medio|metodo|codigo|seguimiento|numero/;

const furtherAmount = (like: RegExp): Field => ({
  type: 'money',
  takesLeftovers: true,
  names: { usual: [], like, unlike: none },
  admits: (profile) => fieldTypes.money.admits(profile) && profile.percents < 0.5,
});

const further = new RegExp(`${charges.source}|${reductions.source}`);

/** In the order in which columns are put into them: postage first, since its names may say 'fee' as well. */
export const furtherAmounts = {
  furtherPostage1: furtherAmount(postages),
  furtherPostage2: furtherAmount(postages),
  furtherAmount1: furtherAmount(further),
  furtherAmount2: furtherAmount(further),
  furtherAmount3: furtherAmount(further),
  furtherAmount4: furtherAmount(further),
} as const satisfies Readonly<Record<string, Field>>;

export type FurtherField = keyof typeof furtherAmounts;
export const furtherFields = Object.keys(furtherAmounts) as FurtherField[];
