import type { RoomRow, RoomTable } from '../contracts/data-room-api';
import type { ReviewSaid } from '../domain/writing/review-said';
import { productIndex } from '../jobs/product-queries';
import { reviewsOfRows } from '../jobs/reviews-of-rows';
import { useApp } from './app-store';

/** Rows of the reviews as what is to be answered, with the titles of their products where a run knows these. */
export async function rowsToAnswer(table: RoomTable, rows: readonly RoomRow[]): Promise<ReviewSaid[]> {
  const { run } = useApp.getState();
  const titles = new Map<string, string>();
  if (run !== null) {
    const { products } = await productIndex(run.id);
    for (const { id, title } of products) titles.set(id, title);
  }
  return reviewsOfRows(table, rows, (id) => titles.get(id) ?? '');
}
