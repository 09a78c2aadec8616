import { lexicons } from '../lexicon/lexicons';
import { isCharge, isDiscount, isPaidWith, namesDiscount } from '../vocabulary/service-words';
import type { Products } from './shop';

/**
 * Whether a 'product' of an export is no product but a line of the invoice: postage, a fee, a manual
 * correction, a discount, a voucher, samples. The whole title must say so ('POSTAGE', not 'POSTAGE STAMP
 * TIN'); the id is asked only where there is no title, since ids such as 'post' may be anything.
 */
export function isServiceLine(id: string, title: string): boolean {
  return isService(id, plain(title));
}

function isService(id: string, name: string): boolean {
  return name === '' ? bookkeepingCodes.test(id.trim()) || says(plain(id)) : says(name);
}

/**
 * What a 'product' is: goods; postage, a fee and the like; what takes money off an order; what an order is paid with,
 * below zero, and a service above it; goods by their title that money was taken off with where they are below zero.
 */
export const lineKinds = { goods: 0, charge: 1, discount: 2, payment: 3, perhapsDiscount: 4 } as const;

/** Of each product one of `lineKinds`. */
export function serviceKinds({ ids, title }: Pick<Products, 'ids' | 'title'>): Uint8Array {
  // Codes have titles in common, as sizes and colours of one thing do.
  const byTitle = new Map<string, number>();
  return Uint8Array.from(ids, (id, product) => {
    const text = title[product]!;
    const known = byTitle.get(text);
    if (known !== undefined) return known;
    const name = plain(text);
    const kind = kindOf(id, name);
    if (name !== '') byTitle.set(text, kind);
    return kind;
  });
}

/** @param name the title, plain. */
function kindOf(id: string, name: string): number {
  const said = name || plain(id);
  if (isPaidWith(said)) return lineKinds.payment;
  if (isService(id, name)) return isDiscount(said) ? lineKinds.discount : lineKinds.charge;
  return namesDiscount(name) ? lineKinds.perhapsDiscount : lineKinds.goods;
}

const found = new WeakMap<
  readonly string[],
  { readonly title: readonly string[]; readonly flags: Uint8Array }
>();

/** 1 for each product that is a service line; found once for the products of a shop, which a replay asks at every step. */
export function serviceLines(products: Pick<Products, 'ids' | 'title'>): Uint8Array {
  const { ids, title } = products;
  const kept = found.get(ids);
  if (kept?.title === title) return kept.flags;
  const isGoods: readonly number[] = [lineKinds.goods, lineKinds.perhapsDiscount];
  const flags = serviceKinds(products).map((kind) => (isGoods.includes(kind) ? 0 : 1));
  found.set(ids, { title, flags });
  return flags;
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
  if (isCharge(name) || isDiscount(name) || isPaidWith(name)) return true;
  if (spaced.some((pattern) => pattern.test(name))) return true;
  const signs = name.replace(/[\s\p{P}]+/gu, '');
  return unspaced.some((pattern) => pattern.test(signs));
}
