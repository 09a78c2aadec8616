import * as v from 'valibot';

/** What another tab did to a shop. */
export interface ShopChange {
  readonly shopId: string;
  readonly deleted: boolean;
}

const changeSchema = v.object({
  shopId: v.string(),
  deleted: v.boolean(),
}) satisfies v.GenericSchema<ShopChange>;

let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel {
  channel ??= new BroadcastChannel('clientele-shops');
  return channel;
}

/**
 * Tells all other tabs. For the page alone, which does not hear itself: it would hear its own workers, whose channels
 * are others.
 */
export function announce(shopId: string, deleted = false): void {
  open().postMessage({ shopId, deleted } satisfies ShopChange);
}

/** Hears of what other tabs do, as long as the page is open. */
export function onChange(listener: (change: ShopChange) => void): void {
  open().addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (v.is(changeSchema, data)) listener(data);
  });
}
