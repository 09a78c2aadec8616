import { normaliseHeader } from './header-name';
import { lineId, orderLineId, shopName } from '../../shop/tables/order-joins';

/**
 * What a column beside the lines of orders may be of, by its name: the number of the line, a single piece of it, the shop
 * that sold it or the document that the row is of, a parcel or the store that it went out of, something that a line or
 * its product has several of (a coupon, a tag, a refund), or a number of the row alone.
 */
export type AttachedKind = 'line' | 'piece' | 'shop' | 'parcel' | 'several' | 'row';

/** The kind of a column by its header, null where its name says none. */
export function attachedKind(header: string): AttachedKind | null {
  const name = normaliseHeader(header);
  if (rows.test(name)) return 'row';
  if (lineNames.has(name) || lines.test(name)) return 'line';
  if (pieces.test(name)) return 'piece';
  if (shopNames.has(name) || documents.test(name)) return 'shop';
  if (parcels.test(name)) return 'parcel';
  return several.test(name) ? 'several' : null;
}

/** Whether a column says what its product is, of which there may be several: so at every sale of it, if at all. */
export function isTrait(header: string): boolean {
  return traits.test(normaliseHeader(header));
}

/** Whether a column counts the pieces that went out, of those that were ordered. */
export function countsShipped(header: string): boolean {
  return shipped.test(normaliseHeader(header));
}

/** Whether a column of pieces says that they are those that were ordered. */
export function countsOrdered(header: string): boolean {
  return /order|purchas|bought|bestell|auftrag|command|pedid|订购|購入|注文|购买|購買|下单|заказ|주문|สั่ง/.test(
    normaliseHeader(header),
  );
}

/** Names that are of lines in any company; a bare 'id' or 'transaction id' may be of whatever was joined. */
const ofAnything = new Set(['id', 'transactionid', 'itemid', 'position', 'itemnumber']);
const lineNames = new Set(
  [...lineId.names, ...orderLineId.names].map(normaliseHeader).filter((name) => !ofAnything.has(name)),
);
const shopNames = new Set(shopName.names.map(normaliseHeader));
const documents =
  /^(?:(?:invoice|document|doc|receipt|voucher|bill|rechnung|beleg|facture|factura|fattura|faktura)s?(?:id|n(?:o|r|um|umber|ummer)|date|type|kind)?)$|^(?:发票|单据|單據|伝票種別|전표)/;
const lines =
  /^(?:sales|purchase)?(?:order|invoice)?(?:line|position|row|item)s?(?:item)?(?:id|no|nr|num|number|index|seq|sequence|key)$|^(?:ligne|linea|linha|riga|zeile|pos)$|行号|行番号|明细(?:号|编号|id)|明細(?:番号|id)/;
const rows =
  /^(?:unnamed\d*|index|idx|rowid|rownum|rownumber|row|no|nr|number|lfdnr|序号|序號|编号|連番|번호|column\d+)?$/;
const pieces =
  /serial|imei|seat|sitzplatz|asiento|座位|座席|좌석|ticket|barcode|attendee|participant|guestname|passenger|recipient|giftcard|licen[cs]e|activation|^(?:product|item|variant|shoe|clothing|line)?sizes?$|colou?r|variant|variation|option|flavou?r|style|engrav|personali[sz]|custom(?!er|s)|^(?:order|customer|gift|line|item)?(?:notes?|remarks?|comments?|messages?)$|尺码|尺寸|颜色|規格|规格|款式|序列号|备注|留言|サイズ|カラー|色$|備考|사이즈|색상|옵션|메모|größe|grosse|farbe|taille|couleur|talla|tamanho|^cor$|размер|цвет/;
const parcels =
  /track|shipment|parcel|package(?:id|n(?:o|r|um|umber)|track\w*)$|consignment|fulfill?ment(?!status|state|method|type)|waybill|^awb|deliver(?:y|ies)(?:n(?:o|r|umber)|id|note)|dispatch(?:n(?:o|umber)|id|note)|(?:carton|box|pallet)(?:n(?:o|r|um|umber)|id)$|warehouse|^bin$|binlocation|^lot(?:n(?:o|r|umber)|id)?$|batch|sendung|paket(?:n(?:r|ummer)|id)?$|lieferschein|^lager(?:ort|platz)?$|chargen(?:nr|nummer)$|suivi|colis|entrepot|(?:guia|rastre|remessa)|(?:numero|codigo|id).*envio|envioid|almacen|spedizione|pacco|zending|przesylk|paczk|物流单号|物流單號|运单|快递单|包裹|发货单|出库单|仓库|批次|托運單|伝票番号|問い?合わせ番号|送り状|荷物|倉庫|ロット|운송장|송장|택배|창고|พัสดุ|трек|отправлени|посылк|накладн|склад|партия|kargotakip|gonderi/;
const several =
  /coupon|promo|discount(?:code|name|id)|campaign|^(?:product|order|item|customer)?tags?(?:name|id)?$|categor|collection|^department|label|keyword|segment|refund(?:id|n(?:o|r|umber)|key|at|date|reason|line)|return(?:id|n(?:o|r|umber)|at|date|reason)|^rma|creditnote|creditmemo|history|image|photo|supplier|vendor|优惠券|优惠码|折扣码|标签|分类|类目|退款单|退款编号|退货单|售后单|クーポン|タグ|カテゴリ|返品番号|返金番号|쿠폰|태그|카테고리|환불번호|반품번호|gutschein|rabattcode|schlagwort|kategorie|etiquette|etiqueta|cupom|cupon|купон|^тег|категор|^tagi$|kategori/;
const traits =
  /^(?:product|item)?tags?(?:name|id)?$|categor|collection|^department|label|keyword|segment|image|photo|supplier|vendor|标签|分类|类目|タグ|カテゴリ|태그|카테고리|schlagwort|kategorie|etiquette|etiqueta|^тег|категор|^tagi$|kategori/;
const shipped =
  /(?:qty|quantity|pieces|units|items)(?:already)?(?:shipped|fulfilled|sent|delivered|packed|dispatched)|(?:shipped|fulfilled|sent|delivered|packed|dispatched|shipment|parcel)(?:qty|quantity|units|pieces|items)$|(?:发货|已发|发出|出库|出荷|発送|發貨|出貨)(?:数量|数|數量)|(?:liefer|versand|gelieferte|versendete|versandte)menge|quantite(?:livree|expediee)|cantidadenviada|quantidadeenviada|отгружено|(?:출고|배송|발송)수량/;
