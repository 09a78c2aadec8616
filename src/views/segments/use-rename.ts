import { useCallback, useState } from 'react';
import { useApp } from '../../store';

export interface RenameNoticeState {
  readonly code: number;
  /** Name before, null where it was the automatic one. */
  readonly before: string | null;
  /** Name as it is now on screen. */
  readonly now: string;
}

export interface Rename {
  readonly notice: RenameNoticeState | null;
  /** name null: back to the automatic one. `shown` is the name that will be on screen. */
  readonly rename: (code: number, name: string | null, shown: string) => void;
  readonly undo: () => void;
  readonly close: () => void;
}

/** Renaming that can be taken back. */
export function useRename(): Rename {
  const [notice, setNotice] = useState<RenameNoticeState | null>(null);
  const rename = useCallback(async (code: number, name: string | null, shown: string) => {
    const state = useApp.getState();
    const before = state.run?.profiles.find((profile) => profile.code === code)?.customName ?? null;
    if (await state.renameSegment(code, name)) setNotice({ code, before, now: shown });
  }, []);
  const undo = useCallback(() => {
    if (notice !== null) void useApp.getState().renameSegment(notice.code, notice.before);
    setNotice(null);
  }, [notice]);
  const close = useCallback(() => setNotice(null), []);
  return { notice, rename, undo, close };
}
