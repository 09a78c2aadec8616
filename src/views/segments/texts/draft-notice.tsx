import { useTranslation } from 'react-i18next';
import { UndoNotice } from '../../../ui/undo-notice';
import type { DraftActions } from './use-draft-actions';

interface DraftNoticeProps {
  readonly actions: Pick<DraftActions, 'notice' | 'undo' | 'close'>;
}

/** Says what was done with a draft, with the way back. */
export function DraftNotice({ actions: { notice, undo, close } }: DraftNoticeProps) {
  const { t } = useTranslation('texts');
  return (
    <UndoNotice
      text={notice && t(`done.${notice.deed}`, { context: notice.draft.kind })}
      undoLabel={t('done.undo')}
      closeLabel={t('done.close')}
      undo={undo}
      close={close}
      testId="undo-draft"
    />
  );
}
