import type { RoomRow, RoomTable } from '../contracts/data-room-api';
import type { ReviewSaid } from '../domain/writing/review-said';

/**
 * Rows of the reviews as what is to be answered; those without words are left out. @param titleOf title of a product by its
 * id, '' where none is known.
 */
export function reviewsOfRows(
  { fields }: Pick<RoomTable, 'fields'>,
  rows: readonly Pick<RoomRow, 'cells'>[],
  titleOf: (productId: string) => string,
): ReviewSaid[] {
  return rows.flatMap(({ cells }) => {
    const cell = (name: string) => cells[fields.findIndex((field) => field.name === name)] ?? null;
    const words = (name: string) => String(cell(name) ?? '').trim();
    const figure = (name: string) => {
      const value = cell(name);
      return typeof value === 'number' ? value : Number.NaN;
    };
    const text = [words('title'), words('text')].filter((part) => part !== '').join('\n');
    if (text === '') return [];
    const id = words('productId');
    return {
      ...{ text, rating: figure('rating'), customer: words('customerId'), at: figure('reviewedAt') },
      product: words('productTitle') || titleOf(id) || id,
    };
  });
}
