import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { decided, type Draft, type DraftState, type KeptText } from '../../../domain/writing/draft';
import { keepText } from '../../../store';
import { offerUndo } from '../../../ui/undo';
import { renamed } from '../use-rename';

/** What was done with a draft. */
export type Deed = 'accepted' | 'edited' | 'dropped' | 'restored';

export interface DraftActions {
  readonly accept: (draft: Draft) => void;
  /** Other words are the marketer's own: they are accepted with it. */
  readonly edit: (draft: Draft, text: string) => void;
  readonly drop: (draft: Draft) => void;
  /** Back to the template of today's figures. */
  readonly restore: (draft: Draft) => void;
}

/** Decisions on drafts, each of which can be taken back. An accepted name becomes its segment's as a rename does. */
export function useDraftActions(shopId: string): DraftActions {
  const { t } = useTranslation('texts');
  const keep = useCallback(
    async (draft: Draft, kept: KeptText | null, deed: Deed) => {
      if (!(await keepText(shopId, draft, kept))) return;
      const isName = kept?.state === 'accepted' && kept.kind === 'names';
      const isAutomatic = kept?.text === draft.template.text;
      const nameBack = isName ? await renamed(Number(kept.id), isAutomatic ? null : kept.text) : null;
      offerUndo(t(`done.${deed}`, { context: draft.kind }), async () => {
        await keepText(shopId, draft, draft.kept);
        await nameBack?.();
      });
    },
    [shopId, t],
  );
  const decide = (state: DraftState, deed: Deed) => (draft: Draft, text?: string) =>
    void keep(draft, decided(draft, state, text), deed);
  return {
    accept: (draft) => decide('accepted', 'accepted')(draft),
    edit: decide('accepted', 'edited'),
    drop: (draft) => decide('dropped', 'dropped')(draft),
    restore: (draft) => void keep(draft, null, 'restored'),
  };
}
