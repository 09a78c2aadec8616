import type { Draft } from '../../../domain/writing/draft';
import { useApp, useTextWriting, writeDrafts } from '../../../store';

/** Has the chosen model write drafts; null where templates write, or the model is still to be chosen. */
export function useWrite(shopId: string): ((drafts: readonly Draft[]) => void) | null {
  const writer = useTextWriting((state) => state.writer);
  const model = useTextWriting((state) => state.model);
  const policy = useApp(({ shop }) => shop?.policy ?? '');
  if (writer === 'template' || (writer === 'file' && model === null)) return null;
  return (drafts) =>
    void writeDrafts(
      shopId,
      drafts.map(({ template }) => template),
      policy,
    );
}
