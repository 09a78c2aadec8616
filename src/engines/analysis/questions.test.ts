import { expect, it, vi } from 'vitest';
import type { OnProgress } from '../../contracts/progress';
import { Questions, untilStopped } from './questions';
import { SharedAnswer } from './shared-answer';

const progress = (done: number) => ({ stage: 'value', done, total: 10, secondsLeft: null }) as const;
const cancelled = { name: 'Clientele:cancelled' };

/** Works in steps that somebody else takes, as a worker does between messages. */
function stepping<Answer>(answer: Answer) {
  let take: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  let begun = 0;
  const job = vi.fn(async (onProgress: OnProgress) => {
    const own = ++begun;
    for (let done = 0; ; done++) {
      onProgress(progress(done));
      const isLast = await new Promise<boolean>((resolve) => {
        goOn = () => resolve(false);
        take = () => resolve(true);
      });
      if (isLast) return [answer, own] as const;
    }
  });
  const taken = (step: () => void) => {
    step();
    return new Promise((resolve) => setTimeout(resolve));
  };
  return { job, step: () => taken(() => goOn()), end: () => taken(() => take()) };
}

it('a question that is stopped stops no other', async () => {
  const questions = new Questions();
  const [one, other] = [stepping('one'), stepping('other')];
  const ask = (id: number, { job }: typeof one) =>
    questions.ask(
      id,
      () => undefined,
      (context) => job(untilStopped(context)),
    );
  const [first, second] = [ask(1, one), ask(2, other)];
  questions.stop(1);
  const stopped = expect(first).rejects.toMatchObject(cancelled);
  await one.step();
  await stopped;
  await other.step();
  await other.end();
  expect(await second).toEqual(['other', 1]);
});

it('a stop that comes late, or for nobody, stops nothing that is asked under another number', async () => {
  const questions = new Questions();
  await questions.ask(
    1,
    () => undefined,
    async () => 'at once',
  );
  questions.stop(1);
  questions.stop(7);
  const later = stepping('later');
  const answer = questions.ask(
    2,
    () => undefined,
    (context) => later.job(untilStopped(context)),
  );
  await later.step();
  await later.end();
  expect(await answer).toEqual(['later', 1]);
});

it('two who ask have it computed once, and one who leaves does not take it from the other', async () => {
  const shared = new SharedAnswer<readonly [string, number]>();
  const { job, step, end } = stepping('value');
  const leaving = new AbortController();
  const heard: number[] = [];
  const first = shared.ask('shop', { signal: leaving.signal, onProgress: () => undefined }, job);
  const second = shared.ask(
    'shop',
    { signal: new AbortController().signal, onProgress: ({ done }) => heard.push(done) },
    job,
  );
  leaving.abort();
  await expect(first).rejects.toMatchObject(cancelled);
  await step();
  await end();
  expect(await second).toEqual(['value', 1]);
  expect(heard).toEqual([1]);
  expect(job).toHaveBeenCalledTimes(1);
  const again = shared.ask(
    'shop',
    { signal: new AbortController().signal, onProgress: () => undefined },
    job,
  );
  expect(await again).toEqual(['value', 1]);
  expect(job).toHaveBeenCalledTimes(1);
});

it('ends when the last who asked has left, and begins anew for who asks then', async () => {
  const shared = new SharedAnswer<readonly [string, number]>();
  const { job, step, end } = stepping('value');
  const [one, two] = [new AbortController(), new AbortController()];
  const ask = (signal: AbortSignal, of = 'shop') =>
    shared.ask(of, { signal, onProgress: () => undefined }, job);
  const both = [ask(one.signal), ask(two.signal)].map((answer) =>
    expect(answer).rejects.toMatchObject(cancelled),
  );
  one.abort();
  two.abort();
  await Promise.all(both);
  await step();
  await expect(job.mock.results[0]!.value).rejects.toMatchObject(cancelled);
  const anew = ask(new AbortController().signal);
  await step();
  await end();
  expect(await anew).toEqual(['value', 2]);
  await expect(ask(AbortSignal.abort())).rejects.toMatchObject(cancelled);
});

it('is another answer for another state', async () => {
  const shared = new SharedAnswer<string>();
  const ask = (of: string) =>
    shared.ask(
      of,
      { signal: new AbortController().signal, onProgress: () => undefined },
      async () => `of ${of}`,
    );
  expect(await ask('a')).toBe('of a');
  expect(await ask('b')).toBe('of b');
});
