import { beforeEach, expect, it } from 'vitest';
import { closeUndo, offerUndo, undoLast, useUndo } from './undo';

let done: string[] = [];
const offer = (what: string) => offerUndo(`${what} is gone.`, () => done.push(what));

beforeEach(() => {
  done = [];
  closeUndo();
});

it('takes back what was done last, once, and nothing that was done before it', async () => {
  offer('first');
  offer('second');
  expect(useUndo.getState().offer?.said).toBe('second is gone.');
  await undoLast();
  await undoLast();
  expect(done).toEqual(['second']);
  expect(useUndo.getState().offer).toBeNull();
});

it('an offer that ends takes none that came after it off the screen', async () => {
  offer('first');
  const first = useUndo.getState().offer!;
  offer('second');
  closeUndo(first);
  expect(useUndo.getState().offer?.said).toBe('second is gone.');
  closeUndo();
  await undoLast();
  expect(done).toEqual([]);
});

it('stands no more while it is being taken back, so that a second press takes nothing else back', async () => {
  let shownMeanwhile: unknown = 'nothing asked';
  offerUndo('Slow.', async () => {
    shownMeanwhile = useUndo.getState().offer;
    await Promise.resolve();
  });
  await undoLast();
  expect(shownMeanwhile).toBeNull();
});
