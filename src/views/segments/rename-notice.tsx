import { useTranslation } from 'react-i18next';
import { UndoNotice } from '../../ui/undo-notice';
import type { RenameNoticeState } from './use-rename';

interface RenameNoticeProps {
  readonly notice: RenameNoticeState | null;
  readonly undo: () => void;
  readonly close: () => void;
}

/** Says that a segment has a new name, with the way back. */
export function RenameNotice({ notice, undo, close }: RenameNoticeProps) {
  const { t } = useTranslation('segments');
  return (
    <UndoNotice
      text={notice && t('rename.done', { code: notice.code, name: notice.now })}
      undoLabel={t('rename.undo')}
      closeLabel={t('rename.close')}
      undo={undo}
      close={close}
      testId="undo-rename"
    />
  );
}
