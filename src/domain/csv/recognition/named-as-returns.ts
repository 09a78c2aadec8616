import type { HeadInspection } from '../inspect';
import { tableOf } from '../../shop/tables/tables';
import { joinColumns } from '../rows/join-columns';
import { numbersOf } from './products-of-columns';

/** Between letters: names of files put hyphens, underlines and figures between words. */
const whole = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');

const returns = whole(
  [
    '(?:posted )?(?:sales?|customers?|orders?|items?|products?)? ?(?:credit ?(?:memos?|notes?)|creditmemos?|refunds?|returns?|rmas?)(?: orders?| lines?| invoices?)?',
    'gutschrift(?:en)?|rechnungskorrekturen|stornorechnungen|retouren|rücksendungen|(?:rück)?erstattungen|rückzahlungen',
    'avoirs?|factures? d avoir|remboursements?|retours?(?: clients?)?|notes? de cr[eé]dit',
    'notas? de (?:cr[eé]dito|abono)|abonos|devoluciones|reembolsos?|(?:facturas )?rectificativas|devoluções|devolucoes|estornos?',
    'not[ae] di credito|resi(?: clienti)?|rimborsi|creditnota s?|creditfacturen|retourzendingen|terugbetalingen|kreditnotor|kreditnotaer|kreditfakturor|returer',
    'faktury korygujące|faktury korygujace|korekty|zwroty|dobropisy|vratky|возвраты(?: покупателей)?|корректировки|iadeler|iade faturaları|nota retur|retur penjualan',
  ].join('|'),
);
const returnsUnspaced =
  /退款(?:单|單|记录|紀錄|明细|明細|列表)?|退货(?:单|记录|明细|列表)?|退貨(?:單|紀錄|明細)?|售后(?:单|记录|列表)?|红字发票|折讓單|返品(?:一覧|リスト)?|返金(?:一覧|リスト)?|赤伝票?|환불(?:내역|목록)?|반품(?:내역|목록)?/gu;

/** What makes a file one of sales all the same, or of both: 'orders and returns', '含退款'. */
const sales = whole(
  'net|orders?|sales?|invoices?|transactions?|purchases?|bestellungen|aufträge|rechnungen|verkäufe|umsätze|commandes?|factures?|ventes?|pedidos?|facturas?|ventas?|vendas?|ordini|fatture|vendite|bestellingen|verkopen|zamówienia|faktury|sprzedaż|заказы|продажи|siparişler|satışlar',
);
/** The same beside the word for returns alone, as 'e-commerce refunds' and 'credit notes no 12' are returns: 'net of refunds'. */
const joining = new RegExp(
  [
    '(?<!\\p{L})(?:and|with|incl|including|of|without|excl|no|less|after|und|mit|ohne|et|avec|sans|y|con|sin|e|sem)\\s+\\|',
    '\\|\\s+(?:and|und|et|y|e)(?!\\p{L})',
  ].join('|'),
  'iu',
);
const salesUnspaced = /订单|訂單|销售|銷售|交易|注文|受注|売上|주문|매출|含|除|净|後|后台/u;

/** Whether the name of a file, or of a sheet in it, says that it lists nothing but what was given back. */
export function isNamedReturns(name: string): boolean {
  const words = name
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,5}(?:\.gz)?$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ');
  const rest = words.replace(returns, ' | ').replace(returnsUnspaced, ' | ');
  return rest !== words && rest.search(sales) < 0 && !joining.test(rest) && !salesUnspaced.test(rest);
}

/** Whether the name of a file says that it lists orders or invoices, and neither their lines nor what belongs to them. */
export function namesSales(name: string): boolean {
  const words = name
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,5}(?:\.gz)?$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return heads.test(words);
}
const heads =
  /(?:^|\s)(?:orders|sales|invoices|purchases|bookings|transactions|bestellungen|aufträge|rechnungen|verkäufe|commandes|factures|ventes|pedidos|facturas|ventas|vendas|compras|ordini|fatture|vendite|bestellingen|zamówienia|faktury|заказы|продажи|siparişler|satışlar)(?:\s(?:export|table|list|all|rows|data|\p{L}))?$|^(?:[a-z]\s)?(?:订单|订单表|订单列表|銷售|销售单|注文|受注|주문)$/iu;

/**
 * A look at a table of orders whose file is called after credit notes or refunds, as a table of these: read beside
 * orders, and by itself declined, since its amounts would count as sales. One whose amounts are below zero is read beside
 * orders as rows of them, which take back.
 * @param names of the file and of the place in it, '' for the file itself.
 */
export function asNamed<L extends HeadInspection>(
  look: L,
  names: { readonly file: string; readonly source: string },
): L {
  // Who, what and when are views of products, where nothing says otherwise.
  const areViews =
    look.kind === 'events' && look.refusal === null && look.matches.events.eventType === undefined;
  const isUnknown =
    (areViews || (look.kind === null && look.refusal === 'file-not-recognised')) && joinsOrders(look);
  const isOrders = look.kind === 'orders' && look.refusal === null && look.assumption === null;
  if (!isOrders && !isUnknown) return look;
  const place = names.source.split('/').at(-1)!;
  if (!isNamedReturns(place) && !isNamedReturns(names.file)) return look;
  if (place !== '' && !isNamedReturns(place) && place.search(sales) >= 0) return look;
  if (isUnknown)
    return { ...look, kind: null, kindScore: 0, refusal: 'file-is-returns', kindBeside: 'refunds' };
  const { quantity, lineTotal, orderTotal, amountPaid, unitPrice } = look.matches.orders;
  const isBelow = [quantity, lineTotal, orderTotal, amountPaid, unitPrice].some((column) => {
    if (column === undefined) return false;
    const known = numbersOf(look.preview, column).filter((value) => Math.abs(value) > 0);
    return known.filter((value) => value < 0).length * 2 > known.length;
  });
  // Beside sales such amounts come off; alone they would be sales turned round.
  if (isBelow) return { ...look, kind: null, kindScore: 0, refusal: 'file-is-returns', kindBeside: 'orders' };
  // A number that is only the credit note's own joins nothing, and customer and product may.
  const { orderId = look.matches.orders.orderId } = look.matches.refunds;
  if (orderId === undefined) return { ...look, kind: null, kindScore: 0, refusal: 'file-is-returns' };
  const matches = { ...look.matches, refunds: { ...look.matches.refunds, orderId } };
  return { ...look, matches, kind: null, kindScore: 0, refusal: 'file-is-returns', kindBeside: 'refunds' };
}

/** Whether each row says what was given back, and of which order, or by whom. */
function joinsOrders({ matches: { refunds }, headers }: HeadInspection): boolean {
  const has = (...fields: string[]) => fields.some((field) => refunds[field] !== undefined);
  const joins = joinColumns(tableOf('refunds'), refunds, headers).map(({ name }) => name);
  const isWhose = joins.includes('refundedCustomer') || joins.includes('refundedEmail');
  const hasGoods = has('productId', 'productTitle');
  const hasPlace = has('orderId') || joins.includes('orderLineId') || (isWhose && hasGoods);
  return hasPlace && (hasGoods || has('refundedAmount', 'refundedQuantity'));
}
