import { describe, expect, it } from 'vitest';
import { maskPersonalData } from './mask';

describe('maskPersonalData', () => {
  it.each([
    ['Write to jane.doe+shop@example.co.uk please', 'Write to [email] please'],
    ['邮箱是test_01@example.cn，谢谢', '邮箱是[email]，谢谢'],
    ['me (at) example.com', '[email]'],
  ])('masks the e-mail in %j', (text, masked) => {
    expect(maskPersonalData(text)).toEqual({ text: masked, emails: 1, phones: 0, numbers: 0 });
  });

  it.each([
    ['Call me at (415) 555-0100.', 'Call me at [phone].'],
    ['call 415-555-0100 now', 'call [phone] now'],
    ['1-800-555-0199', '[phone]'],
    ['+44 20 7946 0958', '[phone]'],
    ['+4917612345678 ok', '[phone] ok'],
    ['020 7946 0958', '[phone]'],
    ['我的手机号是13812345678，请联系', '我的手机号是[phone]，请联系'],
    ['电话 138 1234 5678', '电话 [phone]'],
    ['010-12345678', '[phone]'],
    ['微信:87654321', '微信:[phone]'],
    ['090-1234-5678に電話', '[phone]に電話'],
    ['phone: 5550100', 'phone: [phone]'],
  ])('masks the phone number in %j', (text, masked) => {
    expect(maskPersonalData(text)).toEqual({ text: masked, emails: 0, phones: 1, numbers: 0 });
  });

  it.each([
    'cost me $1,299.00 in 2019-2020',
    '1234567890 pieces of rice',
    'ISBN 978-0-306-40615-7 and 0-306-40615-2',
    'order 112-1234567-7654321 came late',
    'tracking 9400111899223197428490',
    'bought on 2014-02-28, 05/12/2013 and 05-12-2013',
    '1920x1080 at 60 Hz, 100 000 hours',
    'model SM57-LC, 1/4" plug, 12-16-20',
    '价格199.00元，2023年11月11日买的，用了365天',
    '1,000,000 times 3.14159265',
    '0.123456789',
    'rated 5/5, 10 10 10',
    'twitter @example',
    'check out my soundcloud @ soundcloud.com/name',
    'Fender 099-0502-000 and 099 0818 300, 073-3150-406',
    '传不到手机里,5555557.机子',
    '订单20240305123456789',
  ])('leaves %j alone', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, emails: 0, phones: 0, numbers: 0 });
  });

  it.each([
    ['my card 4111 1111 1111 1111 was charged', 'my card [card] was charged'],
    ['4111-1111-1111-1111', '[card]'],
    ['5500005555555559', '[card]'],
    ['amex 3782 822463 10005', 'amex [card]'],
    ['银行卡 6222021234567890128', '银行卡 [card]'],
    ['身份证11010519491231002X', '身份证[id number]'],
    ['ID 110105194912310021 ok', 'ID 110105194912310021 ok'],
    ['IBAN DE89 3704 0044 0532 0130 00 bitte', 'IBAN [account] bitte'],
    ['GB29NWBK60161331926819', '[account]'],
    ['FR14 2004 1010 0505 0001 3M02 606', '[account]'],
    ['from 203.0.113.77 today', 'from [address] today'],
    ['2001:db8:85a3::8a2e:370:7334', '[address]'],
  ])('reads the numbers in %j', (text, masked) => {
    expect(maskPersonalData(text).text).toBe(masked);
  });

  it.each([
    'order 4111111111111112 is lost',
    'EAN 4006381333931, ISBN 9780306406157',
    'ISBN 978-3-16-148410-0',
    'tracking 1Z999AA10123456784',
    'GTIN 00012345600012',
    'IMEI 490154203237518',
    'order 4532015112830366000',
    'DE12345678 is my VAT number',
    'GB29NWBK60161331926818',
    'version 1.2.3.4, firmware 10.0.1',
    '256.300.1.1',
    'ratio 16:9:4, at 12:30:45',
    '198.51.100.0/24 is a net',
    '2024-03-05 12:30:45',
    'size 100 x 200 x 300, 4 000 000 000 000 000',
  ])('leaves %j alone', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, emails: 0, phones: 0, numbers: 0 });
  });

  it('counts every mask, and masking twice changes nothing more', () => {
    const once = maskPersonalData('a@example.com, b@example.com, +1 415 555 0100');
    expect(once).toEqual({ text: '[email], [email], [phone]', emails: 2, phones: 1, numbers: 0 });
    expect(maskPersonalData(once.text)).toEqual({ text: once.text, emails: 0, phones: 0, numbers: 0 });
  });

  it.each(['x', 'a.b-', '7', '7-', '市区路号', '東京都新宿区あ', 'ab:1'])(
    'a review of 200,000 letters of %j is read to its end, and what stands there is found',
    (filling) => {
      const long = `${filling.repeat(200_000 / filling.length)} 1号 1-1`;
      const { text, emails } = maskPersonalData(`${long} me@example.com`);
      expect(emails).toBe(1);
      expect(text.endsWith('[email]')).toBe(true);
    },
  );
});
