import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  addToGesture,
  askWindow,
  listGestures,
  recordGesture,
  type RunSummary,
  takeBackGesture,
  visitOf,
  wallClock,
  type WindowEvent,
} from '../../../store';
import type { ShopWindow, StoredGesture, WindowCard, WindowRow } from '../../../contracts/window';
import { errorCode, messageOf } from '../../../contracts/errors';
import type { Progress } from '../../../contracts/progress';

/** A card with the row that it stands in. */
export interface Shown {
  readonly card: WindowCard;
  readonly list: string;
}

export type Deed = 'favourite' | 'dismiss' | 'cart' | 'purchase';

export interface PlayedWindow {
  readonly customerId: string;
  readonly page: ShopWindow | null;
  /** What was played as this customer, in its order. */
  readonly gestures: readonly StoredGesture[];
  /** Why the page could not be made; null where it could. */
  readonly cause: string | null;
  /** How far the models are that have to be there first; null before that is known. */
  readonly progress: Progress | null;
  /** The first page was given up. */
  readonly isStopped: boolean;
  ask(): void;
  stop(): void;
  has(deed: Deed, productId: string): boolean;
  /** Does it, or takes it back where it was done. */
  toggle(deed: Deed, shown: Shown): Promise<void>;
  /** A card was opened. @returns what notes for how long, once it is closed. */
  open(shown: Shown): Promise<(seconds: number) => Promise<void>>;
  /** Cards were in sight. */
  see(shown: readonly Shown[]): Promise<void>;
  undo(gesture: StoredGesture): Promise<void>;
}

/** A customer's page and what is played on it. Every deed is kept first, and the page asked for anew then. */
export function usePlayedWindow(run: RunSummary, customerId: string): PlayedWindow {
  const { shopId } = run;
  const [page, setPage] = useState<ShopWindow | null>(null);
  const [gestures, setGestures] = useState<readonly StoredGesture[]>([]);
  const [cause, setCause] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isStopped, setStopped] = useState(false);
  const turn = useRef(0);
  const asking = useRef(new AbortController());
  // Orders that are drawn stay as they are for as long as the page is open.
  const visit = useRef<Promise<string> | null>(null);

  const reread = useCallback(
    async () => setGestures(await listGestures(shopId, customerId)),
    [shopId, customerId],
  );
  const ask = useCallback(async () => {
    const mine = ++turn.current;
    const isLast = () => mine === turn.current;
    asking.current = new AbortController();
    const onProgress = (next: Progress) => isLast() && setProgress(next);
    setCause(null);
    setStopped(false);
    try {
      const { signal } = asking.current;
      visit.current ??= visitOf(shopId, customerId);
      const page = visit.current.then((name) => askWindow(run, customerId, name, { signal, onProgress }));
      const [found] = await Promise.all([page, reread()]);
      if (isLast()) setPage(found);
    } catch (error) {
      if (!isLast()) return;
      if (errorCode(error) === 'cancelled') setStopped(true);
      else setCause(messageOf(error));
    } finally {
      if (isLast()) setProgress(null);
    }
  }, [run, shopId, customerId, reread]);

  useEffect(() => {
    void ask();
    return () => {
      turn.current++;
    };
  }, [ask]);

  return useMemo(() => {
    const eventOf = (kind: WindowEvent['kind'], { card, list }: Shown, dwellSeconds = Number.NaN) => ({
      ...{ customerId, productId: card.product.id, kind, at: wallClock(), position: card.position },
      ...{ list, model: card.model, dwellSeconds },
      ...{ score: card.score, propensity: card.propensity },
    });
    const done = (deed: Deed, productId: string) =>
      gestures.findLast(({ events }) =>
        events.some((event) => event.kind === deed && event.productId === productId),
      );
    return {
      customerId,
      page,
      gestures,
      cause,
      progress,
      isStopped,
      ask: () => void ask(),
      stop: () => asking.current.abort(),
      has: (deed, productId) => done(deed, productId) !== undefined,
      toggle: async (deed, shown) => {
        const before = done(deed, shown.card.product.id);
        if (before) await takeBackGesture(before.id);
        else await recordGesture(shopId, customerId, [eventOf(deed, shown)]);
        await ask();
      },
      open: async (shown) => {
        const id = await recordGesture(shopId, customerId, [eventOf('click', shown)]);
        return async (seconds) => {
          await addToGesture(id, [eventOf('view', shown, seconds)]);
          await ask();
        };
      },
      see: async (shown) => {
        await recordGesture(
          shopId,
          customerId,
          shown.map((each) => eventOf('impression', each)),
        );
        await reread();
      },
      undo: async ({ id }) => {
        await takeBackGesture(id);
        await ask();
      },
    };
  }, [shopId, customerId, page, gestures, cause, progress, isStopped, ask, reread]);
}

/** The cards of a row with its name. */
export function shownOf({ cards, list }: WindowRow): Shown[] {
  return cards.map((card) => ({ card, list }));
}
