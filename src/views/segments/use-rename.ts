import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { renamed } from '../../store';
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
