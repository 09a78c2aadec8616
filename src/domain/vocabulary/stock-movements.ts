const whole = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')})$`, 'iu');

/** Goods that left the shop for a customer, in journals of stock; 601 and 251 are SAP's. */
const sold = whole([
  'sales?|sold|pos sale|sales? (?:shipment|delivery|issue|invoice|order)|(?:customer )?shipment|shipped|goods issue|issue|outgoing|out|outbound|order fulfilled|delivery|dispatch(?:ed)?|601|251',
  'abgang|verkauf|warenausgang|auslieferung|lagerabgang|vente|sortie|expédition|venta|salida|venda|saída|vendita|uscita|scarico|verkoop|uitgaand|uitgifte|sprzedaż|wydanie|prodej|výdej|продажа|расход|отгрузка|реализация|satış|çıkış|sevk|xuất(?: kho)?|bán|penjualan|keluar|ขาย|จ่ายออก',
  '销售|销售出库|出库|售出|发货|銷售|銷貨|出貨|出庫|売上|販売|出荷|출고|판매|매출',
]);
/** Goods that came in, were counted, moved or lost: nobody bought them. */
const others = whole([
  'purchases?|purchase (?:receipt|order|invoice|delivery)|receipts?|goods receipts?|received|incoming|in|inbound|restock(?:ed)?|stock (?:in|received|adjustment|count|take)|initial stock|opening (?:stock|balance)|(?:positive|negative) adj(?:ustment|mt)?\\.?|adjustments?|inventory (?:adjustment|count|update|re-count)|transfers?(?: in| out)?|consumption|output|assembly(?: output| consumption)?|production|scrap|damaged?|loss|theft|waste|write-?off|101|102|261|262|301|311|551|561|701|702',
  'zugang|wareneingang|einkauf|lagerzugang|umbuchung|umlagerung|inventur(?:differenz)?|korrektur|bestandskorrektur|verschrott\\w*|schwund|achat|entrée|réception|transfert|inventaire|ajustement|compra|entrada|ajuste|traslado|inventario|acquisto|carico|rettifica|trasferimento|inkoop|ontvangst|correctie|przyjęcie|zakup|przesunięcie|korekta stanu|příjem|nákup|převod|приход|поступление|закупка|перемещение|списание|оприходование|инвентаризация|alış|giriş|transfer fişi|sayım|nhập(?: kho)?|chuyển kho|kiểm kê|pembelian|masuk|penyesuaian|รับเข้า|ซื้อ|ปรับปรุง',
  '采购|采购入库|入库|进货|盘点|盘盈|盘亏|调拨(?:入库|出库)?|报损|其他(?:入库|出库)|生产入库|期初(?:库存)?|採購|進貨|入庫|調撥|盤點|仕入|入荷|棚卸|移動|調整|入고|입고|매입|구매|재고조정|이동',
]);

/** What a word for a movement of stock says: goods sold, or any other movement; null of other words. */
export function stockMovement(word: string): 'sold' | 'other' | null {
  const plain = word.normalize('NFC').trim();
  if (sold.test(plain)) return 'sold';
  return others.test(plain) ? 'other' : null;
}
