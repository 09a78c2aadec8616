import { useEffect } from 'react';
import { chosenCustomers, type CustomerIndex, type RunSummary } from '../../store';

/** Selects whoever was chosen on another screen, such as an audience; nobody where a reload has let go of them. */
export function useChosen(
  run: RunSummary,
  index: CustomerIndex,
  takesChosen: boolean,
  select: (of: Uint8Array | null) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are taken once, whatever is selected afterwards.
  useEffect(() => {
    if (!takesChosen) return;
    const ids = new Set(chosenCustomers(run.id));
    select(ids.size === 0 ? null : Uint8Array.from(index.ids, (id) => (ids.has(id) ? 1 : 0)));
  }, [takesChosen]);
}
