import { namesPostage } from './postage';

/**
 * What systems write as the title of a line that is no goods, in the languages of exports, small letters without
 * accents. The whole title must be one of these, so that a 'postage stamp tin' stays goods. German 'Porto' is postage;
 * 'Postkarte' and 'Serviceplatte' are on no list.
 */
const charges = `
  shipping|shipping fee|shipping cost|shipping costs|shipping charge|shipping charges|shipping and handling|postage|postage and packing|p&p|delivery|delivery fee|delivery charge|express shipping|standard shipping|free shipping|flat shipping|flat rate|flat rate shipping|flat shipping rate|local pickup|store pickup|international shipping|priority shipping|economy shipping|next day delivery|standard delivery|express delivery|home delivery|freight|carriage|courier|handling|handling fee|service fee|service charge|small order fee|payment fee|cod fee|cash on delivery fee|booking fee|surcharge|insurance|shipping insurance|shipping protection|route package protection|package protection|carbon offset|gift wrap|gift wrapping|gift box fee|gift packaging|tip|tips|gratuity|donation|sales tax|deposit|bottle deposit|bag fee|carrier bag charge|minimum order surcharge|customs duty|duties|import duties|restocking fee
  |dhl|dhl paket|dhl express|dpd|gls|ups ground|ups standard|fedex|fedex ground|usps|usps priority mail|usps first class|priority mail|royal mail|evri|postnl|bpost|colissimo|chronopost|mondial relay|relais colis|correos|seur|mrw|sedex|correios|loggi|poste italiane|brt|inpost|paczkomat|paczkomaty|paczkomaty inpost|kurier|kurier dpd|kurier inpost|poczta polska|zasilkovna|packeta|ceska posta|ppl|slovenska posta|osobny odber|osobni odber|сдэк|cdek|почта россии|boxberry|самовывоз|aramex|smsa|ninja van|j&t|jne|sicepat|yamato|sagawa
  |versand|versandkosten|versandpauschale|versandkostenpauschale|porto|porto und verpackung|porto & verpackung|lieferung|liefergebuhr|lieferkosten|expressversand|standardversand|fracht|frachtkosten|nachnahmegebuhr|bearbeitungsgebuhr|servicegebuhr|geschenkverpackung|geschenkpapier einpacken|trinkgeld|spende|pfand|flaschenpfand|mindermengenzuschlag|versicherung|transportversicherung|verpackungskosten
  |frais de port|frais de livraison|frais d'expedition|livraison|livraison express|livraison standard|livraison offerte|expedition|port et emballage|frais de dossier|frais de gestion|frais de service|emballage cadeau|papier cadeau service|pourboire|consigne|assurance|assurance colis|eco-participation|ecotaxe
  |gastos de envio|costo de envio|coste de envio|costes de envio|envio|envio gratis|envio urgente|envio estandar|flete|portes|gastos de gestion|recargo|envoltorio de regalo|envoltura de regalo|papel de regalo servicio|propina|donacion|seguro|seguro de envio|contrareembolso
  |frete|frete gratis|taxa de entrega|custo de envio|valor do frete|entrega|taxa de servico|embrulho para presente|embalagem para presente|embalagem de presente|gorjeta|doacao|seguro do envio
  |spese di spedizione|spedizione|costi di spedizione|spedizione gratuita|contrassegno|confezione regalo|pacchetto regalo|mancia
  |verzendkosten|verzending|bezorgkosten|verzend- en administratiekosten|inpakservice|cadeauverpakking|statiegeld|administratiekosten
  |koszt wysylki|koszty wysylki|wysylka|dostawa|przesylka|pakowanie na prezent|oplata za pobranie|doprava|postovne|balne|dobirka|darkove baleni
  |доставка|стоимость доставки|доставка курьером|курьерская доставка|подарочная упаковка|упаковка подарка|чаевые|страховка|сервисный сбор|пожертвование
  |kargo|kargo ucreti|kargo bedeli|hediye paketi|kapida odeme ucreti|phi van chuyen|phi giao hang|goi qua|frakt|fraktkostnad|presentinslagning|ongkos kirim|ongkir|biaya kirim|biaya layanan|biaya penanganan|bungkus kado
  |送料|配送料|運賃|代引手数料|代引き手数料|手数料|決済手数料|ギフトラッピング|ラッピング|ラッピング代|ギフト包装|クール便|クール便代
  |邮费|运费|快递费|配送费|服务费|手续费|包装费|礼品包装|礼品包装费|礼盒包装费|小费|打包费|運費|郵費|手續費|包裝費|禮品包裝|運送費
  |배송비|배송료|택배비|도서산간 배송비|추가 배송비|선물포장|선물 포장|포장비|수수료
  |szallitasi koltseg|szallitas|kiszallitas|hazhozszallitas|utanvet|utanvetel|utanvet kezelesi dij|cost livrare|taxa livrare|taxa de livrare|costuri de livrare|livrare|ramburs|toimituskulut|toimitus|postikulut|postimaksu|levering|leveringsomkostninger|forsendelse|fragt|porto og ekspedition
  |μεταφορικα|εξοδα αποστολης|αντικαταβολη|доставлення|вартість доставки|dostava|troskovi dostave|postnina|postarina|доставка и обработка|الشحن|رسوم الشحن|رسوم التوصيل|التوصيل|תוספת משלוח|משלוח|דמי משלוח|biaya pengiriman|biaya ongkir
  |nachnahme|umweltabgabe|coperto|cover charge|round up donation|overnight shipping|配送費|宅配料|発送料
  |ค่าจัดส่ง|ค่าขนส่ง|ค่าส่ง|ค่าบริการ|ห่อของขวัญ|ค่าห่อของขวัญ|ค่าธรรมเนียม`;

const discounts = `
  discount|discounts|order discount|coupon|coupon discount|voucher|voucher discount|promo|promo code|promotion|promotional discount|discount code|rebate|manual|manual discount|manual adjustment|adjustment|price adjustment|loyalty discount|volume discount|staff discount|member discount|store credit|credit|credit note|refund|partial refund|goodwill|goodwill credit|price match|bundle discount|free gift discount|loyalty points|loyalty points redeemed|points redeemed|redeemed points|reward points|rewards redeemed|loyalty reward|cart discount|bogo discount
  |rabatt|rabattcode|gutschein|gutscheincode|gutscheinrabatt|nachlass|preisnachlass|skonto|gutschrift|aktionsrabatt|treuerabatt|mengenrabatt|erstattung|kulanz
  |remise|reduction|code promo|bon de reduction|coupon de reduction|rabais|ristourne|avoir|remboursement|geste commercial
  |descuento|cupon|cupon de descuento|codigo promocional|bonificacion|rebaja|reembolso
  |desconto|cupom|cupom de desconto|vale desconto|abatimento|estorno|reembolso
  |sconto|codice sconto|buono sconto|korting|kortingscode|kortingsbon|rabat|znizka|kupon|kod rabatowy|sleva|slevovy kupon
  |скидка|скидка по промокоду|промокод|купон|возврат
  |indirim|indirim kuponu|kupon indirimi|giam gia|ma giam gia|chiet khau|diskon|potongan harga|voucher diskon
  |値引き|値引|割引|クーポン|クーポン割引|セット割引|返金
  |优惠|优惠券|折扣|满减|满减优惠|红包|抵扣|优惠金额|積分抵扣|积分抵扣|折讓|優惠|優惠券|折扣碼|紅包|购物金|購物金
  |할인|쿠폰|쿠폰할인|쿠폰 할인|적립금 사용|포인트 사용|환불
  |ส่วนลด|คูปอง|โค้ดส่วนลด`;

/** What was paid with: sold it is a service, taken off an order it is a means of payment like a card. */
const giftCard =
  /(?:e-?)?gift ?(?:card|voucher|certificate)s?|store credit|geschenk(?:karte|gutschein)|wertgutschein|carte[- ]cadeau|cheque[- ]cadeau|bon d'achat|tarjeta(?: de)? regalo|vale[- ]regalo|cartao[- ]presente|vale[- ]presente|(?:carta|buono) regalo|cadeau(?:bon|kaart)|karta podarunkowa|darkovy poukaz|подарочн(?:ая карта|ый сертификат)|hediye (?:karti|ceki)|presentkort|ポイント(?=利用|使用)|礼品卡|禮品卡|购物卡|储值卡|儲值卡|余额支付|餘額支付|购物金|購物金|ギフトカード|ギフト券|商品券|기프트카드|상품권/;
const beside =
  /redeem(?:ed)?|redemption|applied|used|use|payment|paid|paid with|code|number|no|credit|balance|eingelost|verwendet|nr|utilisee?|canjead[ao]|usad[ao]|utilizzat[ao]|ingewisseld|抵扣|支付|使用|利用|사용|[-(#:] ?[a-z]{1,4}\b|[-#:*.\s\d]|\b[a-z\d]*\d[a-z\d]*\b/g;

const isAscii = /^[\0-\x7f]*$/;

const words = (list: string): ReadonlySet<string> =>
  new Set(list.split('|').map((word) => withoutAccents(word.trim().replace(/\s+/g, ' '))));
const chargeWords = words(charges);
const discountWords = words(discounts);

/** @param title in small letters, marks and sums of money around it taken off. */
export function isCharge(title: string): boolean {
  const plain = withoutAccents(title);
  return chargeWords.has(plain) || chargeAndWay.test(plain) || madeCharge.test(plain) || namesPostage(plain);
}

/**
 * Charges put together of what they are for and a word for a charge. What they may be for is a list: a 'membership fee'
 * and an 'entry fee' are what a shop sells.
 */
const madeCharge = new RegExp(
  `^(?:${[
    '(?:platform|shop|store|marketplace|packag(?:ing|e)|packing|processing|transaction|payment|convenience|admin(?:istration|istrative)?|(?:credit )?card|bank|fuel|peak|remote area|rural|bulky(?: item)?|oversize|late|cancell?ation|no[- ]show|rush|express|priority|order|basket|environmental|recycling|eco|green|bag|restaurant|merchant|delivery partner|cod|paypal|klarna|insurance|import|customs|brokerage) ?(?:fees?|charges?|surcharges?)',
    '(?:zahlungs|bearbeitungs|plattform|service|verpackungs|liefer|versand|nachnahme|kreditkarten|bank|buchungs|express|storno|mahn|entsorgungs|kleinmengen|mindermengen|sperrgut|insel|energie|treibstoff|paypal-?)(?:gebuhr(?:en)?|zuschlag|kosten|pauschale)',
    '(?:less|minus|deduct(?:ed)?|abzgl\\.?|abzuglich|moins|deduction(?: de l.)?|menos|meno|min|za odpoctem|за вычетом)[ :-]*(?:the |l.)?(?:deposits?|down ?payments?|advance(?: payment)?s?|pre-?payments?|anzahlung(?:en)?|vorauszahlung(?:en)?|acomptes?|anticipos?|adelantos?|sinal|acconti|acconto|aanbetaling|zaliczka|zaloha|аванс|предоплаты?)',
    '(?:deposits?|anzahlung(?:en)?|acomptes?|anticipos?|acconti|acconto|аванс) ?(?:deducted|deduction|applied|credit|abgezogen|verrechnet|deduite?s?|descontados?|aplicados?|detratt[oi]|зачтен)|抵扣(?:定金|订金|预付款)|(?:定金|订金|訂金|预付款)抵扣|手付金充当',
    "frais (?:bancaires?|de paiement|de traitement|d’emballage|d'emballage|de plateforme|de commande|supplementaires?)",
    '(?:tasa|cargo|tarifa|comision) (?:de|por) (?:servicio|envio|gestion|plataforma|pago|embalaje)|comision(?:es)?',
    'taxa de (?:embalagem|pagamento|conveniencia|plataforma|processamento|envio)|taxa administrativa',
    '(?:commissione|contributo|supplemento)(?: (?:di |per )?(?:imballaggio|pagamento|servizio|spedizione|consegna|contrassegno))?',
    '(?:betaal|service|bezorg|verzend|verpakkings|administratie)(?:toeslag|kosten)|toeslag',
    'oplata (?:serwisowa|za (?:pakowanie|platnosc|opakowanie|dostawe))|opakowanie',
    '(?:versand(?:kosten)?|shipping|delivery|frais de port|livraison|gastos de envio|envio|frete|spedizione|verzendkosten|wysylka|dostawa|doprava|доставка|kargo|frakt) (?:dhl|dpd|gls|ups|fedex|usps|hermes|evri|postnl|bpost|colissimo|chronopost|correos|seur|brt|inpost|packeta|ppl|сдэк|cdek|yamato|sagawa|express|standard|priority|economy)(?: \\S+)?',
    '(?:оплата|сбор) за (?:упаковку|доставку|обслуживание)|упаковка заказа',
    '(?:hizmet|paketleme|servis) (?:bedeli|ucreti)|phi (?:dich vu|dong goi)|biaya (?:admin|aplikasi|kemasan|jasa aplikasi)',
    '(?:餐盒|打包盒|茶位|餐位|平台服务|服務|保价|安装|加急|补|補)(?:费|費)|(?:补|補)(?:邮费|运费|運費|差价|差額)(?:专拍|专用链接)?|运费险|レジ袋代?|袋代|봉사료|봉투값?',
  ].join('|')})$`,
);

/** Postage and payment with the way of it behind a colon: 'Doprava: PPL', 'Shipping: DHL Express'. */
const chargeAndWay =
  /^(?:shipping(?: method)?|delivery|postage|payment(?: method)?|versand(?:art|kosten)?|lieferung|zahlung(?:sart)?|livraison|frais de port|expedition|paiement|envio|gastos de envio|pago|frete|entrega|pagamento|spedizione|verzending|betaling|wysylka|dostawa|platnosc|doprava|platba|доставка|оплата|kargo|odeme|frakt|运费|配送|送料|배송비) ?[:：] ?\S.{0,40}$/;

/** As `isCharge`, of what takes money off an order. */
export function isDiscount(title: string): boolean {
  return discountWords.has(withoutAccents(title));
}

/** Whether a title says that something was paid with a gift card or the like: 'Gift card redeemed (GC-1234)'. */
export function isPaidWith(title: string): boolean {
  const plain = withoutAccents(title);
  return (
    giftCard.test(plain) &&
    plain
      .replace(giftCard, ' ')
      .replace(beside, ' ')
      .replace(/[\p{P}\s]+/gu, '') === ''
  );
}

/** Whether a title begins or ends with a word for money off, as 'Discount SUMMER24' does and 'Discount calculator'. */
export function namesDiscount(title: string): boolean {
  const parts = withoutAccents(title)
    .split(/[\s:：|()（）–—-]+/u)
    .filter((part) => part !== '');
  return discountWords.has(parts[0] ?? '') || discountWords.has(parts.at(-1) ?? '');
}

function withoutAccents(text: string): string {
  if (isAscii.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[łıøæß]/g, (letter) => plainLetters[letter]!);
}

const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ı: 'i', ø: 'o', æ: 'ae', ß: 'ss' };
