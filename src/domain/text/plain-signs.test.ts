import { expect, it } from 'vitest';
import { plainSigns } from './plain-signs';

it.each([
  ['ＧＲＥＡＴ　ｑｕａｌｉｔｙ', 'GREAT quality'],
  ['４．５／５：好', '4.5/5:好'],
  ['用了２，３天', '用了2，3天'],
  ['It doesn’t, it doesn`t, it ｄｏｅｓｎ＇ｔ', "It doesn't, it doesn't, it doesn't"],
  ['質量', '质量'],
])('writes %s as the lexicons do, every sign in its place', (text, plain) => {
  expect(plainSigns(text)).toBe(plain);
  expect(plain).toHaveLength(text.length);
});
