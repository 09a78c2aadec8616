import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';

/** What was chosen on a screen, by name; what is not there is as usual. */
export type Choices = Readonly<Record<string, string>>;

/** Whether an address is of a screen, with choices or without. */
export function isAt(path: string, location: string): boolean {
  return location === path || location.startsWith(`${path}/`);
}

/** Choices of an address such as `/map/by=recency&hidden=2`, those behind the screen's own path; none of another screen's. */
export function choicesOf(path: string, location: string): Choices {
  if (!location.startsWith(`${path}/`)) return {};
  return Object.fromEntries(new URLSearchParams(location.slice(path.length + 1)));
}

/** The address of a screen with choices; what is null is left out. */
export function addressWith(path: string, choices: Readonly<Record<string, string | null>>): string {
  const kept = Object.entries(choices).filter((each): each is [string, string] => each[1] !== null);
  const written = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return written === '' ? path : `${path}/${written}`;
}

/**
 * Choices that stand in the address, so that a reload and a link come back to them and 'back' takes the last one back.
 * `change` puts choices beside those that stand (null takes one away); `isTyping`: in their place in the history, as
 * for every key of a word.
 */
export function useAddressChoices(
  path: string,
): readonly [Choices, (change: Readonly<Record<string, string | null>>, isTyping?: boolean) => void] {
  const [location, navigate] = useLocation();
  // On the way to another screen this one may still be there for a moment: it stays as it was.
  const [own, setOwn] = useState(location);
  if (own !== location && isAt(path, location)) setOwn(location);
  const choices = useMemo(() => choicesOf(path, own), [path, own]);
  const change = useCallback(
    (patch: Readonly<Record<string, string | null>>, isTyping = false) => {
      if (!isAt(path, location)) return;
      const to = addressWith(path, { ...choices, ...patch });
      if (to !== location) navigate(to, { replace: isTyping });
    },
    [path, choices, location, navigate],
  );
  return [choices, change];
}

/** A whole number among choices; null where it is none. */
export function wholeNumber(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,9}$/.test(written) ? Number(written) : null;
}
