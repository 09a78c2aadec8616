import { describe, expect, it } from 'vitest';
import { normaliseHeader, tidyHeader } from './header-name';

describe('normaliseHeader', () => {
  it('makes spellings of one name equal', () => {
    const same = (...names: string[]) =>
      expect(new Set(names.map(normaliseHeader)).size, names.join()).toBe(1);
    same('Order ID', 'order_id', 'orderId', 'ORDER-ID', ' order.id ', '\ufeffOrder ID');
    same('商品数量(件)', '商品数量', '商品数量（件）');
    same('应付金额（元）', '应付金额');
    same('Número de pedido', 'numero_de_pedido');
    same('Ｏｒｄｅｒ　ＩＤ', 'order id');
    same('Order #', 'order number');
    same('メールアドレス(請求先)', 'メールアドレス');
  });

  it('keeps names apart that differ in their letters', () => {
    expect(normaliseHeader('商品編號')).not.toBe(normaliseHeader('商品编号'));
    expect(normaliseHeader('が')).not.toBe(normaliseHeader('か'));
  });

  it('keeps a name that stands in brackets altogether', () => {
    expect(normaliseHeader('(Parent)')).toBe('parent');
  });
});

describe('tidyHeader', () => {
  it('takes off marks and blanks only', () => {
    expect(tidyHeader('\ufeff 收货地址  ')).toBe('收货地址');
  });
});
