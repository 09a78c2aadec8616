import { expect, it } from 'vitest';
import { orderState } from '../../vocabulary/order-status';
import { normaliseHeader } from './header-name';
import { statusCodes } from './status-codes';

const names = (headers: string) => new Set(headers.split(',').map(normaliseHeader));
const read = (column: string, headers: string, cells: readonly string[]) => {
  const words = statusCodes(normaliseHeader(column), names(headers), cells);
  return words && cells.map((cell) => orderState(words.get(cell)!));
};

it('codes mean what the system whose columns these are says', () => {
  for (const [column, headers, codes, states] of [
    [
      'order_status_id',
      'order_id,invoice_prefix,currency_value,date_added',
      '1 5 7 11',
      'unpaid paid cancelled refunded',
    ],
    ['current_state', 'id_order,id_cart,id_customer,reference', '2 6 7 10', 'paid cancelled refunded unpaid'],
    ['status_id', 'id,total_inc_tax,subtotal_ex_tax', '0 10 5 14', 'unpaid paid cancelled partlyRefunded'],
    ['ステータス', '注文番号,注文日時,請求金額', '100 500 900', 'paid paid cancelled'],
    ['OrderStatus', 'OrderId,OrderTime,PayStatus', '2 4 5', 'paid cancelled paid'],
    ['status', 'id,ordernumber,userID,cleared', '-1 2 4', 'cancelled paid cancelled'],
    ['cleared', 'id,ordernumber,userID,status', '12 17 20', 'paid unpaid refunded'],
    ['OrderStatusId', 'Id,OrderGuid,CustomOrderNumber', '10 30 40', 'unpaid paid cancelled'],
    ['order_status', 'virtuemart_order_id,virtuemart_user_id', 'P C X R', 'unpaid paid cancelled refunded'],
  ] as const) {
    expect(read(column, headers, codes.split(' ')), column).toEqual(states.split(' '));
  }
});

it('codes of a shop of its own stay what they are', () => {
  expect(read('order_status_id', 'order_id,date,email', ['1', '5'])).toBeNull();
  // 42 is a state that this shop has added: then 5 may be another, too.
  expect(read('order_status_id', 'order_id,invoice_prefix,currency_value', ['5', '42'])).toBeNull();
});
