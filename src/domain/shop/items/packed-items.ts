/** One item of an order that stands in a cell with others. What is not known is '' or NaN. */
export interface PackedItem {
  readonly id: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly total: number;
  /** Off the item. */
  readonly discount: number;
}

const no = Number.NaN;

/** The items of a JSON list, or of a list inside an object; null where the cell is none. */
export function itemsOfJson(cell: string): PackedItem[] | null {
  if (!/^\s*[[{]/.test(cell)) return null;
  let value: unknown;
  try {
    value = JSON.parse(cell);
  } catch {
    return null;
  }
  const list = Array.isArray(value) ? value : (Object.values(value as object).find(Array.isArray) ?? [value]);
  const items = list.filter((item) => typeof item === 'object' && item !== null).map(itemOfJson);
  return items.length > 0 && items.every(({ id, title }) => id !== '' || title !== '') ? items : null;
}

const words = (text: string) => text.split(' ');
/** The same in the words of other languages, as they are normalised. */
const inOtherWords = {
  id: words(
    'artikelnummer artikelnr артикул 商品编号 商品编码 商品货号 货号 商品コード 商品番号 상품코드 상품번호 referencia référence codigo código codice código ид',
  ),
  title: words(
    'artikel bezeichnung artikelname produkt наименование название товар 商品名称 商品名 商品标题 名称 品名 상품명 désignation libellé produit article producto artículo descripción produto descrição prodotto articolo',
  ),
  quantity: words(
    'menge anzahl количество колво 数量 件数 個数 수량 quantité qté cantidad quantidade qtd quantità aantal ilość adet',
  ),
  unitPrice: words(
    'einzelpreis stückpreis preis ценазаединицу цена 单价 商品单价 价格 単価 価格 단가 판매가 prixunitaire prix preciounitario precio preçounitário preço prezzounitario prezzo prijs cena fiyat',
  ),
  total: words(
    'gesamtpreis summe gesamt сумма стоимость 小计 金额 小計 金額 금액 합계 montant importe valortotal importo',
  ),
  discount: words('rabatt скидка 优惠 优惠金额 値引 割引 할인 할인금액 remise descuento desconto sconto'),
} as const;

function itemOfJson(item: object): PackedItem {
  const fields = new Map<string, unknown>();
  const take = (of: object) => {
    for (const [key, value] of Object.entries(of)) {
      const name = key.toLowerCase().replace(/[^\p{L}]/gu, '');
      const own = plainValue(value);
      if (typeof own === 'object' && own !== null && !Array.isArray(own)) take(own);
      else if (!fields.has(name)) fields.set(name, own);
      // 'price_cents' beside no 'price'.
      const units = /^(.+?)(?:in)?cents$/.exec(name)?.[1];
      if (units !== undefined && !fields.has(units) && Number(own) >= 0) fields.set(units, Number(own) / 100);
    }
  };
  take(item);
  const text = (...names: string[]) => {
    const found = names
      .map((name) => fields.get(name))
      .find((value) => value !== undefined && value !== null);
    return found === undefined ? '' : String(found).trim();
  };
  const number = (...names: string[]) => {
    const found = text(...names);
    return numberInText(found);
  };
  return {
    id: text(
      'sku',
      'productid',
      'productsku',
      'variantsku',
      'variantid',
      'product',
      'itemid',
      'goodsid',
      'numiid',
      'code',
      ...inOtherWords.id,
      'id',
    ),
    title: text(
      ...['title', 'name', 'productname', 'producttitle', 'itemname', 'goodsname', 'description'],
      ...inOtherWords.title,
    ),
    quantity: number(
      ...['quantity', 'qty', 'count', 'num', 'pieces', 'qtyordered', 'quantityordered', 'quantitypurchased'],
      ...inOtherWords.quantity,
    ),
    unitPrice: number(
      ...['unitprice', 'price', 'itemprice', 'saleprice', 'originalunitprice', 'originalunitpriceset'],
      ...['transactionprice', ...inOtherWords.unitPrice],
    ),
    total: number('total', 'linetotal', 'rowtotal', 'subtotal', ...inOtherWords.total),
    discount: number('linediscount', 'totaldiscount', 'discountamount', 'discount', ...inOtherWords.discount),
  };
}

/** What an object stands for that is one value: '{"$numberDecimal": "10.00"}', '{"amount": 10, "currency": "EUR"}'. */
function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const [[key, only] = ['', null], second] = Object.entries(value);
  if (second === undefined && key.startsWith('$')) return only;
  if ('shopMoney' in value) return plainValue(value.shopMoney);
  return 'amount' in value ? value.amount : value;
}

/**
 * The number of a text: '12.50', '12,50', '1.299,00 €', '$1,299'. A comma with one or two digits behind it, the last, is
 * the decimal mark. NaN for none.
 */
export function numberInText(text: string): number {
  if (!/\d/.test(text)) return no;
  const digits = text.replace(/[^\d.,-]/g, '');
  const isComma = /,\d{1,2}$/.test(digits);
  return Number(isComma ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
}

const units = '(?:pcs?|pieces?|units?|szt|stk|шт|個|件|개)';
const counted = [
  { pattern: /^(\d+)\s*[x×*]\s*(\S.*)$/iu, count: 1, title: 2 },
  { pattern: /^(\S.*?)\s*[x×*]\s*(\d+)$/iu, count: 2, title: 1 },
  // 'Coca Cola 12x', 'Oreo 4pcs', '4 pcs Oreo'.
  { pattern: /^(\S.*?)\s+(\d+)\s*[x×*]$/iu, count: 2, title: 1 },
  { pattern: new RegExp(`^(\\S.*?)\\s+(\\d+)\\s*${units}\\.?$`, 'iu'), count: 2, title: 1 },
  { pattern: new RegExp(`^(\\d+)\\s*${units}\\.?\\s+(\\S.*)$`, 'iu'), count: 1, title: 2 },
  {
    pattern: /^(\S.*?)\s*[(（]\s*[x×*]?\s*(\d+)\s*(?:件|个|個|点|개|pcs?|ks|szt|stk?|шт)?\.?\s*[)）]$/iu,
    count: 2,
    title: 1,
  },
];

/** "['Mug', 'Tea']", a list of names as Python and JSON write it; null for any other cell. */
export function itemsOfStrings(cell: string): PackedItem[] | null {
  const inside = /^\s*\[(.*)\]\s*$/s.exec(cell)?.[1];
  if (inside === undefined) return null;
  const titles = [
    ...inside.matchAll(/\s*(?:'((?:[^'\\]|\\.|'(?!\s*(?:,|$)))*)'|"((?:[^"\\]|\\.)*)")\s*(?:,|$)/gsy),
  ];
  const length = titles.reduce((sum, [whole]) => sum + whole.length, 0);
  if (titles.length === 0 || length !== inside.length) return null;
  const titleOf = ([, single, double]: RegExpMatchArray) =>
    (single ?? double ?? '').replaceAll(/\\(.)/g, '$1');
  return titles.map((found) => ({
    id: '',
    title: titleOf(found),
    quantity: no,
    unitPrice: no,
    total: no,
    discount: no,
  }));
}

/** '【1】 Mug (Product Quantity:2 piece)', as AliExpress writes the items of an order. */
const numbered =
  /^(?:[【[(]\d+[】\])]\s*)?(\S.*?)\s*[(（]\s*(?:product\s+)?quantity\s*[:：]\s*(\d+)[^()（）]*[)）]$/iu;

/** '2 × Mug, 1 × Tea', 'Mug x 2; Tea x 1', '马克杯(2件);茶(1件)'; null where a part names no number of pieces. */
export function itemsOfCounts(cell: string): PackedItem[] | null {
  const plain = withoutPadding(cell);
  let best: PackedItem[] | null = null;
  for (const separator of separators) {
    const items = plain
      .split(separator)
      .filter((part) => part !== '')
      .map(itemOfCount);
    if (items.length > (best?.length ?? 0) && items.every((item) => item !== null)) best = items;
  }
  return best;
}

/** Blanks that pad a text are no part of a name; what looks for an item would go over each of them again and again. */
function withoutPadding(cell: string): string {
  return cell.replace(/\s{9,}/g, (run) => (run.includes('\n') ? '\n' : ' '));
}

/** A comma may be part of a name: then it parts items only before the next one's number. */
const separators = [/\s*[,，、]\s*/u, /\s*[;；|\n]+\s*/u, /\s*[,，]\s+(?=\d+\s*[x×*])/iu];

function itemOfCount(part: string): PackedItem | null {
  for (const { pattern, count, title } of [...counted, { pattern: numbered, count: 2, title: 1 }]) {
    const found = pattern.exec(part.trim());
    if (found)
      return {
        id: '',
        title: found[title]!.trim(),
        quantity: Number(found[count]),
        unitPrice: no,
        total: no,
        discount: no,
      };
  }
  return null;
}

/** Parts of a list without numbers: 'a;b', 'a|b', one a line. */
export function partsOfList(cell: string): string[] {
  return cell
    .split(/[;；|\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const code = /^[\w-]*\d[\w-]*$/;

/** Codes and nothing else, '17 203 5', 'B12,B7'; null for any other cell. */
export function itemsOfCodes(cell: string): PackedItem[] | null {
  const codes = cell.trim().split(/[\s,]+/);
  if (!codes.every((each) => code.test(each))) return null;
  return codes.map((id) => ({ id, title: '', quantity: no, unitPrice: no, total: no, discount: no }));
}
