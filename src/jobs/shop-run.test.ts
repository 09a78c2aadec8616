import { describe, expect, it } from 'vitest';
import type { Progress, StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import type { AnalysisSession } from './analysis-session';
import { ShopRunner } from './shop-run';
import { cancelled } from './worker-bridge';

/** What a session answers whose shop has no texts: enough for `features`. */
class Session {
  open = true;
  readonly reading = '';
  /** Jobs that wait for the worker's answer until it is ended. */
  private held: (() => void)[] | null = null;
  constructor(readonly shopId: string) {}
  exclusive = <T>(job: () => Promise<T>) => job();
  ask = async () => {
    if (this.held !== null) await new Promise<void>((ended) => this.held!.push(ended));
    return this.open ? `features of ${this.shopId}` : Promise.reject(cancelled());
  };
  observe = async () => {
    await this.ask();
  };
  hold() {
    this.held = [];
  }
  close() {
    this.open = false;
    for (const ended of this.held ?? []) ended();
  }
}

interface Opening {
  readonly context: StageContext;
  readonly session: Session;
  end(): void;
  fail(error: Error): void;
}

/** A runner whose shops the test loads. */
function setUp() {
  const openings: Opening[] = [];
  const runner = new ShopRunner((shopId, context) => {
    const session = new Session(shopId);
    return new Promise((resolve, reject) => {
      context.signal.addEventListener('abort', () => reject(cancelled()));
      const end = () => resolve(session as unknown as AnalysisSession);
      openings.push({ context, session, end, fail: reject });
    });
  });
  return { runner, openings };
}

const runOf = (shopId: string) => ({ shopId, encoder: null, device: null }) as RunSummary;

function asking(runner: ShopRunner, shopId = 'a') {
  const controller = new AbortController();
  const progress: Progress[] = [];
  const onProgress = (each: Progress) => void progress.push(each);
  const answer = runner.questions.features(runOf(shopId), { signal: controller.signal, onProgress });
  answer.catch(() => undefined);
  return { controller, progress, answer };
}

describe('two jobs that want a shop at once', () => {
  it('share one loading and its progress', async () => {
    const { runner, openings } = setUp();
    const [one, two] = [asking(runner), asking(runner)];
    expect(openings).toHaveLength(1);
    openings[0]!.context.onProgress({ stage: 'load', done: 1, total: 2, secondsLeft: null });
    openings[0]!.end();
    expect(await Promise.all([one.answer, two.answer])).toEqual(['features of a', 'features of a']);
    expect([one.progress.length, two.progress.length]).toEqual([1, 1]);
    expect(await asking(runner).answer).toBe('features of a');
    expect([openings.length, openings[0]!.session.open]).toEqual([1, true]);
  });

  it('do not end each other: the loading goes on until the last has given up', async () => {
    const { runner, openings } = setUp();
    const [one, two] = [asking(runner), asking(runner)];
    one.controller.abort();
    await expect(one.answer).rejects.toMatchObject({ name: 'Clientele:cancelled' });
    expect(openings[0]!.context.signal.aborted).toBe(false);
    openings[0]!.end();
    expect(await two.answer).toBe('features of a');
  });

  it('end the loading together, and who comes next has the shop loaded anew', async () => {
    const { runner, openings } = setUp();
    const [one, two] = [asking(runner), asking(runner)];
    one.controller.abort();
    two.controller.abort();
    expect(openings[0]!.context.signal.aborted).toBe(true);
    const next = asking(runner);
    openings[1]!.end();
    expect(await next.answer).toBe('features of a');
  });

  it('both hear why it failed, and the next job tries again', async () => {
    const { runner, openings } = setUp();
    const [one, two] = [asking(runner), asking(runner)];
    openings[0]!.fail(new Error('damaged'));
    await expect(one.answer).rejects.toThrow('damaged');
    await expect(two.answer).rejects.toThrow('damaged');
    asking(runner);
    expect(openings).toHaveLength(2);
  });

  it('give up a shop that gives way to another', async () => {
    const { runner, openings } = setUp();
    const one = asking(runner);
    const two = asking(runner, 'b');
    await expect(one.answer).rejects.toMatchObject({ name: 'Clientele:cancelled' });
    openings[1]!.end();
    expect(await two.answer).toBe('features of b');
  });
});

describe('a job whose worker is ended for another job', () => {
  it('is done anew, by all who waited, in one other session', async () => {
    const { runner, openings } = setUp();
    const [one, two] = [asking(runner), asking(runner)];
    openings[0]!.session.hold();
    openings[0]!.end();
    await settled();
    openings[0]!.session.close();
    await settled();
    expect(openings).toHaveLength(2);
    openings[1]!.end();
    expect(await Promise.all([one.answer, two.answer])).toEqual(['features of a', 'features of a']);
  });

  it('ends with it where it was given up itself, or its shop was left', async () => {
    const { runner, openings } = setUp();
    const [one, two] = [asking(runner), asking(runner)];
    openings[0]!.session.hold();
    openings[0]!.end();
    await settled();
    one.controller.abort();
    runner.close();
    await expect(one.answer).rejects.toMatchObject({ name: 'Clientele:cancelled' });
    await expect(two.answer).rejects.toMatchObject({ name: 'Clientele:cancelled' });
    expect(openings).toHaveLength(1);
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
