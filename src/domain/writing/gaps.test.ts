import { expect, it } from 'vitest';
import { breakIn, gapsIn } from './gaps';

const told = [
  '1,240 customers',
  '18% bought in the last 30 days',
  '45 reviews praise the sound',
  'Next: write to them.',
];

it('a text may leave out one fact of three, and no more', () => {
  expect(gapsIn('1,240 customers, of whom 18% bought.', told)).toEqual([]);
  expect(gapsIn('1,240 customers.', told)).toEqual([
    { kind: 'gap', text: told[1] },
    { kind: 'gap', text: told[2] },
  ]);
  expect(gapsIn('Write to them.', told)).toHaveLength(3);
});

it('facts without figures are nothing to go by', () => {
  expect(gapsIn('Anything.', ['Next: write to them.'])).toEqual([]);
  expect(gapsIn('Anything.', [])).toEqual([]);
});

it('a text that ends without a stop or within a quote breaks off', () => {
  for (const whole of [
    'Three segments.',
    '三个客群。',
    'One writes: “It broke.”',
    'One writes: “It broke”.',
    '她说：“坏了。”',
  ]) {
    expect(breakIn(whole)).toEqual([]);
  }
  expect(breakIn('Three segments, of which')).toEqual([
    { kind: 'unfinished', text: 'Three segments, of which' },
  ]);
  expect(breakIn('These are 9 of 40. buys every 27 days, of 4.5 stars.')).toEqual([
    { kind: 'unfinished', text: 'buys every 27 days, of 4.5 stars.' },
  ]);
  expect(breakIn('These are 9 of 40, at 4.5 stars. They buy.')).toEqual([]);
  expect(breakIn('She says: “It broke.')).toEqual([{ kind: 'unfinished', text: '“It broke.' }]);
});
