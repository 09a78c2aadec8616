import { describe, expect, it } from 'vitest';
import { maskPersonalData } from './mask';

describe('maskPersonalData', () => {
  it.each([
    ['Write to jane.doe+shop@example.co.uk please', 'Write to [email] please'],
    ['邮箱是test_01@example.cn，谢谢', '邮箱是[email]，谢谢'],
    ['me (at) example.com', '[email]'],
  ])('masks the e-mail in %j', (text, masked) => {
    expect(maskPersonalData(text)).toEqual({ text: masked, emails: 1, phones: 0 });
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
    expect(maskPersonalData(text)).toEqual({ text: masked, emails: 0, phones: 1 });
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
    expect(maskPersonalData(text)).toEqual({ text, emails: 0, phones: 0 });
  });

  it('counts every mask, and masking twice changes nothing more', () => {
    const once = maskPersonalData('a@example.com, b@example.com, +1 415 555 0100');
    expect(once).toEqual({ text: '[email], [email], [phone]', emails: 2, phones: 1 });
    expect(maskPersonalData(once.text)).toEqual({ text: once.text, emails: 0, phones: 0 });
  });
});
