import { expect, it } from 'vitest';
import { mannerOf } from './mail-manner';

const manner = (words: string, ...examples: string[]) => mannerOf({ words, examples }, false);

it('is brief where the sentence says so, and not where that is denied', () => {
  expect(manner('friendly and short, like a neighbour').brief).toBe(true);
  expect(mannerOf({ words: '亲切简短', examples: [] }, true).brief).toBe(true);
  expect(manner('not too short').brief).toBe(false);
  expect(mannerOf({ words: '不要太简短', examples: [] }, true).brief).toBe(false);
  expect(manner('warm').brief).toBe(false);
  expect(manner('not pushy, short').brief).toBe(true);
});

it('takes greeting and leave from examples, never their names or what they tell', () => {
  const said = 'hey there Anna! Free tea for all today.\nCheers,\nTom from Leaf & Co';
  expect(manner('', said)).toEqual({ casual: true, brief: false, greeting: 'Hey there', leave: 'Cheers' });
  expect(manner('', 'We love to see you. It is dear to us.')).toMatchObject({ greeting: null, leave: null });
  const chinese = { words: '', examples: ['亲爱的小王，上新啦！\n祝好\n小店'] };
  expect(mannerOf(chinese, true)).toMatchObject({ greeting: '亲爱的', leave: '祝好' });
  expect(mannerOf(chinese, false)).toMatchObject({ greeting: null, leave: null });
});
