import type { Draft, KeptText } from '../domain/writing/draft';
import { deleteText, putText } from '../jobs/kept-texts';
import { useApp } from './app-store';
import { guarded } from './failure';

/** Keeps what became of a text, or with null forgets it: the template stands again. @returns whether it was done. */
export function keepText(shopId: string, of: Draft, kept: KeptText | null): Promise<boolean> {
  return guarded(useApp.setState, () =>
    kept === null ? deleteText(shopId, of.template) : putText(shopId, kept),
  );
}
