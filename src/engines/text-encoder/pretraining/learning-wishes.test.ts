import { expect, it } from 'vitest';
import { LearningWishes } from './learning-wishes';

it('waits between two steps while it is paused, and no longer', async () => {
  const wishes = new LearningWishes();
  await wishes.heard();
  wishes.pause(true);
  let wentOn = false;
  const waiting = wishes.heard().then(() => {
    wentOn = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(wentOn).toBe(false);
  wishes.pause(false);
  await waiting;
  expect([wentOn, wishes.ended]).toEqual([true, false]);
});

it('ends out of a pause', async () => {
  const wishes = new LearningWishes();
  wishes.pause(true);
  const waiting = wishes.heard();
  await new Promise((resolve) => setTimeout(resolve, 5));
  wishes.end();
  await waiting;
  expect(wishes.ended).toBe(true);
});
