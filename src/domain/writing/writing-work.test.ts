import { expect, it } from 'vitest';
import { tokensIn, writingWork } from './writing-work';

it('a text takes by its length, a choice little, and of a mail what is worded anew alone', () => {
  expect(tokensIn('Loyal regulars who love tea.')).toBeCloseTo(7, 0);
  expect(tokensIn('忠实的绿茶常客')).toBeCloseTo(4.9, 5);
  const text = 'word '.repeat(200);
  const whole = writingWork({ text });
  expect(whole).toBeGreaterThan(250);
  expect(writingWork({ text, loose: ['A subject'] })).toBeLessThan(whole / 10);
  expect(writingWork({ text, choices: ['One', 'Another'] })).toBeLessThan(whole / 10);
});
