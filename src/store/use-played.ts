import { useEffect, useState } from 'react';
import { watchPlayed } from '../jobs/shop-window';

export interface PlayedCounts {
  readonly events: number;
  readonly customers: number;
}

export const nonePlayed: PlayedCounts = { events: 0, customers: 0 };

/** How much was played in a shop's window, as it changes; null until it is read, nothing where it cannot be. */
export function usePlayed(shopId: string): PlayedCounts | null {
  const [played, setPlayed] = useState<PlayedCounts | null>(null);
  useEffect(() => watchPlayed(shopId, setPlayed, () => setPlayed(nonePlayed)), [shopId]);
  return played;
}
