import { beforeEach, describe, expect, it } from 'vitest';
import { ClienteleError } from '../contracts/errors';
import { device, figures, Pending, runCalled, settle, setUp } from './fixtures/owned-shop';

describe('the evaluation behind the result', () => {
  let world = setUp();
  beforeEach(async () => {
    world = setUp();
    await world.owner.open('a');
  });

  it('evaluates the quick run once its careful reading was stopped, and only then', async () => {
    const { owner, endRun, evaluations } = world;
    void owner.start(device);
    await endRun('quick', new Pending());
    expect(evaluations).toHaveLength(0);
    owner.stopCareful();
    await settle();
    expect(evaluations.map(({ id }) => id)).toEqual(['quick']);
  });

  it('measures an earlier run that was never measured when it is put on screen', async () => {
    const { owner, stored, evaluations, state } = world;
    stored.push(runCalled('second', 'a', figures), runCalled('first', 'a'));
    await owner.open('a');
    owner.show('first');
    await settle();
    expect(evaluations.map(({ id }) => id)).toEqual(['first']);
    expect(state().run?.id).toBe('first');
  });

  it('measures the newest run where an earlier visit did not come to it, and opens the shop without waiting', async () => {
    const { owner, stored, evaluations, holdEvaluation } = world;
    holdEvaluation();
    stored.push(runCalled('second', 'a'), runCalled('first', 'a'));
    await owner.open('a');
    await settle();
    expect(evaluations.map(({ id }) => id)).toEqual(['second']);
  });

  it('measures one run at a time, and lets that give way to a new run', async () => {
    const { owner, runs, stored, endRun, evaluations, holdEvaluation } = world;
    holdEvaluation();
    stored.push(runCalled('second', 'a'), runCalled('first', 'a'));
    await owner.open('a');
    owner.show('first');
    await settle();
    expect(evaluations).toHaveLength(1);
    void owner.start(device);
    await settle();
    expect(runs).toHaveLength(1);
    await endRun('third');
    expect(evaluations.map(({ id }) => id)).toEqual(['second', 'third']);
  });

  it('measures what was put on screen during a run that was stopped', async () => {
    const { owner, stored, evaluations } = world;
    stored.push(runCalled('second', 'a', figures), runCalled('first', 'a'));
    await owner.open('a');
    void owner.start(device);
    owner.show('first');
    await settle();
    expect(evaluations).toEqual([]);
    owner.cancel();
    await settle();
    expect(evaluations.map(({ id }) => id)).toEqual(['first']);
  });

  it('measures it after what is under way, if it is still on screen', async () => {
    for (const stays of [true, false]) {
      world = setUp();
      const { owner, stored, endRun, readings, evaluations } = world;
      stored.push(runCalled('second', 'a', figures), runCalled('first', 'a'));
      await owner.open('a');
      void owner.start(device);
      await endRun('quick', new Pending());
      owner.show('first');
      if (!stays) owner.show('quick');
      await settle();
      expect(evaluations).toHaveLength(0);
      const careful = runCalled('careful', 'a');
      stored.unshift(careful);
      await readings[0]!.end(careful);
      expect(evaluations.map(({ id }) => id)).toEqual(['careful', stays ? 'first' : 'quick']);
    }
  });

  it('says so where an earlier run cannot be measured', async () => {
    const { owner, stored, failEvaluation, state } = world;
    stored.push(runCalled('second', 'a', figures), runCalled('first', 'a'));
    await owner.open('a');
    failEvaluation(new ClienteleError('storage-full', 'no room'));
    owner.show('first');
    await settle();
    expect(state().runState).toMatchObject({ phase: 'done', evaluationError: { code: 'storage-full' } });
  });

  it('says that the evaluation failed and leaves the result on screen', async () => {
    const { owner, endRun, state, failEvaluation } = world;
    failEvaluation(new ClienteleError('storage-full', 'no room'));
    void owner.start(device);
    await endRun('first');
    expect(state()).toMatchObject({
      run: { id: 'first' },
      runState: { phase: 'done', evaluationError: { code: 'storage-full' } },
    });
    owner.dismissError();
    expect(state().runState).toMatchObject({ phase: 'done', evaluationError: null });
  });
});
