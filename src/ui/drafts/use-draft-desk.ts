import { useTranslation } from 'react-i18next';
import { decided, type Draft, type DraftState, type KeptText } from '../../domain/writing/draft';
import { offerUndo } from '../undo';

/** What was done with a draft. */
type Deed = 'accepted' | 'edited' | 'dropped' | 'restored';

/** What drafts need of the open shop. */
export interface DraftKeeping {
  /** Keeps what became of a draft, or with null forgets it. Answers whether it was done. */
  readonly keep: (of: Draft, kept: KeptText | null) => Promise<boolean>;
  /** Gives a segment a name, or with null its automatic one. Answers with what takes that back, null where it was not done. */
  readonly rename: (code: number, name: string | null) => Promise<(() => unknown) | null>;
  /** Has the model write these; null where templates write. */
  readonly write: ((drafts: readonly Draft[]) => void) | null;
  /** What a model has written so far of a draft; null where it is not at it. */
  readonly coming: (of: Draft) => string | null;
  /** Whether a model is writing, or being laid out. */
  readonly isWriting: boolean;
  /** What the shop grants to customers, in its own words. */
  readonly policy: string;
}

export interface DraftActions {
  readonly accept: (draft: Draft) => void;
  /** Other words are the marketer's own: they are accepted with it. */
  readonly edit: (draft: Draft, text: string) => void;
  readonly drop: (draft: Draft) => void;
  /** Back to the template of today's figures; an answer to a review leaves the list of those to work through. */
  readonly restore: (draft: Draft) => void;
}

export type DraftDesk = DraftKeeping & DraftActions;

/** Decisions on drafts, each of which can be taken back. An accepted name becomes its segment's as a rename does. */
export function useDraftDesk(keeping: DraftKeeping): DraftDesk {
  const { t } = useTranslation('texts');
  const keep = async (draft: Draft, kept: KeptText | null, deed: Deed) => {
    if (!(await keeping.keep(draft, kept))) return;
    const isName = kept?.state === 'accepted' && kept.kind === 'names';
    const isAutomatic = kept?.text === draft.template.text;
    const nameBack = isName ? await keeping.rename(Number(kept.id), isAutomatic ? null : kept.text) : null;
    offerUndo(t(`done.${deed}`, { context: draft.kind }), async () => {
      await keeping.keep(draft, draft.kept);
      await nameBack?.();
    });
  };
  const decide = (state: DraftState, deed: Deed) => (draft: Draft, text?: string) =>
    void keep(draft, decided(draft, state, text), deed);
  return {
    ...keeping,
    accept: (draft) => decide('accepted', 'accepted')(draft),
    edit: decide('accepted', 'edited'),
    drop: (draft) => decide('dropped', 'dropped')(draft),
    restore: (draft) => void keep(draft, null, 'restored'),
  };
}
