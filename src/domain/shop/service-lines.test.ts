import { describe, expect, it } from 'vitest';
import { isServiceLine, lineKinds, serviceKinds, serviceLines } from './service-lines';

describe('isServiceLine', () => {
  it.each([
    ['POST', 'POSTAGE'],
    ['DOT', 'DOTCOM POSTAGE'],
    ['M', 'Manual'],
    ['C2', 'CARRIAGE'],
    ['D', 'Discount'],
    ['S', 'SAMPLES'],
    ['B', 'Adjust bad debt'],
    ['BANK CHARGES', 'Bank Charges'],
    ['AMAZONFEE', 'AMAZON FEE'],
    ['CRUK', 'CRUK Commission'],
    ['PADS', 'PADS TO MATCH ALL CUSHIONS'],
    ['gift_0001_20', 'Dotcomgiftshop Gift Voucher £20.00'],
    ['gift_0001_30', ''],
    ['POST', ''],
    ['BANK CHARGES', ''],
    ['shipping_fee', ''],
    ['1', 'Shipping & Handling'],
    ['1', 'Free shipping'],
    ['1', 'Express delivery fee: $4.99'],
    ['1', 'Discount 10%'],
    ['1', '$25 Gift Card'],
    ['1', 'Gift Card'],
    ['1', 'Gift card redeemed (GC-1234)'],
    ['1', 'Geschenkgutschein eingelöst'],
    ['1', '礼品卡抵扣'],
    ['1', '邮费'],
    ['1', '运费'],
    ['1', '补运费专拍链接'],
    ['1', '【补差价】'],
    ['1', '补差价 专用链接'],
    ['1', '优惠券'],
    ['1', '10元优惠券'],
    ['1', '运费补差价'],
    ['1', 'Gift wrap'],
    ['1', 'Geschenkverpackung'],
    ['1', 'Porto & Verpackung'],
    ['1', 'Versandkosten 4,95 €'],
    ['1', 'Frais de livraison'],
    ['1', 'Gastos de envío'],
    ['1', 'Frete'],
    ['1', 'Доставка'],
    ['1', 'ギフトラッピング'],
    ['1', '배송비'],
    ['1', 'ค่าจัดส่ง'],
    ['1', 'Rabatt'],
    ['1', 'Réduction'],
    ['1', 'Pfand'],
    ['SHIP', 'Shipping'],
  ])('takes %s "%s" for one', (id, title) => {
    expect(isServiceLine(id, title)).toBe(true);
  });

  it.each([
    ['22551', 'POSTAGE STAMP TIN'],
    ['1', 'Postkarte'],
    ['1', 'Service plate'],
    ['1', 'Gift wrap paper roll'],
    ['1', 'Porto wine glass'],
    ['1', 'Kargo Hose'],
    ['1', 'Lieferwagen'],
    ['1', 'Tip pen'],
    ['1', 'Doce de leite'],
    ['1', '送料無料キャンペーン対象マグ'],
    ['1', '礼品包装纸'],
    ['1', 'Gift card holder'],
    ['1', 'Set of 10 gift cards'],
    ['1', 'Discount calculator'],
    ['1', 'Manual coffee grinder'],
    ['1', 'Sample pack of teas'],
    ['1', 'VINTAGE POST OFFICE SCALE'],
    ['POST', 'Oak garden post'],
    ['1', 'Delivery van toy'],
    ['1', 'Baby carriage blanket'],
    ['1', 'Tax guide 2024'],
    ['M', ''],
    ['p1', ''],
    ['22423', 'REGENCY CAKESTAND 3 TIER'],
    ['1', '优惠券收纳册'],
    ['1', '礼品卡套'],
    ['1', '小样分装瓶'],
    ['1', '红包袋'],
    ['1', ''],
    ['', ''],
  ])('takes %s "%s" for a product', (id, title) => {
    expect(isServiceLine(id, title)).toBe(false);
  });
});

describe('serviceLines', () => {
  it('marks them by position', () => {
    expect([...serviceLines({ ids: ['a', 'POST', 'b'], title: ['Mug', 'POSTAGE', 'Carriage'] })]).toEqual([
      0, 1, 1,
    ]);
  });
});

it('tells what takes money off from what an order is paid with, and both from goods of such names', () => {
  const { goods, charge, discount, payment, perhapsDiscount } = lineKinds;
  const kinds = {
    Mug: goods,
    Postage: charge,
    'Discount 10%': discount,
    'Gift card redeemed': payment,
    'Store credit': payment,
    'Discount SUMMER24': perhapsDiscount,
    'Discount calculator': perhapsDiscount,
    'Gift card holder': goods,
  };
  const title = Object.keys(kinds);
  expect([...serviceKinds({ ids: title.map((_, i) => String(i)), title })]).toEqual(Object.values(kinds));
});
