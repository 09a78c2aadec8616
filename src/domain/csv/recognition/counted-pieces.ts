import type { ColumnProfile } from '../../shop/tables/field-types';

/** A name that counts something; of what it counts nothing is known. */
const counts =
  /anzahl|menge|st(?:ue?|ü)?ck|stk|pcs|pieces?|units?|qty|qnty|quant|count$|^(?:no|nr|num|number|nos)of|howmany|cantidad|unidades|^uds|unids|piezas|qte|^nb(?:re)?(?:de)?|^nombrede|quantidade|^qtde?|pecas|^n(?:umero)?de|pezzi|^szt|sztuk|ilosc|kusu|antal|adet|jumlah|^jml|banyaknya|soluong|колво|количеств|штук|^шт|[件個个枚本瓶袋盒箱]数$|[件個瓶箱]數$|数量|數量|份数|수량|개수|갯수|จำนวน|ชิ้น|الكمية|عدد|כמות/u;
/** Of what is no goods, or not of the line. */
const ofOthers =
  /^min|^max|pack(?!age)|per(?:box|case|set|unit|carton)|pro(?:karton|set|einheit)|por(?:caja|paquete)|入数|每|装|order|customer|client|kunde|visit|view|click|adult|child|guest|person|people|pax|night|nacht|naechte|tage|days?$|hour|stunde|minute|week|month|year|jahr|age$|instal|rate|raten|parcel|package|shipment|review|rating|star|stock|bestand|inventar|lager|weight|gewicht|length|return|refund|retour|cancel|storno|item(?:s)?in|basket|cart|line|position|库存|庫存|在庫|退|评论|評論|天数|夜|人数|期数|재고|반품|취소|คืน|คน|คืนเงิน|возврат|остат|ночей|человек|гостей|дней|personas|noches|dias|cuotas|parcelas|pessoas|noites|nuits|personnes|jours|devol/u;

/** Longer numbers are codes or amounts. */
const mostDigits = 3;

/**
 * The column that counts pieces by a name of its own ('Anzahl Stk.', 'no. of tins') and by its small whole numbers; -1
 * where there is none, or more than one.
 * @param columns those that serve no field.
 */
export function countedPieces(
  columns: readonly number[],
  names: readonly string[],
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly string[])[],
): number {
  const found = columns.filter((column) => {
    const profile = profiles[column]!;
    const name = names[column]!;
    return (
      counts.test(name) &&
      !ofOthers.test(name) &&
      profile.distinct > 1 &&
      profile.numbers >= 0.9 &&
      profile.meanLength <= mostDigits &&
      rows.every((row) => /^(?:\d{1,4}(?:[.,]0+)?)?$/.test((row[column] ?? '').trim()))
    );
  });
  return found.length === 1 ? found[0]! : -1;
}
