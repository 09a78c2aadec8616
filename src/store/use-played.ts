import { useEffect, useState } from 'react';
import { watchPlayed } from '../jobs/shop-window';

const none = { events: 0, customers: 0 } as const;

/** How much was played in a shop's window, as it changes; nothing where that cannot be read. */
export function usePlayed(shopId: string): { readonly events: number; readonly customers: number } {
  const [played, setPlayed] = useState<{ events: number; customers: number }>(none);
  useEffect(() => watchPlayed(shopId, setPlayed, () => setPlayed(none)), [shopId]);
  return played;
}
