import { expect, it } from 'vitest';
import { checkText } from './check-text';
import { slotObjections, slotsOf } from './slots';
import { chinese, english } from './writing-words';

it('finds slots in the order of the alphabet, each once', () => {
  expect(slotsOf('Dear {order}, {name} and {order}')).toEqual(['{name}', '{order}']);
  expect(slotsOf('{name}，您好')).toEqual(['{name}']);
});

it('objects to a slot that was dropped, invented or mangled', () => {
  const wanted = ['{name}', '{order}'];
  const kinds = (text: string) => slotObjections(text, wanted).map(({ text: which }) => which);
  expect(kinds('Dear {name}, which is your order {order}?')).toEqual([]);
  expect(kinds('Dear {name}, which is your order?')).toEqual(['{order}']);
  expect(kinds('Dear {name}, order {order}, until {date}')).toEqual(['{date}']);
  expect(kinds('Dear {name}, order {order}, {na me}')).toEqual(['{}']);
});

it('is a part of the check of replies, in which slots claim nothing', () => {
  const facts = ['“The mug came broken.”'];
  const reply =
    'Dear {name}, we are sorry that your mug came broken. Please tell us your order number {order}.';
  const found = (text: string, slots: string[]) => checkText(text, { facts, reply: true, slots }, english);
  expect(found(reply, ['{name}', '{order}'])).toEqual([]);
  expect(found(reply, ['{name}'])).toEqual([{ kind: 'slot', text: '{order}' }]);
  expect(found(reply.replace('{name}', 'Anna'), ['{name}', '{order}']).map(({ kind }) => kind)).toEqual([
    'claim',
    'slot',
  ]);
  const inChinese = '{name}，您好！非常抱歉，杯子是碎的。请您提供订单号 {order}。';
  expect(
    checkText(
      inChinese,
      { facts: ['“杯子收到就是碎的。”'], reply: true, slots: ['{name}', '{order}'] },
      chinese,
    ),
  ).toEqual([]);
});
