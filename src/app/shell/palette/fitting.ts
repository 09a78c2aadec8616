import { BestFits, fitOf, foldedName } from '../../../domain/text/name-search';
import type { Entry, Group, GroupName } from './entry';

/** Those of few entries that fit, the best first; all as they stand where there are no words. A hint counts less than a name. */
export function fitting(
  name: GroupName,
  entries: readonly Entry[],
  words: readonly string[],
  most: number,
): Group {
  const fits = new BestFits(most);
  entries.forEach(({ label, hint }, i) => {
    const byLabel = fitOf(foldedName(label), words);
    if (byLabel !== null) fits.add(i, words.length === 0 ? 0 : byLabel);
    else if (fitOf(foldedName(`${label} ${hint}`), words) !== null) fits.add(i, 3);
  });
  return { name, entries: fits.best.map((i) => entries[i]!), count: fits.count };
}
