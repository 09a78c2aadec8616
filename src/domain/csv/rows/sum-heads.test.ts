import { describe, expect, it } from 'vitest';
import { orders } from '../../shop/tables/orders';
import { type ShapedRow, SumHeads } from './sum-heads';

const match = { orderId: 0, customerId: 1, productId: 2, quantity: 3, unitPrice: 4, orderedAt: 5 };

/** Lines of the rows that sum up others, and of all rows in the order in which they were decided. */
function decide(lines: readonly string[]) {
  const heads = new SumHeads(orders, { match });
  const sums: number[] = [];
  const all: number[] = [];
  const each = ({ record }: ShapedRow, isSum: boolean) => {
    all.push(record.line);
    if (isSum) sums.push(record.line);
  };
  lines.forEach((raw, line) => {
    const fields = raw.split(';');
    heads.push({ record: { line, fields, raw, flaw: null }, fields }, each);
  });
  heads.flush(each);
  return { sums, all };
}

describe('SumHeads', () => {
  it('finds the row above the items of an order that comes to their amounts', () => {
    const rows = [
      '1;ann;;3;$1,280.50;d',
      '1;ann;P1;1;$1,250.00;d',
      '1;ann;P2;2;$30.50;d',
      '2;bo;P1;1;$5.00;d',
    ];
    expect(decide(rows)).toEqual({ sums: [0], all: [0, 1, 2, 3] });
    const prices = ['1;ann;;3;35,00;d', '1;ann;P1;1;15,00;d', '1;ann;P2;2;10,00;d'];
    expect(decide(prices).sums).toEqual([0]);
  });

  it('leaves a line without a product that comes to nothing else', () => {
    expect(decide(['1;ann;;1;5.00;d', '1;ann;P1;1;30.00;d', '1;ann;P2;1;2.00;d']).sums).toEqual([]);
    expect(decide(['1;ann;;1;5.00;d', '2;bo;P1;1;5.00;d']).sums).toEqual([]);
  });

  it('leaves the head of an order whose lines do not say who bought', () => {
    expect(decide(['1;ann;;1;30.00;d', '1;;P1;1;30.00;']).sums).toEqual([]);
  });

  it('knows a package by its words, whatever the numbers of its sales', () => {
    const rows = [
      '7;ann;;2;50,00;Pacote de 2 produtos',
      '8;ann;P1;1;30,00;d',
      '9;ann;P2;1;20,00;d',
      '10;bo;P1;1;5,00;d',
    ];
    expect(decide(rows)).toEqual({ sums: [0], all: [0, 1, 2, 3] });
  });
});
