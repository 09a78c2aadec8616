import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n';
import { offerUndo } from './undo';

/** Offers to take back that customers became a segment of their own. */
export function useSplitUndo() {
  const { t } = useTranslation('everyday');
  const format = useFormat();
  return (
    done: { readonly code: number; readonly size: number; readonly takeBack: () => unknown } | null,
  ): void => {
    if (done === null) return;
    const { code, size, takeBack } = done;
    offerUndo(t('undo.split', { count: size, formatted: format.number(size), code }), takeBack);
  };
}
