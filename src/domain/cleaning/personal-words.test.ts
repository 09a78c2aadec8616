import { describe, expect, it } from 'vitest';
import { maskPersonalData } from './mask';

describe('what is somebody’s goes', () => {
  it.each([
    ['微信号 abc_1234567 加我', '[contact]'],
    ['加V:zhang_san88', '[contact]'],
    ['QQ 123456789 有使用的朋友一起交流', '[contact]'],
    ['住址：浙江省杭州市西湖区文三路100号3单元502室', '[address]'],
    ['新北市板橋區文化路一段100號5樓', '[address]'],
    ['東京都渋谷区神南1-2-3', '[address]'],
    ['I live at 123 Main Street, Springfield, IL 62704', '[address]'],
    ['주민번호 880101-1234567', '[id number]'],
    ['CPF 529.982.247-25', '[id number]'],
    ['my ssn is 123-45-6789', '[id number]'],
    ['(11) 98765-4321', '[phone]'],
    ['8 (916) 123-45-67', '[phone]'],
    ['0532 123 45 67', '[phone]'],
    ['جوال 0501234567', '[phone]'],
    ['call 98765 43210', '[phone]'],
    ['081-234-5678', '[phone]'],
  ])('%s', (text, must) => expect(maskPersonalData(text).text).toContain(must));
});

describe('what is nobody’s stays', () => {
  it.each([
    '订单号4532015112830366 一直没发货',
    'order no 4532015112830366',
    '订单编号：13812345678',
    'tracking number 0171-2345678',
    '100-200-3000',
    'ISBN 0306406152',
    '0306406152',
    'CPF 529.982.247-24',
    '991301-1234567',
    'Bottom line: carefully compare both cables',
    '快递到济南市区2-3天',
    '和超市的99-20的券，蛮划算的',
    '至少比市面上的价格低300-600元左右',
    'the Joyo JF-02 Ultimate Drive',
    '微信支付很方便',
    'QQ音乐可以投屏',
    'wechat payment is easy',
  ])('%s', (text) => expect(maskPersonalData(text).text).toBe(text));
});
