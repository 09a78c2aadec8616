import { type Cell, dateText, minuteText, secondText } from './csv';
import type { Customer, OrderLine, Product, Review, ShopEvent } from './types';

/** A table as it stands in its file. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: Cell[][];
}

export function customerTable(customers: readonly Customer[]): Table {
  return {
    header: ['Customer ID', 'Email', 'Age', 'Gender', 'City', 'Country', 'Registered'],
    rows: customers.map((c) => [c.id, c.email, c.age, c.gender, c.city, c.country, dateText(c.registeredAt)]),
  };
}

export function productTable(products: readonly Product[]): Table {
  return {
    header: ['Product ID', 'Title', 'Description', 'Category', 'Brand', 'Price (USD)', 'Image URL'],
    rows: products.map((p) => [p.id, p.title, p.description, p.category, p.brand, money(p.price), '']),
  };
}

export function orderTable(
  lines: readonly OrderLine[],
  customers: readonly Customer[],
  products: readonly Product[],
): Table {
  return {
    header: [
      'Order ID',
      'Customer ID',
      'Product ID',
      'Product name',
      'Category',
      'Quantity',
      'Unit price (USD)',
      'Order date',
      'Status',
    ],
    rows: lines.map((line) => {
      const { id, title, category } = products[line.product]!;
      const customer = customers[line.customer]!.id;
      const price = money(line.unitPrice);
      return [
        line.orderId,
        customer,
        id,
        title,
        category,
        line.quantity,
        price,
        minuteText(line.at),
        line.status,
      ];
    }),
  };
}

export function reviewTable(
  reviews: readonly Review[],
  customers: readonly Customer[],
  products: readonly Product[],
): Table {
  return {
    header: ['Review ID', 'Customer ID', 'Product ID', 'Rating', 'Title', 'Review text', 'Review date'],
    rows: reviews.map((review, index) => {
      const ids = [`R${20001 + index}`, customers[review.customer]!.id, products[review.product]!.id];
      return [...ids, review.rating, review.title, review.text, dateText(review.at)];
    }),
  };
}

export function eventTable(
  events: readonly ShopEvent[],
  customers: readonly Customer[],
  products: readonly Product[],
): Table {
  return {
    header: ['Customer ID', 'Product ID', 'Event', 'Timestamp', 'Session ID', 'Dwell seconds'],
    rows: events.map((event) => {
      const dwell = Number.isNaN(event.dwellSeconds) ? '' : event.dwellSeconds;
      const ids = [customers[event.customer]!.id, products[event.product]!.id];
      return [...ids, event.event, secondText(event.at), event.session, dwell];
    }),
  };
}

const money = (value: number): string => value.toFixed(2);
