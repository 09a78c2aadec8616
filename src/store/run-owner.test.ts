import { beforeEach, describe, expect, it } from 'vitest';
import { defaultRunOptions } from '../contracts/analysis-api';
import { ClienteleError } from '../contracts/errors';
import { device, Pending, runCalled, settle, setUp } from './fixtures/owned-shop';

describe('RunOwner', () => {
  let world = setUp();
  beforeEach(async () => {
    world = setUp();
    await world.owner.open('a');
  });

  it('goes from idle by way of its stages to the result, and evaluates behind it', async () => {
    const { owner, runs, endRun, state, evaluations } = world;
    void owner.start(device);
    expect(state().runState).toEqual({ phase: 'running', progress: null, stagesDone: [] });
    for (const stage of ['load', 'embed', 'features'] as const) {
      runs[0]!.context.onProgress({ stage, done: 0, total: 0, secondsLeft: null });
    }
    expect(state().runState).toMatchObject({
      progress: { stage: 'features' },
      stagesDone: ['load', 'embed'],
    });
    await endRun('first');
    expect(state()).toMatchObject({ run: { id: 'first' }, runState: { phase: 'done', careful: null } });
    expect(evaluations.map(({ id }) => id)).toEqual(['first']);
  });

  it('leaves nothing of a failed run to the next shop', async () => {
    const { owner, runs, state } = world;
    void owner.start(device);
    await runs[0]!.fail(new ClienteleError('encoder-failed', 'out of memory'));
    expect(state().runState).toEqual({
      phase: 'failed',
      error: { code: 'encoder-failed', detail: 'out of memory' },
    });
    await owner.open('b');
    expect(state()).toMatchObject({ shop: { id: 'b' }, runState: { phase: 'idle' } });
  });

  it('stops and says so when the shop is deleted in another tab', async () => {
    const { owner, runs, state } = world;
    void owner.start(device);
    owner.loseShop();
    expect(runs[0]!.context.signal.aborted).toBe(true);
    await settle();
    expect(state()).toMatchObject({
      shop: null,
      runState: { phase: 'failed', error: { code: 'shop-deleted', detail: 'a' } },
    });
  });

  it('offers the careful reading and evaluates that, and shows it when asked', async () => {
    const { owner, endRun, readings, state, stored, evaluations } = world;
    const pending = new Pending();
    void owner.start(device);
    await endRun('quick', pending);
    expect(state().runState).toMatchObject({ careful: { phase: 'reading', textsDone: 0, texts: 100 } });
    const { context, request } = readings[0]!;
    expect(request.previousRunId).toBe('quick');
    context.onProgress({ stage: 'embed', done: 40, total: 100, secondsLeft: 12 });
    expect(state().runState).toMatchObject({ careful: { phase: 'reading', textsDone: 40, secondsLeft: 12 } });
    context.onProgress({ stage: 'cluster', done: 0, total: 0, secondsLeft: null });
    expect(state().runState).toMatchObject({ careful: { phase: 'analysing', textsDone: 40 } });
    const careful = runCalled('careful', 'a');
    stored.unshift(careful);
    await readings[0]!.end(careful);
    expect(state()).toMatchObject({
      run: { id: 'quick' },
      runState: { careful: { phase: 'ready', runId: 'careful' } },
    });
    expect(pending.open).toBe(false);
    expect(evaluations.map(({ id }) => id)).toEqual(['careful']);
    await owner.applyCareful();
    expect(state()).toMatchObject({ run: { id: 'careful' }, runState: { phase: 'done', careful: null } });
  });

  it('keeps the quick segments where the careful reading fails, and says so', async () => {
    const { owner, endRun, readings, state, evaluations } = world;
    void owner.start(device);
    await endRun('quick', new Pending());
    await readings[0]!.fail(new ClienteleError('worker-lost', 'gone'));
    expect(state()).toMatchObject({
      run: { id: 'quick' },
      runState: { careful: { phase: 'failed', error: { code: 'worker-lost' } } },
    });
    expect(evaluations.map(({ id }) => id)).toEqual(['quick']);
  });

  it('lets go of the careful reading when it is stopped, when a run begins and when the shop is left', async () => {
    for (const end of ['stop', 'run', 'leave'] as const) {
      world = setUp();
      const { owner, endRun, readings, state } = world;
      await owner.open('a');
      const pending = new Pending();
      void owner.start(device);
      await endRun('quick', pending);
      if (end === 'stop') owner.stopCareful();
      else if (end === 'run') void owner.start(device);
      else await owner.open('b');
      await settle();
      expect(readings[0]!.context.signal.aborted, end).toBe(true);
      expect(pending.open, end).toBe(false);
      const { runState } = state();
      expect(runState.phase, end).toBe({ stop: 'done', run: 'running', leave: 'idle' }[end]);
      if (runState.phase === 'done') expect(runState.careful).toBeNull();
    }
  });

  it('aborts what goes on behind before a new run asks for anything', async () => {
    const { owner, runs, endRun, evaluations } = world;
    void owner.start(device);
    await endRun('first');
    expect(evaluations).toHaveLength(1);
    void owner.start(device);
    expect(runs[0]!.context.signal.aborted).toBe(true);
    expect(runs[1]!.context.signal.aborted).toBe(false);
  });

  it('is idle at once when the run is stopped', async () => {
    const { owner, runs, state } = world;
    void owner.start(device);
    owner.cancel();
    expect(state().runState).toEqual({ phase: 'idle' });
    await settle();
    expect(runs[0]!.context.signal.aborted).toBe(true);
    expect(state().runState).toEqual({ phase: 'idle' });
  });

  describe('for a script', () => {
    const request = { options: defaultRunOptions, device, previousRunId: null };

    it('answers with the run, gives up a reading that was put off and lets nothing follow', async () => {
      const { owner, endRun, state, readings, evaluations } = world;
      const stages: string[] = [];
      const answer = owner.runOnce(request, ({ stage }) => stages.push(stage));
      world.runs[0]!.context.onProgress({ stage: 'load', done: 0, total: 0, secondsLeft: null });
      const pending = new Pending();
      await endRun('scripted', pending);
      expect((await answer).id).toBe('scripted');
      expect(stages).toEqual(['load']);
      expect(pending.open).toBe(false);
      expect([readings, evaluations]).toEqual([[], []]);
      expect(state()).toMatchObject({ run: { id: 'scripted' }, runState: { phase: 'done', careful: null } });
    });

    it('refuses while a run is under way, and without a shop', async () => {
      const { owner, runs, endRun } = world;
      void owner.start(device);
      await expect(owner.runOnce(request, () => undefined)).rejects.toMatchObject({
        name: 'Clientele:run-under-way',
      });
      expect(runs).toHaveLength(1);
      await endRun('first');
      owner.closeShop();
      await expect(owner.runOnce(request, () => undefined)).rejects.toThrow('No shop is open');
    });

    it('rejects a run whose shop gives way to another', async () => {
      const { owner, state } = world;
      const answer = owner.runOnce(request, () => undefined);
      await owner.open('b');
      await expect(answer).rejects.toMatchObject({ name: 'Clientele:cancelled' });
      expect(state()).toMatchObject({ shop: { id: 'b' }, runState: { phase: 'idle' } });
    });
  });
});
