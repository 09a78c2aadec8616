/**
 * The canonical schema: whatever shop an export comes from, its columns are matched to these fields.
 * One table of order *lines* rather than orders: every export can be brought to lines, not all to orders.
 */
export const tableKinds = ['customers', 'products', 'orders', 'reviews', 'events'] as const;
export type TableKind = (typeof tableKinds)[number];

/** `id` and `category` stay strings for ever (19-digit ids exceed 2^53); `text` is free text. */
export type FieldType = 'id' | 'category' | 'text' | 'number' | 'money' | 'date' | 'url' | 'email';

export interface FieldSpec {
  readonly name: string;
  readonly type: FieldType;
}

const field = (name: string, type: FieldType): FieldSpec => ({ name, type });

export const schema = {
  customers: [
    field('customerId', 'id'),
    field('email', 'email'),
    field('age', 'category'),
    field('gender', 'category'),
    field('occupation', 'category'),
    field('city', 'category'),
    field('country', 'category'),
    field('income', 'category'),
    field('registeredAt', 'date'),
  ],
  products: [
    field('productId', 'id'),
    field('title', 'text'),
    field('description', 'text'),
    field('category', 'category'),
    field('brand', 'category'),
    field('price', 'money'),
    field('rating', 'number'),
    field('imageUrl', 'url'),
  ],
  orders: [
    field('orderId', 'id'),
    field('customerId', 'id'),
    field('email', 'email'),
    field('productId', 'id'),
    field('productTitle', 'text'),
    field('category', 'category'),
    field('quantity', 'number'),
    field('unitPrice', 'money'),
    field('lineTotal', 'money'),
    field('orderedAt', 'date'),
    field('status', 'category'),
    field('city', 'category'),
    field('country', 'category'),
  ],
  reviews: [
    field('reviewId', 'id'),
    field('customerId', 'id'),
    field('email', 'email'),
    field('productId', 'id'),
    field('productTitle', 'text'),
    field('category', 'category'),
    field('rating', 'number'),
    field('title', 'text'),
    field('text', 'text'),
    field('reviewedAt', 'date'),
    field('votes', 'number'),
    field('age', 'category'),
  ],
  events: [
    field('customerId', 'id'),
    field('email', 'email'),
    field('productId', 'id'),
    field('category', 'category'),
    field('eventType', 'category'),
    field('occurredAt', 'date'),
    field('sessionId', 'id'),
    field('dwellSeconds', 'number'),
  ],
} as const satisfies Record<TableKind, readonly FieldSpec[]>;

export function fieldsOf(kind: TableKind): readonly FieldSpec[] {
  return schema[kind];
}
