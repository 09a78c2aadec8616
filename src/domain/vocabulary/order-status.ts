/**
 * This room holds the words of exports' cells: status, event types, genders, currencies, multipliers, sums, clocks,
 * no value. They are apart from the lexicon, which is for reading what people write: a cell's words belong to the
 * system that wrote the file, and a file mixes languages, so that all are compared at once and not by a text's
 * language.
 */

/** Words for an order that came to nothing or was given back, in the languages of the exports we know. */
const cancelled =
  /cancel|void|refunded|\breturned|charged?\s?back|\btrash|\bfailed|\bexpired|storniert|abgebrochen|erstattet|retourniert|zur[uü]ckge|annul|rembours|retourn[eé]|anulad|reembols|devuelt|devolvid|estornad|dibatalkan|^batal|dikembalikan|取消|交易关闭|已关闭|訂單關閉|已退款|退款成功|退款完成|已退货|退货成功|退貨|已退貨|不成立|キャンセル|返品|返金|취소|반품|환불/i;

/** Words that hold one of those and mean the opposite, or only a part of the order. */
const standing =
  /partial|teilweise|parcial|partiel|not\s+(?:cancel|return|refund)|un(?:cancel|return)|cancel\w*\s+(?:denied|rejected|revoked)|部分|没有|沒有|无|無|未|取消退款|退款取消|退款关闭|一部/i;

/** True where the status says that the order or line came to nothing, or was returned or refunded in full. */
export function isCancelled(status: string): boolean {
  return status !== '' && cancelled.test(status) && !standing.test(status);
}
