import { beforeEach, describe, expect, it } from 'vitest';
import { deferred, device, figures, Pending, runCalled, settle, setUp } from './fixtures/owned-shop';

describe('what comes late', () => {
  let world = setUp();
  beforeEach(async () => {
    world = setUp();
    await world.owner.open('a');
  });

  it('takes over the runs of another tab, and the one on screen stays', async () => {
    const { owner, endRun, stored, state } = world;
    void owner.start(device);
    await endRun('mine');
    stored.unshift(runCalled('theirs', 'a'));
    await owner.refresh();
    expect(state().runs.map(({ id }) => id)).toEqual(['theirs', 'mine']);
    expect(state().run?.id).toBe('mine');
  });

  it('never puts an older list of runs over a newer one, whichever read answers first', async () => {
    const { owner, endRun, holdListing, state } = world;
    const { promise, resolve } = deferred<void>();
    holdListing(promise);
    const slow = owner.refresh();
    holdListing(Promise.resolve());
    void owner.start(device);
    await endRun('mine');
    resolve();
    await slow;
    expect(state().runs.map(({ id }) => id)).toEqual(['mine']);
    expect(state().run?.id).toBe('mine');
  });

  it('drops a run that ends after another shop was opened, and closes its encoder', async () => {
    // Jobs that are past their last await when the abort comes.
    world = setUp({ heedsAborts: false });
    const { owner, endRun, state } = world;
    await owner.open('a');
    void owner.start(device);
    await owner.open('b');
    const pending = new Pending();
    await endRun('late', pending);
    expect(state()).toMatchObject({ shop: { id: 'b' }, run: null, runState: { phase: 'idle' } });
    expect(pending.open).toBe(false);
  });

  it('does not bring a shop back that was left while its run was being shown', async () => {
    const { owner, endRun, state, holdLoading } = world;
    void owner.start(device);
    const { promise, resolve } = deferred<void>();
    holdLoading(promise);
    await endRun('first');
    const opened = owner.open('b');
    resolve();
    await opened;
    await settle();
    expect(state()).toMatchObject({ shop: { id: 'b' }, run: null, runState: { phase: 'idle' } });
  });

  it('shows the later of two shops opened in quick succession', async () => {
    const { owner, state, holdLoading } = world;
    const { promise, resolve } = deferred<void>();
    holdLoading(promise);
    const slow = owner.open('b');
    holdLoading(Promise.resolve());
    await owner.open('c');
    resolve();
    await slow;
    expect(state().shop?.id).toBe('c');
  });

  it('drops what was read of a shop that was left', async () => {
    const { owner, state, stored, holdListing } = world;
    const { promise, resolve } = deferred<void>();
    stored.push(runCalled('of-a', 'a', figures));
    holdListing(promise);
    const slow = owner.refresh();
    holdListing(Promise.resolve());
    await owner.open('b');
    resolve();
    await slow;
    expect(state()).toMatchObject({ shop: { id: 'b' }, runs: [] });
  });
});
