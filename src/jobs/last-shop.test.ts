import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginReopening, lastShop, noteOpenShop, reopeningEnded } from './last-shop';

/** What a browser keeps: one store for all its tabs, and one for each. */
class Kept {
  readonly #texts = new Map<string, string>();
  getItem = (key: string) => this.#texts.get(key) ?? null;
  setItem = (key: string, text: string) => void this.#texts.set(key, text);
  removeItem = (key: string) => void this.#texts.delete(key);
}

const a = { id: 'a', name: 'Café' };
const b = { id: 'b', name: '茶店' };

let everywhere = new Kept();

function inTab(tab: Kept): void {
  vi.stubGlobal('localStorage', everywhere);
  vi.stubGlobal('sessionStorage', tab);
}

beforeEach(() => {
  everywhere = new Kept();
  inTab(new Kept());
});
afterEach(() => vi.unstubAllGlobals());

describe('the shop that was open last', () => {
  it('is none where none was, and the one noted after that', () => {
    expect(lastShop()).toBeNull();
    noteOpenShop(a);
    expect(lastShop()).toEqual(a);
  });

  it('is each tab’s own, and a new tab has the newest of all', () => {
    const [first, second] = [new Kept(), new Kept()];
    inTab(first);
    noteOpenShop(a);
    inTab(second);
    expect(lastShop()).toEqual(a);
    noteOpenShop(b);
    inTab(first);
    expect(lastShop()).toEqual(a);
    inTab(new Kept());
    expect(lastShop()).toEqual(b);
  });

  it('is none in a tab that closed it, nor in a new one', () => {
    noteOpenShop(a);
    noteOpenShop(null);
    expect(lastShop()).toBeNull();
    inTab(new Kept());
    expect(lastShop()).toBeNull();
  });

  it('stays with the others where one tab closes another shop', () => {
    const first = new Kept();
    inTab(first);
    noteOpenShop(a);
    inTab(new Kept());
    noteOpenShop(b);
    inTab(first);
    noteOpenShop(null);
    expect(lastShop()).toBeNull();
    inTab(new Kept());
    expect(lastShop()).toEqual(b);
  });

  it('is none where the note makes no sense', () => {
    everywhere.setItem('clientele.open-shop', '{"id":3}');
    expect(lastShop()).toBeNull();
    everywhere.setItem('clientele.open-shop', '{"id":');
    expect(lastShop()).toBeNull();
  });
});

it('counts openings that nothing is heard of afterwards, of one shop', () => {
  expect([beginReopening('a'), beginReopening('a'), beginReopening('b')]).toEqual([0, 1, 0]);
  reopeningEnded();
  expect(beginReopening('b')).toBe(0);
});

it('remembers nothing and breaks nothing where the browser forbids storage', () => {
  for (const store of ['localStorage', 'sessionStorage']) {
    vi.unstubAllGlobals();
    Object.defineProperty(globalThis, store, {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  }
  try {
    noteOpenShop(a);
    expect([lastShop(), beginReopening('a'), beginReopening('a')]).toEqual([null, 0, 0]);
    noteOpenShop(null);
    reopeningEnded();
  } finally {
    for (const store of ['localStorage', 'sessionStorage']) Reflect.deleteProperty(globalThis, store);
  }
});
