import type { Shop } from '../src/domain/shop/shop';

/** A shop with so many of its reviews, taken evenly over all; the rest of it stays. */
export function fewerReviews(shop: Shop, most: number): Shop {
  const { reviews } = shop;
  if (reviews.count <= most) return shop;
  const rows = Array.from({ length: most }, (_, i) => Math.floor((i * reviews.count) / most));
  return {
    ...shop,
    reviews: {
      count: most,
      customer: Int32Array.from(rows, (row) => reviews.customer[row]!),
      product: Int32Array.from(rows, (row) => reviews.product[row]!),
      rating: Float64Array.from(rows, (row) => reviews.rating[row]!),
      at: Float64Array.from(rows, (row) => reviews.at[row]!),
      title: rows.map((row) => reviews.title[row]!),
      text: rows.map((row) => reviews.text[row]!),
    },
  };
}
