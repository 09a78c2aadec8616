import { useCallback, useEffect, useRef, useState } from 'react';
import type { RoomRow } from '../../contracts/data-room-api';
import { readRows } from '../../store/data-room';

const blockRows = 200;
/** Blocks kept: far more than fit on a screen, far fewer than a table has. */
const mostBlocks = 30;

/**
 * The rows of a view, a block at a time as they come into sight. `rowAt` answers undefined for a row that is still on
 * its way, and asks for it.
 */
export function useRows(shopId: string, view: number) {
  const blocks = useRef(new Map<number, readonly RoomRow[] | null>());
  const shown = useRef(view);
  const [, redraw] = useState(0);
  if (shown.current !== view) {
    shown.current = view;
    blocks.current = new Map();
  }
  useEffect(() => () => blocks.current.clear(), []);
  const ask = useCallback(
    async (block: number) => {
      const own = blocks.current;
      own.set(block, null);
      try {
        own.set(block, await readRows(shopId, view, block * blockRows, blockRows));
      } catch {
        // Asked again when it is next in sight; the screen's own question says what is wrong with the shop.
        own.delete(block);
        return;
      }
      for (const oldest of own.keys()) {
        if (own.size <= mostBlocks) break;
        if (oldest !== block) own.delete(oldest);
      }
      if (own === blocks.current) redraw((count) => count + 1);
    },
    [shopId, view],
  );
  return useCallback(
    (position: number): RoomRow | undefined => {
      const block = Math.floor(position / blockRows);
      const rows = blocks.current.get(block);
      if (rows === undefined) void ask(block);
      return rows?.[position % blockRows];
    },
    [ask],
  );
}
