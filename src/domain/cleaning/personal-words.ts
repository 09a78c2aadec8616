const handleMask = '[contact]';
const placeMask = '[address]';

/** Names of numbers that are nobody's: what follows one of them is no phone and no card. */
const otherNumber =
  /(?:订单|訂單|单号|單號|编号|編號|货号|貨號|款号|批次|批号|注文番号|受注番号|追跡番号|注文|주문번호|운송장|송장|order|invoice|tracking|shipment|parcel|reference|sku|ean|upc|gtin|isbn|asin|imei|serial|model|batch|bestell\p{L}*|rechnung\p{L}*|sendung\p{L}*|commande|pedido|factura|заказ\p{L}*|номер заказа|трек\p{L}*|pesanan|resi|sipariş\p{L}*|đơn hàng)[\s:：.#№-]*(?:number|num|no|nr|id|code|号|號|码|碼|是|为|為|numarası|номер)?[\s:：.#№-]*$/iu;

/** Whether the number at that place is called the number of an order, a parcel or a product. */
export function isCalledOtherwise(text: string, at: number): boolean {
  return otherNumber.test(text.slice(Math.max(0, at - 32), at));
}

/** Messengers by names that mean nothing else, and by those that are words too, which must be called an id. */
const messenger = String.raw`(?:微信|薇信|威信|weixin|wechat|v信|vx|加\s?v|qq|扣扣|카톡|카카오톡|kakao(?:talk)?|zalo|(?:line|telegram|skype|instagram|snapchat)\s?(?:id|아이디|账号|号))`;
/** A name of letters alone must be introduced; one with digits or `_`, or a number, tells by itself. */
const handle = String.raw`(?:(?:号码?|號碼?|id|账号|아이디)?\s*[:：=是]\s*@?[a-z][\w-]{4,19}|(?:号码?|號碼?|id|账号|아이디)?\s*[:：=是]?\s*@?(?=[a-z-]*[\d_])[a-z][\w-]{4,19}|(?:号码?|號碼?|id|账号)?\s*[:：=是]?\s*[1-9]\d{4,11})`;
const handles = new RegExp(String.raw`(?<![a-z\d])(${messenger})${handle}(?![\w-])`, 'giu');
const hasMessenger = new RegExp(messenger, 'i');

/** Takes names and numbers in messengers out of a text, behind the messenger's name: '微信号 abc_123', 'QQ 123456789'. */
export function maskHandles(text: string): { text: string; count: number } {
  if (!hasMessenger.test(text)) return { text, count: 0 };
  return masked(text, handles, (_, name: string) => `${name} ${handleMask}`);
}

/** Patterns of addresses, each with what its texts hold, which is looked for first, one by one in linear time. */
const places: readonly { readonly holds: readonly RegExp[]; readonly place: RegExp }[] = [
  // China and Taiwan: a city or a district, a street, a number and what is within it.
  {
    holds: [/[市区區县縣镇鎮]/u, /\d[号號]/u],
    place:
      /(?:\p{Script=Han}{2,7}(?:省|自治区))?\p{Script=Han}{2,6}(?:市|区|區|县|縣|镇|鎮)[\p{Script=Han}\d]{0,16}?(?:路|街|大道|道|巷|弄|村|段)[\p{Script=Han}\dA-Za-z-]{0,10}?\d+(?:号|號)[\p{Script=Han}\dA-Za-z-]{0,16}?(?:\d+(?:室|户|樓|楼|层|单元|號|号)|[A-Za-z]座\d*|\d{3,4}(?!\d)|(?=[\s，。,.;；!！]|$))/gu,
  },
  // Japan: prefecture, city or ward, then block, number and house.
  {
    holds: [/[都道府県]/u, /[市区郡]/u, /\d[-－‐]\d/u],
    place:
      /\p{Script=Han}{2,3}[都道府県]\p{Script=Han}{1,6}[市区郡][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,12}\d{1,4}(?:丁目)?[-－‐]\d{1,4}(?:[-－‐]\d{1,4})?/gu,
  },
  // English: a house number and a street, with more of an address behind it.
  {
    holds: [/\b(?:St|Ave|Road|Rd|Lane|Boulevard|Blvd)/],
    place:
      /(?<![\w.-])\d{1,5}[A-Z]? (?:[A-Z][a-z]+ ){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Boulevard|Blvd\.?)(?:, ?(?:Apt|Unit|Suite|#)[^,]{1,8})?(?:,? [A-Z][\w ]{2,24}(?:, ?[A-Z]{2})?(?: ?[A-Z\d][A-Z\d ]{2,8}\d?[A-Z]{0,2})?)?(?=[\s,.;!]|$)/g,
  },
];

/** Takes postal addresses out of a text: a street with its number in a named place. */
export function maskPlaces(text: string): { text: string; count: number } {
  let count = 0;
  let rest = text;
  if (!/\d/.test(text)) return { text, count };
  for (const { holds, place } of places) {
    if (!holds.every((sign) => sign.test(rest))) continue;
    const found = masked(rest, place, () => placeMask);
    rest = found.text;
    count += found.count;
  }
  return { text: rest, count };
}

function masked(
  text: string,
  pattern: RegExp,
  mask: (found: string, name: string) => string,
): { text: string; count: number } {
  let count = 0;
  const rest = text.replace(pattern, (found: string, name: string) => {
    count++;
    return mask(found, name);
  });
  return { text: rest, count };
}
