import { expect, it } from 'vitest';
import { Turns } from './turns';

it('lets only so much go on at a time, in its order, whatever fails', async () => {
  const turns = new Turns(2);
  let underWay = 0;
  let most = 0;
  const begun: number[] = [];
  const done = [0, 1, 2, 3, 4].map((i) =>
    turns.take(async () => {
      begun.push(i);
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 5 - i));
      underWay--;
      if (i === 1) throw new Error('no');
      return i;
    }),
  );
  const settled = await Promise.allSettled(done);
  expect(settled.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true]);
  expect([begun, most]).toEqual([[0, 1, 2, 3, 4], 2]);
});
