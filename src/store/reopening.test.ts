import { beforeEach, describe, expect, it } from 'vitest';
import { ClienteleError } from '../contracts/errors';
import type { LastShop } from '../jobs/last-shop';
import { deferred, runCalled, settle, setUp } from './fixtures/owned-shop';
import { type LastShopNotes, reopen } from './reopening';
import type { AppState, NotReopened } from './state';

const shop = { id: 'a', name: 'Café' };

class Notes implements LastShopNotes {
  tries = 0;
  constructor(public noted: LastShop | null) {}
  lastShop = () => this.noted;
  noteOpenShop = (shop: LastShop | null) => {
    this.noted = shop;
  };
  beginReopening = () => this.tries++;
  reopeningEnded = () => {
    this.tries = 0;
  };
}

/** The real owner over fake jobs, and what the store says of reopening beside it. */
function start(notes: Notes, open?: () => Promise<boolean>, waiting?: number) {
  const world = setUp();
  const said: Pick<AppState, 'reopening' | 'notReopened'>[] = [];
  let now: Pick<AppState, 'reopening' | 'notReopened'> = { reopening: null, notReopened: null };
  const desk = {
    get: () => ({ ...now, shop: world.state().shop }),
    set: (patch: Partial<typeof now>) => {
      now = { ...now, ...patch };
      said.push(now);
    },
  };
  const owner = open ? { open, closeShop: () => world.owner.closeShop() } : world.owner;
  return { ...world, now: () => now, said, again: () => reopen(desk, owner, notes, waiting) };
}

describe('reopening', () => {
  let notes = new Notes(shop);
  beforeEach(() => {
    notes = new Notes(shop);
  });

  it('opens the shop with its newest run, and says which one while it does', async () => {
    const world = start(notes);
    world.stored.push(runCalled('newest', 'a'), runCalled('older', 'a'));
    await world.again();
    expect(world.said.map(({ reopening }) => reopening)).toEqual([shop, null]);
    expect(world.state()).toMatchObject({ shop: { id: 'a' }, run: { id: 'newest' } });
    expect(world.now().notReopened).toBeNull();
  });

  it('does nothing where no shop was open', async () => {
    const world = start(new Notes(null));
    await world.again();
    expect([world.said, world.state().shop]).toEqual([[], null]);
  });

  it.each<[string, NotReopened['why'], ClienteleError, LastShop | null]>([
    ['was deleted', 'gone', new ClienteleError('shop-deleted', 'a'), null],
    ['is damaged', 'damaged', new ClienteleError('shop-damaged', 'its head'), null],
    ['cannot be read now', 'failed', new ClienteleError('storage-failed', 'no answer'), shop],
  ])(
    'says so of a shop that %s, and looks for it again only where that helps',
    async (_, why, error, noted) => {
      const world = start(notes, () => Promise.reject(error));
      await world.again();
      expect(world.now()).toMatchObject({ reopening: null, notReopened: { ...shop, why } });
      expect(notes.noted).toEqual(noted);
      expect(world.state().shop).toBeNull();
    },
  );

  it('says so where the shop is simply not there', async () => {
    const world = start(notes, async () => true);
    await world.again();
    expect([world.now().notReopened?.why, notes.noted]).toEqual(['gone', null]);
  });

  it('waits for a storage that does not answer only so long', async () => {
    const world = start(notes, () => new Promise(() => undefined), 5);
    await world.again();
    expect(world.now()).toMatchObject({ reopening: null, notReopened: { why: 'held-up' } });
  });

  it('leaves the shop closed once the page has broken off over it twice, and tries it anew after that', async () => {
    for (const opened of [true, true, false]) {
      const world = start(notes);
      await world.again();
      expect(world.state().shop !== null).toBe(opened);
      expect(world.now().notReopened?.why).toBe(opened ? undefined : 'broke-off');
    }
    expect([notes.noted, notes.tries]).toEqual([null, 0]);
  });

  it('gives way to a shop that is opened meanwhile, without a word', async () => {
    const world = start(notes);
    const held = deferred<void>();
    world.holdLoading(held.promise);
    const reopened = world.again();
    const other = world.owner.open('b');
    await settle();
    held.resolve();
    await Promise.all([reopened, other]);
    expect(world.state().shop?.id).toBe('b');
    expect([world.now().notReopened, notes.noted]).toEqual([null, shop]);
  });
});
