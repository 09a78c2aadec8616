import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { emptyShop } from '../src/domain/recommend/fixtures/shops';
import type { Shop } from '../src/domain/shop/shop';

type Row = Readonly<Record<string, string>>;

const folder = new URL('../../shared/data/amazon-musical-instruments/', import.meta.url);

/** Amazon's musical instruments: reviews as purchases, with their texts and the products' titles; null, with a message, where they are not there. */
export function musicalInstruments(): Shop | null {
  if (!existsSync(folder)) {
    console.log('Skipped: ../shared/data/amazon-musical-instruments is missing.');
    return null;
  }
  const reviews = rowsOf('reviews.csv.gz');
  const titles = new Map(rowsOf('products.csv.gz').map((row) => [row.product_id!, row.title!]));
  const customers = numbered(reviews.map((row) => row.customer_id!));
  const products = numbered(reviews.map((row) => row.product_id!));
  const shop = emptyShop(customers.ids.length, products.ids.length);
  return {
    ...shop,
    products: { ...shop.products, ids: products.ids, title: products.ids.map((id) => titles.get(id) ?? '') },
    reviews: {
      count: reviews.length,
      customer: customers.of,
      product: products.of,
      rating: Float64Array.from(reviews, (row) => Number(row.rating)),
      at: Float64Array.from(reviews, (row) => Date.parse(row.date!)),
      title: reviews.map((row) => row.title!),
      text: reviews.map((row) => row.text!),
    },
  };
}

function rowsOf(file: string): Row[] {
  const text = gunzipSync(readFileSync(new URL(file, folder))).toString();
  return Papa.parse<Row>(text.trimEnd(), { header: true, delimiter: ',', newline: '\n' }).data;
}

/** Distinct ids ascending, and the number of each given one. */
function numbered(given: readonly string[]): { ids: string[]; of: Int32Array } {
  const ids = [...new Set(given)].sort();
  const position = new Map(ids.map((id, i) => [id, i]));
  return { ids, of: Int32Array.from(given, (id) => position.get(id)!) };
}
