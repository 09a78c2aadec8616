import { describe, expect, it } from 'vitest';
import { combinationsOf, readName, saysOneOf } from './header-concepts';

const says = (header: string) => readName(header).concepts.join(' ');

describe('readName', () => {
  it('reads the same meaning in many languages and spellings', () => {
    for (const header of [
      'Order ID',
      'order_id',
      'orderId',
      'ORDER-NO.',
      'Bestellnummer',
      'Auftrags-Nr.',
      'N° commande',
      'Nº de pedido',
      '订单编号',
      '訂單號碼',
      '注文番号',
      '주문번호',
      'หมายเลขคำสั่งซื้อ',
      'Номер заказа',
      'Sipariş Numarası',
      'Mã đơn hàng',
      'Nr zamówienia',
    ]) {
      expect([header, [...readName(header).concepts].sort()]).toEqual([header, ['id', 'order']]);
      expect(readName(header).unknown).toEqual([]);
    }
  });

  it('takes compounds apart, and words of several parts as one', () => {
    expect(says('Kundennummer')).toBe('customer id');
    expect(says('qtyordered')).toBe('quantity order');
    expect(says('Số lượng')).toBe('quantity');
    expect(says('Number of items')).toBe('quantity product');
    expect(says('Order Lines/Unit Price')).toBe('order line unitprice');
    expect(says('line_items.0.name')).toBe('line name');
    expect(says('客户编号（会员）')).toBe('customer id');
  });

  it('keeps what it does not know', () => {
    expect(readName('Order courier')).toMatchObject({ concepts: ['order'], unknown: ['courier'] });
    expect(readName('买家应付货款').unknown).toEqual(['买家应付货款']);
  });
});

describe('saysOneOf', () => {
  const orderId = combinationsOf(['order id']);
  const customerId = combinationsOf(['customer id']);

  it('asks for all words and no more, in any order', () => {
    expect(saysOneOf(readName('id_order'), orderId)).toBe(true);
    expect(saysOneOf(readName('order'), orderId)).toBe(false);
    expect(saysOneOf(readName('order status id'), orderId)).toBe(false);
  });

  it('knows whose number it is where an order stands before', () => {
    expect(saysOneOf(readName('order.customer.id'), customerId)).toBe(true);
    expect(saysOneOf(readName('order.customer.id'), orderId)).toBe(false);
  });
});
