import { readName } from '../tables/header-concepts';
import { numberInText, type PackedItem } from './packed-items';

/** What a label says of its item; of two labels of one field the first in the list counts. */
const saying: readonly (readonly [field: keyof PackedItem, concepts: string])[] = [
  ['id', 'sku'],
  ['id', 'id sku'],
  ['id', 'id'],
  ['title', 'name'],
  ['title', ''],
  ['title', 'description'],
  ['quantity', 'quantity'],
  ['unitPrice', 'unitprice'],
  ['unitPrice', 'price unit'],
  ['unitPrice', 'price'],
  ['total', 'total'],
  ['total', 'price total'],
  ['total', 'subtotal'],
  ['discount', 'discount'],
];

const label = /(?:^|[|;,\n{(])[ \t]*(\p{L}[\p{L}\p{M}_ .-]{0,30}?)[ \t]*[:=]/gu;

interface Labelled {
  readonly name: string;
  readonly value: string;
}

/**
 * Items written as labels and values, each item from where the first label comes again: 'name:Mug|quantity:2;name:Tea|…',
 * 'Product ID: 11, Product Qty: 1|Product ID: 12, …'. Null where the cell is none of these.
 */
export function itemsOfLabels(cell: string): PackedItem[] | null {
  const pairs = pairsOf(cell);
  if (pairs.length < 2) return null;
  const items: Labelled[][] = [];
  for (const pair of pairs) {
    if (pair.name === pairs[0]!.name) items.push([]);
    items.at(-1)!.push(pair);
  }
  const read = items.map(itemOf);
  return read.every((item) => item !== null) ? read : null;
}

function pairsOf(cell: string): Labelled[] {
  const found = [...cell.matchAll(label)];
  if (found.length === 0 || cell.slice(0, found[0]!.index).trim() !== '') return [];
  return found.map((match, i) => ({
    name: match[1]!.trim().toLowerCase(),
    value: cell
      .slice(match.index + match[0].length, found[i + 1]?.index ?? cell.length)
      .replace(/[\s|;,})]+$/u, '')
      .trim(),
  }));
}

/** Null where no label names the product, or nothing but one is known. */
function itemOf(pairs: readonly Labelled[]): PackedItem | null {
  const known = new Map<string, string>();
  for (const { name, value } of pairs) {
    const concepts = readName(name).concepts.filter((each) => each !== 'product' && each !== 'line');
    const key = readName(name).unknown.length > 0 ? '?' : concepts.sort().join(' ');
    if (value !== '' && !known.has(key)) known.set(key, value);
  }
  const text = (field: keyof PackedItem) => {
    const best = saying.find(([of, key]) => of === field && known.has(key));
    return best === undefined ? '' : known.get(best[1])!;
  };
  const number = (field: keyof PackedItem) => numberInText(text(field));
  const item = {
    id: text('id'),
    title: text('title'),
    quantity: number('quantity'),
    unitPrice: number('unitPrice'),
    total: number('total'),
    discount: number('discount'),
  };
  const filled = Object.values(item).filter((value) => value !== '' && !Number.isNaN(value)).length;
  return (item.id !== '' || item.title !== '') && filled > 1 ? item : null;
}
