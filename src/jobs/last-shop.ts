import * as v from 'valibot';

/**
 * Which shop was open last, so that the app opens where its user left it. Each tab keeps a note of its own; a new tab
 * goes by the note of whichever tab opened a shop last. Where the browser keeps nothing for us there is no note.
 */

const noteKey = 'clientele.open-shop';
const triesKey = 'clientele.reopening';

/** What a tab notes whose shop was closed by hand: it is not to open the shop of another tab instead. */
const closed = 'closed';

const noteSchema = v.object({ id: v.string(), name: v.string() });
/** The name is for the words while the shop is being opened, and where it cannot be. */
export type LastShop = v.InferOutput<typeof noteSchema>;

const triesSchema = v.object({ id: v.string(), tries: v.number() });

/** The shop of this tab, else the one opened last in any; null where there is none or this tab closed its own. */
export function lastShop(): LastShop | null {
  const own = read('sessionStorage', noteKey);
  if (own === closed) return null;
  return parsed(noteSchema, own) ?? parsed(noteSchema, read('localStorage', noteKey));
}

/** Notes the shop that is open now; null: it was closed, and neither this tab nor a new one opens it again. */
export function noteOpenShop(shop: LastShop | null): void {
  if (shop !== null) {
    const note = JSON.stringify({ id: shop.id, name: shop.name } satisfies LastShop);
    write('sessionStorage', noteKey, note);
    write('localStorage', noteKey, note);
    return;
  }
  const own = lastShop();
  write('sessionStorage', noteKey, closed);
  // Another tab may have opened another shop since.
  if (own !== null && parsed(noteSchema, read('localStorage', noteKey))?.id === own.id) {
    write('localStorage', noteKey, null);
  }
}

/**
 * Notes that a shop is about to be opened again.
 * @returns how often that was begun before, one time after the other, without `reopeningEnded`: the page may have broken off.
 */
export function beginReopening(id: string): number {
  const before = parsed(triesSchema, read('localStorage', triesKey));
  const tries = before?.id === id ? before.tries : 0;
  write('localStorage', triesKey, JSON.stringify({ id, tries: tries + 1 }));
  return tries;
}

/** The page lived on, or was left on purpose. */
export function reopeningEnded(): void {
  write('localStorage', triesKey, null);
}

function parsed<Read>(schema: v.GenericSchema<unknown, Read>, text: string | null): Read | null {
  try {
    const found = v.safeParse(schema, JSON.parse(text ?? 'null'));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}

type Store = 'sessionStorage' | 'localStorage';

function read(store: Store, key: string): string | null {
  try {
    return globalThis[store]?.getItem(key) ?? null;
  } catch {
    // The browser forbids storage: even naming it throws.
    return null;
  }
}

function write(store: Store, key: string, text: string | null): void {
  try {
    if (text === null) globalThis[store]?.removeItem(key);
    else globalThis[store]?.setItem(key, text);
  } catch {
    // Without storage nothing is remembered, and the app opens as if it was new.
  }
}
