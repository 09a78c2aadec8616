import { codeOfKey, keyNumbering } from './row-keys';
import type { ShopRows } from './shop-rows';

/**
 * 1 for rows that say of an order what one product of it is, alone in their file, where another file lists that product
 * among the lines of the order and knows no customers or no days of its own: 'orders' with their main product beside
 * 'order items'. The lines are the other file's; of this row counts what it says of the whole.
 * @param order of each row, -1 for none.
 * @param customer of each row, -1 for none.
 * @param alone 1 for rows that are the only one of their order in their file.
 * @param hasMoney 1 for rows that have an amount.
 */
export function linesElsewhere(
  rows: ShopRows,
  order: Int32Array,
  customer: Int32Array,
  alone: Uint8Array,
  hasMoney: Uint8Array,
): Uint8Array {
  const found = new Uint8Array(rows.count);
  const at = rows.numbers('orderedAt');
  const roles = new Map<number, FileRoles>();
  for (let row = 0; row < rows.count; row++) {
    const ofFile = roles.get(rows.fileOf[row]!) ?? { customer: false, day: false, price: false };
    ofFile.customer ||= customer[row]! >= 0;
    ofFile.day ||= !Number.isNaN(at[row]!);
    ofFile.price ||= hasMoney[row] === 1;
    roles.set(rows.fileOf[row]!, ofFile);
  }
  if (![...roles.values()].some((lines) => [...roles.values()].some((heads) => areLinesOf(lines, heads))))
    return found;
  const products = keyNumbering();
  const numberOf = (text: string) => codeOfKey(products.code, text);
  const id = rows.mapped('productId', numberOf, -1);
  const title = rows.mapped('productTitle', numberOf, -1);
  const rowsOf = new Map<number, number[]>();
  order.forEach((o, row) => {
    if (o < 0) return;
    const own = rowsOf.get(o);
    if (own) own.push(row);
    else rowsOf.set(o, [row]);
  });
  for (const own of rowsOf.values()) {
    if (own.length < 2) continue;
    for (const row of own) {
      if (alone[row] === 0) continue;
      const heads = roles.get(rows.fileOf[row]!)!;
      const isListed = own.some(
        (line) =>
          rows.fileOf[line] !== rows.fileOf[row] &&
          areLinesOf(roles.get(rows.fileOf[line]!)!, heads) &&
          ((id[row]! >= 0 && id[row] === id[line]) || (title[row]! >= 0 && title[row] === title[line])),
      );
      if (isListed) found[row] = 1;
    }
  }
  return found;
}

/** What the rows of a file of orders tell beside their products. */
export interface FileRoles {
  customer: boolean;
  day: boolean;
  price: boolean;
}

/** Whether a file can be the lines of the orders in another: it knows less of the whole, and no less of the money. */
export function areLinesOf(lines: FileRoles, heads: FileRoles): boolean {
  const knowsMore = (lines.customer && !heads.customer) || (lines.day && !heads.day);
  const knowsLess = (heads.customer && !lines.customer) || (heads.day && !lines.day);
  return knowsLess && !knowsMore && (lines.price || !heads.price);
}
