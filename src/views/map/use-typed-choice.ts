import { useEffect, useRef, useState } from 'react';

/** Words are written into the address once nothing was typed for so long, ms. */
const pause = 400;

/** Words that are typed, which the address has as `find` a moment later. */
export function useTypedChoice(
  find: string,
  change: (choices: Readonly<Record<string, string | null>>, isTyping?: boolean) => void,
): readonly [string, (words: string) => void] {
  const [query, setQuery] = useState(find);
  const written = useRef(find);
  useEffect(() => {
    if (find !== written.current) setQuery(find);
    written.current = find;
  }, [find]);
  useEffect(() => {
    if (query === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = query;
      change({ find: query === '' ? null : query }, true);
    }, pause);
    return () => clearTimeout(timer);
  }, [query, change]);
  return [query, setQuery];
}
