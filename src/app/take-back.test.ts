import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { noAnswers, withRule, withVerdict } from '../domain/shop/answers';
import { loadRuns } from '../jobs/results';
import { loadShop, setAnswers } from '../jobs/shops';
import { database } from '../storage/database';
import { beginShop, getShop } from '../storage/shops';
import { RunOwner } from '../store/run-owner';
import { shopSlice } from '../store/shop-slice';
import type { AppState } from '../store/state';

const refuse = () => Promise.reject(new Error('not asked of here'));

/** The store's part of the open shop over the real storage. */
function openShop() {
  return createStore<AppState>()((set, get) => {
    const owner = new RunOwner(
      { get, set },
      { run: refuse, finish: refuse, evaluate: refuse, close: () => undefined },
      { loadShop, loadRuns, removeRun: refuse, forgetOutputs: () => undefined },
    );
    // The other parts are not asked here.
    return { ...shopSlice(set, get, owner), runState: { phase: 'idle' } } as AppState;
  });
}

describe('what is told of a shop', () => {
  let store = openShop();
  beforeEach(async () => {
    await database.shops.clear();
    await beginShop('a', 'Café');
    store = openShop();
    await store.getState().openShop('a');
  });

  it.each([
    ['a rule', withRule(noAnswers, 'outliers', false)],
    ['accounts left out', withVerdict(noAnswers, ['x', 'y'], 'fake')],
    ['a rate', { ...noAnswers, rates: { INR: 0.012 } }],
  ])('is taken back to what stood before: %s', async (_, answers) => {
    const { answerShop, takeBackAnswer } = store.getState();
    const before = await getShop('a');
    await answerShop(answers);
    expect((await getShop('a')).answers).toEqual(answers);
    await takeBackAnswer();
    expect(await getShop('a')).toEqual(before);
    expect(store.getState().shop?.answers).toEqual(noAnswers);
    expect(store.getState().answered).toBeNull();
  });

  it('is taken back one step, to what had been told before it', async () => {
    const { answerShop, takeBackAnswer } = store.getState();
    const first = withRule(noAnswers, 'outliers', false);
    await answerShop(first);
    await answerShop(withVerdict(first, ['x'], 'genuine'));
    await takeBackAnswer();
    expect((await getShop('a')).answers).toEqual(first);
  });

  it('is left where another tab has told something since', async () => {
    const { answerShop, takeBackAnswer, openShop: open } = store.getState();
    await answerShop(withRule(noAnswers, 'outliers', false));
    const since = { ...noAnswers, timeZone: 'Asia/Shanghai' };
    await setAnswers('a', since);
    await open('a');
    await takeBackAnswer();
    expect((await getShop('a')).answers).toEqual(since);
  });

  it('is not taken back in another shop', async () => {
    const { answerShop, takeBackAnswer, openShop: open } = store.getState();
    const told = withRule(noAnswers, 'outliers', false);
    await answerShop(told);
    await beginShop('b', 'b');
    await open('b');
    await takeBackAnswer();
    expect((await getShop('a')).answers).toEqual(told);
    expect((await getShop('b')).answers).toEqual(noAnswers);
  });
});

it('names of a shop and of its segments go back to what they were, the automatic one included', async () => {
  await database.shops.clear();
  await beginShop('a', 'Café');
  const { openShop: open, renameShop, renameSegment } = openShop().getState();
  await open('a');
  const before = await getShop('a');
  expect(await renameShop('a', 'Tea')).toBe(true);
  expect(await renameSegment(3, 'Regulars')).toBe(true);
  expect(await getShop('a')).toMatchObject({ name: 'Tea', segmentNames: { 3: 'Regulars' } });
  await renameSegment(3, null);
  await renameShop('a', 'Café');
  expect(await getShop('a')).toEqual(before);
});
