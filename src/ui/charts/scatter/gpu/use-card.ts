import { useEffect, useState } from 'react';
import { agrees } from './agrees';
import { GpuDots } from './gpu-dots';

/** So many dots the processor paints within a frame anyway. */
const fewest = 20_000;

/** A graphics card to paint so many dots with, once it is open and has shown that it paints them rightly; else null. */
export function useCard(dots: number): GpuDots | null {
  const [card, setCard] = useState<GpuDots | null>(null);
  const isWanted = dots >= fewest;
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    const opened = GpuDots.open().catch(() => null);
    void opened.then((found) => {
      if (isOver || found === null) return;
      if (agrees(found)) setCard(found);
      else found.destroy();
    });
    return () => {
      isOver = true;
      setCard(null);
      void opened.then((found) => found?.destroy());
    };
  }, [isWanted]);
  return card;
}
