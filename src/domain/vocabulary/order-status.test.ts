import { describe, expect, it } from 'vitest';
import { isCancelled } from './order-status';

describe('isCancelled', () => {
  it.each([
    'cancelled',
    'Canceled',
    'CANCELLED BY CUSTOMER',
    'refunded',
    'Returned',
    'voided',
    'wc-cancelled',
    'payment failed',
    '交易关闭',
    '已取消',
    '已退款',
    '退款成功',
    '已退货',
    '同意退款，退款成功',
    '不成立',
    '取消',
    'storniert',
    'Erstattet',
    'cancelado',
    'reembolsado',
    'devolvido',
    'annulée',
    'remboursé',
    'Dibatalkan',
    'Batal',
    'キャンセル',
    '返品',
    '취소',
  ])('takes %s for cancelled', (status) => {
    expect(isCancelled(status)).toBe(true);
  });

  it.each([
    '',
    'completed',
    'paid',
    'shipped',
    'Pending',
    'partially_refunded',
    'Partially refunded',
    '交易成功',
    '已发货',
    '等待买家付款',
    '没有申请退款',
    '无退款申请',
    '无售后或售后取消',
    'abgeschlossen',
    'entregue',
    'Selesai',
    '発送済み',
    'return window open',
    'Non-returnable',
  ])('lets %j stand', (status) => {
    expect(isCancelled(status)).toBe(false);
  });
});
