import { orderState } from './order-status';

/** Kinds of documents and movements that give money back, whatever the sign of their amounts. */
const back = new RegExp(
  `^(?:${[
    '(?:sales?|customer|product|item|order) (?:returns?|refunds?)|returns?|refunds?|rma|chargeback|reversal',
    'credit|(?:sales |customer )?credit ?(?:memo|note|invoice|slip|document)|cr(?:edit)? ?note',
    'gutschrift|rechnungskorrektur|korrekturrechnung|stornorechnung|rücksendung|retoure',
    'avoir|facture d.avoir|note de crédit|retour(?: client)?',
    'devoluci[oó]n|nota de (?:cr[eé]dito|abono)|abono|(?:factura )?rectificativa|devolução',
    'nota di (?:credito|accredito)|reso|creditnota|creditfactuur|kreditnota|kreditfaktura',
    'faktura korygująca|korekta(?: faktury)?|zwrot|dobropis|vratka|возврат(?: .*)?|корректировка',
    'iade(?: faturası)?|hàng trả lại|retur(?: penjualan)?|nota retur',
    '退货(?:单)?|退貨(?:單)?|红冲|红字发票|折讓單|返品|赤伝票?|반품|ใบลดหนี้',
  ].join('|')})$`,
  'iu',
);

const forward =
  /^(?:(?:sales? |customer |tax )?(?:invoice|order|receipt|bill|sale|sales|payment|charge|purchase|document)|rechnung|ausgangsrechnung|bestellung|verkauf|auftrag|zahlung|facture|commande|vente|paiement|factura|venta|pedido|pago|fatura|venda|pagamento|fattura|vendita|ordine|factuur|verkoop|faktura|sprzedaż|paragon|objednávka|счет|продажа|заказ|реализация|satış|sipariş|销售|销售单|订单|发票|銷售|訂單|売上|注文|판매|주문)$/iu;

/** Whether a word says what kind of document or movement a row is, forth or back. */
export function isDocumentKind(word: string): boolean {
  return forward.test(word.normalize('NFC').trim()) || takesBack(word);
}

/** Whether a row of that kind takes back: 'Refund', 'Credit Memo', 'Gutschrift'. */
export function takesBack(kind: string): boolean {
  return back.test(kind.normalize('NFC').trim()) || orderState(kind) === 'refunded';
}
