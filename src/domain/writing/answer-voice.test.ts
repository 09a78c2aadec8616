import { describe, expect, it } from 'vitest';
import { echoesIn, sorrowIn } from './answer-voice';
import { chinese, english } from './writing-words';

describe('a customer’s own words', () => {
  // What the model made of such reviews.
  it('are not said in the shop’s name', () => {
    const said = ['“半年下来涂层一点没花，之前买的几个都不行。摸上去质感很好。”'];
    expect(echoesIn('感谢您的评价。半年下来涂层一点没花，之前买的几个都不行。', said, chinese)).toEqual([
      { kind: 'voice', text: '半年下来涂层一点' },
    ]);
    const english1 = ['“After half a year of daily use there is nothing loose or wobbly.”'];
    const echoed = 'Dear {name}, after half a year of daily use there is nothing loose.';
    expect(echoesIn(echoed, english1, english)).toHaveLength(1);
  });

  it('may be taken up, and stand between marks', () => {
    const said = ['“The mug came broken and nobody answers my emails.”'];
    const taken = 'We are sorry that your mug came broken and that nobody answered your emails.';
    expect(echoesIn(taken, said, english)).toEqual([]);
    const quoted = 'You wrote: “The mug came broken and nobody answers my emails”. We are sorry.';
    expect(echoesIn(quoted, said, english)).toEqual([]);
    expect(echoesIn('非常抱歉，您收到的杯子是碎的。', ['“杯子收到就是碎的”'], chinese)).toEqual([]);
  });
});

it('nobody is told sorry who praised, nor thanked alone who complained', () => {
  const [thanks, sorry] = ['谢谢您！很高兴价格合您的意。', '非常抱歉，物流没有让您满意。'];
  expect(sorrowIn('非常抱歉，比了好几家，就数这里最便宜。', thanks, chinese)).toEqual([
    { kind: 'claim', text: '抱歉' },
  ]);
  expect(sorrowIn('谢谢您的评价。', sorry, chinese)).toEqual([{ kind: 'gap', text: '抱歉' }]);
  expect(sorrowIn('谢谢您的好评。', thanks, chinese)).toEqual([]);
  expect(sorrowIn('We regret the delay.', 'We are sorry about the delivery.', english)).toEqual([]);
});
