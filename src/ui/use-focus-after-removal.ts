import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the row of a list was that was just taken away: its button went with it, and whoever uses the keyboard would begin
 * at the top of the page. The focus goes to the link of the row that stands there now, of the last one where there is none
 * behind, or to the page where the list is empty.
 *
 * @param list holds the rows, each with a link. @param ids of the rows.
 * @returns to be called with the id of a row before it is taken away.
 */
export function useFocusAfterRemoval(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
): (id: string) => void {
  const going = useRef<{ readonly id: string; readonly at: number } | null>(null);
  useEffect(() => {
    if (going.current === null || ids.includes(going.current.id)) return;
    const { at } = going.current;
    going.current = null;
    if (document.activeElement !== document.body) return;
    const links = list.current?.querySelectorAll('a') ?? [];
    const next = links[Math.min(at, links.length - 1)] ?? document.querySelector('main');
    next?.focus({ preventScroll: true });
  }, [ids, list]);
  return (id) => {
    going.current = { id, at: ids.indexOf(id) };
  };
}
