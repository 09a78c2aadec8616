import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { offerUndo } from '../../ui/undo';

/** Gives a segment a name, or with null its automatic one. `shown` is the name that will be on screen. */
export type Rename = (code: number, name: string | null, shown: string) => void;

/** Renaming that can be taken back. */
export function useRename(): Rename {
  const { t } = useTranslation('segments');
  return useCallback(
    async (code, name, shown) => {
      const undo = await renamed(code, name);
      if (undo) offerUndo(t('rename.done', { code, name: shown }), undo);
    },
    [t],
  );
}

/** Renames a segment of the open shop. @returns what gives it the name before, null where the new one was not kept. */
export async function renamed(code: number, name: string | null): Promise<(() => unknown) | null> {
  const { run, renameSegment } = useApp.getState();
  const before = run?.profiles.find((profile) => profile.code === code)?.customName ?? null;
  return (await renameSegment(code, name)) ? () => renameSegment(code, before) : null;
}
