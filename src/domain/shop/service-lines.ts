import { isChineseService } from './service-words-zh';
import type { Products } from './shop';

/**
 * Whether a 'product' of an export is no product but a line of the invoice: postage, a fee, a manual
 * correction, a discount, a voucher, samples. The whole title must say so ('POSTAGE', not 'POSTAGE STAMP
 * TIN'); the id is asked only where there is no title, since ids such as 'post' may be anything.
 */
export function isServiceLine(id: string, title: string): boolean {
  const name = plain(title);
  return name === '' ? bookkeepingCodes.test(id.trim()) || says(plain(id)) : says(name);
}

/** 1 for each product that is a service line. */
export function serviceLines({ ids, title }: Pick<Products, 'ids' | 'title'>): Uint8Array {
  return Uint8Array.from(ids, (id, product) => (isServiceLine(id, title[product]!) ? 1 : 0));
}

/** Codes of the UCI Online Retail export and its kin; its one-letter codes (M, D, S) could be any shop's products. */
const bookkeepingCodes = /^(?:POST|DOT|AMAZONFEE|CRUK|PADS|gift_\d{4}_\d{1,3})$/;

const amount = String.raw`[-–:]? ?[$€£¥￥]? ?\d+(?:[.,]\d+)? ?(?:[$€£¥￥%]|usd|eur|gbp)?`;
const amountAfter = new RegExp(`(?<=\\p{L}) ?${amount}$`, 'u');
const amountBefore = new RegExp(`^${amount} (?=(?:e-?)?(?:gift|voucher|coupon|discount|off$))`, 'u');

/** Lower case, no marks around it, no sum of money before or after it: 'Gift Voucher £20.00' is a gift voucher. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\s]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}$€£¥]+|[^\p{L}\p{N}$€£¥%]+$/gu, '')
    .replace(amountBefore, '')
    .replace(amountAfter, '')
    .trim();
}

const howSent =
  'dotcom|standard|express|free|flat[ -]rate|next[ -]day|same[ -]day|first class|second class|' +
  'priority|economy|tracked|registered|insured|special|international|domestic|overseas|uk|eu|us|home|courier';
const sent = 'postage|carriage|shipping|delivery|freight|p ?& ?p';
const sum = 'charges?|fees?|costs?|surcharge';
const charger =
  'amazon|ebay|etsy|paypal|stripe|bank|credit card|card|payment|transaction|service|handling|processing|' +
  'booking|restocking|return|cancellation|late|small order|packaging|import|customs|cruk';

/** Each of these must be the whole name. */
const names: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:${howSent}) )*(?:${sent})(?: (?:&|and) (?:packing|packaging|handling|postage))?(?: (?:${sum}))?$`,
  ),
  new RegExp(`^(?:${charger}) (?:${sum}|commission)$`),
  /^amazonfee$/,
  /^(?:(?:sales )?tax|vat|import duty|donation)$/,
  /^manual(?: (?:adjustment|correction|entry|charge))?$/,
  /^(?:(?:price|order|balance|stock|invoice) )?(?:adjustments?|corrections?)$/,
  /^(?:adjust )?bad debt$|^price difference$|^rounding(?: difference)?$/,
  /^(?:(?:order|promo|promotional|staff|trade|volume|loyalty|member|coupon|seasonal) )?discounts?$/,
  /^(?:refund|rebate|store credit|credit note)s?$/,
  /^(?:(?:discount|promo) )?(?:coupon|voucher|promo)(?: code)?s?$/,
  // One word before it may be the shop's: 'Dotcomgiftshop Gift Voucher'. Cards are also sold as stationery.
  /^(?:[\p{L}\d.&'-]+ )?(?:e-?)?gift (?:voucher|certificate)s?$/u,
  /^(?:(?:amazon|digital|electronic|virtual|online|store|shop) )?(?:e-?)?gift ?card$/,
  /^(?:(?:free|product) )?samples?$/,
  // A line of nil price in the UCI export.
  /^pads to match all cushions$/,
  /^(?:versand|versandkosten|frais de (?:port|livraison)|gastos de env[ií]o|spese di spedizione|verzendkosten|送料)$/,
];

function says(name: string): boolean {
  return names.some((pattern) => pattern.test(name)) || isChineseService(name);
}
