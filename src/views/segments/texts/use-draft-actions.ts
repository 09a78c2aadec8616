import { useCallback, useState } from 'react';
import { decided, type Draft, type DraftState, type KeptText } from '../../../domain/writing/draft';
import { keepText } from '../../../store';
import { useRename } from '../use-rename';

/** What was done with a draft. */
export type Deed = 'accepted' | 'edited' | 'dropped' | 'restored';

export interface DraftNoticeState {
  readonly deed: Deed;
  readonly draft: Draft;
}

export interface DraftActions {
  readonly accept: (draft: Draft) => void;
  /** Other words are the marketer's own: they are accepted with it. */
  readonly edit: (draft: Draft, text: string) => void;
  readonly drop: (draft: Draft) => void;
  /** Back to the template of today's figures. */
  readonly restore: (draft: Draft) => void;
  readonly notice: DraftNoticeState | null;
  readonly undo: () => void;
  readonly close: () => void;
}

/** Decisions on drafts, each of which can be taken back. An accepted name becomes its segment's as a rename does. */
export function useDraftActions(shopId: string): DraftActions {
  const [notice, setNotice] = useState<DraftNoticeState | null>(null);
  const { rename, undo: undoRename, close: closeRename } = useRename();
  const keep = useCallback(
    async (draft: Draft, kept: KeptText | null, deed: Deed) => {
      closeRename();
      if (!(await keepText(shopId, draft, kept))) return;
      if (kept?.state === 'accepted' && kept.kind === 'names') {
        const isAutomatic = kept.text === draft.template.text;
        rename(Number(kept.id), isAutomatic ? null : kept.text, kept.text);
      }
      setNotice({ deed, draft });
    },
    [shopId, rename, closeRename],
  );
  const decide = (state: DraftState, deed: Deed) => (draft: Draft, text?: string) =>
    void keep(draft, decided(draft, state, text), deed);
  const undo = useCallback(() => {
    if (notice !== null) void keepText(shopId, notice.draft, notice.draft.kept);
    undoRename();
    setNotice(null);
  }, [shopId, notice, undoRename]);
  return {
    accept: (draft) => decide('accepted', 'accepted')(draft),
    edit: decide('accepted', 'edited'),
    drop: (draft) => decide('dropped', 'dropped')(draft),
    restore: (draft) => void keep(draft, null, 'restored'),
    notice,
    undo,
    close: useCallback(() => setNotice(null), []),
  };
}
