import { expect, it } from 'vitest';
import { isNamedReturns } from './named-as-returns';

it.each([
  'Posted Sales Credit Memos.csv',
  'Sales_Returns_2024-03.csv',
  'CreditMemos.xlsx',
  'credit_notes_export (2).csv',
  'order_refunds.csv',
  'Gutschriften.csv',
  'avoirs.csv.gz',
  'Notas de crédito 2024.csv',
  'Resi.csv',
  'возвраты.csv',
  '退款单.csv',
  '返品一覧.csv',
  'e-commerce-refunds.csv',
  'myshop.com refunds.csv',
  'Credit notes no 12.csv',
])('%s lists what was given back', (name) => {
  expect(isNamedReturns(name)).toBe(true);
});

it.each([
  'orders.csv',
  'orders-with-refunds.csv',
  'refunded_orders.csv',
  'returning-customers.csv',
  'sales net of returns.csv',
  'no-returns.csv',
  'turnover after refunds.csv',
  'factures et avoirs.csv',
  'Rechnungen und Gutschriften.csv',
  '订单含退款.csv',
])('%s is of sales as well', (name) => {
  expect(isNamedReturns(name)).toBe(false);
});
