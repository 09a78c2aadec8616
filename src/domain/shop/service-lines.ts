import { lexicons } from '../lexicon/lexicons';
import { isCharge, isDiscount } from '../vocabulary/service-words';
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

/** Whether a line takes money off an order where it is below zero: a discount, a voucher, a correction. */
function isDiscountLine(id: string, title: string): boolean {
  return isDiscount(plain(title) || plain(id));
}

/** Of each product: 0 for goods, 1 for postage, fees and the like, 2 for what takes money off an order. */
export function serviceKinds({ ids, title }: Pick<Products, 'ids' | 'title'>): Uint8Array {
  return Uint8Array.from(ids, (id, product) => {
    if (!isServiceLine(id, title[product]!)) return 0;
    return isDiscountLine(id, title[product]!) ? 2 : 1;
  });
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

const spaced: RegExp[] = [];
const unspaced: RegExp[] = [];
for (const lexicon of Object.values(lexicons)) {
  (lexicon.unspaced ? unspaced : spaced).push(...(lexicon.serviceLines ?? []));
}

function says(name: string): boolean {
  if (isCharge(name) || isDiscount(name)) return true;
  if (spaced.some((pattern) => pattern.test(name))) return true;
  const signs = name.replace(/[\s\p{P}]+/gu, '');
  return unspaced.some((pattern) => pattern.test(signs));
}
