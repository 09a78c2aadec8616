import { orderState } from './order-status';

/** Kinds of documents and movements that give money back, whatever the sign of their amounts. */
const back = new RegExp(
  `^(?:${[
    '(?:sales?|customer|product|item|order) (?:returns?|refunds?)|returns?|refunds?|rma|chargeback|reversal',
    'credit|(?:sales |customer )?credit ?(?:memo|note|invoice|slip|document)|cr(?:edit)? ?note',
    'gutschrift|(?:rück)?erstattung|rückzahlung|rechnungskorrektur|korrekturrechnung|stornorechnung|rücksendung|retoure',
    'avoir|remboursement|reembolso|rimborso|terugbetaling|facture d.avoir|note de crédit|retour(?: client)?',
    'devoluci[oó]n|nota de (?:cr[eé]dito|abono)|abono|(?:factura )?rectificativa|devolução',
    'nota di (?:credito|accredito)|reso|creditnota|creditfactuur|kreditnota|kreditfaktura',
    'faktura korygująca|korekta(?: faktury)?|zwrot|dobropis|vratka|возврат(?: .*)?|корректировка',
    'iade(?: faturası)?|hàng trả lại|retur(?: penjualan)?|nota retur',
    '退款(?:单)?|退货(?:单)?|退貨(?:單)?|红冲|红字发票|折讓單|返品|返金|赤伝票?|반품|환불|ใบลดหนี้',
  ].join('|')})$`,
  'iu',
);

const forward =
  /^(?:shop_order(?:_refund)?|(?:sales? |customer |tax )?(?:invoice|order|receipt|bill|sale|sales|payment|charge|purchase|document)|rechnung|ausgangsrechnung|bestellung|verkauf|auftrag|zahlung|facture|commande|vente|paiement|factura|venta|pedido|pago|fatura|venda|pagamento|fattura|vendita|ordine|factuur|verkoop|faktura|sprzedaż|paragon|objednávka|счет|продажа|заказ|реализация|satış|sipariş|销售|销售单|订单|发票|銷售|訂單|売上|注文|판매|주문)$/iu;

const whole = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')})$`, 'iu');

/** What is written before anything is sold. */
const offers = whole([
  '(?:sales )?(?:quote|quotation|offer|estimate|proposal|inquiry|pro[ -]?forma(?: invoice)?)|draft order|cart',
  'angebot|kostenvoranschlag|anfrage|proforma-?rechnung|devis|facture pro ?forma|presupuesto|cotización|factura pro ?forma|orçamento|preventivo|offerte|oferta|nabídka',
  // WordPress keeps subscriptions, quotes and placeholders beside orders, as further kinds of its posts.
  'shop_(?!order$|order_refund$)[a-z_]+|subscription contract|(?:blanket|standing|recurring|template) order|order template',
  'rahmenauftrag|dauerauftrag|abo-?vertrag|contrat[ -]cadre|pedido (?:abierto|marco)|contratto quadro|raamcontract',
  'коммерческое предложение|счет на оплату|teklif|báo giá|penawaran|报价单?|報價單?|見積書?|견적서?|ใบเสนอราคา',
]);
const salesOrders = whole([
  '(?:sales |customer )?order(?: confirmation)?|auftrag(?:sbestätigung)?|kundenauftrag|bestellung|commande(?: client)?|bon de commande|pedido(?: de (?:venta|cliente))?|ordine(?: cliente)?|bestelling|verkooporder',
  'zamówienie|objednávka|заказ(?: покупателя| клиента)?|sipariş|pesanan|đơn hàng|订单|销售订单|訂單|受注(?:書)?|注文(?:書)?|주문(?:서)?',
]);
const deliveries = whole([
  'delivery (?:note|slip|order)|packing (?:slip|list)|goods issue|lieferschein|warenausgang|bon de livraison|albarán(?: de venta)?|guia de remessa|documento di trasporto|ddt|pakbon|leveringsbon|dodací list',
  'wz|wydanie zewnętrzne|sevk irsaliyesi|irsaliye|surat jalan|phiếu giao hàng|送货单|出库单|送貨單|出貨單|納品書|납품서|거래명세서',
]);
const invoices = whole([
  '(?:sales |customer |tax )?invoice|(?:ausgangs)?rechnung|facture(?: client)?|factura(?: de venta)?|fatura|fattura|factuur|verkoopfactuur|faktura(?: vat)?|vyúčtování',
  'счет-фактура|реализация(?: товаров(?: и услуг)?)?|satış faturası|faktur(?: penjualan)?|hóa đơn|发票|销售发票|發票|請求書|세금계산서',
]);

const receipts = whole([
  '(?:sales |cash |payment |official )?receipts?|quittung|kassenbon|kassenbeleg|reçu|ticket de caisse|recibo|ricevuta|scontrino|kwitancja|paragon|účtenka|квитанция|кассовый чек|чек|makbuz|biên lai|kuitansi|收据|小票|收據|領収書|レシート|영수증',
]);

const payments = whole([
  '(?:customer )?payments?|tender(?:ed)?|payment line|paid|change(?: given| due)?|zahlung(?:en)?|bezahlung|rückgeld|paiement|règlement|rendu|pago|cobro|pagamento|troco|betaling|wisselgeld|płatność|wpłata|platba',
  'оплата|платеж|ödeme|tahsilat|pembayaran|thanh toán|付款|支付|收款|找零|支払い?|入金|お釣り|결제|입금|거스름돈',
]);

/** Whether a row of that kind is how an order was paid, where others are what was in it. */
export function isPaymentOfOrder(kind: string): boolean {
  return payments.test(kind.normalize('NFC').trim());
}

/** How far a sale has come with a document: `offer` is none yet, the others may be of one sale. */
export const saleStages = ['offer', 'order', 'delivery', 'receipt', 'invoice'] as const;
export type SaleStage = (typeof saleStages)[number];

/** The stage that a kind of document is of; null for all others, such as 'Sale' and 'Refund'. */
export function saleStage(kind: string): SaleStage | null {
  const word = plainKind(kind);
  if (offers.test(word)) return 'offer';
  if (salesOrders.test(word)) return 'order';
  if (deliveries.test(word)) return 'delivery';
  if (receipts.test(word)) return 'receipt';
  return invoices.test(word) ? 'invoice' : null;
}

/** Whether a word says what kind of document or movement a row is, forth or back. */
export function isDocumentKind(word: string): boolean {
  return forward.test(plainKind(word)) || saleStage(word) !== null || takesBack(word);
}

/** Without the code before it and the letter behind: '8 - Nota de Crédito B'. */
function plainKind(kind: string): string {
  return kind
    .normalize('NFC')
    .trim()
    .replace(/^\d{1,3}\s*[-–]\s*/, '')
    .replace(/\s[A-EM]$/, '');
}

/** Whether a word names a movement that gives back ('Refund', 'Gutschrift') rather than a state ('Refunded'). */
export function namesReturn(word: string): boolean {
  return back.test(plainKind(word));
}

/** Whether a row of that kind takes back: 'Refund', 'Credit Memo', 'Gutschrift'. */
export function takesBack(kind: string): boolean {
  // WordPress writes refunds of orders below zero, and none of them names what came back.
  return namesReturn(kind) || (!forward.test(plainKind(kind)) && orderState(kind) === 'refunded');
}
